/** `targets` under a scenario: who could take over what it takes out. */
import type { TakeoverEffect, TakeoverResult, TakeoversResult } from "../../analysis/resultsTakeovers.ts";
import type { CsvTable } from "../csv.ts";
import { formatNumber, formatPercent, formatQuantity } from "../format.ts";
import { namesOf } from "../names.ts";
import type { Section, View } from "../page.ts";
import { scenarioSentence } from "../scenarioWords.ts";
import { takeoverSentence, takeoverSetSentence } from "../takeoverSentence.ts";
import { capital } from "../targetSentence.ts";
import { words } from "../words.ts";
import { rowLines, rowsTable } from "./targetRows.ts";
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

function table(result: TakeoversResult, shown: readonly TakeoverResult[], view: View): Section["table"] {
  const { lang, names } = view;
  const [targets, own] = [words(lang).targets.column, words(lang).takeovers.column];
  const n = (value: number): string => formatNumber(value, lang, 0);
  const effectCells = ({ chainsRestored, after }: TakeoverEffect): string[] => [
    n(chainsRestored.length),
    formatPercent(result.before.loss.total, lang),
    formatPercent(after.loss.total, lang),
    n(after.stopped.length),
  ];
  const left = [targets.process, own.makes, targets.feasible];
  const titles = [
    ...[targets.rank, targets.process, own.makes, targets.size, targets.feasible],
    ...[own.restored, own.lossWithout, own.lossWith, own.stopped],
  ];
  return {
    columns: titles.map((title) => ({ title, align: left.includes(title) ? "left" : "right" })),
    rows: shown.map((takeover, k) => [
      n(k + 1),
      processName(takeover, lang),
      takeover.takesOver.map(({ material }) => names.material(material)).join(", "),
      formatQuantity(takeover.size, takeover.unit, lang),
      takeover.feasible ? words(lang).yes : words(lang).no,
      ...effectCells(takeover.effect),
    ]),
  };
}

/** The sections of text about takeovers, which come first where a scenario was given. */
export function takeoverSections(result: TakeoversResult, view: View): Section[] {
  const { lang, names } = view;
  const w = words(lang).takeovers;
  const n = (value: number): string => formatNumber(value, lang, 0);
  const { before, takeovers, set, scenario } = result;
  const head = scenarioSentence(scenario, names, lang);
  const title = w.section.takeovers;
  const leaves = [...scenario.leave, ...Object.keys(scenario.curtail)].length > 0;
  if (result.materials.length === 0) return [{ title, lines: [head, leaves ? w.nothingLost : w.nothing] }];
  const shown = takeovers.slice(0, SHOWN);
  const cut =
    takeovers.length > shown.length ? [words(lang).targets.shown(n(shown.length), n(takeovers.length))] : [];
  const sections: Section[] = [
    {
      title,
      lines: [
        head,
        w.before(formatPercent(before.loss.total, lang), before.broken.length, before.stopped.length),
        w.method,
        ...takeoverRemarks(result, view),
        ...cut,
      ],
      ...(shown.length > 0 ? { table: table(result, shown, view) as NonNullable<Section["table"]> } : {}),
    },
  ];
  if (shown.length > 0)
    sections.push({
      title: w.section.sentences,
      lines: shown.map(
        (own, k) => `${k + 1}. ${processName(own, lang)}. ${takeoverSentence(own, result, view)}`,
      ),
    });
  if (set)
    sections.push({
      title: `${w.set}: ${w.setOf(set.members.map((member) => processName(member, lang)))}`,
      lines: [
        takeoverSetSentence(set, result, view),
        (result.cut ? w.cut : w.tried)(n(result.tried)),
        ...rowLines(set.rows, lang),
      ],
    });
  const [first] = shown;
  if (first)
    sections.push({
      title: words(lang).targets.section.rows(processName(first, lang)),
      lines: rowLines(first.rows, lang),
    });
  return sections;
}

/** One row per takeover, the set as the last one; and the rows to write for each. None without a scenario. */
export function takeoverTables(
  result: TakeoversResult | null,
  view: View,
): Readonly<Record<"takeovers" | "takeover-rows", CsvTable>> {
  const columns =
    "process,material,size,unit,feasible,belowMinimum,limiting,short,takesOver,localInputs,imports,level,chainsRestored,chainsBetter,chainsWorse,lossBefore,lossAfter,stoppedBefore,stoppedAfter,settled,sentence,hypothetical".split(
      ",",
    );
  const effectCells = (
    own: TakeoversResult,
    { chainsRestored, chainsBetter, chainsWorse, after }: TakeoverEffect,
  ) => [
    chainsRestored.join("|"),
    chainsBetter.join("|"),
    chainsWorse.join("|"),
    own.before.loss.total,
    after.loss.total,
    own.before.stopped.join("|"),
    after.stopped.join("|"),
    after.settled,
  ];
  const ids = (rows: readonly { readonly material: string }[]): string =>
    rows.map(({ material }) => material).join("|");
  const rows = (result?.takeovers ?? []).map((takeover) => [
    takeover.process,
    takeover.material,
    takeover.size,
    takeover.unit,
    takeover.feasible,
    takeover.belowMinimum,
    takeover.limiting?.material ?? "",
    ids(takeover.short),
    ids(takeover.takesOver),
    ids(takeover.localInputs),
    ids(takeover.imports),
    takeover.level,
    ...effectCells(result as TakeoversResult, takeover.effect),
    takeoverSentence(takeover, result as TakeoversResult, view),
    true,
  ]);
  const set = result?.set;
  if (result && set)
    rows.push([
      set.members.map(({ process }) => process).join("|"),
      ...["", "", "", true, "", "", ""],
      ids(set.members.flatMap(({ takesOver }) => takesOver)),
      ...["", "", Math.min(...set.members.map(({ level }) => level))],
      ...effectCells(result, set.effect),
      takeoverSetSentence(set, result, view),
      true,
    ]);
  const written = [
    ...(result?.takeovers ?? []).map(({ process, material, rows: own }) => ({
      process,
      gap: material,
      rows: own,
    })),
    ...(set
      ? [{ process: set.members.map(({ process }) => process).join("|"), gap: "", rows: set.rows }]
      : []),
  ];
  return { takeovers: { columns, rows }, "takeover-rows": rowsTable(written) };
}
