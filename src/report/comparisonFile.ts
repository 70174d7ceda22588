/** Scenarios side by side as a file to read or to print: what `compare` tells, set as the agenda is. */
import type { TitledScenario } from "../analysis/compare.ts";
import type { SimulateResult } from "../analysis/results.ts";
import type { RangeResult } from "../analysis/resultsMethod.ts";
import type { Engine, RunOptions, Settings } from "../engine/surface.ts";
import { RANGE_SIZES } from "../network/defaults.ts";
import { AGENDA_MIME, type AgendaFormat } from "./agenda/agendaFile.ts";
import { dateText } from "./agenda/build.ts";
import { companyNames } from "./agenda/companyNames.ts";
import { type Agenda, type Block, heading, note, paragraph } from "./agenda/document.ts";
import { sectionBlocks } from "./agenda/sectionBlocks.ts";
import { agendaWords, writerWordsOf } from "./agenda/words.ts";
import type { WriteAgenda } from "./agenda/write/index.ts";
import { clusterText } from "./clusterText.ts";
import { comparePage, conclusionOf, titleOf } from "./commands/compare.ts";
import { accountBlocks, type Remark } from "./comparisonAccount.ts";
import { type ComparedAnswer, scenarioParts } from "./comparisonParts.ts";
import { comparisonPicture } from "./comparisonPicture.ts";
import { comparisonSheets } from "./comparisonSheets.ts";
import type { Page, View } from "./page.ts";
import { isBaseline, scenarioSentence } from "./scenarioWords.ts";
import { type Lang, words } from "./words.ts";

export interface ComparisonQuestion extends Settings {
  readonly scenarios: readonly TitledScenario[];
}

/** A view of a data set in which newcomers are tried or kept: that they came, in words. */
export interface ComparisonView extends View {
  readonly arrived?: readonly string[];
  /** The remarks on the data set, as many as `warnings`; without where they may not be told. */
  readonly remarks?: readonly Remark[];
}

/**
 * Compares, works out what every scenario does that changes something, and its best case where the network is not
 * too large for it.
 *
 * @throws {CancelledError} when the signal aborts.
 */
export async function compared(
  engine: Engine,
  { scenarios, ...settings }: ComparisonQuestion,
  view: View,
  { signal, onProgress }: RunOptions = {},
): Promise<ComparedAnswer> {
  const run = signal ? { signal } : {};
  const result = await engine.run("compare", { ...settings, scenarios }, run);
  const ranges = view.dataset.units.length > RANGE_SIZES.units ? null : new Map<string, RangeResult>();
  const simulated = new Map<string, SimulateResult>();
  for (const [done, { id, scenario }] of scenarios.entries()) {
    onProgress?.({ done, total: scenarios.length });
    if (isBaseline(scenario)) continue;
    simulated.set(id, await engine.run("simulate", { ...settings, scenario }, run));
    ranges?.set(id, await engine.run("range", { ...settings, scenario }, run));
  }
  return { result, ranges, simulated };
}

/** What it comes down to, what stands behind that, and what every scenario assumes. */
function conclusionBlocks(answer: ComparedAnswer, view: View): readonly Block[] {
  const { lang, names } = view;
  const conclusion = conclusionOf(answer, view);
  const assumed = answer.result.scenarios
    .filter(({ scenario }) => !isBaseline(scenario))
    .map((one) => ({
      label: titleOf(one, lang),
      value: scenarioSentence(one.scenario, names, lang),
    }));
  if (!conclusion) return [];
  return [
    heading(2, words(lang).conclusion.title, "conclusion"),
    paragraph(conclusion.answer),
    { kind: "facts", items: [...conclusion.points, ...assumed] },
  ];
}

/** Scenarios that a title names. */
const TITLED = 3;

/** The scenarios by their names where they are two or three, with the data set below it. */
function titlesOf(
  { result: { scenarios } }: ComparedAnswer,
  page: Page,
  { lang, dataset }: View,
): Pick<Agenda, "title" | "subtitle"> {
  const region = clusterText(dataset, "region", lang);
  if (scenarios.length < 2 || scenarios.length > TITLED) return { title: page.title, subtitle: region };
  const { beside, sheet } = words(lang).compare;
  const names = scenarios.map((scenario) => titleOf(scenario, lang));
  return {
    title: `${beside(names)} (${sheet.hypothetical.toLowerCase()})`,
    subtitle: dataset.cluster.name || dataset.id,
  };
}

/** The sections that are side by side; below the outcome that its amounts are rounded. */
function besideBlocks({ sections }: Page, lang: Lang): readonly Block[] {
  return sections.flatMap((section, k) => [
    ...sectionBlocks(section, 1, `part-${k + 1}`, lang),
    ...(k === 0 ? [note(words(lang).compare.rounded)] : []),
  ]);
}

/** The page as a short document, for a reader in the app; `date` is YYYY-MM-DD, or null to print none. */
export function comparisonDocument(
  answer: ComparedAnswer,
  view: ComparisonView,
  date: string | null,
): Agenda {
  const { lang, dataset, arrived = [], remarks } = view;
  const { limits } = agendaWords(lang);
  const names = { ...view.names, company: companyNames(dataset, view.names) };
  const inApp = { ...view, names, inApp: true };
  const page: Page = comparePage(answer, inApp);
  const picture = comparisonPicture(answer, inApp);
  return {
    lang,
    ...titlesOf(answer, page, view),
    date,
    dateText: date === null ? "" : dateText(date, lang),
    // Titles of scenarios don't say it each time.
    running: `${page.title} (${words(lang).compare.sheet.hypothetical.toLowerCase()})`,
    front: [
      ...conclusionBlocks(answer, inApp),
      ...(picture ? [picture] : []),
      ...(arrived.length > 0 ? [paragraph(words(lang).compare.arrived(words(lang).list(arrived)))] : []),
      paragraph(limits.hypothetical),
    ],
    // The outcome is to be read on the first page.
    contentsTitle: "",
    body: [
      ...besideBlocks(page, lang),
      ...scenarioParts(answer, inApp),
      ...accountBlocks(answer, inApp, remarks),
    ],
    sheets: comparisonSheets(answer, { ...view, names }, date),
    writerWords: writerWordsOf(lang),
  };
}

/** The comparison in one of the forms of the agenda. */
export async function comparisonFile(
  answer: ComparedAnswer,
  view: ComparisonView,
  format: AgendaFormat,
  date: string | null,
  write: WriteAgenda,
  run: RunOptions = {},
): Promise<{ readonly bytes: Uint8Array; readonly mime: string }> {
  return {
    bytes: await write(comparisonDocument(answer, view, date), format, run),
    mime: AGENDA_MIME[format],
  };
}
