/** The table of candidates as a file: what is shown, in its order, with full figures and no cell that runs. */
import type { CandidateResult, PortfolioMember, PortfolioResult } from "../../analysis/resultsTargets.ts";
import { TARGET_MEASURES } from "../../network/targetWeights.ts";
import { rowsTable } from "../../report/commands/targetRows.ts";
import {
  CSV_EXCEL_NL,
  CSV_PLAIN,
  type CsvCell,
  type CsvDress,
  type CsvTable,
  toCsv,
} from "../../report/csv.ts";
import { gapEvidence } from "../../report/evidence/gapEvidence.ts";
import { unitsBeside } from "../../report/evidence/parties.ts";
import { evidenceTable, type Named } from "../../report/evidence/tables.ts";
import { evidenceWords } from "../../report/evidence/words.ts";
import { formatQuantity } from "../../report/format.ts";
import { amountsText, buyersText, localText } from "../../report/newcomerText.ts";
import { onlyAddress } from "../../report/sourceLinks.ts";
import { fitMark } from "../../report/stepFit.ts";
import { frontWords } from "../../report/targetFrontWords.ts";
import { DRAWN, intervalCells, intervalTitles } from "../../report/targetIntervals.ts";
import { words } from "../../report/words.ts";
import type { AppWords } from "../i18n/text.ts";
import { download } from "../project/download.ts";
import { fileName } from "../save/fileName.ts";
import type { MadeFile } from "../state/exports.ts";
import type { Lang } from "../state/types.ts";
import { shortText } from "./needsText.ts";
import { COUNT, EFFECT, FACTS, type NumberFormat, SCORE, SHARE, SIZE, TERM } from "./numberFormats.ts";
import {
  type CandidateRow,
  candidateName,
  keyOf,
  onPaperTexts,
  type RowContext,
  standingText,
} from "./rows.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV = "text/csv;charset=utf-8";

/** A calculation's rounding error is no effect. */
const NOTHING = 1e-12;
const clean = (value: number | null) => (value !== null && Math.abs(value) < NOTHING ? 0 : value);

/** "missing step: no plant does this step; 1 flow from outside (source; source)" for every gap. */
function evidenceText(
  { gaps }: CandidateResult,
  { dataset }: RowContext,
  { w, lang }: Pick<AppWords, "w" | "lang">,
): string {
  const said = gaps.map((gap) => {
    const sources = new Set(gap.flows.map((at) => dataset.flows[at]?.source ?? "").filter(Boolean));
    const from = sources.size > 0 ? ` (${[...sources].join("; ")})` : "";
    return `${w.gapKind[gap.kind]}: ${gapEvidence(gap, lang)}${from}`;
  });
  return said.join(" | ");
}

/** Whether it is the steps that it fills, or fills them on paper: those of a chain, or all. */
function fillsText(
  row: CandidateRow,
  chain: string | null,
  context: RowContext,
  { t, lang }: Pick<AppWords, "t" | "lang">,
): string {
  const own = row.filled.filter((filled) => chain === null || filled.chain === chain);
  if (own.length === 0) return "";
  const texts = onPaperTexts(row, chain, context, t.targets);
  return texts.length === 0 ? t.targetsFile.itself : `${fitMark(own, lang)}: ${texts.join("; ")}`;
}

/** Who waits for what a candidate would bring, and who would deliver to it. */
function besideCells({ gaps }: CandidateResult, { names, dataset }: RowContext): readonly string[] {
  const { waiting, supplying } = unitsBeside(gaps, dataset);
  return [waiting, supplying].map((units) => units.map(names.unit).join("; "));
}

/** With cells that a workbook can hold. */
export type ExportedTable = CsvTable & {
  readonly rows: readonly (readonly CsvCell[])[];
  /** How a workbook shows the numbers of each column. */
  readonly formats?: readonly NumberFormat[];
};

/**
 * @param evidence whether to say on what they rest: not where names are hidden, for sources are written with names.
 * @param chain the chain that was chosen, of which every row then says what the candidate is to it.
 */
