/** The ranking as a table: what each company's leaving does. Pure. */
import { spreadsTo } from "../../../analysis/lastWave.ts";
import type { Row } from "../../ranking/columns.ts";
import { METRIC_COLUMNS, rowsOf } from "../../ranking/columns.ts";
import { figureColumn, textColumn } from "./cells.ts";
import type { Column, Definition } from "./column.ts";
import type { TableContext } from "./context.ts";

export function rankingTable(context: TableContext): Definition<Row> {
  const { results, extras, data, names } = context;
  return {
    name: "ranking",
    rows: rowsOf(results.rank?.companies ?? [], extras, data.index, names.company),
    columns: rankingColumns(context),
    editing: null,
    key: ({ rank }) => rank.id,
    selects: ({ rank }) => ({ kind: "company", id: rank.id }),
    belongs: ({ rank }, { kind, id }) =>
      (kind === "company" && rank.id === id) ||
      (kind === "unit" && data.index.units.get(id)?.company === rank.id),
  };
}

export function rankingColumns({ words, names, extras }: TableContext): readonly Column<Row>[] {
  const { t, f } = words;
  const { col } = t.tables;
  const asked = ({ rank }: Row) => ({ of: "rank", company: rank.id }) as const;
  const share = (id: "total" | "own" | "knockOn", get: (row: Row) => number) =>
    figureColumn<Row>({ id, head: col[id], width: 104, percent: true }, get, f.percent, asked);
  const count = (
    id: "broken" | "weakened" | "stopped",
    ids: (row: Row) => readonly string[],
    name: (id: string) => string,
  ) => ({
    ...figureColumn<Row>(
      { id, head: col[id], width: 116 },
      (row) => ids(row).length,
      (value) => f.integer(value ?? 0),
      asked,
    ),
    quiet: (row: Row) => ids(row).map(name).join(", "),
  });
  const columns: readonly Column<Row>[] = [
    textColumn<Row>({ id: "company", head: col.company, width: 220 }, null, (row) => row.name),
    share("total", ({ rank }) => rank.loss.total),
    share("own", ({ rank }) => rank.loss.own),
    share("knockOn", ({ rank }) => rank.loss.knockOn),
    figureColumn<Row>(
      { id: "multiplier", head: col.multiplier, width: 92 },
      ({ rank }) => rank.multiplier,
      (value) => f.times(value),
      asked,
    ),
    count("broken", ({ rank }) => rank.chainsBroken, names.chain),
    count("weakened", ({ rank }) => rank.chainsWeakened, names.chain),
    count("stopped", ({ rank }) => rank.stopped, names.unit),
    figureColumn<Row>(
      { id: "waves", head: col.waves, width: 92 },
      ({ rank }) => spreadsTo(rank.waves),
      (value) => f.integer(value ?? 0),
      asked,
    ),
    ...METRIC_COLUMNS.map((column) =>
      figureColumn<Row>(
        { id: column, head: t.ranking[column], width: 110, extra: true },
        (row) => row.metrics?.[column] ?? null,
        (value) => (value === null ? "–" : f.significant(value)),
        ({ rank }) => ({ of: "rank", company: rank.id, metrics: true }),
      ),
    ),
  ];
  if (!extras.best) return columns;
  const best = figureColumn<Row>(
    { id: "best", head: col.best, width: 130, percent: true },
    (row) => row.best,
    f.percent,
    asked,
  );
  return [...columns, best];
}
