/** Who could take over what a scenario takes out, as a file to read, to print or to reckon with. */
import type { TakeoverEffect, TakeoverMember, TakeoversResult } from "../analysis/resultsTakeovers.ts";
import type { GapRef } from "../analysis/resultsTargets.ts";
import { AGENDA_MIME, type AgendaFormat } from "./agenda/agendaFile.ts";
import { dateText } from "./agenda/build.ts";
import {
  type Agenda,
  type Block,
  type Facts,
  heading,
  note,
  paragraph,
  type Sheet,
} from "./agenda/document.ts";
import { evidenceBlocks } from "./agenda/evidenceBlocks.ts";
import { sectionBlocks } from "./agenda/sectionBlocks.ts";
import { agendaWords, writerWordsOf } from "./agenda/words.ts";
import type { WriteAgenda } from "./agenda/write/index.ts";
import { clusterText } from "./clusterText.ts";
import { setName, takeoverSections, takesText } from "./commands/takeovers.ts";
import { takeoverTables } from "./commands/takeoversTables.ts";
import { processName } from "./commands/targets.ts";
import { evidenceTable, type Named } from "./evidence/tables.ts";
import { evidenceWords } from "./evidence/words.ts";
import { formatNumber, formatPercent, formatQuantity } from "./format.ts";
import { amountsText, buyersText, localText } from "./newcomerText.ts";
import { footerLines, type Section, type View } from "./page.ts";
import { scenarioSentence } from "./scenarioWords.ts";
import { lossOf, takeoverSentence, takeoverSetSentence } from "./takeoverSentence.ts";
import { takeoversSheet } from "./takeoversSheet.ts";
import { lackingText } from "./targetSentence.ts";
import { words } from "./words.ts";

/** Takeovers that are told of one by one; the workbook has all. */
const SHOWN = 10;

export interface TakeoversView extends View {
  /** Newcomers that are in the data set already, in words: "a chlorine plant is added". */
  readonly arrived: readonly string[];
  /** Whether to say on what they rest: not where names are hidden, for sources are written with names. */
  readonly evidence: boolean;
}

/** What is missed of the materials that a newcomer takes over, as a missing link that evidence can be given of. */
function gapsOf({ takesOver }: TakeoverMember, { materials }: TakeoversResult, { dataset }: View): GapRef[] {
  return takesOver.flatMap((taken) => {
    const lost = materials.find(({ material }) => material === taken.material);
    if (!lost) return [];
    const { material, quantity, unit } = lost;
    const from = new Set(lost.from);
    const flows = dataset.flows.filter(
      (flow) => flow.material === material && "unit" in flow.from && from.has(flow.from.unit),
    );
    return [
      {
        id: `starved:${material}`,
        kind: "starved",
        ...{ material, quantity, unit },
        step: "",
        atLeast: flows.some((flow) => flow.quantity === null),
        chains: [],
        units: lost.to,
        flows: flows.map(({ index }) => index),
      },
    ];
  });
}

/** Every takeover, and the set's members that are none of them, with the links that they are for. */
function namedOf(result: TakeoversResult, view: View): readonly Named[] {
  const { takeovers, set } = result;
  const known = new Set(takeovers.map(({ process }) => process));
  const others = (set?.members ?? []).filter(({ process }) => !known.has(process));
  return [...takeovers, ...others].map((one) => ({
    candidate: { ...one, gaps: gapsOf(one, result, view) },
    name: processName(one, view.lang),
    subject: takesText(one, view),
  }));
}

/** What leaves, of each material: how much, from whom, and who misses it. */
function lostSection({ materials }: TakeoversResult, { lang, names }: View): Section {
  const w = words(lang).takeovers;
  return {
    title: w.file.lost,
    table: {
      columns: [w.file.material, w.file.quantity, w.file.from, w.file.to].map((title) => ({ title })),
      rows: materials.map(({ material, quantity, unit, from, to }) => [
        names.material(material),
        formatQuantity(quantity, unit, lang),
        from.map(names.unit).join(", "),
        to.map(names.unit).join(", ") || words(lang).none,
      ]),
    },
  };
}

function effectItems(effect: TakeoverEffect, result: TakeoversResult, { lang, names }: View): Facts["items"] {
  const { column, file } = words(lang).takeovers;
  const named = (ids: readonly string[]) =>
    ids.length === 0
      ? words(lang).none
      : `${formatNumber(ids.length, lang, 0)}: ${ids.map(names.chain).join(", ")}`;
  return [
    { label: column.restored, value: named(effect.chainsRestored) },
    ...(effect.chainsWorse.length > 0 ? [{ label: file.worse, value: named(effect.chainsWorse) }] : []),
    { label: column.lossWithout, value: lossOf(result.before.loss.total, result, lang) },
    { label: column.lossWith, value: lossOf(effect.after.loss.total, result, lang) },
    { label: column.stopped, value: effect.after.stopped.map(names.unit).join(", ") || words(lang).none },
  ];
}

