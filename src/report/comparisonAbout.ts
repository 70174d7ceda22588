/** The sheet that says what a comparison's workbook is about: whose, of when, counted in what, and how sure. */
import type { Sheet } from "./agenda/document.ts";
import { agendaWords } from "./agenda/words.ts";
import { clusterText } from "./clusterText.ts";
import type { CompareAnswer } from "./commands/compare.ts";
import { fewKnownText } from "./fewKnown.ts";
import { measureUnit } from "./lossAmount.ts";
import { footerLines, type View } from "./page.ts";
import { measureName, words } from "./words.ts";

/** @param date YYYY-MM-DD, or null to print none. */
export function aboutComparison({ result }: CompareAnswer, view: View, date: string | null): Sheet {
  const { lang, dataset } = view;
  const { compare, title, summary } = words(lang);
  const { sheet } = compare;
  const few = fewKnownText(result.measure, result.basis, lang);
  const rows: readonly (readonly [string, string])[] = [
    [title.compare, dataset.cluster.name || dataset.id],
    [sheet.region, clusterText(dataset, "region", lang)],
    [sheet.date, date ?? ""],
    [sheet.year, clusterText(dataset, "year", lang)],
    [sheet.licence, clusterText(dataset, "licence", lang)],
    [sheet.hypothetical, agendaWords(lang).limits.hypothetical],
    [sheet.hypothetical, summary.disclaimer],
    [sheet.notice, clusterText(dataset, "notice", lang)],
    [sheet.measure, `${measureName(result.measure, lang)}, ${measureUnit(result.measure, dataset, lang)}`],
    [compare.caution, few],
    [sheet.atLeast, result.basis.weights.assumed > 0 ? compare.leastMeans : ""],
    [sheet.lastWave, sheet.wavesText],
    ...footerLines({ ...view, inApp: true }, result.basis, result.measure).map(
      (line) => [sheet.basis, line] as const,
    ),
  ];
  return {
    name: sheet.about,
    columns: [sheet.item, sheet.text],
    rows: rows.filter(([, text]) => text !== ""),
  };
}
