/** Builds the agenda as a document from results: a pure function, the same input gives the same document. */
import { clusterText } from "../clusterText.ts";
import { scenarioSentence } from "../scenarioWords.ts";
import { measureName, words } from "../words.ts";
import { type ChainFacts, chainFacts, chosenChains } from "./chainFacts.ts";
import { chainSection } from "./chainSection.ts";
import { atAGlance, basisBlocks, chainsOverview } from "./clusterSection.ts";
import { contingencyBlocks, pillarBlocks, towerBlocks } from "./departuresSection.ts";
import { type Agenda, type Block, type Facts, heading, list, note, paragraph } from "./document.ts";
import { type AgendaContext, type AgendaInput, contextOf } from "./input.ts";
import { type LinkIndex, linkIndex } from "./links.ts";
import { limitsChapter, methodChapter, noticeOf, sourcesChapter } from "./methodSection.ts";
import { ownBody, ownFront } from "./own/document.ts";
import { some, whole } from "./say.ts";
import { scenarioFront } from "./scenarioFront.ts";
import { scenarioChapter } from "./scenarioSection.ts";
import { sheetsOf } from "./sheets.ts";
import { summaryChapter } from "./summarySection.ts";
import { targetBlocks } from "./targetsSection.ts";
import { writerWordsOf } from "./words.ts";

/** "2026-03-01" as people write it. */
export function dateText(date: string, lang: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Intl.DateTimeFormat(lang === "nl" ? "nl-NL" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(Date.UTC(year, month - 1, day)));
}

/** What there is to read about: the cluster in numbers, and what the agenda is limited to. */
function factsOf(context: AgendaContext): Facts {
  const { w, lang, results, names, chains } = context;
  const { rank } = results;
  const n = (value: number) => whole(value, context);
  const { reported, estimated, assumed } = results.chains.basis.flows;
  const year = clusterText(context.dataset, "year", lang);
  const items = [
    { label: w.front.companies, value: n(rank.companies.length) },
    { label: w.front.flows, value: n(reported + estimated + assumed) },
    { label: w.front.chains, value: n(results.chains.chains.length) },
    ...(year === "" ? [] : [{ label: w.front.year, value: year }]),
    { label: w.front.measure, value: measureName(rank.measure, lang) },
    ...(chains === null || chains.length === 0
      ? []
      : [
          {
            label: w.front.chosen,
            value: some(
              chosenChains(context).map((c) => names.chain(c.id)),
              5,
              context,
            ),
          },
        ]),
  ];
  return { kind: "facts", items };
}

/** The first page: with a scenario it is the answer to that. */
function frontOf(context: AgendaContext): readonly Block[] {
  const { w, lang, names, scenario, arrived, results } = context;
  const notice = noticeOf(context);
  const isChanged = results.simulated !== null || arrived.length > 0;
  return [
    ...(results.simulated ? [] : [factsOf(context)]),
    ...(isChanged ? [paragraph(scenarioSentence(scenario, names, lang, arrived))] : []),
    ...scenarioFront(context),
    paragraph(w.limits.hypothetical),
    ...(notice === "" ? [] : [note(notice)]),
  ];
}

function readingGuide(context: AgendaContext): readonly Block[] {
  const { w } = context;
  return [heading(2, w.reading.title, "reading"), list(w.reading.items)];
}

/** The agenda of one chain. */
function ownAgenda(facts: ChainFacts, context: AgendaContext, index: LinkIndex): Agenda {
  const { w, dataset, lang, date } = context;
  const title = w.own.title(facts.name);
  return {
    lang,
    title,
    subtitle: w.own.of(dataset.cluster.name || dataset.id, clusterText(dataset, "region", lang)),
    date,
    dateText: date === null ? "" : dateText(date, lang),
    running: title,
    front: ownFront(facts, context),
    contentsTitle: "",
    body: ownBody(facts, context, index),
    sheets: sheetsOf(context, [facts], index),
    writerWords: writerWordsOf(lang),
  };
}

/** The document, with the tables of the workbook form beside it. */
export function buildAgenda(input: AgendaInput): Agenda {
  const context = contextOf(input);
  const { w, dataset, lang } = context;
  const index = linkIndex(dataset, context.results.links.ports);
  const facts = chosenChains(context).map((chain) => chainFacts(chain, context, index));
  const name = dataset.cluster.name || dataset.id;
  const isScenario = context.results.simulated !== null;
  const isReport = isScenario && input.chains?.length === 0;
  const [only] = facts;
  if (input.chains?.length === 1 && only) return ownAgenda(only, context, index);
  const body: readonly Block[] = [
    ...scenarioChapter(context),
    ...summaryChapter(context),
    ...readingGuide(context),
    heading(1, w.cluster.title, "cluster", true),
    ...(isScenario ? [factsOf(context)] : []),
    ...atAGlance(context, index),
    // A report of a scenario has the best of them in its summary; the agenda has all.
    ...(isReport && context.results.targets ? [] : targetBlocks(context)),
    ...chainsOverview(context),
    ...towerBlocks(context),
    ...contingencyBlocks(context),
    ...pillarBlocks(context),
    ...basisBlocks(context),
    ...(input.chains?.length === 0
      ? []
      : [
          heading(1, w.chain.chapter, "chains", true),
          paragraph(facts.length === 0 ? words(lang).summary.noChains : w.chain.chapterIntro),
          ...facts.flatMap((chain, k) => chainSection(chain, context, k > 0)),
        ]),
    ...methodChapter(context),
    ...sourcesChapter(context),
    ...limitsChapter(context),
  ];
  return {
    lang,
    title: isReport ? w.scenario.reportTitle(name) : w.front.title(name),
    subtitle: clusterText(dataset, "region", lang),
    date: input.date,
    dateText: input.date === null ? "" : dateText(input.date, lang),
    running: isReport ? w.scenario.reportTitle(name) : w.front.running(name),
    front: frontOf(context),
    contentsTitle: w.front.contents,
    body,
    sheets: sheetsOf(context, facts, index),
    writerWords: writerWordsOf(lang),
  };
}