/** What a newcomer would be, need and bring. */
function memberItems(member: TakeoverMember, view: View): Facts["items"] {
  const { lang, names } = view;
  const { column, file, amount } = words(lang).takeovers;
  const size = amount(formatQuantity(member.size, member.unit, lang), names.material(member.product));
  return [
    { label: column.takes, value: takesText(member, view) },
    { label: file.size, value: size },
    { label: file.local, value: localText(member, view) },
    { label: file.imports, value: amountsText(member.imports, view) },
    { label: file.buyers, value: buyersText(member, view) },
    { label: file.exports, value: amountsText(member.exports, view) },
    { label: file.level, value: formatPercent(member.level, lang) },
  ].filter(({ value }) => value !== "");
}

/** A part for each of the first takeovers, then one for the set. */
function partBlocks(result: TakeoversResult, view: View): readonly Block[] {
  const { lang } = view;
  const { targets, takeovers: w } = words(lang);
  const { set } = result;
  const parts = result.takeovers.slice(0, SHOWN).flatMap((one, k): readonly Block[] => [
    heading(2, `${k + 1}. ${processName(one, lang)}`, `takeover-${k + 1}`),
    paragraph(takeoverSentence(one, result, view)),
    {
      kind: "facts",
      items: [
        {
          label: targets.column.feasible,
          value: one.feasible ? words(lang).yes : lackingText(one.short, view),
        },
        ...memberItems(one, view),
        ...effectItems(one.effect, result, view),
      ],
    },
  ]);
  if (!set) return parts;
  return [
    ...parts,
    heading(2, `${w.set}: ${setName(set.members, view)}`, "takeover-set"),
    paragraph(takeoverSetSentence(set, result, view)),
    { kind: "facts", items: effectItems(set.effect, result, view) },
    ...set.members.flatMap((member, k): readonly Block[] => [
      heading(3, processName(member, lang), `takeover-set-${k + 1}`),
      { kind: "facts", items: memberItems(member, view) },
    ]),
  ];
}

/** The facts behind them, and the rows that would put each into the files. */
function furtherSheets(result: TakeoversResult, view: TakeoversView): readonly Sheet[] {
  // Rows have ids, which are names in other letters.
  if (!view.evidence) return [];
  const rows = takeoverTables(result, view)["takeover-rows"];
  return [
    { name: evidenceWords(view.lang).title, ...evidenceTable(namedOf(result, view), view) },
    { name: words(view.lang).takeovers.file.rows, columns: rows.columns, rows: [...rows.rows] },
  ];
}

/** The answer as a short document; `date` is YYYY-MM-DD, or null to print none. */
export function takeoversDocument(result: TakeoversResult, view: TakeoversView, date: string | null): Agenda {
  const { lang, names, dataset, arrived } = view;
  const w = words(lang).takeovers;
  const title = `${w.section.takeovers}: ${dataset.cluster.name || dataset.id}`;
  const hypothetical = [
    scenarioSentence(result.scenario, names, lang, arrived),
    agendaWords(lang).limits.hypothetical,
  ];
  const notice = clusterText(dataset, "notice", lang);
  const [first, ...others] = takeoverSections(result, view, { rows: false });
  // The scenario's sentence stands above; what each would do stands in a part of its own.
  const sections = [
    ...(first ? [{ ...first, lines: first.lines?.slice(1) ?? [] }] : []),
    ...others.filter((section) => section.title !== w.section.sentences && section.table),
    ...(result.materials.length > 0 ? [lostSection(result, view)] : []),
  ];
  const footer = [
    ...footerLines({ ...view, inApp: true }, result.basis, result.measure),
    words(lang).summary.disclaimer,
  ];
  const about = [...hypothetical, ...(notice === "" ? [] : [notice]), ...(first?.lines ?? []), ...footer];
  return {
    lang,
    title,
    subtitle: clusterText(dataset, "region", lang),
    date,
    dateText: date === null ? "" : dateText(date, lang),
    running: title,
    front: [...hypothetical.map(paragraph), ...(notice === "" ? [] : [note(notice)])],
    // Who could is to be read on the first page.
    contentsTitle: "",
    body: [
      ...sections.flatMap((section, k) => sectionBlocks(section, 2, `part-${k + 1}`, lang)),
      ...partBlocks(result, view),
      ...(view.evidence ? evidenceBlocks(namedOf(result, view).slice(0, SHOWN), view) : []),
      ...footer.map(note),
    ],
    sheets: [
      takeoversSheet(result, view),
      ...furtherSheets(result, view),
      { name: w.file.about, columns: [title], rows: [...new Set(about)].map((line) => [line]) },
    ],
    writerWords: writerWordsOf(lang),
  };
}

/** The answer in one of the forms of the agenda. */
export async function takeoversFile(
  result: TakeoversResult,
  view: TakeoversView,
  format: AgendaFormat,
  date: string | null,
  write: WriteAgenda,
): Promise<{ readonly bytes: Uint8Array; readonly mime: string }> {
  return {
    bytes: await write(takeoversDocument(result, view, date), format, {}),
    mime: AGENDA_MIME[format],
  };
}
