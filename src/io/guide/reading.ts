/** How a text file is to be cut, guessed from its first part: encoding, delimiter, and where its header stands. Pure. */
import { decode, decodeAs, type Encoding } from "../decode.ts";
import { isNumeric } from "../numbers.ts";
import type { Tick } from "../progress.ts";
import { unprotect } from "../protect.ts";
import { FILE_KINDS } from "../schema.ts";
import { type Delimiter, type RawRecord, readSepLine, tokenise } from "../tokenise.ts";
import { likeness } from "./match.ts";
import type { CsvReading, Line } from "./plan.ts";

const DELIMITERS: readonly Delimiter[] = [";", ",", "\t"];
/** Rows among which a header is sought; what stands above one is seldom longer. */
const HEAD = 30;
const SAMPLE = 200_000;

/** The first part of a text, cut at a line end. */
export function sampleOf(text: string): { readonly sample: string; readonly whole: boolean } {
  if (text.length <= SAMPLE) return { sample: text, whole: true };
  const end = text.lastIndexOf("\n", SAMPLE);
  return { sample: text.slice(0, end > 0 ? end + 1 : SAMPLE), whole: false };
}

/** The text of a file in the encoding that is chosen, or that its bytes show. */
export function textOfBytes(
  bytes: Uint8Array,
  encoding: Encoding | null,
): { readonly text: string; readonly encoding: Encoding } {
  if (encoding !== null && decode(bytes.subarray(0, 4)).bom) {
    // A mark says more than a choice does, and would stand in the first cell.
    const marked = decode(bytes);
    if (marked.encoding === encoding) return { text: marked.text, encoding };
  }
  if (encoding !== null) return { text: decodeAs(bytes, encoding), encoding };
  const decoded = decode(bytes);
  return { text: decoded.text, encoding: decoded.encoding };
}

/** The records of a text as lines; blank ones are left out but counted. */
export function linesOf(text: string, delimiter: Delimiter, tick: Tick = () => false): readonly Line[] {
  return recordsOf(text, delimiter, tick).map(({ row, cells }) => ({ row, cells }));
}

/** The same with what only a file of text has: quotes that are not closed. */
export function recordsOf(
  text: string,
  delimiter: Delimiter,
  tick: Tick = () => false,
): readonly Pick<RawRecord, "row" | "cells" | "unclosed">[] {
  return tokenise(text, delimiter, { tick }).records.map(({ row, cells, unclosed }) => ({
    row,
    cells: cells.map(unprotect),
    unclosed,
  }));
}

/**
 * The delimiter of a text that may have other lines above its header: a `sep=` line decides; then the one under
 * which a row names the most columns of some table; then the one that cuts most rows into equally many cells.
 */
export function guessDelimiter(sample: string): Delimiter {
  const declared = readSepLine(sample).delimiter;
  if (declared !== null) return declared;
  let best: { readonly delimiter: Delimiter; readonly fit: readonly number[] } | null = null;
  for (const delimiter of DELIMITERS) {
    const lines = linesOf(sample, delimiter);
    const width = usualWidth(lines);
    const named = Math.max(0, ...lines.slice(0, HEAD).map(({ cells }) => namedColumns(cells)));
    const same = lines.filter(({ cells }) => cells.length === width).length / Math.max(1, lines.length);
    const fit = [width < 2 ? 0 : named, width < 2 ? 0 : same, width];
    if (best === null || isMore(fit, best.fit)) best = { delimiter, fit };
  }
  return best?.delimiter ?? ";";
}

function isMore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

function namedColumns(cells: readonly string[]): number {
  return Math.max(...FILE_KINDS.map((kind) => likeness(kind, cells)));
}

/** The number of cells that most rows have; of equally frequent ones the larger. */
function usualWidth(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of lines) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/**
 * The row of the header: of the first rows the one that names the most columns of some table, at least two;
 * else the first that is as wide as most and has no numbers. 0 where there is none.
 */
export function guessHeaderRow(lines: readonly Line[]): number {
  const head = lines.slice(0, HEAD);
  let best: { readonly row: number; readonly named: number } | null = null;
  for (const { row, cells } of head) {
    const named = namedColumns(cells);
    if (named >= 2 && named > (best?.named ?? 0)) best = { row, named };
  }
  if (best) return best.row;
  const width = usualWidth(
    head.map(({ row, cells }) => ({ row, cells: cells.filter((cell) => cell.trim() !== "") })),
  );
  const first = head.find(({ cells }) => cells.filter((cell) => cell.trim() !== "").length >= width);
  return first?.cells.every((cell) => cell.trim() === "" || !isNumeric(cell)) ? first.row : 0;
}

/** Encoding and delimiter, with the text that they give. */
export function guessReading(
  bytes: Uint8Array,
  chosen: Partial<CsvReading>,
): { readonly csv: CsvReading; readonly text: string } {
  const { text, encoding } = textOfBytes(bytes, chosen.encoding ?? null);
  return { csv: { encoding, delimiter: chosen.delimiter ?? guessDelimiter(sampleOf(text).sample) }, text };
}
