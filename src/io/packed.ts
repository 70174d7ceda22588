/** A data set as the bytes of one file in any form, for a program without folders. */
import { zipSync } from "fflate";
import type { DataSet } from "../model/dataset.ts";
import { leftOutOf, writeFile, writeFolder } from "./convert.ts";
import { tablesOf } from "./export.ts";
import { placesOf } from "./project/places.ts";
import { type FileKind, matchHeader } from "./schema.ts";
import type { FileFormat } from "./source.ts";
import type { InputFile, Table } from "./tables.ts";

/** A file of its own, or a folder of CSV files in an archive: as they were, plain, or for Excel in Dutch. */
export type PackedForm = FileFormat | "csv-as-is" | "csv-plain" | "csv-nl-excel";

export interface Packed {
  readonly bytes: Uint8Array;
  /** Tables with rows that the form has no place for. */
  readonly leftOut: readonly FileKind[];
}

/**
 * @param read the tables that the data set was read from; null where it came from no file.
 * @param changed whether the data set has been edited since. Its tables are then written anew, with the further
 *   columns that its rows had.
 * @throws {WorkbookLimitError} on what a sheet can't hold.
 */
export async function packDataSet(
  dataset: DataSet,
  read: readonly Table[] | null,
  changed: boolean,
  form: PackedForm,
): Promise<Packed> {
  const tables = read === null ? tablesOf(dataset) : changed ? withFurther(dataset, read) : read;
  switch (form) {
    case "csv-as-is":
      return { bytes: zipFiles(writeFolder(tables)), leftOut: [] };
    case "csv-plain":
      return { bytes: zipFiles(writeFolder(tables, "plain")), leftOut: [] };
    case "csv-nl-excel":
      return { bytes: zipFiles(writeFolder(tables, "nl-excel")), leftOut: [] };
    default:
      return { bytes: await writeFile(form, dataset, tables), leftOut: leftOutOf(form, tables) };
  }
}

/** Archives hold local time; the first that they can hold, so that the same files give the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/** Files as a .zip archive, in the order of their names. */
export function zipFiles(files: readonly InputFile[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(({ name, bytes }) => [name, bytes])), { mtime: EPOCH });
}

/** The data set's tables with the columns of the read ones that the data set does not know, at the rows that had them. */
function withFurther(dataset: DataSet, read: readonly Table[]): readonly Table[] {
  const places = placesOf(dataset);
  return tablesOf(dataset).map((table) => {
    const before = read.find(({ kind }) => kind === table.kind);
    const rows = places[table.kind]?.rows;
    if (!before || rows?.length !== table.rows.length) return table;
    const known = new Set(table.header);
    const further = before.header.flatMap((header, index) =>
      header.trim() === "" || known.has(header.trim()) || matchHeader(table.kind, header) !== null
        ? []
        : [{ header, index }],
    );
    if (further.length === 0) return table;
    const at = new Map(before.rowNumbers.map((row, index) => [row, index]));
    return {
      ...table,
      header: [...table.header, ...further.map(({ header }) => header)],
      decimals: [...table.decimals, ...further.map(() => null)],
      rows: table.rows.map((cells, index) => {
        const row = rows[index] ?? null;
        const own = row === null ? undefined : before.rows[at.get(row) ?? -1];
        return [...cells, ...further.map((column) => own?.[column.index] ?? "")];
      }),
    };
  });
}
