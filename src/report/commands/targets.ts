/** `targets`: which processes would close the missing links, and what each would change. */
import type { CandidateResult, PackageResult, TargetsResult } from "../../analysis/resultsTargets.ts";
import type { Interval } from "../../analysis/targets/intervals.ts";
import { TARGET_MEASURES } from "../../network/targetWeights.ts";
import { evidenceJson } from "../evidence/tables.ts";
import { formatMoney, formatNumber, formatPercent, formatPoints, formatQuantity } from "../format.ts";
import { inLanguage } from "../inLanguage.ts";
import type { Shape } from "../json.ts";
import { namesOf } from "../names.ts";
import { footerLines, type Page, pageTitle, type Section, shortList, type View } from "../page.ts";
import type { TextTable } from "../table.ts";
import { DRAWN } from "../targetIntervals.ts";
import { targetSentence } from "../targetSentence.ts";
import { measureName, type Words, words } from "../words.ts";
import { chainLines } from "./chainTargets.ts";
import { gapSubject } from "./gaps.ts";
import { rowLines } from "./targetRows.ts";

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
    evidence: true,
  },
  portfolio: true,
};

/** Needs, packages and sentences shown in text; programs get all. */
const SHOWN = 20;
const SHOWN_PACKAGES = 10;
const SAID = 10;
/** Others for the same need that are named; how many more there are is counted. */
const NAMED = 4;
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
      evidence: evidenceJson(candidate, view),
    })),
    portfolio: members,
    ...(portfolio ? { portfolioResult: whole } : {}),
    hypothetical: true,
  };
}

export function tableOf(
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

export function processName(
  { name, nameNl }: Pick<CandidateResult, "name" | "nameNl">,
  lang: View["lang"],
): string {
  return inLanguage(lang, name, nameNl);
}

/** The kind of gap and the material, as people read it. */
function gapText(gap: CandidateResult["gaps"][number] | undefined, view: View): string {
  const w = words(view.lang);
  return gap ? `${w.gapKind[gap.kind]}: ${gapSubject(gap, view)}` : w.targets.feeder;
}

/** A change with its sign; one that rounds to 0 has none. */
function signed(value: number, text: string): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function effectCells({ effect, score }: Pick<CandidateResult, "effect" | "score">, view: View): string[] {
  const { lang, names, dataset } = view;
  const money = (value: number): string => signed(value, formatMoney(value, dataset.cluster.currency, lang));
  return [
    shortList(effect.chainsCompleted.map(names.chain), lang, 2),
    signed(effect.jengafication, formatNumber(effect.jengafication, lang, 4)),
    signed(effect.expectedLoss, formatPoints(effect.expectedLoss, lang)),
    signed(effect.weakLinks, formatNumber(effect.weakLinks, lang, 0)),
    money(effect.importValue),
    money(effect.wasteValue),
    effect.jobs === null ? words(lang).unknown : formatNumber(effect.jobs, lang, 0),
    scoreText({ score }, lang),
  ];
}

function scoreText({ score }: { readonly score: number }, lang: View["lang"]): string {
  return formatNumber(score, lang, 2);
}

const EFFECTS = [
  "chains",
  "jengafication",
  "expectedLoss",
  "weakLinks",
  "importValue",
  "wasteValue",
  "jobs",
  "score",
] as const;

/** Candidates for one need, the best first: they stand in for each other. */
interface Need {
  readonly best: CandidateResult;
  readonly others: readonly CandidateResult[];
}

/** The needs in the order of their best candidates; a process counts once per need, where it stands highest. */
export function needsOf(candidates: readonly CandidateResult[]): readonly Need[] {
  const groups = new Map<string, CandidateResult[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.need);
    if (!group) groups.set(candidate.need, [candidate]);
    else if (group.every(({ process }) => process !== candidate.process)) group.push(candidate);
  }
  return [...groups.values()].flatMap(([best, ...others]) => (best ? [{ best, others }] : []));
}

function candidateSection(result: TargetsResult, view: View): Section {
  const { lang } = view;
  const w = words(lang);
  const needs = needsOf(result.candidates);
  const shown = needs.slice(0, SHOWN);
  const n = (value: number): string => formatNumber(value, lang, 0);
  const table = tableOf(
    ["rank", "gap", "process", "size", "feasible", ...EFFECTS, "others"],
    ["process", "gap", "feasible", "chains"],
    shown.map(({ best, others }, k) => [
      n(k + 1),
      gapText(best.gaps[0], view),
      processName(best, lang),
      formatQuantity(best.size, best.unit, lang),
      best.feasible ? w.yes : w.no,
      ...effectCells(best, view),
      n(others.length),
    ]),
    lang,
  );
  const cut = needs.length > shown.length ? [w.targets.shown(n(shown.length), n(needs.length))] : [];
  return { title: w.targets.section.needs, lines: [w.targets.needs, ...cut], table };
}

/** What the best of each need would do, and who could do it as well. */
function sentenceSection({ candidates }: TargetsResult, view: View): Section {
  const { lang } = view;
  const w = words(lang).targets;
  const lines = needsOf(candidates)
    .slice(0, SAID)
    .flatMap(({ best, others }, k) => {
      const name = processName(best, lang);
      const named = others.map((other) =>
        w.other(processName(other, lang), scoreText(other, lang), !other.feasible),
      );
      return [
        `${k + 1}. ${name}. ${targetSentence(best, view)}`,
        ...(named.length > 0 ? [`   ${w.others(shortList(named, lang, NAMED))}`] : []),
      ];
    });
  return { title: w.section.sentences, lines };
}

