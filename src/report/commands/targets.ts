/** `targets`: which processes would close the missing links, and what each would change. */
import type { CandidateResult, PackageResult, TargetsResult } from "../../analysis/resultsTargets.ts";
import { TARGET_MEASURES } from "../../network/targetWeights.ts";
import type { CsvTable } from "../csv.ts";
import { formatMoney, formatNumber, formatPercent, formatQuantity } from "../format.ts";
import type { Shape } from "../json.ts";
import { type Names, namesOf } from "../names.ts";
import { footerLines, type Page, pageTitle, type Section, shortList, type View } from "../page.ts";
import type { TextTable } from "../table.ts";
import { targetSentence } from "../targetSentence.ts";
import { measureName, type Words, words } from "../words.ts";
import { rowLines, rowsTable } from "./targetRows.ts";

export const TARGETS_SHAPE: Shape = {
  dataset: true,
  message: true,
  candidates: {
    process: true,
    gap: true,
    size: true,
    unit: true,
    feasible: true,
    localInputs: true,
    imports: true,
    effect: {
      chainsCompleted: true,
      jengafication: true,
      expectedLoss: true,
      importValue: true,
      wasteValue: true,
      jobs: true,
    },
    score: true,
    sentence: true,
    sentenceNl: true,
  },
  portfolio: true,
};

/** Candidates, packages and sentences shown in text; programs get all. */
const SHOWN = 20;
const SHOWN_PACKAGES = 10;
const SAID = 10;
/** Interactions smaller than this share of the portfolio's score are not worth a word. */
const SAID_FROM = 0.02;

type ColumnName = keyof Words["targets"]["column"];

/** Why there are no candidates; null where there are. */
function emptyMessage(result: TargetsResult, lang: View["lang"]): string | null {
  const w = words(lang).targets;
  if (result.candidates.length > 0) return null;
  if (result.gaps.length === 0) return w.nothing;
  if (result.processes === 0) return w.noCatalogue;
  const n = (value: number): string => formatNumber(value, lang, 0);
  return w.noMatch(n(result.gaps.length), n(result.processes));
}

/** The result with a sentence for each candidate in both languages, and the mark that what-ifs carry. */
export function targetsJson(result: TargetsResult, view: View) {
  const { dataset } = view;
  const english = { lang: "en", dataset, names: namesOf(dataset, "en") } as const;
  const dutch = { lang: "nl", dataset, names: namesOf(dataset, "nl") } as const;
  const { portfolio, ...rest } = result;
  const { members, ...whole } = portfolio ?? { members: [] };
  const empty = emptyMessage(result, "en");
  return {
    ...rest,
    ...(empty === null ? {} : { message: empty, messageNl: emptyMessage(result, "nl") }),
    candidates: result.candidates.map((candidate) => ({
      ...candidate,
      sentence: targetSentence(candidate, english),
      sentenceNl: targetSentence(candidate, dutch),
    })),
    portfolio: members,
    ...(portfolio ? { portfolioResult: whole } : {}),
    hypothetical: true,
  };
}

function tableOf(
  names: readonly ColumnName[],
  left: readonly ColumnName[],
  rows: TextTable["rows"],
  lang: View["lang"],
): TextTable {
  const { column } = words(lang).targets;
  return {
    columns: names.map((name) => ({ title: column[name], align: left.includes(name) ? "left" : "right" })),
    rows,
  };
}

function processName({ name, nameNl }: Pick<CandidateResult, "name" | "nameNl">, lang: View["lang"]): string {
  return lang === "nl" ? nameNl : name;
}

/** The kind of gap and the material, as people read it. */
function gapText(gap: CandidateResult["gaps"][number] | undefined, { lang, names }: View): string {
  if (!gap) return words(lang).targets.feeder;
  const material = names.material(gap.material);
  return [words(lang).gapKind[gap.kind], material || gap.step].join(": ");
}

/** A change with its sign. */
function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text;
}

