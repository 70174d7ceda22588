/** The losses of a comparison as bars: each scenario's own and knock-on, and what coordination leaves of it. Pure. */
import type { ComparedScenario } from "../analysis/resultsMethod.ts";
import type { Figure } from "./agenda/document.ts";
import { type CompareAnswer, titleOf } from "./commands/compare.ts";
import { shareText } from "./comparisonSummary.ts";
import { formatPercent } from "./format.ts";
import { lossScale, wholeAmount } from "./lossAmount.ts";
import type { View } from "./page.ts";
import { type Bar, barPicture } from "./pictures/bars.ts";
import { bestOf, readsSame } from "./room.ts";
import { isBaseline } from "./scenarioWords.ts";
import { measureName, words } from "./words.ts";

function barsOf(scenario: ComparedScenario, { result, ranges }: CompareAnswer, view: View): readonly Bar[] {
  const { lang, dataset } = view;
  const title = titleOf(scenario, lang);
  const scale = lossScale(dataset, scenario.scenario.open, result.measure);
  const textOf = (loss: number): string =>
    [shareText(scenario, "total", result, lang, loss), wholeAmount(loss, scale, lang)]
      .filter(Boolean)
      .join(", ");
  const { loss } = scenario;
  const best = bestOf(ranges?.get(scenario.id)?.best ?? [])?.loss;
  const percent = (share: number): string => formatPercent(share, lang);
  return [
    { name: title, own: loss.own, knockOn: loss.knockOn, value: textOf(loss.total) },
    ...(best && !readsSame(loss.total, best.total, percent)
      ? [
          {
            name: words(lang).compare.picture.with,
            own: best.own,
            knockOn: best.knockOn,
            value: textOf(best.total),
          },
        ]
      : []),
  ];
}

/** The picture with its caption; null where no scenario changes anything. */
export function comparisonPicture(answer: CompareAnswer, view: View): Figure | null {
  const { result } = answer;
  const { lang } = view;
  const { column, compare } = words(lang);
  const bars = result.scenarios
    .filter(({ scenario }) => !isBaseline(scenario))
    .flatMap((scenario) => barsOf(scenario, answer, view));
  if (bars.length === 0) return null;
  const measure = measureName(result.measure, lang);
  const failed = result.scenarios
    .filter(({ id, scenario }) => {
      const range = answer.ranges?.get(id);
      return range && !isBaseline(scenario) && !bestOf(range.best)?.loss;
    })
    .map((scenario) => words(lang).conclusion.named(titleOf(scenario, lang)));
  const caption = answer.ranges ? compare.picture.caption(measure, failed) : compare.picture.alone(measure);
  return {
    kind: "figure",
    picture: barPicture({
      title: compare.picture.title,
      lines: bars.map(({ name, value }) => `${name}: ${value}`),
      lang,
      bars,
      ownText: column.own,
      knockOnText: column.knockOn,
    }),
    caption,
  };
}
