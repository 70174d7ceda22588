/** Workbooks written out by hand, part by part, as other programs write them: with what a library would not. */
import { strToU8, zipSync } from "fflate";

export interface RawSheet {
  readonly name: string;
  /** What stands within `<sheetData>`. */
  readonly data: string;
  /** What stands after it: merged cells, say. */
  readonly after?: string;
  /** Attributes of the sheet in the workbook's list. */
  readonly listed?: string;
}

export interface RawBook {
  readonly sheets: readonly RawSheet[];
  /** Shared strings, as XML within `<si>`. */
  readonly strings?: readonly string[];
  /** Number formats of the cell styles 1, 2, ... */
  readonly formats?: readonly number[];
  readonly workbookPr?: string;
  /** Further parts, or others in the place of these. */
  readonly parts?: Readonly<Record<string, string>>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The bytes of a workbook of which every part is given as XML. */
export function rawWorkbook(book: RawBook): Uint8Array {
  const sheets = book.sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const styles = [0, ...(book.formats ?? [])].map((format) => `<xf numFmtId="${format}" xfId="0"/>`);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${book.workbookPr ?? ""}<sheets>${sheets
      .map((s) => `<sheet name="${s.name}" sheetId="${s.number}" r:id="rId${s.number}" ${s.listed ?? ""}/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map(
        (s) =>
          `<Relationship Id="rId${s.number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${s.number}.xml"/>`,
      )
      .join("")}</Relationships>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs>${styles.join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${(book.strings ?? []).map((text) => `<si>${text}</si>`).join("")}</sst>`,
  };
  for (const sheet of sheets) {
    parts[`xl/worksheets/sheet${sheet.number}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${sheet.data}</sheetData>${sheet.after ?? ""}</worksheet>`;
  }
  return zipOf({ ...parts, ...book.parts });
}

export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** A cell of text in place. */
export function text(address: string, value: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
}

export function number(address: string, value: number | string, style = ""): string {
  return `<c r="${address}"${style === "" ? "" : ` s="${style}"`}><v>${value}</v></c>`;
}

/** A row of cells of text, from column A on; "" is no cell. */
export function row(at: number, ...values: readonly string[]): string {
  const cells = values.map((value, index) =>
    value === "" ? "" : text(`${String.fromCharCode(65 + index)}${at}`, value),
  );
  return `<row r="${at}">${cells.join("")}</row>`;
}
