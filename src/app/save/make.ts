/** The files that can be saved, each made from what is open. Loaded when the first is asked for. */
import type { TakeoversResult } from "../../analysis/resultsTakeovers.ts";
import type { PackedForm } from "../../io/packed.ts";
import type { DataSet } from "../../model/dataset.ts";
import { type AgendaFormat, report } from "../../report/agenda/agendaFile.ts";
import { issueRow } from "../../report/commands/check.ts";
import { compared, comparisonFile } from "../../report/comparisonFile.ts";
import { issueText } from "../../report/issues/index.ts";
import { type Names, namesOf } from "../../report/names.ts";
import { type ResultName, resultTables } from "../../report/results.ts";
import { type Change, isBaseline, subjectName } from "../../report/scenarioWords.ts";
import { type TableForm, tableFile } from "../../report/tableFiles.ts";
import { takeoversFile as documentOf } from "../../report/takeoversFile.ts";
import { loadWords, wordsOf } from "../i18n/text.ts";
import type { ExportContext, MadeFile } from "../state/exports.ts";
import { filedScenarios } from "../state/filed.ts";
import { arrivalTexts } from "../state/trials.ts";
import type { AppState, Lang } from "../state/types.ts";
import { fileName, nameSlug, scenarioSlug, setSlug, today } from "./fileName.ts";
import { writeApart } from "./pdfApart.ts";

type Made = MadeFile & { readonly note?: string };

const ENDINGS: Readonly<Record<PackedForm, string>> = {
  xlsx: "xlsx",
  json: "json",
  gexf: "gexf",
  graphml: "graphml",
  "csv-as-is": "zip",
  "csv-plain": "zip",
  "csv-nl-excel": "zip",
};
const MIMES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
  gexf: "application/xml",
  graphml: "application/xml",
  zip: "application/zip",
};

/** The data set; it holds no scenario of the screen, so its name has none. */
export async function dataFile(context: ExportContext, form: PackedForm): Promise<Made> {
  const { engine, opened, changed, options, dataset, state } = context;
  const { bytes, leftOut } = await engine.run("pack", { form, source: opened, changed }, options);
  const ending = ENDINGS[form];
  const { t } = wordsOf(state.lang);
  const tables = leftOut.map((kind) => (t.guide.kinds[kind].split(":")[0] ?? kind).toLowerCase()).join(", ");
  return {
    name: fileName(
      [setSlug(dataset), form === "csv-nl-excel" ? "csv-nl" : ending === "zip" ? "csv" : "", today()],
      ending,
    ),
    mime: MIMES[ending] ?? "application/octet-stream",
    bytes,
    note: leftOut.length > 0 ? t.save.leftOut(tables) : "",
  };
}

function warningsOf({ data }: AppState): number {
  return data?.issues.filter(({ severity }) => severity === "warning").length ?? 0;
}

/** As many as the button of remarks says. */
function remarksOf({ data }: AppState): number {
  return data?.issues.length ?? 0;
}

export interface AgendaChoice {
  readonly format: AgendaFormat;
  readonly lang: Lang;
  /** Ids of the chains that get a section; null is all. */
  readonly chains: readonly string[] | null;
}

/** In the names of files, which are never translated afterwards. */
const FILE_WORDS = {
  report: { nl: "rapport", en: "report" },
  newcomer: { nl: "met nieuwkomer", en: "with newcomer" },
  chains: { nl: "ketens", en: "chains" },
} as const;

/** The chain by its name, how many where there are several, or that it is of the cluster alone. */
function chainsSlug(chains: readonly string[], names: Names, lang: Lang): string {
  const [only, ...others] = chains;
  if (only === undefined) return "cluster";
  return others.length > 0 ? `${chains.length}-${FILE_WORDS.chains[lang]}` : nameSlug(names.chain(only));
}

/** What the subject of a change is called. */
const called =
  (names: Names, lang: Lang) =>
  ({ kind, subject }: Change): string =>
    subjectName(kind, subject, names, lang);

