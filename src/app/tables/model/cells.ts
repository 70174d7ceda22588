/** The kinds of columns that the tables share: texts, numbers, words of a list, where a row comes from. Pure. */

import type { FileKind } from "../../../io/schema.ts";
import { CONFIDENCE_WORDS, CRITICALITY_WORDS, type Vocabulary, wordOf } from "../../../io/words.ts";
import type { Confidence, Criticality, RowRef } from "../../../model/dataset.ts";
import { formatNumber } from "../../../report/format.ts";
import type { Asked } from "../../explain/asked.ts";
import type { Column } from "./column.ts";
import type { TableContext } from "./context.ts";
import { numberEdit, textEdit, tidy, wordEdit } from "./parse.ts";

const DIGITS = 6;

interface Place {
  readonly id: string;
  readonly head: string;
  readonly width: number;
  readonly extra?: boolean;
  readonly percent?: boolean;
}

/** A column of free text. @param field its name in format.md; null where it can't be changed. */
export function textColumn<R>(
  place: Place,
  field: string | null,
  get: (row: R) => string,
  put: (row: R, text: string) => R = (row) => row,
): Column<R> {
  const column: Column<R> = { ...place, type: "text", value: get, text: get };
  return field === null ? column : { ...column, edit: textEdit(field, get, put) };
}

/** A column of numbers that the data set gives: null is shown as unknown, or as `nothing` says. */
export function numberColumn<R>(
  context: TableContext,
  place: Place,
  spec: {
    readonly kind: FileKind;
    readonly field: string;
    readonly nothing?: string;
    readonly plain?: boolean;
    /** A share, which is shown and typed as a percentage. */
    readonly share?: boolean;
  },
  get: (row: R) => number | null,
  put: (row: R, value: number | null) => R,
): Column<R> {
  const { lang } = context.words;
  const share = spec.share ?? false;
  return {
    ...place,
    percent: share,
    share,
    type: "number",
    value: get,
    text: (row) => {
      const value = get(row);
      if (value === null && spec.nothing !== undefined) return spec.nothing;
      if (share && value !== null) return `${formatNumber(tidy(value * 100), lang, DIGITS)}%`;
      return spec.plain && value !== null ? String(value) : formatNumber(value, lang, DIGITS);
    },
    edit: numberEdit(context.words, spec.kind, spec.field, get, put, share),
  };
}

/**
 * A column of figures that are computed: they can't be changed.
 *
 * @param ask what is asked of a row's figure, where there is one.
 */
export function figureColumn<R>(
  place: Place,
  get: (row: R) => number | null,
  show: (value: number | null, row: R) => string,
  ask: (row: R) => Asked | null,
): Column<R> {
  return {
    ...place,
    type: "number",
    value: get,
    text: (row) => show(get(row), row),
    asks: (row) => (get(row) === null ? null : ask(row)),
  };
}

/** A column of a few words. @param words what each is called, in the order in which they are offered. */
export function wordColumn<R, W extends string>(
  context: TableContext,
  place: Place,
  spec: {
    readonly field: string;
    readonly words: Readonly<Record<W, string>>;
    readonly vocabulary: Vocabulary<W>;
    /** How a row without a word reads; without it a word must be chosen. */
    readonly nothing?: string;
  },
  get: (row: R) => W | null,
  put: (row: R, word: W | null) => R,
): Column<R> {
  const show = (row: R): string => {
    const word = get(row);
    return word === null ? (spec.nothing ?? "") : spec.words[word];
  };
  return {
    ...place,
    type: "choice",
    value: (row) => show(row),
    text: show,
    edit: wordEdit(context.words, spec.field, spec, get, put),
  };
}

/** A choice column that is read only. */
export function choiceColumn<R>(place: Place, get: (row: R) => string): Column<R> {
  return { ...place, type: "choice", value: get, text: get };
}

interface Sourced {
  readonly confidence: Confidence | null;
  readonly source: string;
  readonly note: string;
  readonly at: RowRef | null;
}

/** Confidence, source, note and the row in the file. */
export function sourceColumns<R extends Sourced>(context: TableContext): readonly Column<R>[] {
  const { t, w } = context.words;
  const { col } = t.tables;
  return [
    wordColumn<R, Confidence>(
      context,
      { id: "confidence", head: col.confidence, width: 124 },
      {
        field: "confidence",
        words: w.confidence,
        vocabulary: CONFIDENCE_WORDS,
        nothing: t.tables.notGiven,
      },
      (row) => row.confidence,
      (row, confidence) => ({ ...row, confidence }),
    ),
    textColumn<R>(
      { id: "source", head: col.source, width: 220 },
      "source",
      (row) => row.source,
      (row, source) => ({ ...row, source }),
    ),
    textColumn<R>(
      { id: "note", head: col.note, width: 320 },
      "note",
      (row) => row.note,
      (row, note) => ({ ...row, note }),
    ),
    {
      ...textColumn<R>({ id: "row", head: col.row, width: 150, extra: true }, null, (row) =>
        row.at ? t.company.row(row.at.file, row.at.row) : t.company.onlyInFlows,
      ),
      order: (row) => [row.at?.row ?? null],
    },
  ];
}

interface Strict {
  readonly need: Criticality | null;
  readonly offtake: Criticality | null;
  readonly replaceIn: number | null;
  readonly replaceOut: number | null;
}

/** How strictly a flow or material holds back its ends, and what can take its place. */
export function strictColumns<R extends Strict>(
  context: TableContext,
  kind: FileKind,
  extra: boolean,
): readonly Column<R>[] {
  const { t, w } = context.words;
  const { col, standard } = t.tables;
  const spec = { words: w.criticality, vocabulary: CRITICALITY_WORDS, nothing: standard };
  return [
    wordColumn<R, Criticality>(
      context,
      { id: "need", head: col.need, width: 136, extra },
      { field: "need", ...spec },
      (row) => row.need,
      (row, need) => ({ ...row, need }),
    ),
    wordColumn<R, Criticality>(
      context,
      { id: "offtake", head: col.offtake, width: 136, extra },
      { field: "offtake", ...spec },
      (row) => row.offtake,
      (row, offtake) => ({ ...row, offtake }),
    ),
    numberColumn<R>(
      context,
      { id: "replace_in", head: col.replace_in, width: 136, extra },
      { kind, field: "replace_in", nothing: standard, share: true },
      (row) => row.replaceIn,
      (row, replaceIn) => ({ ...row, replaceIn }),
    ),
    numberColumn<R>(
      context,
      { id: "replace_out", head: col.replace_out, width: 136, extra },
      { kind, field: "replace_out", nothing: standard, share: true },
      (row) => row.replaceOut,
      (row, replaceOut) => ({ ...row, replaceOut }),
    ),
  ];
}

/** A word of a column that keeps any other word too, in the chosen language where it is known. */
export function knownWord<W extends string>(
  vocabulary: Vocabulary<W>,
  text: string,
  lang: "nl" | "en",
): string {
  const word = text === "" ? null : wordOf(vocabulary, text);
  return word === null || lang === "en" ? text : vocabulary[word].nl;
}
