import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeXlsxFile, { type SheetData } from "write-excel-file/universal";
import type { TypedCell } from "../sheets.ts";
import { escapeXstring } from "../xml.ts";
import { checkLimits, type SheetContent } from "./limits.ts";
import { type LinkOf, linkedSheet, linkRelations, linksOf } from "./links.ts";

const WIDTH = { least: 8, most: 60, toRead: 100, lead: 30 } as const;
const TO_FOLLOW = { textColor: "#0563C1", textDecoration: { underline: true } } as const;
const TO_READ = { wrap: true, alignVertical: "top" } as const;
/** Archives hold local time; the first that they can hold, so that the same tables give the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/**
 * Tables as the bytes of an .xlsx workbook, one sheet each, in their order. Numbers are numbers; text is
 * text and never a formula, whatever it starts with; null and numbers that are not finite stay empty. The
 * header is bold and frozen. The same tables give the same bytes.
 *
 * @param linkOf where the text of a cell leads; nowhere if it is not given.
 * @throws {WorkbookLimitError} on a text, a number of rows or of columns that a sheet can't hold.
 */
export async function writeWorkbook(
  contents: readonly SheetContent[],
  linkOf: LinkOf = () => null,
): Promise<Uint8Array> {
  const names = sheetNames(contents.map((content) => content.name));
  const sheets = contents.map((content, index) => {
    checkLimits(content);
    return {
      sheet: names[index] ?? "",
      data: [
        content.columns.map((title) => ({ ...textCell(title), fontWeight: "bold" as const })),
        ...content.rows.map((row) =>
          row.map((cell, column) => {
            const written = sheetCell(cell, content.formats?.[column]);
            if (!written) return written;
            const leads = typeof cell === "string" && linkOf(cell) !== null;
            return { ...written, ...(content.wrap ? TO_READ : {}), ...(leads ? TO_FOLLOW : {}) };
          }),
        ),
      ] satisfies SheetData,
      columns: content.columns.map((title, column) => ({
        width: widthOf(title, content.rows, column, mostOf(content, column)),
      })),
      stickyRowsCount: 1,
      orientation: "landscape" as const,
    };
  });
  const blob = await writeXlsxFile(sheets).toBlob();
  const links = contents.map((content) => linksOf(content, linkOf));
  return finished(new Uint8Array(await blob.arrayBuffer()), links);
}

/** Before texts that the library would mistake; see {@link textCell}. */
const SHIELD = "\uE000";
const STRINGS = "xl/sharedStrings.xml";

/** Of a sheet to read, the first column names what the others are about: it is broken into lines too. */
function mostOf({ wrap }: SheetContent, column: number): number {
  if (!wrap) return WIDTH.most;
  return column === 0 ? WIDTH.lead : WIDTH.toRead;
}

/** A sheet on A4, as wide as a page and as long as it takes: the library only knows which way round. */
function printable(sheet: string): string {
  return sheet
    .replace(/<worksheet[^>]*>(?!<sheetPr)/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

/** The archive fit to be printed, without the shields and without the time of day that the library stamps it with. */
function finished(archive: Uint8Array, links: readonly ReturnType<typeof linksOf>[]): Uint8Array {
  const parts = unzipSync(archive);
  const strings = strFromU8(parts[STRINGS] ?? new Uint8Array());
  const bare = strToU8(strings.replace(new RegExp(`(<t[^>]*>)${SHIELD}`, "g"), "$1"));
  const sheets = links.flatMap((own, k) => {
    const [sheet, relations] = [
      `xl/worksheets/sheet${k + 1}.xml`,
      `xl/worksheets/_rels/sheet${k + 1}.xml.rels`,
    ];
    const textOf = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
    return [
      [sheet, strToU8(linkedSheet(printable(textOf(sheet)), own))] as const,
      [relations, strToU8(linkRelations(textOf(relations), own))] as const,
    ];
  });
  return zipSync({ ...parts, ...Object.fromEntries(sheets), [STRINGS]: bare }, { mtime: EPOCH });
}

function sheetCell(
  cell: TypedCell,
  format: string | ((value: number) => string) = "",
): SheetData[number][number] {
  if (typeof cell === "string") return cell === "" ? null : textCell(cell);
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) return null;
    const code = typeof format === "string" ? format : format(cell);
    return { value: cell, type: Number, ...(code === "" ? {} : { format: code }) };
  }
  return cell === null ? null : { value: cell, type: Boolean };
}

/**
 * A text is escaped here, because the library drops characters that XML can't hold and does not mark text
 * that looks escaped. It also keeps its texts in a plain object, where `constructor` and the like have a
 * meaning already.
 */
function textCell(text: string): { value: string; type: StringConstructor } {
  const escaped = escapeXstring(text);
  return { value: escaped in {} || escaped.startsWith(SHIELD) ? SHIELD + escaped : escaped, type: String };
}

/** Enough for the longest cell, within bounds, in the width of a digit. */
function widthOf(
  title: string,
  rows: readonly (readonly TypedCell[])[],
  column: number,
  most: number,
): number {
  const longest = rows.reduce(
    (longest, row) => {
      const lines = String(row[column] ?? "").split("\n");
      return lines.reduce((longer, line) => Math.max(longer, [...line].length), longest);
    },
    [...title].length,
  );
  return Math.min(most, Math.max(WIDTH.least, longest + 2));
}

function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = name.replace(/[[\]:*?/\\\p{Cc}\s]+/gu, " ").replace(/^[' ]+|[' ]+$/g, "") || "Sheet";
    let fit = clean.slice(0, 31).trim();
    for (let number = 2; taken.has(fit.toLowerCase()); number += 1) {
      const ending = ` (${number})`;
      fit = clean.slice(0, 31 - ending.length).trim() + ending;
    }
    taken.add(fit.toLowerCase());
    return fit;
  });
}
