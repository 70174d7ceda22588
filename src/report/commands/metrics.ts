/** `metrics`: graph measures per unit. */
import type { MetricsResult } from "../../analysis/results.ts";
import type { CsvTable } from "../csv.ts";
import { formatNumber, formatSignificant } from "../format.ts";
import type { Shape } from "../json.ts";
import { nameWithId } from "../names.ts";
import { columnsOf, footerLines, type Page, pageTitle, type View } from "../page.ts";
import { type ColumnName, words } from "../words.ts";

export const METRICS_SHAPE: Shape = { dataset: true, units: { unit: true }, network: true };

const MEASURES = [
  "degree",
  "inDegree",
  "outDegree",
  "betweenness",
  "pagerank",
  "closeness",
  "eigenvector",
  "component",
  "loop",
] as const satisfies readonly ColumnName[];

/** The units in the data set's order, each with its measures. */
export function metricsPage(result: MetricsResult, view: View): Page {
  const { lang, names } = view;
  const w = words(lang);
  const n = (value: number) => formatNumber(value, lang, 0);
  const { network } = result;
  return {
    title: pageTitle("metrics", view),
    lines: [
      w.summary.network(
        n(network.units),
        n(network.flows),
        n(network.components),
        n(network.loops),
        formatSignificant(network.density, lang),
      ),
    ],
    sections: [
      {
        ...(result.units.length === 0 ? { lines: [w.summary.noUnits] } : {}),
        table: {
          columns: columnsOf(["unit", ...MEASURES], MEASURES, lang),
          rows: result.units.map((unit) => [
            nameWithId(names.unit(unit.unit), unit.unit),
            ...MEASURES.map((measure) => formatSignificant(unit[measure], lang)),
          ]),
        },
      },
    ],
    footer: footerLines(view, null, null),
  };
}

/** One row per unit. */
export function metricsTables(result: MetricsResult, view: View): { readonly units: CsvTable } {
  return {
    units: {
      columns: ["unit", "name", ...MEASURES],
      rows: result.units.map((unit) => [
        unit.unit,
        view.names.unit(unit.unit),
        ...MEASURES.map((measure) => unit[measure]),
      ]),
    },
  };
}