function effectCells({ effect, score }: Pick<CandidateResult, "effect" | "score">, view: View): string[] {
  const { lang, names, dataset } = view;
  const money = (value: number): string =>
    signed(Math.round(value), formatMoney(value, dataset.cluster.currency, lang));
  return [
    shortList(effect.chainsCompleted.map(names.chain), lang, 2),
    signed(effect.jengafication, formatNumber(effect.jengafication, lang, 4)),
    signed(effect.expectedLoss, formatPercent(effect.expectedLoss, lang)),
    money(effect.importValue),
    money(effect.wasteValue),
    effect.jobs === null ? words(lang).unknown : formatNumber(effect.jobs, lang, 0),
    formatNumber(score, lang, 2),
  ];
}

const EFFECTS = [
  "chains",
  "jengafication",
  "expectedLoss",
  "importValue",
  "wasteValue",
  "jobs",
  "score",
] as const;

function candidateSection(result: TargetsResult, view: View): Section {
  const { lang } = view;
  const w = words(lang);
  const shown = result.candidates.slice(0, SHOWN);
  const more = result.candidates.length > shown.length;
  const n = (value: number): string => formatNumber(value, lang, 0);
  const table = tableOf(
    ["rank", "process", "gap", "size", "feasible", ...EFFECTS],
    ["process", "gap", "feasible", "chains"],
    shown.map((candidate, k) => [
      n(k + 1),
      processName(candidate, lang),
      gapText(candidate.gaps[0], view),
      formatQuantity(candidate.size, candidate.unit, lang),
      candidate.feasible ? w.yes : w.no,
      ...effectCells(candidate, view),
    ]),
    lang,
  );
  return more ? { lines: [w.targets.shown(n(shown.length), n(result.candidates.length))], table } : { table };
}

function packageSection(packages: readonly PackageResult[], view: View): Section {
  const { lang } = view;
  const w = words(lang).targets;
  const n = (value: number): string => formatNumber(value, lang, 0);
  const shown = packages.slice(0, SHOWN_PACKAGES);
  return {
    title: w.section.packages,
    ...(packages.length > shown.length ? { lines: [w.shown(n(shown.length), n(packages.length))] } : {}),
    table: tableOf(
      ["processes", ...EFFECTS],
      ["processes", "chains"],
      shown.map((found) => [
        found.members.map((member) => processName(member, lang)).join(" + "),
        ...effectCells(found, view),
      ]),
      lang,
    ),
  };
}

function portfolioSection(result: TargetsResult, most: number, view: View): Section[] {
  const { portfolio } = result;
  if (!portfolio) return [];
  const { lang } = view;
  const w = words(lang).targets;
  const n = (value: number): string => formatNumber(value, lang, 2);
  const nameOf = (process: string): string => {
    const member = portfolio.members.find((candidate) => candidate.process === process);
    return member ? processName(member, lang) : process;
  };
  const pairs = portfolio.interactions.filter(({ value }) => Math.abs(value) >= SAID_FROM * portfolio.score);
  const score = n(portfolio.score);
  const lines =
    portfolio.members.length === 0
      ? [w.portfolio.none]
      : [
          portfolio.optimal ? w.portfolio.optimal(score) : w.portfolio.best(score, n(portfolio.bound)),
          ...pairs.map(({ processes: [a, b], value }) => {
            const said = value > 0 ? w.portfolio.complements : w.portfolio.substitutes;
            return `${said(nameOf(a), nameOf(b))} (${signed(value, n(value))}).`;
          }),
        ];
  const rows = portfolio.members.map((member, k) => {
    const gap = result.gaps.find((candidate) => candidate.id === member.gap);
    return [
      formatNumber(k + 1, lang, 0),
      processName(member, lang),
      gapText(gap, view),
      formatQuantity(member.size, member.unit, lang),
      n(member.share),
      n(member.adds),
      n(member.alone),
    ];
  });
  const names = ["rank", "process", "gap", "size", "share", "adds", "alone"] as const;
  const title = w.section.portfolio(formatNumber(most, lang, 0));
  return [{ title, lines, table: tableOf(names, ["process", "gap"], rows, lang) }];
}

