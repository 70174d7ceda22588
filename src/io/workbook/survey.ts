import type { Mark } from "../sheets.ts";
import { parseXml } from "../xml.ts";

/** What a sheet holds besides values. Rows and columns count from 1. */
export interface Survey {
  readonly marks: readonly Mark[];
  /** Ranges such as `A2:A5`, of which only the first cell has a value. */
  readonly merged: readonly string[];
  /** The last row and the last column with a value; 0 where the sheet is empty. */
  readonly rows: number;
  readonly columns: number;
}

/** A cell while it is read. */
interface Open {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  formula: boolean;
  /** null where it has no value element. */
  value: string | null;
}

/**
 * Goes through a sheet (ECMA-376 part 1, section 18.3.1) for what the reader of its values passes over in
 * silence: error values and formulas without a stored result would come out as empty, that is as unknown.
 *
 * @throws {Error} where the sheet is not well-formed.
 */
export function surveySheet(xml: string): Survey {
  const marks: Mark[] = [];
  const merged: string[] = [];
  const most = { rows: 0, columns: 0 };
  let cell: Open | null = null;
  let inValue = false;
  const finish = ({ row, column, type, formula, value }: Open): void => {
    if (value === null || value === "") {
      if (formula && !(type === "str" && value === "")) marks.push({ row, column, what: "uncomputed" });
      return;
    }
    most.rows = Math.max(most.rows, row);
    most.columns = Math.max(most.columns, column);
    if (type === "e") marks.push({ row, column, what: "error", text: value });
  };
  parseXml(xml, {
    open: (name, attributes) => {
      if (name === "c") {
        const { row, column } = placeOf(attributes.r ?? "");
        cell = { row, column, type: attributes.t ?? "n", formula: false, value: null };
      } else if (name === "mergeCell") merged.push(attributes.ref ?? "");
      else if (cell === null) return;
      else if (name === "f") cell.formula = true;
      else if (name === "v" || name === "is") {
        inValue = true;
        cell.value = "";
      }
    },
    text: (text) => {
      if (inValue && cell !== null) cell.value += text;
    },
    close: (name) => {
      if (name === "v" || name === "is") inValue = false;
      else if (name === "c" && cell !== null) {
        finish(cell);
        cell = null;
      }
    },
  });
  return { marks, merged, ...most };
}

/** Row and column of an address such as `AB12`, both counted from 1. */
export function placeOf(address: string): { readonly row: number; readonly column: number } {
  let column = 0;
  let at = 0;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return { row: Number(address.slice(at)) || 0, column };
}
