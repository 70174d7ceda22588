/** What each scenario of a comparison does: who falls in which wave and why, which chains break, what could be arranged. */
import type { SimulateResult } from "../analysis/results.ts";
import type { ComparedScenario } from "../analysis/resultsMethod.ts";
import { type Block, heading, paragraph } from "./agenda/document.ts";
import { sectionBlocks } from "./agenda/sectionBlocks.ts";
import { type CompareAnswer, titleOf } from "./commands/compare.ts";
import { savesNothing } from "./commands/range.ts";
import { type SimulateAnswer, simulatePage } from "./commands/simulate.ts";
import { stopText } from "./comparisonSummary.ts";
import type { View } from "./page.ts";
import { scenarioSentence } from "./scenarioWords.ts";
import { words } from "./words.ts";

/** A comparison, with what every scenario that changes something does by its id. */
export interface ComparedAnswer extends CompareAnswer {
  readonly simulated: ReadonlyMap<string, SimulateResult>;
}

/** The scenarios that change something, each with what it does. */
export function changed({ result, ranges, simulated }: ComparedAnswer) {
  return result.scenarios.flatMap((scenario): readonly (readonly [ComparedScenario, SimulateAnswer])[] => {
    const own = simulated.get(scenario.id);
    return own ? [[scenario, { result: own, range: ranges?.get(scenario.id) ?? null, refused: false }]] : [];
  });
}

/** A part of its own for every scenario that changes something: what `simulate` tells of it. */
export function scenarioParts(answer: ComparedAnswer, view: View): readonly Block[] {
  const { lang, names } = view;
  return changed(answer).flatMap(([scenario, own], k): readonly Block[] => {
    const title = titleOf(scenario, lang);
    const id = `scenario-${k + 1}`;
    const form = { movedChains: true, stopWaves: true, steps: Number.POSITIVE_INFINITY };
    const { lines, figures = [], sections } = simulatePage(own, view, form);
    return [
      heading(1, title, id),
      paragraph(`${scenarioSentence(scenario.scenario, names, lang)} ${stopText(scenario, view)}`),
      // The first line is the sentence as it stands without a title.
      ...lines.slice(1).map(paragraph),
      { kind: "facts", items: figures.map(([label, value]) => ({ label, value })) },
      ...sections.flatMap((section, at) => sectionBlocks(section, 2, `${id}-${at + 1}`, lang)),
      ...(own.range && savesNothing(own.range, lang)
        ? [
            heading(2, words(lang).section.steps, `${id}-none`),
            paragraph(words(lang).compare.nothingToArrange),
          ]
        : []),
    ];
  });
}
