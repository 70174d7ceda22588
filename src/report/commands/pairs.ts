/** The pairs of `rank --pairs`: what two departures do together that they do not alone. */
import type { PairsResult } from "../../analysis/resultsMethod.ts";
import type { CsvTable } from "../csv.ts";
import { formatNumber, formatPercent } from "../format.ts";
import { columnsOf, type Section, shortList, type View } from "../page.ts";
import { words } from "../words.ts";

/** Pairs shown in text; the tables for programs hold all. */
const SHOWN = 50;

/** The pairs as a section: those that break a chain together, and the rest by synergy. */
export function pairsSection(result: PairsResult, view: View): Section {
  const { lang, names } = view;
  const w = words(lang);
  const n = (value: number) => formatNumber(value, lang, 0);
  const pillars = result.pairs.filter((pair) => pair.chainsBroken.length > 0).length;
  const more = result.pairs.length - SHOWN;
  return {
    title: w.section.pairs,
    lines: [
      w.summary.pairCounts(n(result.examined), n(result.pairs.length), n(pillars)),
      ...(more > 0 ? [w.summary.pairsShown(n(SHOWN), n(result.pairs.length))] : []),
      ...(result.pairs.every((pair) => pair.settled) ? [] : [w.summary.someNotSettled]),
    ],
    table: {
      columns: columnsOf(["pair", "loss", "synergy", "chainsBrokenTogether"], ["loss", "synergy"], lang),
      rows: result.pairs
        .slice(0, SHOWN)
        .map((pair) => [
          pair.ids.map(names.company).join(" + "),
          formatPercent(pair.loss, lang),
          formatPercent(pair.synergy, lang),
          shortList(pair.chainsBroken.map(names.chain), lang),
        ]),
    },
  };
}

/** One row per pair. */
export function pairsTable(result: PairsResult, view: View): CsvTable {
  return {
    columns: "id1,id2,name1,name2,loss,own,knockOn,synergy,chainsBroken,hypothetical".split(","),
    rows: result.pairs.map((pair) => [
      pair.ids[0],
      pair.ids[1],
      view.names.company(pair.ids[0]),
      view.names.company(pair.ids[1]),
      pair.loss,
      pair.own,
      pair.knockOn,
      pair.synergy,
      pair.chainsBroken.join("|"),
      true,
    ]),
  };
}
