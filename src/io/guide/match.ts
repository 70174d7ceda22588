/** Guesses which of their columns is which of ours, by headers and by what stands in them. Pure. */
import { parseUnit } from "../../model/quantity.ts";
import { isNumeric } from "../numbers.ts";
import {
  type ColumnSpec,
  columnsOf,
  FILE_KINDS,
  type FileKind,
  kindOfName,
  matchHeader,
  normalise,
} from "../schema.ts";
import { CONFIDENCE_WORDS, STATUS_WORDS, wordOf } from "../words.ts";
import type { ColumnChoice, Line } from "./plan.ts";
import { SYNONYMS, UNIT_WORDS } from "./synonyms.ts";

const EXACT = 100;
/** But for a unit of measure or a remark in brackets. */
const BARE = 90;
const SYNONYM = 80;
const WITHIN = 50;
const FIRST_WORD = 10;
const CONTENT = 30;
/** A header that is exactly one of ours is believed also where its cells are no numbers: they are the errors to show. */
const BELIEVED = BARE;

type Choices = Readonly<Record<string, ColumnChoice>>;

/** A header, taken apart once: it is held against every column of ours. */
interface Heading {
  /** Names of our columns that it is exactly, with what it has in brackets and without. */
  readonly exact: string | null;
  readonly bare: string | null;
  /** Without what it has in brackets, as letters and digits, and as words. */
  readonly letters: string;
  readonly words: readonly string[];
}

/** null where nothing stands. */
function headingOf(kind: FileKind, header: string): Heading | null {
  if (header.trim() === "") return null;
  const bare = header.replace(/\s*[([].*$/, "");
  return {
    exact: matchHeader(kind, header)?.name ?? null,
    bare: bare === header ? null : (matchHeader(kind, bare)?.name ?? null),
    letters: normalise(bare),
    words: wordsOf(bare),
  };
}

/** What a column of ours is called. */
interface Called {
  readonly synonyms: ReadonlySet<string>;
  /** Its spellings of three letters and more as words, and how many letters they have. */
  readonly spellings: readonly { readonly words: readonly string[]; readonly letters: number }[];
}

const CALLED = new Map<FileKind, ReadonlyMap<string, Called>>();

function calledOf(kind: FileKind): ReadonlyMap<string, Called> {
  const known = CALLED.get(kind);
  if (known) return known;
  const called = new Map(
    columnsOf(kind).map((spec) => {
      const broader = (SYNONYMS[kind]?.[spec.name] ?? "").split("|").filter(Boolean);
      const spellings = [spec.name, ...spec.aliases, ...broader]
        .map(wordsOf)
        .map((words) => ({ words, letters: words.join("").length }))
        // A single letter (x, y) or two (tw, nr) within a header would say little.
        .filter(({ letters }) => letters >= 3);
      return [spec.name, { synonyms: new Set(broader.map(normalise)), spellings }];
    }),
  );
  CALLED.set(kind, called);
  return called;
}

/** How well a header names a column of ours; 0 where it does not. */
function nameScore(name: string, heading: Heading | null, called: ReadonlyMap<string, Called>): number {
  if (!heading) return 0;
  if (heading.exact === name) return EXACT;
  if (heading.bare === name) return BARE;
  const { synonyms, spellings } = called.get(name) as Called;
  if (synonyms.has(heading.letters)) return SYNONYM;
  let best = 0;
  for (const { words, letters } of spellings) {
    const at = indexOfWords(heading.words, words);
    if (at >= 0) best = Math.max(best, WITHIN + Math.min(20, letters) + (at === 0 ? FIRST_WORD : 0));
  }
  return best;
}

function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}%]+/u)
    .map(normalise)
    .filter((word) => word !== "");
}

function indexOfWords(words: readonly string[], wanted: readonly string[]): number {
  if (wanted.length === 0) return -1;
  return words.findIndex((_, start) => wanted.every((word, offset) => words[start + offset] === word));
}

/** How many of a table's columns a row of headers names, closely or broadly. */
export function likeness(kind: FileKind, header: readonly string[]): number {
  return Object.keys(byName(kind, header)).length;
}

function byName(kind: FileKind, header: readonly string[]): Record<string, number> {
  const called = calledOf(kind);
  const headings = header.map((text) => headingOf(kind, text));
  return assign(
    columnsOf(kind).flatMap((spec) =>
      headings.map((heading, column) => ({ spec, column, score: nameScore(spec.name, heading, called) })),
    ),
  );
}

interface Candidate {
  readonly spec: ColumnSpec;
  readonly column: number;
  readonly score: number;
}

/** The best pairs first; each column on either side once. Equal scores keep the order of the columns. */
function assign(candidates: readonly Candidate[]): Record<string, number> {
  const taken = new Set<number>();
  const chosen: Record<string, number> = {};
  for (const { spec, column, score } of [...candidates].sort((a, b) => b.score - a.score)) {
    if (score === 0 || taken.has(column) || Object.hasOwn(chosen, spec.name)) continue;
    chosen[spec.name] = column;
    taken.add(column);
  }
  return chosen;
}

