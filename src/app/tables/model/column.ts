/**
 * What a table is made of: columns that say what a row holds, how it is shown, and how it is changed. Pure.
 * A table binds its columns to its rows, so that whoever draws it needs to know nothing of either.
 */
import type { DataSet } from "../../../model/dataset.ts";
import type { EditSubject } from "../../../model/history.ts";
import type { DataEdit } from "../../../network/edit/common.ts";
import type { Asked } from "../../explain/asked.ts";
import type { Mark } from "../../shared/StatusMark.tsx";
import type { Selection } from "../../state/types.ts";

export const TABLE_NAMES = ["units", "flows", "materials", "chains", "gaps", "targets", "ranking"] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** What a column sorts and filters by; null is not known. */
export type CellValue = string | number | null;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a typed text makes of a row: the row as it is then, or why the text does not do. */
export type Applied<R> = { readonly row: R } | { readonly fault: string };

export interface CellEdit<R> {
  /** The column's name in format.md: where the reader's remarks point to. */
  readonly field: string;
  readonly input: "text" | "number" | "choice" | "lookup";
  /** What can be chosen; of a lookup what can be typed. */
  readonly choices: readonly Choice[];
  /** What stands in the editor first. */
  draft(row: R): string;
  apply(row: R, text: string): Applied<R>;
}

export interface Column<R> {
  readonly id: string;
  /** The heading, in the chosen language. */
  readonly head: string;
  readonly type: "text" | "number" | "choice";
  /** In pixels at the normal size of text. */
  readonly width: number;
  value(row: R): CellValue;
  /** As it is shown. */
  text(row: R): string;
  /** As a file and the clipboard have it, where that is not as it is shown. */
  written?(row: R): string;
  /** What it sorts by where that is not its value; parts are compared one after another. */
  order?(row: R): readonly CellValue[];
  mark?(row: R): Mark | null;
  /** A second, quiet line, such as an id. */
  quiet?(row: R): string;
  /** What a click on the cell selects, where it is not what the row stands for. */
  leads?(row: R): Selection | null;
  /** What can be asked of a figure that is computed; null where there is none. */
  asks?(row: R): Asked | null;
  /** Not shown until it is asked for. */
  readonly extra?: boolean;
  /** A share that is shown, filtered and written as a percentage. */
  readonly percent?: boolean;
  /** Of such a column: the data set gives it, and its files have the share itself. */
  readonly share?: boolean;
  readonly edit?: CellEdit<R>;
}

/** How rows are changed, added and taken out. */
export interface Editing<R> {
  readonly subject: EditSubject;
  /** The file whose rows these are; the reader's remarks are about row 2 and further. */
  readonly file: string;
  nameOf(row: R): { readonly en: string; readonly nl: string };
  change(dataset: DataSet, pairs: readonly Pair<R>[]): DataEdit;
  remove(dataset: DataSet, rows: readonly R[]): DataEdit;
  /** A row that is still to be filled in. */
  readonly blank: R;
  /** The columns that a new row is asked for, and those of them that must be filled in. */
  readonly asked: readonly string[];
  readonly required: readonly string[];
  add(dataset: DataSet, row: R): DataEdit;
}

export interface Pair<R> {
  readonly row: R;
  readonly next: R;
}

export interface Definition<R> {
  readonly name: TableName;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly editing: Editing<R> | null;
  key(row: R, at: number): string;
  /** What a click on the row selects. */
  selects(row: R): Selection | null;
  /** Whether the row belongs to what is selected. */
  belongs(row: R, selection: Selection): boolean;
  /** The candidate that the row is, where rows are candidates: it opens with a click. */
  candidate?(row: R): string;
}

/** A text typed into the cell of a row. */
export interface CellText {
  readonly at: number;
  readonly column: string;
  readonly text: string;
}
export interface CellFault extends CellText {
  readonly fault: string;
}
export interface Prepared {
  readonly edit: DataEdit;
  /** Those that do; a text that says what stood there already does too. */
  readonly taken: readonly CellText[];
  /** Those that do not do. */
  readonly faults: readonly CellFault[];
  readonly name: { readonly en: string; readonly nl: string };
}

/** A column bound to the rows: `at` is a row's place in the table, whatever it is sorted by. */
export interface ColumnModel extends Pick<Column<never>, "id" | "head" | "type" | "width"> {
  readonly extra: boolean;
  readonly percent: boolean;
  readonly share: boolean;
  readonly field: string | null;
  readonly input: CellEdit<never>["input"] | null;
  readonly choices: readonly Choice[];
  value(at: number): CellValue;
  text(at: number): string;
  written(at: number): string;
  order(at: number): readonly CellValue[];
  mark(at: number): Mark | null;
  quiet(at: number): string;
  leads(at: number): Selection | null;
  asks(at: number): Asked | null;
  draft(at: number): string;
}

export interface EditorModel {
  readonly subject: EditSubject;
  readonly file: string;
  readonly asked: readonly string[];
  readonly required: readonly string[];
  prepare(dataset: DataSet, texts: readonly CellText[]): Prepared;
  remove(dataset: DataSet, places: readonly number[]): { edit: DataEdit; name: { en: string; nl: string } };
  /** @param texts by column. */
  add(
    dataset: DataSet,
    texts: ReadonlyMap<string, string>,
  ):
    | { readonly edit: DataEdit; readonly name: { readonly en: string; readonly nl: string } }
    | { readonly faults: ReadonlyMap<string, string> };
}

export interface TableModel {
  readonly name: TableName;
  readonly size: number;
  readonly columns: readonly ColumnModel[];
  readonly editor: EditorModel | null;
  key(at: number): string;
  selects(at: number): Selection | null;
  belongs(at: number, selection: Selection): boolean;
  candidate(at: number): string | null;
}
