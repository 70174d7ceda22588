import { COLUMNS } from "./columns.ts";
import type { Range } from "./numbers.ts";

export type FileKind =
  | "flows"
  | "companies"
  | "materials"
  | "chains"
  | "processes"
  | "catalogue"
  | "scenarios"
  | "cluster";
export const FILE_KINDS: readonly FileKind[] = [
  "flows",
  "companies",
  "materials",
  "chains",
  "processes",
  "catalogue",
  "scenarios",
  "cluster",
];

/** A column of a file (format.md, the table of files). */
export interface ColumnSpec {
  readonly name: string;
  readonly type: "text" | "number" | "integer";
  readonly required: boolean;
  /** Other spellings of the header, English and Dutch. */
  readonly aliases: readonly string[];
  /** Values outside it are errors; it also tells a decimal sign from a thousands separator. */
  readonly range: Range | null;
}

const FILE_NAMES: Readonly<Record<FileKind, readonly string[]>> = {
  flows: ["flows", "flow", "stromen", "stroom", "links", "verbindingen"],
  companies: ["companies", "company", "bedrijven", "bedrijf", "units", "eenheden", "installaties", "nodes"],
  materials: ["materials", "material", "materialen", "materiaal", "stoffen", "grondstoffen"],
  chains: ["chains", "chain", "ketens", "keten"],
  processes: ["processes", "process", "processen", "proces"],
  catalogue: ["catalogue", "catalog", "catalogus", "process_catalogue", "procescatalogus"],
  scenarios: ["scenarios", "scenario"],
  cluster: ["cluster", "clusters"],
};

/** Letters and digits only, in lower case: `Vermogen (MW)`, `vermogen_mw` and `VERMOGEN-MW` are one. */
export function normalise(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, "");
}

/** A file's name without its folders. */
export function baseName(name: string): string {
  return name.split(/[\\/]/).pop() ?? name;
}

/** Which file of the data set a name stands for, or null. Letter case, ending and folders are ignored. */
export function kindOfName(name: string): FileKind | null {
  const stem = normalise(baseName(name).replace(/\.(csv|tsv|txt|tab)$/i, ""));
  return FILE_KINDS.find((kind) => FILE_NAMES[kind].some((word) => normalise(word) === stem)) ?? null;
}

/** The columns of a file, in the order of format.md. */
export function columnsOf(kind: FileKind): readonly ColumnSpec[] {
  return COLUMNS[kind];
}

const LOOKUP: Readonly<Record<FileKind, ReadonlyMap<string, ColumnSpec>>> = {
  flows: lookup("flows"),
  companies: lookup("companies"),
  materials: lookup("materials"),
  chains: lookup("chains"),
  processes: lookup("processes"),
  catalogue: lookup("catalogue"),
  scenarios: lookup("scenarios"),
  cluster: lookup("cluster"),
};

function lookup(kind: FileKind): ReadonlyMap<string, ColumnSpec> {
  const words = new Map<string, ColumnSpec>();
  for (const spec of COLUMNS[kind]) for (const alias of spec.aliases) words.set(normalise(alias), spec);
  for (const spec of COLUMNS[kind]) words.set(normalise(spec.name), spec);
  return words;
}

/** The column that a header names, in either language, or null. */
export function matchHeader(kind: FileKind, header: string): ColumnSpec | null {
  return LOOKUP[kind].get(normalise(header)) ?? null;
}

/** How many different columns of a file a header row names. */
export function agreement(kind: FileKind, header: readonly string[]): number {
  return new Set(header.map((cell) => matchHeader(kind, cell)?.name).filter((name) => name !== undefined))
    .size;
}

/** The file whose columns a header row names best, where it names all its required columns; or null. */
export function kindOfHeader(header: readonly string[]): FileKind | null {
  let best: { kind: FileKind; score: number } | null = null;
  for (const kind of FILE_KINDS) {
    const found = new Set(header.map((cell) => matchHeader(kind, cell)?.name));
    if (COLUMNS[kind].some((spec) => spec.required && !found.has(spec.name))) continue;
    const score = agreement(kind, header) / header.length;
    if (best === null || score > best.score) best = { kind, score };
  }
  return best?.kind ?? null;
}