export function tableOf(
  rows: readonly CandidateRow[],
  context: RowContext,
  { t, w, lang }: Pick<AppWords, "t" | "w" | "lang">,
  evidence = false,
  chain: string | null = null,
): ExportedTable {
  const { names } = context;
  const { column, card, forChain } = t.targets;
  const file = t.targetsFile.column;
  const drawn = rows.some(({ candidate }) => candidate.intervals !== null);
  const teamed = rows.some(({ together }) => together !== "");
  return {
    columns: [
      column.process,
      ...(teamed ? [file.together] : []),
      column.gap,
      t.targets.filter.kind,
      ...(chain === null ? [] : [forChain.title]),
      file.fills,
      column.size,
      t.tables.col.unit,
      column.feasible,
      t.targets.limited(""),
      column.chains,
      column.jengafication,
      column.expectedLoss,
      column.weakLinks,
      column.importValue,
      column.wasteValue,
      column.jobs,
      column.score,
      ...TARGET_MEASURES.map((measure) => `${column.score}: ${w.targets.measure[measure]}`),
      ...(drawn ? intervalTitles((figure) => column[figure], w.targets.column.top5) : []),
      card.why,
      file.trl,
      file.sector,
      file.local,
      file.imports,
      file.more,
      file.short,
      file.buyers,
      file.sold,
      ...(evidence ? [card.waiting, card.supplying, card.evidence] : []),
    ].map((title) => title.trim()),
    formats: [
      ...["", ...(teamed ? [""] : []), "", "", ...(chain === null ? [] : [""]), "", SIZE, "", "", "", ""],
      ...[EFFECT.jengafication, EFFECT.expectedLoss, EFFECT.weakLinks, EFFECT.importValue, EFFECT.wasteValue],
      ...[COUNT, SCORE, ...TARGET_MEASURES.map(() => TERM)],
      ...(drawn ? [...DRAWN.flatMap((figure) => [EFFECT[figure], EFFECT[figure]]), SHARE] : []),
      ...["", COUNT],
    ],
    rows: rows.map((row) => {
      const { candidate, name, subject, kind, sentence } = row;
      const { effect, size, unit, feasible, limiting, short, score, terms, intervals } = candidate;
      const limit = limiting ?? short[0];
      return [
        name,
        ...(teamed ? [row.together] : []),
        subject,
        kind ? w.gapKind[kind] : "",
        ...(chain === null ? [] : [standingText(row, chain, context, t.targets)]),
        fillsText(row, chain, context, { t, lang }),
        size,
        unit,
        feasible ? w.yes : w.no,
        limit ? names.material(limit.material) : "",
        effect.chainsCompleted.map(names.chain).join("; "),
        clean(effect.jengafication),
        clean(effect.expectedLoss),
        clean(effect.weakLinks),
        clean(effect.importValue),
        clean(effect.wasteValue),
        effect.jobs,
        score,
        ...TARGET_MEASURES.map((measure) => clean(terms[measure])),
        ...(drawn ? intervalCells(intervals) : []),
        sentence,
        candidate.trl,
        candidate.sector,
        localText(candidate, context),
        amountsText(candidate.imports, context),
        row.outside.join("; "),
        shortText(candidate, context, { t }),
        buyersText(candidate, context),
        amountsText(candidate.exports, context),
        ...(evidence ? besideCells(candidate, context) : []),
        ...(evidence ? [evidenceText(candidate, context, { w, lang })] : []),
      ];
    }),
  };
}

function rowOf(
  { process, gap }: PortfolioMember,
  candidates: readonly CandidateRow[],
): CandidateRow | undefined {
  return candidates.find(({ key }) => gap !== null && key === keyOf({ process, gap }));
}

/** A member as the list knows it, in the size that it has in the set; none for one that only feeds others. */
function inSet(member: PortfolioMember, candidates: readonly CandidateRow[]): readonly CandidateRow[] {
  const found = rowOf(member, candidates);
  return found ? [{ ...found, candidate: { ...found.candidate, size: member.size } }] : [];
}

/** What is known of a member that only feeds others, under the columns of the list; why it has no figures of its own. */
function feederCells(
  member: PortfolioMember,
  columns: readonly string[],
  context: RowContext,
  { t, w }: Pick<AppWords, "t" | "w">,
): readonly CsvCell[] {
  const { column, card } = t.targets;
  const file = t.targetsFile.column;
  const known = new Map<string, CsvCell>([
    [column.gap, w.targets.feeder],
    [column.size, member.size],
    [t.tables.col.unit, member.unit],
    // Members of a set can all be built, with each other's help.
    [column.feasible, w.yes],
    [card.why, t.targetsFile.feederWhy],
    [file.trl, member.trl],
    [file.sector, member.sector],
    [file.local, localText(member, context)],
    [file.imports, amountsText(member.imports, context)],
    [file.buyers, buyersText(member, context)],
    [file.sold, amountsText(member.exports, context)],
  ]);
  return columns.map((title) => known.get(title) ?? "");
}

