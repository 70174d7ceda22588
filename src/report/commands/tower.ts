/** `tower`: what activity is left as companies leave, and what that says of the cluster. */
import type { TowerResult } from "../../analysis/resultsMethod.ts";
import type { CsvTable } from "../csv.ts";
import { formatNumber, formatPercent } from "../format.ts";
import type { Shape } from "../json.ts";
import { nameWithId } from "../names.ts";
import { columnsOf, footerLines, type Page, pageTitle, type View } from "../page.ts";
import { measureName, words } from "../words.ts";

export const TOWER_SHAPE: Shape = {
  dataset: true,
  worstFirst: { order: true, activity: true, R: true },
  random: { mean: true, low: true, high: true, R: true },
  ideal: { R: true },
  jengafication: true,
};

/** The result with the mark that what-ifs about named companies carry in every export. */
export function towerJson(result: TowerResult): TowerResult & { readonly hypothetical: true } {
  return { ...result, hypothetical: true };
}

/** Index and stabilities in words, and the curve as a table, one row per departure. */
export function towerPage(result: TowerResult, view: View): Page {
  const { lang, names } = view;
  const w = words(lang);
  const n = (value: number) => formatNumber(value, lang, 3);
  const { worstFirst, random, ideal } = result;
  return {
    title: pageTitle("tower", view),
    lines: [
      w.scenario.oneAfterAnother,
      w.summary.towerOf(measureName(result.measure, lang)),
      w.summary.orders(formatNumber(result.orders, lang, 0), String(result.seed)),
      ...(result.settled ? [] : [w.summary.someNotSettled]),
    ],
    figures: [
      [w.summary.jengafication, `${n(result.jengafication)} (${w.summary.jengaficationScale})`],
      [w.summary.stabilityWorst, n(worstFirst.R)],
      [w.summary.stabilityRandom, n(random.R)],
      [w.summary.stabilityIdeal, n(ideal.R)],
    ],
    sections: [
      {
        title: w.section.towerCurve,
        table: {
          columns: columnsOf(
            ["departures", "pulled", "worstFirst", "randomMean", "randomBand", "ideal"],
            ["departures", "worstFirst", "randomMean", "randomBand", "ideal"],
            lang,
          ),
          rows: worstFirst.activity.map((activity, k) => [
            formatNumber(k, lang, 0),
            k === 0
              ? ""
              : nameWithId(names.company(worstFirst.order[k - 1] ?? ""), worstFirst.order[k - 1] ?? ""),
            formatPercent(activity, lang),
            formatPercent(random.mean[k] ?? null, lang),
            `${formatPercent(random.low[k] ?? null, lang)} – ${formatPercent(random.high[k] ?? null, lang)}`,
            formatPercent(ideal.activity[k] ?? null, lang),
          ]),
        },
      },
    ],
    footer: [...footerLines(view, result.basis, result.measure), w.summary.disclaimer],
  };
}

/** One row per number of departures. */
export function towerTables(result: TowerResult): { readonly curve: CsvTable } {
  const { worstFirst, random, ideal } = result;
  return {
    curve: {
      columns: "departures,pulled,worstFirst,randomMean,randomLow,randomHigh,ideal,hypothetical".split(","),
      rows: worstFirst.activity.map((activity, k) => [
        k,
        k === 0 ? null : (worstFirst.order[k - 1] ?? null),
        activity,
        random.mean[k] ?? null,
        random.low[k] ?? null,
        random.high[k] ?? null,
        ideal.activity[k] ?? null,
        true,
      ]),
    },
  };
}
