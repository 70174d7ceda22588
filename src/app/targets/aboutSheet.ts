/** The sheet of a workbook with candidates that says what it is about: whose, of when, chosen how, and how sure. */
import type { TargetsResult } from "../../analysis/resultsTargets.ts";
import { TARGET_MEASURES } from "../../network/targetWeights.ts";
import { clusterText } from "../../report/clusterText.ts";
import { formatNumber } from "../../report/format.ts";
import type { AppWords } from "../i18n/text.ts";
import { chainNote } from "./chainNote.ts";
import type { EvidenceSheet } from "./exportTable.ts";
import type { Filter, RowContext, Sort } from "./rows.ts";

/** Fewer feasible ones than this make no list of the best. */
const FEW = 3;

export interface AboutQuestion {
  /** What the file holds, such as "Attract". */
  readonly content: string;
  /** Whether each candidate in the file is feasible. */
  readonly feasible: readonly boolean[];
  /** How the list was chosen and ordered; null for a file of which all candidates are the source. */
  readonly chosen: { readonly filter: Filter; readonly sort: Sort } | null;
  /** The chain that a set is for, where nothing else is chosen. */
  readonly chain?: string | null;
  /** What else is to be said of the choice, each with its subject. */
  readonly more?: readonly (readonly [string, string])[];
  /** The scenario that was on meanwhile, as a sentence; "" for none. The figures leave it out. */
  readonly under: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

type Words = Pick<AppWords, "t" | "w" | "lang">;

export function aboutSheet(
  question: AboutQuestion,
  result: TargetsResult,
  context: RowContext,
  words: Words,
): EvidenceSheet {
  const { t, w, lang } = words;
  const { about } = t.targetsFile;
  const { dataset } = context;
  const n = (value: number) => formatNumber(value, lang, 3);
  const all = result.candidates.filter(({ feasible }) => feasible).length;
  const rows: readonly (readonly [string, string])[] = [
    [about.content, question.content],
    [about.cluster, dataset.cluster.name],
    [about.region, clusterText(dataset, "region", lang)],
    [about.date, question.date],
    [about.year, clusterText(dataset, "year", lang)],
    [about.licence, clusterText(dataset, "licence", lang)],
    [about.hypothetical, w.targets.hypothetical],
    [about.hypothetical, w.summary.disclaimer],
    [about.notice, clusterText(dataset, "notice", lang)],
    [about.scenario, question.under === "" ? about.noScenario : about.withoutScenario(question.under)],
    ...choiceRows(question, result, context, words),
    ...(question.more ?? []),
    [
      about.weights,
      TARGET_MEASURES.map((name) => w.targets.weight(w.targets.measure[name], n(result.weights[name]))).join(
        "; ",
      ),
    ],
    [about.shown, feasibleText(question.feasible, words)],
    [about.all, about.allFeasible(n(all), n(result.candidates.length))],
    [about.basis, t.targets.columnHint.feasible],
    [t.targets.card.onPaper, t.targets.card.onPaperWhy],
    [t.targetsFile.column.imports, t.targets.card.unchecked],
  ];
  return {
    name: about.sheet,
    columns: [about.item, about.text],
    rows: rows.filter(([, text]) => text !== ""),
  };
}

/** How many are feasible of how many, and a warning where they make no top three. */
function feasibleText(feasible: readonly boolean[], { t, lang }: Words): string {
  const { about } = t.targetsFile;
  const n = (value: number) => formatNumber(value, lang, 0);
  const yes = feasible.filter(Boolean).length;
  const few = yes === 0 ? about.few.none : about.few.some(n(yes));
  return [about.feasible(n(yes), n(feasible.length)), ...(yes < FEW ? [few] : [])].join(" ");
}

function choiceRows(
  { chosen, chain: own = null }: AboutQuestion,
  result: TargetsResult,
  context: RowContext,
  words: Words,
): readonly (readonly [string, string])[] {
  const { t, w } = words;
  const { about } = t.targetsFile;
  const nameOf = (id: string | null) => (id === null ? t.targets.filter.allChains : context.names.chain(id));
  if (!chosen) return [[about.chain, nameOf(own)]];
  const { filter, sort } = chosen;
  const { chain } = filter;
  const parts = [
    ...(filter.words.trim() === "" ? [] : [about.words(filter.words.trim())]),
    ...(filter.kind === null ? [] : [w.gapKind[filter.kind]]),
    ...(filter.feasible ? [about.feasibleOnly] : []),
    ...(filter.itself ? [t.targets.filter.itself] : []),
  ];
  const byScore = chain === null ? t.targets.byScore : t.targets.forChain.byScore;
  const { column, descending } = sort;
  return [
    [about.chain, nameOf(chain)],
    [t.targets.forChain.title, chain === null ? "" : chainNote(chain, result, context, words)],
    [about.filter, parts.join("; ") || about.noFilter],
    [
      about.order,
      column === "score"
        ? byScore[descending ? "descending" : "ascending"]
        : about.sortedBy(t.targets.column[column], descending),
    ],
  ];
}
