import { isNumeric } from "./numbers.ts";

/**
 * Spreadsheets run a cell that starts with one of these as a formula, also where it has more lines.
 * Such text is written with an apostrophe before it; one that has apostrophes before it already gets one
 * more, so that reading takes off exactly what writing put on.
 */
const RISKY = /^'*[=+\-@\t\r\n]/;
const PROTECTED = /^'+[=+\-@\t\r\n]/;

/** The cell as it is safe to write; numbers stay numbers. */
export function protect(cell: string): string {
  return RISKY.test(cell) && !isNumeric(cell) ? `'${cell}` : cell;
}

/** The cell as it was before it was written. */
export function unprotect(cell: string): string {
  return PROTECTED.test(cell) ? cell.slice(1) : cell;
}
