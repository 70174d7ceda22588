/** Measures and looks of the PDF form, in points. */
import { textWidth } from "../../pictures/textWidth.ts";

export { INK } from "../../pictures/svg.ts";

/** A node of pdfmake's document definition. */
export type Node = Readonly<Record<string, unknown>>;

export const MARGIN = { side: 48, top: 58, bottom: 50 } as const;
/** A4 within the margins. */
export const CONTENT = {
  width: 595.28 - 2 * MARGIN.side,
  height: 841.89 - MARGIN.top - MARGIN.bottom,
} as const;

export const SIZE = { text: 9.5, table: 8, note: 8 } as const;
export const LINE = 1.15;
/** Space to the left and right of a cell's text, and above and below it. */
export const PADDING = { x: 4, y: 2 } as const;

export const STYLES = {
  title: { fontSize: 30, bold: true, lineHeight: 1.1 },
  subtitle: { fontSize: 12, color: "#51606F" },
  heading1: { fontSize: 21, bold: true },
  heading2: { fontSize: 14.5, bold: true },
  heading3: { fontSize: 10.5, bold: true },
  note: { fontSize: SIZE.note, color: "#51606F" },
} as const;

/** Space above and below headings by level. */
export const HEADING_SPACE = { 1: [22, 10], 2: [14, 5], 3: [8, 2] } as const;

/** Where the type setter breaks a word by itself: after its own hyphens and slashes. */
const OWN_BREAKS = /(?<=[-/])/;

/** The width of the longest piece of a text that stands on one line. */
export function longestWord(text: string, size: number, bold = false): number {
  let most = 0;
  for (const word of text.split(" "))
    for (const piece of word.split(OWN_BREAKS)) most = Math.max(most, textWidth(piece, size, bold));
  return most;
}

/**
 * Room shared out by weight, but none gets less than its longest word takes, as long as there is room for all of
 * those: then words need not be parted.
 */
export function sharedOut(
  room: number,
  weights: readonly number[],
  least: readonly number[],
): readonly number[] {
  const needed = least.reduce((sum, width) => sum + width, 0);
  const wanted = new Set(needed < room ? weights.keys() : []);
  const widths = weights.map((weight) => (room * weight) / weights.reduce((sum, one) => sum + one, 0));
  if (wanted.size === 0) return widths;
  let left = room;
  for (;;) {
    const total = [...wanted].reduce((sum, k) => sum + (weights[k] ?? 0), 0);
    const share = (k: number): number => (left * (weights[k] ?? 0)) / total;
    const narrow = [...wanted].filter((k) => share(k) < (least[k] ?? 0));
    if (narrow.length === 0) return widths.map((width, k) => (wanted.has(k) ? share(k) : width));
    for (const k of narrow) {
      // A little more, so that no rounding parts the word after all.
      widths[k] = (least[k] ?? 0) + 0.01;
      left -= widths[k] ?? 0;
      wanted.delete(k);
    }
  }
}

/**
 * A text whose words all fit a width: a word that is longer is parted with hyphens, where the type setter
 * would break it without one.
 */
export function fitWords(text: string, width: number, size: number, bold = false): string {
  return text
    .split(" ")
    .map((word) => (textWidth(word, size, bold) <= width ? word : parted(word, width, size, bold)))
    .join(" ");
}

function parted(word: string, width: number, size: number, bold: boolean): string {
  // Where a word has hyphens or slashes of its own, the type setter breaks it there.
  return word
    .split(OWN_BREAKS)
    .map((piece) => {
      if (textWidth(piece, size, bold) <= width) return piece;
      let line = "";
      let parts = "";
      for (const character of piece) {
        if (line !== "" && textWidth(`${line}${character}-`, size, bold) > width) {
          parts += `${line}- `;
          line = character;
        } else line += character;
      }
      return parts + line;
    })
    .join("");
}
