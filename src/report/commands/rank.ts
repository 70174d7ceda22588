/** `rank`: the loss that each company's leaving brings, worst first. */
import type { RankResult } from "../../analysis/results.ts";
import type { CsvTable } from "../csv.ts";
import { formatNumber, formatPercent } from "../format.ts";
import type { Shape } from "../json.ts";
import { nameWithId } from "../names.ts";
import { columnsOf, footerLines, type Page, pageTitle, shortList, type View } from "../page.ts";
import { measureName, words } from "../words.ts";

export const RANK_SHAPE: Shape = {
  dataset: true,
  measure: true,
  response: true,
  companies: {
    id: true,
    loss: { total: true, own: true, knockOn: true },
    multiplier: true,
    chainsBroken: true,
    chainsWeakened: true,
    stopped: true,
    waves: true,
  },
};

/** The result with the mark that what-ifs about named companies carry in every export. */
export function rankJson(result: RankResult): RankResult & { readonly hypothetical: true } {
  return { ...result, hypothetical: true };
}

/** The companies by loss, with the chains that they break. */
export function rankPage(result: RankResult, view: View): Page {
  const { lang, names } = view;
  const w = words(lang);
  const unsettled = result.companies.filter((row) => !row.settled);
  return {
    title: pageTitle("rank", view),
    lines: [w.scenario.everyCompany, w.summary.rankedBy(measureName(result.measure, lang))],
    sections: [
      {
        ...(result.companies.length === 0 ? { lines: [w.summary.noCompanies] } : {}),
        table: {
          columns: columnsOf(
            [
              "company",
              "loss",
              "own",
              "knockOn",
              "multiplier",
              "stopped",
              "waves",
              "chainsWeakened",
              "chainsBroken",
            ],
            ["loss", "own", "knockOn", "multiplier", "stopped", "waves", "chainsWeakened"],
            lang,
          ),
          rows: result.companies.map((row) => [
            nameWithId(names.company(row.id), row.id),
            formatPercent(row.loss.total, lang),
            formatPercent(row.loss.own, lang),
            formatPercent(row.loss.knockOn, lang),
            row.multiplier === null ? "" : formatNumber(row.multiplier, lang, 2),
            formatNumber(row.stopped.length, lang, 0),
            formatNumber(row.waves, lang, 0),
            formatNumber(row.chainsWeakened.length, lang, 0),
            shortList(row.chainsBroken.map(names.chain), lang),
          ]),
        },
      },
      {
        lines: unsettled.map(
          (row) => `${names.company(row.id)}: ${w.summary.notSettled(formatNumber(1e5, lang, 0))}`,
        ),
      },
    ],
    footer: [...footerLines(view, result.basis, result.measure), w.summary.disclaimer],
  };
}

/** One row per company. */
export function rankTables(result: RankResult, view: View): { readonly companies: CsvTable } {
  return {
    companies: {
      columns:
        "id,name,total,own,knockOn,multiplier,chainsBroken,chainsWeakened,stopped,waves,settled,hypothetical".split(
          ",",
        ),
      rows: result.companies.map((row) => [
        row.id,
        view.names.company(row.id),
        row.loss.total,
        row.loss.own,
        row.loss.knockOn,
        row.multiplier,
        row.chainsBroken.join("|"),
        row.chainsWeakened.join("|"),
        row.stopped.join("|"),
        row.waves,
        row.settled,
        true,
      ]),
    },
  };
}
