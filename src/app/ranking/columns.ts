/** The columns of the ranking: what they hold and how they sort. Pure. */
import type { RankRow, UnitMetrics } from "../../analysis/results.ts";
import type { EsriResult } from "../../analysis/resultsEsri.ts";
import type { RankRangeResult, UncertaintyResult, UncertaintyRow } from "../../analysis/resultsMethod.ts";
import type { Index } from "../state/types.ts";

export type Column = "company" | "knockOn" | "total" | "multiplier" | "chains" | MetricColumn;
export type MetricColumn = "degree" | "betweenness" | "pagerank" | "esri";

export const BASE_COLUMNS: readonly Column[] = ["company", "knockOn", "total", "multiplier", "chains"];
export const METRIC_COLUMNS: readonly MetricColumn[] = ["degree", "betweenness", "pagerank", "esri"];

export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

export interface Row {
  readonly rank: RankRow;
  /** Loss in the best case; null where it is not known. */
  readonly best: number | null;
  readonly interval: UncertaintyRow | null;
  readonly name: string;
  /** null where there is none (yet). */
  readonly metrics: Readonly<Record<MetricColumn, number | null>>;
}

/** What stands beside the ranking's own figures once it is there. */
export interface Extras {
  readonly metrics: readonly UnitMetrics[] | null;
  readonly esri: EsriResult | null;
  readonly best: RankRangeResult | null;
  readonly intervals: UncertaintyResult | null;
}

/** Rows with their names; of a company with several plants the highest of each graph measure. */
export function rowsOf(
  companies: readonly RankRow[],
  extras: Extras,
  index: Index,
  name: (company: string) => string,
): readonly Row[] {
  const byUnit = new Map(extras.metrics?.map((row) => [row.unit, row]));
  const risks = new Map(extras.esri?.firms.map((firm) => [firm.id, firm.esri]));
  const best = new Map(extras.best?.companies.map((row) => [row.id, row.loss?.total ?? null]));
  const intervals = new Map(extras.intervals?.companies.map((row) => [row.id, row]));
  return companies.map((rank) => {
    const units = index.companies.get(rank.id) ?? [];
    const own = units.flatMap((unit) => byUnit.get(unit.id) ?? []);
    const top = (column: "degree" | "betweenness" | "pagerank") => highest(own.map((row) => row[column]));
    return {
      rank,
      best: best.get(rank.id) ?? null,
      interval: intervals.get(rank.id) ?? null,
      name: name(rank.id),
      metrics: {
        degree: top("degree"),
        betweenness: top("betweenness"),
        pagerank: top("pagerank"),
        esri: highest(units.flatMap((unit) => risks.get(unit.id) ?? [])),
      },
    };
  });
}

function highest(figures: readonly number[]): number | null {
  return figures.length > 0 ? Math.max(...figures) : null;
}

export function sortRows(rows: readonly Row[], sort: Sort, locale: string): readonly Row[] {
  const sign = sort.descending ? -1 : 1;
  const collator = new Intl.Collator(locale);
  return [...rows].sort((a, b) => {
    if (sort.column === "company") return sign * collator.compare(a.name, b.name);
    return sign * (figureOf(a, sort.column) - figureOf(b, sort.column)) || collator.compare(a.name, b.name);
  });
}

function figureOf(row: Row, column: Exclude<Column, "company">): number {
  switch (column) {
    case "knockOn":
      return row.rank.loss.knockOn;
    case "total":
      return row.rank.loss.total;
    case "multiplier":
      return row.rank.multiplier ?? -1; // no own part, no multiplier: below every other
    case "chains":
      return row.rank.chainsBroken.length;
    default:
      return row.metrics[column] ?? -1;
  }
}