/** How far the effects of those that were drawn reach. */
function intervalSection({ candidates, uncertainty }: TargetsResult, view: View): Section[] {
  if (!uncertainty) return [];
  const { lang, dataset } = view;
  const w = words(lang).targets;
  const { currency } = dataset.cluster;
  const n = (value: number): string => formatNumber(value, lang, 0);
  const reach = ({ low, high }: Interval, text: (value: number) => string): string => {
    const [from, to] = [signed(low, text(low)), signed(high, text(high))];
    return from === to ? from : w.reach(from, to);
  };
  const names = ["process", ...DRAWN, "top5"] as const;
  const rows = candidates.flatMap(({ intervals, ...candidate }) => {
    if (!intervals) return [];
    const money = (value: number): string => formatMoney(value, currency, lang);
    return [
      [
        processName(candidate, lang),
        reach(intervals.jengafication, (value) => formatNumber(value, lang, 4)),
        reach(intervals.expectedLoss, (value) => formatPoints(value, lang)),
        reach(intervals.weakLinks, (value) => formatNumber(value, lang, 1)),
        reach(intervals.importValue, money),
        reach(intervals.wasteValue, money),
        w.reach(formatNumber(intervals.score.low, lang, 2), formatNumber(intervals.score.high, lang, 2)),
        formatPercent(intervals.top5, lang),
      ],
    ];
  });
  const title = w.section.intervals(n(uncertainty.draws));
  return [
    { title, lines: [w.intervals(String(uncertainty.seed))], table: tableOf(names, ["process"], rows, lang) },
  ];
}

/** Of packages that complete the same chains the best, with how many others do so too. */
function packagesApart(packages: readonly PackageResult[]) {
  const groups = new Map<string, { readonly best: PackageResult; others: number }>();
  for (const best of packages) {
    const key = JSON.stringify([...best.effect.chainsCompleted].sort());
    const group = groups.get(key);
    if (group) group.others += 1;
    else groups.set(key, { best, others: 0 });
  }
  return [...groups.values()];
}

function packageSection(packages: readonly PackageResult[], view: View): Section {
  const { lang } = view;
  const w = words(lang).targets;
  const n = (value: number): string => formatNumber(value, lang, 0);
  const apart = packagesApart(packages);
  const shown = apart.slice(0, SHOWN_PACKAGES);
  const cut = apart.length > shown.length ? [w.shown(n(shown.length), n(apart.length))] : [];
  return {
    title: w.section.packages,
    lines: [w.packages, ...cut],
    table: tableOf(
      ["processes", ...EFFECTS, "others"],
      ["processes", "chains"],
      shown.map(({ best, others }) => [
        best.members.map((member) => processName(member, lang)).join(" + "),
        ...effectCells(best, view),
        n(others),
      ]),
      lang,
    ),
  };
}

function portfolioSection(result: TargetsResult, most: number, view: View, chain: string | null): Section[] {
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
            const said = value > 0 ? w.portfolio.more : w.portfolio.less;
            return `${said(nameOf(a), nameOf(b), n(Math.abs(value)))}.`;
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
  const about = chain === null ? [] : [w.portfolio.ofChain(view.names.chain(chain))];
  return [{ title, lines: [...about, ...lines], table: tableOf(names, ["process", "gap"], rows, lang) }];
}

function headLines(result: TargetsResult, view: View): string[] {
  const { lang, dataset } = view;
  const w = words(lang).targets;
  const n = (value: number): string => formatNumber(value, lang, 0);
  const empty = emptyMessage(result, lang);
  const unusable = result.unusable.map(({ process, material }) => `${process} (${material})`);
  const left = unusable.length > 0 ? [w.unusable(shortList(unusable, lang))] : [];
  if (empty !== null) return [empty, ...left];
  const { jengafication, expectedLoss, importValue, wasteValue, weakLinks } = result.baseline;
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
      n(weakLinks),
    ),
    ...(result.settled && result.drawsSettled ? [] : [words(lang).summary.someNotSettled]),
    ...left,
  ];
}

/**
 * @param most members of the portfolio at most.
 * @param chain the chain that its members have to do with; null for all.
 */
export function targetsPage(
  result: TargetsResult,
  most: number,
  view: View,
  chain: string | null = null,
): Page {
  const { lang } = view;
  const w = words(lang).targets;
  const [first] = result.candidates;
  return {
    title: pageTitle("targets", view),
    lines: [...headLines(result, view), ...(chain === null ? [] : chainLines(result, chain, view))],
    sections: first
      ? [
          candidateSection(result, view),
          sentenceSection(result, view),
          ...intervalSection(result, view),
          ...(result.packages.length > 0 ? [packageSection(result.packages, view)] : []),
          ...portfolioSection(result, most, view, chain),
          { title: w.section.rows(processName(first, lang)), lines: rowLines(first.rows, lang) },
        ].filter((section) => !("table" in section) || (section.table?.rows.length ?? 0) > 0 || section.lines)
      : [],
    footer: [
      ...footerLines(view, result.basis, result.measure),
      ...(first ? [words(lang).summary.disclaimer] : []),
    ],
  };
}