/**
 * The best few together, in the order to attract them: what the set owes to each, and what the list says of it. The
 * last row is the set's. One that only feeds others answers no missing link: the list has no figures of it.
 */
export function portfolioTable(
  { members, score }: PortfolioResult,
  candidates: readonly CandidateRow[],
  context: RowContext,
  words: Pick<AppWords, "t" | "w" | "lang">,
  evidence: boolean,
): ExportedTable {
  const { t, lang } = words;
  const { order, share, adds, alone, name } = t.targets.portfolio;
  const listed = members.map((member) => inSet(member, candidates));
  const whole = tableOf(listed.flat(), context, words, evidence);
  const [process = "", ...columns] = whole.columns;
  const rows = members.map((member, k): readonly CsvCell[] => {
    const [row] = tableOf(listed[k] ?? [], context, words, evidence).rows;
    const figures = [member.share, member.adds, member.alone].map(clean);
    const rest = row ? row.slice(1) : feederCells(member, columns, context, words);
    return [k + 1, candidateName(member, lang), ...figures, ...rest];
  });
  return {
    columns: [order, process, share, adds, alone, ...columns],
    formats: [COUNT, "", SCORE, SCORE, SCORE, ...(whole.formats ?? []).slice(1)],
    rows: [...rows, ["", name(members.length), score, "", "", ...columns.map(() => "")]],
  };
}

/** As a spreadsheet in the language opens it by a double click. */
export function dressOf(lang: Lang): CsvDress {
  return lang === "nl" ? CSV_EXCEL_NL : MARKED;
}

/** The mark lets a spreadsheet read the letters as what they are. */
const MARKED: CsvDress = { ...CSV_PLAIN, mark: true };

/** @param name its parts. */
export function csvFile(name: readonly string[], table: CsvTable, dress: CsvDress = MARKED): MadeFile {
  return { name: fileName(name, "csv"), bytes: toCsv(table, dress), mime: CSV };
}

/**
 * Tables as a workbook, each on a sheet of its own; null is none.
 *
 * @param name the parts of the file's name.
 */
export async function xlsxFile(
  name: readonly string[],
  sheets: readonly (EvidenceSheet | null)[],
): Promise<MadeFile> {
  const { writeWorkbook } = await import("../../io/workbook/write.ts");
  const bytes = await writeWorkbook(
    sheets.filter((sheet) => sheet !== null),
    onlyAddress,
  );
  return { name: fileName(name, "xlsx"), bytes, mime: XLSX };
}

export type EvidenceSheet = ExportedTable & { readonly name: string; readonly wrap?: boolean };

/** The facts behind candidates, one a row. */
export function evidenceSheet(rows: readonly Named[], context: RowContext): EvidenceSheet {
  return { name: evidenceWords(context.lang).title, ...evidenceTable(rows, context), formats: FACTS };
}

/** The members of the best set that the list knows, each with the figures that it has by itself. */
export function membersListed(
  { members }: PortfolioResult,
  candidates: readonly CandidateRow[],
): readonly CandidateRow[] {
  return members.flatMap((member) => rowOf(member, candidates) ?? []);
}

/** The members that the list does not know, as they only feed others: what is said of them beforehand. */
export function feedersNote(
  { members }: PortfolioResult,
  candidates: readonly CandidateRow[],
  { lang }: RowContext,
): readonly string[] {
  const feeders = members.filter((member) => !rowOf(member, candidates));
  if (feeders.length === 0) return [];
  const plants = feeders.map(
    (member) => `${candidateName(member, lang)} (${formatQuantity(member.size, member.unit, lang)})`,
  );
  return [frontWords(lang).feeders(words(lang).list(plants), feeders.length)];
}

/** The members of the best set, each as the list knows it; of one that only feeds others it knows no missing link. */
export function membersKnown(
  { members }: PortfolioResult,
  candidates: readonly CandidateRow[],
  { lang }: RowContext,
): readonly Named[] {
  return members.map((member) => {
    const row = rowOf(member, candidates);
    const gaps = row?.candidate.gaps ?? [];
    return { candidate: { ...member, gaps }, name: candidateName(member, lang), subject: row?.subject ?? "" };
  });
}

/** What to write in the files for one candidate. */
export function saveRows(candidate: CandidateResult, { t }: Pick<AppWords, "t">): void {
  const { name, bytes, mime } = csvFile([candidate.id, t.targetsFile.names.rows], rowsTable([candidate]));
  download(name, bytes, mime);
}
