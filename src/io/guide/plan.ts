/** How foreign files become the tables of a data set: what the user of the guide has chosen. Plain data. */
import type { Encoding } from "../decode.ts";
import type { Decimal } from "../numbers.ts";
import type { FileKind } from "../schema.ts";
import type { Delimiter } from "../tokenise.ts";

/** How the bytes of a text file are cut into cells. */
export interface CsvReading {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** Where one of our columns gets its cells: a column of theirs, counted from 0, or the same text in every row. */
export type ColumnChoice = { readonly column: number } | { readonly constant: string };

/** One table to be read: a text file, or a sheet of a workbook. */
export interface SourcePlan {
  /** The file's name, or `file > sheet`; see {@link SourceSurvey}. */
  readonly source: string;
  /** Which table of the data set it is; null leaves it out. */
  readonly kind: FileKind | null;
  /** null for a sheet. */
  readonly csv: CsvReading | null;
  /** The row of the header as a spreadsheet shows it; rows above it are skipped. 0 where there is none. */
  readonly headerRow: number;
  /** The last row that is read; null is all. */
  readonly lastRow: number | null;
  /** Settles numbers that could be either; null asks where that is so. */
  readonly decimal: Decimal | null;
  /** By the name of format.md. */
  readonly columns: Readonly<Record<string, ColumnChoice>>;
  /** Whether columns of theirs that are none of ours are kept as further columns. */
  readonly keepOthers: boolean;
}

export interface ImportPlan {
  readonly sources: readonly SourcePlan[];
}

/** A row of a file as it is cut, before anything is made of it. */
export interface Line {
  /** As a spreadsheet shows it. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** What was found in one file or sheet, and how it would be read. */
export interface SourceSurvey {
  readonly source: string;
  readonly form: "text" | "sheet";
  readonly csv: CsvReading | null;
  readonly headerRow: number;
  readonly kind: FileKind | null;
  /** The first rows that are not blank. */
  readonly lines: readonly Line[];
  /** Whether there are more rows than those. */
  readonly more: boolean;
}
