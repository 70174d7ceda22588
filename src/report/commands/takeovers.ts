/** `targets` under a scenario: who could take over what it takes out. */
import type {
  TakeoverEffect,
  TakeoverMember,
  TakeoverResult,
  TakeoversResult,
} from "../../analysis/resultsTakeovers.ts";
import { formatNumber, formatQuantity } from "../format.ts";
import { namesOf } from "../names.ts";
import type { Section, View } from "../page.ts";
import { scenarioSentence } from "../scenarioWords.ts";
import type { TextTable } from "../table.ts";
import { lossOf, takeoverSentence, takeoverSetSentence } from "../takeoverSentence.ts";
import { capital } from "../targetSentence.ts";
import { words } from "../words.ts";
import { rowLines } from "./targetRows.ts";
import { processName } from "./targets.ts";

/** Takeovers and sentences shown in text; programs get all. */
const SHOWN = 10;

/** What stands beside the candidates where a scenario was given. */
export function takeoversJson(result: TakeoversResult, view: View) {
  const { dataset } = view;
  const english = { lang: "en", dataset, names: namesOf(dataset, "en") } as const;
  const dutch = { lang: "nl", dataset, names: namesOf(dataset, "nl") } as const;
  const { set, takeovers } = result;
  return {
    scenario: result.scenario,
    takeovers: takeovers.map((takeover) => ({
      ...takeover,
      sentence: takeoverSentence(takeover, result, english),
      sentenceNl: takeoverSentence(takeover, result, dutch),
    })),
    takeoverSet: set && {
      ...set,
      sentence: takeoverSetSentence(set, result, english),
      sentenceNl: takeoverSetSentence(set, result, dutch),
    },
    takeoversLost: result.materials,
    takeoversBefore: result.before,
    takeoverSets: { tried: result.tried, cut: result.cut },
  };
}

/** Materials that nobody can make, and those that only another newcomer can want. */
export function takeoverRemarks({ materials, scenario }: TakeoversResult, view: View): string[] {
  const w = words(view.lang).takeovers;
  const named = (rows: TakeoversResult["materials"]): string[] =>
    rows.map(({ material }) => view.names.material(material));
  const nobody = named(materials.filter(({ processes }) => processes === 0));
  const inside = named(materials.filter(({ processes, quantity }) => processes > 0 && quantity === 0));
  return [
    ...(nobody.length > 0 ? [w.noProcess(nobody)] : []),
    ...(inside.length > 0 ? [capital(w.onlyTogether(inside))] : []),
    ...(Object.values(scenario.curtail).some((share) => share > 0) ? [w.curtailed] : []),
  ];
}

/** What a newcomer takes over a year: "115 kt chlorine, 3.26 kt hydrogen". */
export function takesText({ takesOver }: Pick<TakeoverMember, "takesOver">, { lang, names }: View): string {
  const { amount } = words(lang).takeovers;
  return takesOver
    .map(({ material, quantity, unit }) =>
      amount(formatQuantity(quantity, unit, lang), names.material(material)),
    )
    .join(", ");
}

function tableOf(result: TakeoversResult, shown: readonly TakeoverResult[], view: View): TextTable {
  const { lang } = view;
  const [targets, own] = [words(lang).targets.column, words(lang).takeovers.column];
  const n = (value: number): string => formatNumber(value, lang, 0);
  const effectCells = ({ chainsRestored, after }: TakeoverEffect): string[] => [
    n(chainsRestored.length),
    lossOf(result.before.loss.total, result, lang),
    lossOf(after.loss.total, result, lang),
    n(after.stopped.length),
  ];
  const left = [targets.process, own.takes, targets.feasible];
  const titles = [
    ...[targets.rank, targets.process, own.takes, targets.feasible],
    ...[own.restored, own.lossWithout, own.lossWith, own.stopped],
  ];
  return {
    columns: titles.map((title) => ({ title, align: left.includes(title) ? "left" : "right" })),
    rows: shown.map((takeover, k) => [
      n(k + 1),
      processName(takeover, lang),
      takesText(takeover, view),
      takeover.feasible ? words(lang).yes : words(lang).no,
      ...effectCells(takeover.effect),
    ]),
  };
}

function listSections(result: TakeoversResult, view: View, isFile: boolean): Section[] {
  const { lang, names } = view;
  const w = words(lang).takeovers;
  const n = (value: number): string => formatNumber(value, lang, 0);
  const { before, takeovers, scenario } = result;
  const shown = takeovers.slice(0, SHOWN);
  const lines = [
    scenarioSentence(scenario, names, lang),
    w.before(lossOf(before.loss.total, result, lang), before.broken.length, before.stopped.length),
    w.method,
    ...(takeovers.length > 1 ? [w.order] : []),
    ...takeoverRemarks(result, view),
  ];
  const title = w.section.takeovers;
  if (shown.length === 0) return [{ title, lines }];
  const isCut = takeovers.length > shown.length;
  const shownText = isFile ? w.shownInFile : words(lang).targets.shown;
  const cut = isCut ? [shownText(n(shown.length), n(takeovers.length))] : [];
  const sentences = shown.map(
    (own, k) => `${k + 1}. ${processName(own, lang)}. ${takeoverSentence(own, result, view)}`,
  );
  return [
    { title, lines: [...lines, ...cut], table: tableOf(result, shown, view) },
    { title: w.section.sentences, lines: sentences },
  ];
}

/** The set by its members' names. */
export function setName(members: readonly Pick<TakeoverResult, "name" | "nameNl">[], { lang }: View): string {
  return members.map((member) => processName(member, lang)).join(" + ");
}

/**
 * The sections of text about takeovers, which come first where a scenario was given.
 *
 * @param form whether to end with the rows that would put the first one, and the set, into the files: not in a
 * document, whose workbook has them.
 */
export function takeoverSections(
  result: TakeoversResult,
  view: View,
  form: { readonly rows: boolean } = { rows: true },
): Section[] {
  const { lang, names } = view;
  const w = words(lang).takeovers;
  const { takeovers, set, scenario, materials } = result;
  if (materials.length === 0) {
    const leaves = scenario.leave.length + Object.keys(scenario.curtail).length > 0;
    const lines = [scenarioSentence(scenario, names, lang), leaves ? w.nothingLost : w.nothing];
    return [{ title: w.section.takeovers, lines }];
  }
  const sections = listSections(result, view, !form.rows);
  if (set)
    sections.push({
      title: `${w.set}: ${setName(set.members, view)}`,
      lines: [
        takeoverSetSentence(set, result, view),
        (result.cut ? w.cut : w.tried)(formatNumber(result.tried, lang, 0)),
        ...(form.rows ? rowLines(set.rows, lang) : []),
      ],
    });
  const [first] = takeovers;
  if (first && form.rows)
    sections.push({
      title: words(lang).targets.section.rows(processName(first, lang)),
      lines: rowLines(first.rows, lang),
    });
  return sections;
}
