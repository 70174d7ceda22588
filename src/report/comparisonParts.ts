/** What each scenario of a comparison does: who falls in which wave and why, which chains break, what could be arranged. */
import type { SimulateResult } from "../analysis/results.ts";
import type { ComparedScenario } from "../analysis/resultsMethod.ts";
import { type Block, heading, note, paragraph } from "./agenda/document.ts";
import { sectionBlocks } from "./agenda/sectionBlocks.ts";
import { runsOnTexts } from "./chainRunsOn.ts";
import { type CompareAnswer, titleOf } from "./commands/compare.ts";
import { decisions, savesNothing } from "./commands/range.ts";
import { type PageForm, type SimulateAnswer, simulatePage } from "./commands/simulate.ts";
import { stopText } from "./comparisonSummary.ts";
import { formatNumber } from "./format.ts";
import { lossScale } from "./lossAmount.ts";
import type { View } from "./page.ts";
import { lostColumn, plantLosses } from "./plantLosses.ts";
import { scenarioSentence, takesOut } from "./scenarioWords.ts";
import { type Lang, words } from "./words.ts";

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

/** What a scenario's plants lose, as a column; none where nothing is known of any plant. */
function lostOf({ scenario: { open }, measure, units }: SimulateResult, view: View) {
  if (!lossScale(view.dataset, open, measure)) return {};
  const levels = units.filter(({ wave }) => wave !== null).map(({ id, level }) => [id, level] as const);
  return { plantColumn: lostColumn(plantLosses(view.dataset, open, measure, levels), measure, view) };
}

/** After the table of what has to be arranged: what follows from it by itself, and is left out. */
function followers({ range }: SimulateAnswer, { lang }: View): readonly Block[] {
  const steps = range?.steps ?? [];
  const decided = decisions(steps).length;
  const left = steps.length - decided;
  return decided > 0 && left > 0
    ? [note(words(lang).compare.followers(formatNumber(left, lang, 0), left === 1))]
    : [];
}

/** Where coordination saves nothing: that this isn't to say that nothing can be done. */
function nothingBlocks(
  scenario: ComparedScenario,
  { range }: SimulateAnswer,
  id: string,
  lang: Lang,
): readonly Block[] {
  if (!range || !savesNothing(range, lang)) return [];
  const { compare, section } = words(lang);
  return [
    heading(2, section.steps, id),
    paragraph(
      takesOut(scenario.scenario)
        ? `${compare.nothingToArrange} ${compare.whoCouldTakeOver}`
        : compare.nothingToArrange,
    ),
  ];
}

/** A part of its own for every scenario that changes something: what `simulate` tells of it. */
export function scenarioParts(answer: ComparedAnswer, view: View): readonly Block[] {
  const { lang, names } = view;
  return changed(answer).flatMap(([scenario, own], k): readonly Block[] => {
    const title = titleOf(scenario, lang);
    const id = `scenario-${k + 1}`;
    const form: PageForm = {
      movedChains: true,
      stopWaves: true,
      steps: Number.POSITIVE_INFINITY,
      chainNotes: (chain) => runsOnTexts(chain, view),
      ...lostOf(own.result, view),
    };
    const { lines, figures = [], sections } = simulatePage(own, view, form);
    return [
      heading(1, title, id),
      paragraph(`${scenarioSentence(scenario.scenario, names, lang)} ${stopText(scenario, view)}`),
      // The first line is the sentence as it stands without a title.
      ...lines.slice(1).map(paragraph),
      { kind: "facts", items: figures.map(([label, value]) => ({ label, value })) },
      ...sections.flatMap((section, at) => sectionBlocks(section, 2, `${id}-${at + 1}`, lang)),
      ...followers(own, view),
      ...nothingBlocks(scenario, own, `${id}-none`, lang),
    ];
  });
}
