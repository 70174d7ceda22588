import type { Confidence, RowRef, WithOthers } from "../../model/dataset.ts";
import type { Row } from "../rows.ts";
import { nearMisses } from "../suggest.ts";
import { CONFIDENCE_WORDS, type Vocabulary, wordOf } from "../words.ts";

/** The columns on where a row's figures come from. */
export function readSourced(row: Row): {
  confidence: Confidence | null;
  source: string;
  note: string;
  at: RowRef;
} & WithOthers {
  const { others } = row.others();
  const sourced = {
    confidence: row.word("confidence", CONFIDENCE_WORDS),
    source: row.text("source"),
    note: row.text("note"),
    at: row.at,
  };
  return others === undefined ? sourced : { ...sourced, others };
}

/** Names in both languages; where one is missing the other stands in, and then the id. */
export function readNames(rows: readonly Row[], id: string): { nameEn: string; nameNl: string } {
  const first = (column: string): string =>
    rows.map((row) => row.text(column)).find((name) => name !== "") ?? "";
  const english = first("name_en");
  const dutch = first("name_nl");
  return { nameEn: english || dutch || id, nameNl: dutch || english || id };
}

/** The known word that a cell means, or the cell itself. */
export function wordOrText<T extends string>(row: Row, column: string, vocabulary: Vocabulary<T>): string {
  const cell = row.text(column);
  return cell === "" ? "" : (wordOf(vocabulary, cell) ?? cell);
}

/** Ids that may be mentioned, and what an issue says of one that is not among them. */
export interface Known {
  readonly ids: ReadonlySet<string>;
  /** The id that was probably meant, as the details of an issue. */
  readonly nearest: (id: string) => Record<string, string>;
}

export function knownIds(all: Iterable<string>): Known {
  const ids = new Set(all);
  return { ids, nearest: nearMisses(ids) };
}

/** Rows by the id in a column, in the order in which the ids appear; rows without one are reported. */
export function groupRows(rows: Iterable<Row>, column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = row.required(column);
    if (id === "") continue;
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

/** The first row of every id; a second row of the same id is an error at its cell. */
export function uniqueRows(rows: Iterable<Row>, column: string): [string, Row][] {
  const found: [string, Row][] = [];
  for (const [id, [first, ...others]] of groupRows(rows, column)) {
    if (!first) continue;
    found.push([id, first]);
    for (const other of others)
      other.report("duplicate-id", "error", column, { first: String(first.at.row) });
  }
  return found;
}
