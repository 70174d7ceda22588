/** From what is typed or pasted into a cell to what the row holds then, and back. Pure. */
import { inRange, readingsOf, wholeNumber, whyNotNumber } from "../../../io/numbers.ts";
import { columnsOf, type FileKind } from "../../../io/schema.ts";
import { type Vocabulary, wordOf } from "../../../io/words.ts";
import type { IssueCode } from "../../../model/issue.ts";
import { issueText } from "../../../report/issues/index.ts";
import type { AppWords } from "../../i18n/text.ts";
import type { Applied, CellEdit, Choice } from "./column.ts";

/** A row with one thing in it replaced; the very same row where it is the same. */
function replaced<R, V>(row: R, before: V, after: V, put: (row: R, value: V) => R): Applied<R> {
  return { row: Object.is(before, after) ? row : put(row, after) };
}

/** The words of the reader for a cell, as one sentence or two. */
export function faultText(
  code: IssueCode,
  place: {
    readonly column: string;
    readonly value: string;
    readonly details?: Readonly<Record<string, string>>;
  },
  lang: AppWords["lang"],
): string {
  const { message, hint } = issueText(
    {
      code,
      severity: "error",
      file: "",
      row: null,
      column: place.column,
      value: place.value,
      details: place.details ?? {},
    },
    lang,
  );
  return hint === "" ? message : `${message} ${hint}`;
}

export function textEdit<R>(
  field: string,
  get: (row: R) => string,
  put: (row: R, text: string) => R,
): CellEdit<R> {
  return {
    field,
    input: "text",
    choices: [],
    draft: get,
    apply: (row, text) => replaced(row, get(row), text.trim(), put),
  };
}

/** As `textEdit`, of a cell that must not be empty. */
export function filledEdit<R>(
  { t }: AppWords,
  field: string,
  get: (row: R) => string,
  put: (row: R, text: string) => R,
): CellEdit<R> {
  const edit = textEdit(field, get, put);
  return {
    ...edit,
    apply: (row, text) => (text.trim() === "" ? { fault: t.tables.required } : edit.apply(row, text)),
  };
}

/** 29 % is 0.29: a hundredfold or a hundredth should not show its binary tail. */
export const tidy = (value: number): number => Number(value.toPrecision(15));

/** A number as one types it in a language, with all its digits; a share as a percentage with its sign. */
export function numberDraft(value: number | null, lang: AppWords["lang"], share = false): string {
  if (value === null) return "";
  if (share) return `${numberDraft(tidy(value * 100), lang)}%`;
  return lang === "nl" ? String(value).replace(".", ",") : String(value);
}

/**
 * A number as people type it: in the way of the language, or in the other way where it can be read in no
 * other. Empty, and the word for unknown, is not known.
 *
 * @param share whether it is typed as a percentage. Without its sign what is above 1 is one too, as in the forms; what
 *   is not could just as well be the share as files have it, and the sign is asked for.
 */
export function numberEdit<R>(
  { t, w, lang }: AppWords,
  kind: FileKind,
  field: string,
  get: (row: R) => number | null,
  put: (row: R, value: number | null) => R,
  share = false,
): CellEdit<R> {
  const spec = columnsOf(kind).find(({ name }) => name === field);
  const range = spec?.range ?? null;
  const said = (bound: number) => (share ? `${bound * 100}%` : String(bound));
  function read(cell: string): { readonly value: number | null } | { readonly fault: string } {
    if (cell === "" || cell.toLowerCase() === w.unknown) return { value: null };
    const at = { column: field, value: cell };
    const bare = share ? cell.replace(/\s*%$/, "") : cell;
    const { point, comma } = readingsOf(bare);
    const typed =
      spec?.type === "integer" ? wholeNumber(bare) : lang === "nl" ? (comma ?? point) : (point ?? comma);
    if (typed === null) {
      if (point !== null || comma !== null) return { fault: faultText("not-an-integer", at, lang) };
      const { code, number } = whyNotNumber(cell);
      return { fault: faultText(code, { ...at, details: { number } }, lang) };
    }
    if (share && bare === cell && typed > 0 && typed <= 1)
      return { fault: t.tables.percentSign(cell, numberDraft(tidy(typed * 100), lang)) };
    const value = share ? tidy(typed / 100) : typed;
    if (range === null || inRange(value, range)) return { value };
    const max = range.max === Number.MAX_VALUE ? "" : said(range.max);
    const details = { min: said(range.min), max, below: range.below === true ? "yes" : "" };
    return { fault: faultText("out-of-range", { ...at, details }, lang) };
  }
  return {
    field,
    input: "number",
    choices: [],
    draft: (row) => numberDraft(get(row), lang, share),
    apply(row, text) {
      const result = read(text.trim());
      return "fault" in result ? result : replaced(row, get(row), result.value, put);
    },
  };
}