function headLines(result: TargetsResult, view: View): string[] {
  const { lang, dataset } = view;
  const w = words(lang).targets;
  const n = (value: number): string => formatNumber(value, lang, 0);
  const empty = emptyMessage(result, lang);
  const unusable = result.unusable.map(({ process, material }) => `${process} (${material})`);
  const left = unusable.length > 0 ? [w.unusable(shortList(unusable, lang))] : [];
  if (empty !== null) return [empty, ...left];
  const { jengafication, expectedLoss, importValue, wasteValue } = result.baseline;
  const money = (value: number): string => formatMoney(value, dataset.cluster.currency, lang);
  const weights = TARGET_MEASURES.map((name) =>
    w.weight(w.measure[name], formatNumber(result.weights[name], lang, 3)),
  );
  const feasible = result.candidates.filter((candidate) => candidate.feasible).length;
  return [
    w.hypothetical,
    w.counts(n(result.candidates.length), n(feasible), n(result.gaps.length), n(result.processes)),
    w.score(weights, measureName(result.measure, lang)),
    w.baseline(
      formatNumber(jengafication, lang, 3),
      formatPercent(expectedLoss, lang),
      money(importValue),
      money(wasteValue),
    ),
    ...left,
  ];
}

/** @param most members of the portfolio at most. */
export function targetsPage(result: TargetsResult, most: number, view: View): Page {
  const { lang } = view;
  const w = words(lang).targets;
  const [first] = result.candidates;
  const sentences = result.candidates
    .slice(0, SAID)
    .map((candidate, k) => `${k + 1}. ${processName(candidate, lang)}. ${targetSentence(candidate, view)}`);
  return {
    title: pageTitle("targets", view),
    lines: headLines(result, view),
    sections: first
      ? [
          candidateSection(result, view),
          { title: w.section.sentences, lines: sentences },
          packageSection(result.packages, view),
          ...portfolioSection(result, most, view),
          { title: w.section.rows(processName(first, lang)), lines: rowLines(first.rows, lang) },
        ].filter((section) => !("table" in section) || (section.table?.rows.length ?? 0) > 0 || section.lines)
      : [],
    footer: [
      ...footerLines(view, result.basis, result.measure),
      ...(first ? [words(lang).summary.disclaimer] : []),
    ],
  };
}

function candidateRow(candidate: CandidateResult, names: Names, sentence: string) {
  const { effect, terms } = candidate;
  return [
    candidate.process,
    candidate.gap,
    candidate.size,
    candidate.unit,
    candidate.feasible,
    candidate.belowMinimum,
    candidate.plants,
    candidate.limiting?.material ?? "",
    candidate.localInputs.map(({ material }) => names.material(material)).join("|"),
    candidate.imports.map(({ material }) => names.material(material)).join("|"),
    effect.chainsCompleted.join("|"),
    effect.jengafication,
    effect.expectedLoss,
    effect.importValue,
    effect.wasteValue,
    effect.jobs,
    effect.weakLinks,
    effect.localInputValue,
    ...TARGET_MEASURES.map((name) => terms[name]),
    candidate.score,
    candidate.pareto,
    sentence,
    true,
  ];
}

/** One row per candidate, package, member of the portfolio, and row to write. */
export function targetsTables(result: TargetsResult, view: View): Readonly<Record<string, CsvTable>> {
  const effects = "chainsCompleted,jengafication,expectedLoss,importValue,wasteValue,jobs,weakLinks";
  return {
    candidates: {
      columns: [
        ..."process,gap,size,unit,feasible,belowMinimum,plants,limiting,localInputs,imports".split(","),
        ...`${effects},localInputValue`.split(","),
        ...TARGET_MEASURES.map((name) => `score_${name}`),
        ..."score,pareto,sentence,hypothetical".split(","),
      ],
      rows: result.candidates.map((candidate) =>
        candidateRow(candidate, view.names, targetSentence(candidate, view)),
      ),
    },
    packages: {
      columns: `processes,gaps,${effects},score,hypothetical`.split(","),
      rows: result.packages.map(({ processes, gaps, effect, score }) => [
        processes.join("|"),
        gaps.map((gap) => gap.id).join("|"),
        effect.chainsCompleted.join("|"),
        effect.jengafication,
        effect.expectedLoss,
        effect.importValue,
        effect.wasteValue,
        effect.jobs,
        effect.weakLinks,
        score,
        true,
      ]),
    },
    portfolio: {
      columns: "process,gap,size,unit,share,adds,alone,hypothetical".split(","),
      rows: (result.portfolio?.members ?? []).map((member) => [
        member.process,
        member.gap,
        member.size,
        member.unit,
        member.share,
        member.adds,
        member.alone,
        true,
      ]),
    },
    rows: rowsTable(result.candidates),
  };
}
