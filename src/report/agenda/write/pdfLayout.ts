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
    .split(/(?<=[-/])/)
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