/**
 * Which of their columns each of ours gets. Columns of numbers only take columns of numbers, unless the header
 * is exactly theirs; a table without ids takes names for ids; a quantity without units of measure takes the one
 * that its header has in brackets.
 *
 * @param lines some rows below the header.
 */
export function guessColumns(kind: FileKind, header: readonly string[], lines: readonly Line[]): Choices {
  const contents = header.map((_, column) => contentOf(lines, column));
  const called = calledOf(kind);
  const headings = header.map((text) => headingOf(kind, text));
  const candidates = columnsOf(kind).flatMap((spec) =>
    headings.map((heading, column): Candidate => {
      const content = contents[column] as Content;
      const named = nameScore(spec.name, heading, called);
      const isNumber = spec.type !== "text";
      const unfit = isNumber && content.filled > 0 && content.numeric < 0.5 && named < BELIEVED;
      // "Per jaar" over quantities names no year.
      const noYear = spec.name === "year" && content.filled > 0 && content.years < 0.5 && named < BELIEVED;
      return {
        spec,
        column,
        score: unfit || noYear ? 0 : Math.max(named, contentScore(kind, spec, content)),
      };
    }),
  );
  const chosen: Record<string, ColumnChoice> = Object.fromEntries(
    Object.entries(assign(candidates)).map(([name, column]) => [name, { column }]),
  );
  const stand = chosen.name ?? chosen.name_nl ?? chosen.name_en ?? chosen.company;
  if (columnsOf(kind)[0]?.name === "id" && !chosen.id && stand) chosen.id = stand;
  const { quantity } = chosen;
  if (kind === "flows" && !chosen.unit && quantity && "column" in quantity) {
    const unit = unitWithin(header[quantity.column] ?? "");
    if (unit !== null) chosen.unit = { constant: unit };
  }
  return chosen;
}

interface Content {
  readonly filled: number;
  /** Shares of the cells that are not empty. */
  readonly numeric: number;
  readonly years: number;
  readonly units: number;
  readonly statuses: number;
  readonly confidences: number;
}

function contentOf(lines: readonly Line[], column: number): Content {
  const cells = lines.map(({ cells }) => (cells[column] ?? "").trim()).filter((cell) => cell !== "");
  const share = (is: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
  return {
    filled: cells.length,
    numeric: share(isNumeric),
    years: share((cell) => /^(19|20)\d\d$/.test(cell)),
    units: share((cell) => !isNumeric(cell) && unitOfMeasure(cell) !== null),
    statuses: share((cell) => wordOf(STATUS_WORDS, cell) !== null),
    confidences: share((cell) => wordOf(CONFIDENCE_WORDS, cell) !== null),
  };
}

/** What cells alone say, where no header does. */
function contentScore(kind: FileKind, { name }: ColumnSpec, content: Content): number {
  if (name === "unit" && content.units >= 0.8) return CONTENT + 10;
  if (name === "status" && content.statuses >= 0.8) return CONTENT + 5;
  if (name === "confidence" && content.confidences >= 0.8) return CONTENT + 5;
  if (name === "year" && kind === "flows" && content.years >= 0.9) return CONTENT + 2;
  if (name === "quantity" && kind === "flows" && content.numeric >= 0.8 && content.years < 0.9)
    return CONTENT;
  return 0;
}

/** A unit of measure as quantities are read with, or null. */
export function unitOfMeasure(text: string): string | null {
  const bare = text.trim();
  const word = bare.toLowerCase().replace(/\s*(\/|\bper\b)\s*(y|yr|year|a|jaar|jr)\.?$/, "");
  if (Object.hasOwn(UNIT_WORDS, word)) return UNIT_WORDS[word] ?? null;
  return bare === "" || parseUnit(bare).dimension.startsWith("other ") ? null : bare;
}

/** The unit of measure that a header has in brackets or as its last word: `Hoeveelheid (kton/jaar)`. */
function unitWithin(header: string): string | null {
  const bracketed = /[([]([^)\]]+)[)\]]/.exec(header)?.[1];
  const last = /\s+(?:in\s+)?(\S+)\s*$/.exec(header)?.[1];
  return unitOfMeasure(bracketed ?? "") ?? unitOfMeasure(last ?? "");
}

/**
 * Which table a file or sheet is: by its own name, by one word of it, else the table that its header fits best,
 * all required columns found. null where nothing fits.
 */
export function guessKind(name: string, header: readonly string[]): FileKind | null {
  const stem = (name.split(" > ").pop() ?? name).replace(/\.[^.]+$/, "");
  const named = kindOfName(stem);
  if (named) return named;
  let best: { readonly kind: FileKind; readonly score: number } | null = null;
  for (const kind of FILE_KINDS) {
    const found = guessColumns(kind, header, []);
    if (columnsOf(kind).some((spec) => spec.required && !Object.hasOwn(found, spec.name))) continue;
    const score = Object.keys(found).length;
    if (score > (best?.score ?? 0)) best = { kind, score };
  }
  return (
    best?.kind ??
    stem
      .split(/[^\p{L}]+/u)
      .map(kindOfName)
      .find((kind) => kind !== null) ??
    null
  );
}