export async function agendaFile(context: ExportContext, choice: AgendaChoice): Promise<Made> {
  const { engine, dataset, state, options } = context;
  const { format, lang, chains } = choice;
  const { measure, history, orders } = state;
  await loadWords(lang);
  const arrived = arrivalTexts(history, lang);
  const made = await report(
    engine,
    dataset,
    {
      format,
      lang,
      measure,
      ration: history.ration,
      scenario: history.present,
      chains,
      arrived,
      warnings: warningsOf(state),
      date: today(),
      orders: orders.size,
      seed: orders.seed,
    },
    writeApart,
    options,
  );
  const isReport = chains?.length === 0 && !isBaseline(history.present);
  const names = namesOf(dataset, lang);
  const agenda = ["agenda", ...(chains === null ? [] : [chainsSlug(chains, names, lang)])].join("-");
  const what = isReport ? FILE_WORDS.report[lang] : agenda;
  const newcomer = arrived.length > 0 ? FILE_WORDS.newcomer[lang] : "";
  return {
    name: fileName(
      [
        setSlug(dataset),
        what,
        scenarioSlug(history.present, lang, called(names, lang)),
        newcomer,
        lang,
        today(),
      ],
      format,
    ),
    mime: made.mime,
    bytes: made.bytes,
  };
}

/** The chosen scenarios side by side; the present one and today have names in the file's language. */
export async function compareFile(
  context: ExportContext,
  { format, lang }: Pick<AgendaChoice, "format" | "lang">,
): Promise<Made> {
  const { engine, dataset, state, options } = context;
  const { measure, history } = state;
  await loadWords(lang);
  const { t } = wordsOf(lang);
  const own: Readonly<Record<string, string>> = { now: t.compare.nowInFile, today: t.beside.today };
  const scenarios = filedScenarios(state).map(({ id, name, nameNl, scenario }) => ({
    id,
    name: own[id] ?? name,
    nameNl: own[id] ?? nameNl,
    scenario,
  }));
  const view = {
    lang,
    dataset,
    names: namesOf(dataset, lang),
    warnings: remarksOf(state),
    // Remarks name plants and rows.
    ...(state.data && !state.masked
      ? { remarks: state.data.issues.map((issue) => issueRow(issue, issueText(issue, lang))) }
      : {}),
    arrived: arrivalTexts(history, lang),
  };
  if (scenarios.length === 0) throw new Error(t.compare.none);
  const answer = await compared(engine, { measure, ration: history.ration, scenarios }, view, options);
  const { bytes, mime } = await comparisonFile(answer, view, format, today(), writeApart, options);
  const what = lang === "nl" ? "vergelijking" : "comparison";
  return { name: fileName([setSlug(dataset), what, lang, today()], format), mime, bytes };
}

/** Who could take over, as the panel has it. */
export interface TakeoversShown {
  readonly result: TakeoversResult;
  /** With the catalogue, under the names that are shown. */
  readonly dataset: DataSet;
  readonly names: Names;
}

/** Who could take over what the present scenario takes out; with hidden names it says nothing of sources. */
export async function takeoversFile(
  { state }: ExportContext,
  format: AgendaFormat,
  { result, dataset, names }: TakeoversShown,
): Promise<Made> {
  const { lang, history, masked } = state;
  const arrived = arrivalTexts(history, lang);
  const view = { lang, dataset, names, warnings: remarksOf(state), arrived, evidence: !masked };
  const made = await documentOf(result, view, format, today(), writeApart);
  const what = lang === "nl" ? "overnames" : "takeovers";
  return {
    ...made,
    name: fileName(
      [
        setSlug(dataset),
        what,
        scenarioSlug(masked ? history.present : result.scenario, lang, called(names, lang)),
        lang,
        today(),
      ],
      format,
    ),
  };
}

/** Results that stay what they are whatever is assumed. */
const WITHOUT_SCENARIO: ReadonlySet<ResultName> = new Set([
  "rank",
  "pairs",
  "chains",
  "links",
  "tower",
  "metrics",
]);

export async function resultFile(context: ExportContext, name: ResultName, form: TableForm): Promise<Made> {
  const { engine, dataset, state, options } = context;
  const { lang, measure, history, orders } = state;
  const view = { lang, dataset, names: namesOf(dataset, lang), warnings: warningsOf(state) };
  const question = {
    measure,
    ration: history.ration,
    scenario: history.present,
    orders: orders.size,
    seed: orders.seed,
  };
  const tables = await resultTables(engine, name, question, view, options);
  const { bytes, ending, mime } = await tableFile(tables, form);
  const scenario = WITHOUT_SCENARIO.has(name)
    ? ""
    : scenarioSlug(history.present, lang, called(view.names, lang));
  return { name: fileName([setSlug(dataset), name, scenario, today()], ending), mime, bytes };
}