/** A word of a list, typed or pasted in either language, or as format.md writes it. */
export function wordEdit<R, W extends string>(
  { t }: AppWords,
  field: string,
  spec: {
    readonly words: Readonly<Record<W, string>>;
    readonly vocabulary: Vocabulary<W>;
    readonly nothing?: string;
  },
  get: (row: R) => W | null,
  put: (row: R, word: W | null) => R,
): CellEdit<R> {
  const labels = Object.entries(spec.words) as [W, string][];
  const choices: Choice[] = labels.map(([value, label]) => ({ value, label }));
  if (spec.nothing !== undefined) choices.unshift({ value: "", label: spec.nothing });
  return {
    field,
    input: "choice",
    choices,
    draft: (row) => get(row) ?? "",
    apply(row, text) {
      const cell = text.trim();
      const nothing = cell === "" || cell === spec.nothing;
      const word =
        labels.find(([, label]) => label.toLowerCase() === cell.toLowerCase())?.[0] ??
        wordOf(spec.vocabulary, cell);
      if ((nothing && spec.nothing === undefined) || (!nothing && word === null))
        return { fault: t.tables.oneOf(labels.map(([, label]) => label).join(", ")) };
      return replaced(row, get(row), nothing ? null : word, put);
    },
  };
}

/** What a name stands for among things with an id and a name: the id itself, else the only one of that name. */
export interface Finder {
  readonly choices: readonly Choice[];
  /** Whether anything has this id or name. */
  knows(text: string): boolean;
  find(text: string): { readonly id: string } | { readonly fault: string };
  draft(id: string): string;
}

/** Accents tell names apart; letter case, and a 2 that is set low, do not. */
const plain = (name: string): string => name.normalize("NFKC").toLowerCase();

export function finder({ t }: AppWords, ids: readonly string[], name: (id: string) => string): Finder {
  const known = new Set(ids);
  const byName = new Map<string, string[]>();
  for (const id of ids) {
    const key = plain(name(id));
    const others = byName.get(key);
    if (others) others.push(id);
    else byName.set(key, [id]);
  }
  // Two that are called the same are told apart by their id.
  const draft = (id: string) => ((byName.get(plain(name(id)))?.length ?? 0) > 1 ? id : name(id));
  return {
    choices: ids.map((id) => ({ value: draft(id), label: name(id) })),
    draft,
    knows: (text) => known.has(text.trim()) || byName.has(plain(text.trim())),
    find(text) {
      const cell = text.trim();
      if (known.has(cell)) return { id: cell };
      const [first, second] = byName.get(plain(cell)) ?? [];
      if (first === undefined) return { fault: t.tables.unknownName(cell) };
      return second === undefined ? { id: first } : { fault: t.tables.ambiguousName(cell) };
    },
  };
}

/** A name out of those there are. @param empty whether nothing may be chosen. */
export function lookupEdit<R>(
  { t }: AppWords,
  field: string,
  { choices, find, draft }: Finder,
  empty: boolean,
  get: (row: R) => string,
  put: (row: R, id: string) => R,
): CellEdit<R> {
  return {
    field,
    input: "lookup",
    choices,
    draft: (row) => (get(row) === "" ? "" : draft(get(row))),
    apply(row, text) {
      if (text.trim() === "") return empty ? replaced(row, get(row), "", put) : { fault: t.tables.required };
      const found = find(text);
      return "fault" in found ? found : replaced(row, get(row), found.id, put);
    },
  };
}
