import { type Cells, CellsBuilder } from "./cells.ts";
import { EMPTY_HASH, hashWith } from "./dictionary.ts";
import type { Tick } from "./progress.ts";
import type { Delimiter } from "./tokenise.ts";

/** The records of a text that are not blank. */
export interface Scanned {
  /** The first of them; null where there is none. */
  readonly header: readonly string[] | null;
  readonly headerRow: number;
  readonly cells: Cells;
  /** The row of each further record as a spreadsheet shows it. */
  readonly rowNumbers: readonly number[];
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;
/** Records between two ticks. */
const TICK = 50_000;

/**
 * Cuts a text whose quotes all stand where they should straight into numbered words: what `tokenise` gives,
 * in a fraction of its time and memory. Anything that Papa Parse would have to make sense of is left to it.
 *
 * @param text with `\n` as its only line end, without a `sep=` line.
 * @param as what a cell stands for.
 * @returns null where a quoted cell does not end, or something stands between its end and the delimiter.
 */
export function scan(
  text: string,
  delimiter: Delimiter,
  as: (cell: string) => string,
  tick: Tick = () => false,
): Scanned | null {
  const builder = new CellsBuilder(text);
  const rowNumbers: number[] = [];
  let header: string[] | null = null;
  let headerRow = 1;
  const mark = delimiter.charCodeAt(0);
  let row = 0;
  let at = 0;
  while (at < text.length) {
    row += 1;
    if (row % TICK === 0 && tick(at, text.length)) return null;
    let filled = false;
    let more = true;
    while (more) {
      const start = at;
      let hash = EMPTY_HASH;
      let character = text.charCodeAt(at);
      if (character === QUOTE) {
        const end = quotedEnd(text, at);
        const next = text.charCodeAt(end);
        if (end < 0 || (end < text.length && next !== mark && next !== NEWLINE)) return null;
        const cell = text.slice(start + 1, end - 1).replaceAll('""', '"');
        builder.add(cell);
        filled ||= cell.trim() !== "";
        at = end;
        character = next;
      } else {
        while (at < text.length && character !== mark && character !== NEWLINE) {
          hash = hashWith(hash, character);
          at += 1;
          character = text.charCodeAt(at);
        }
        builder.addAt(start, at, hash);
        filled ||= text.slice(start, at).trim() !== "";
      }
      more = at < text.length && character === mark;
      at += 1;
    }
    if (!filled) builder.dropRow();
    else {
      builder.endRow();
      if (header !== null) rowNumbers.push(row);
      else {
        header = builder.takeRow().map(as);
        headerRow = row;
      }
    }
  }
  return { header, headerRow, cells: builder.build(as), rowNumbers };
}

/** Behind the quote that closes the one here; -1 where none does. */
function quotedEnd(text: string, open: number): number {
  let end = text.indexOf('"', open + 1);
  while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) end = text.indexOf('"', end + 2);
  return end < 0 ? -1 : end + 1;
}
