/**
 * How wide a text is on paper, without a browser or a font file at hand: the widest of Helvetica and
 * Roboto for every character, so that a text that fits by this table fits in either.
 */

/** Thousandths of the size, for the characters from space to tilde. */
const REGULAR = widths(
  "278 278 355 616 563 889 667 191 343 349 431 584 278 333 278 413 563 563 563 563 563 563 563 563 563 563 " +
    "278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 552 667 556 874 722 778 667 778 722 " +
    "667 611 722 667 944 667 667 611 278 411 278 469 556 333 556 562 524 564 556 348 562 556 244 240 507 " +
    "244 877 556 571 562 569 339 517 328 556 500 752 500 500 500 339 260 339 681",
);
const BOLD = widths(
  "278 333 474 604 569 889 722 238 347 350 444 584 278 340 278 391 569 569 569 569 569 569 569 569 569 569 " +
    "333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 284 556 722 611 875 722 778 667 778 722 " +
    "667 611 722 667 944 667 667 611 333 417 333 584 556 333 556 611 556 611 556 354 611 611 278 278 556 " +
    "278 889 611 611 611 611 389 556 334 611 556 778 556 556 503 389 280 389 663",
);
/** Dashes, arrows, symbols and letters of other alphabets. */
const OTHER = 0.8;
/** East Asian characters and emoji. */
const WIDE = 1;
const FIRST_WIDE = 0x1100;
const MARK = /\p{M}|\p{Cf}/u;

function widths(table: string): readonly number[] {
  return table.split(" ").map((width) => Number(width) / 1000);
}

function characterWidth(character: string, table: readonly number[]): number {
  const code = character.codePointAt(0) ?? 0;
  const width = table[code - 32];
  if (width !== undefined) return width;
  if (MARK.test(character)) return 0;
  if (code >= FIRST_WIDE && !(code >= 0x1e00 && code < 0x2e80)) return WIDE;
  return OTHER;
}

/** Width of a line in the unit of `size`; a letter with accents is as wide as the bare one. */
export function textWidth(text: string, size: number, bold = false): number {
  const table = bold ? BOLD : REGULAR;
  let width = 0;
  for (const character of text.normalize("NFD")) width += characterWidth(character, table);
  return width * size;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The word in parts that fit, each but the last with a hyphen. */
function hyphenated(word: string, width: number, size: number, bold: boolean): string[] {
  const parts: string[] = [];
  let part = "";
  for (const { segment } of segmenter.segment(word)) {
    if (part !== "" && textWidth(`${part}${segment}-`, size, bold) > width) {
      parts.push(`${part}-`);
      part = segment;
    } else part += segment;
  }
  return part === "" ? parts : [...parts, part];
}

/** Shortens a line until it fits with three dots behind it. */
function ellipsis(line: string, width: number, size: number, bold: boolean): string {
  const characters = [...segmenter.segment(line)].map(({ segment }) => segment);
  while (characters.length > 0 && textWidth(`${characters.join("").trimEnd()}…`, size, bold) > width)
    characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

export interface Wrapping {
  readonly width: number;
  readonly size: number;
  readonly bold?: boolean;
  /** The last line that is kept ends in three dots where more would follow. */
  readonly most?: number;
}

/** What stays together on a line: words, and the parts of a word behind a hyphen or a slash. */
function pieces(text: string): readonly { readonly text: string; readonly glue: "" | " " }[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== "")
    .flatMap((word) =>
      word.split(/(?<=[-/])(?=.{3})/u).map((part, k) => ({ text: part, glue: k === 0 ? " " : "" }) as const),
    );
}

/** The lines of a text that fit the width; words longer than a line are broken with a hyphen. */
export function wrapText(
  text: string,
  { width, size, bold = false, most = Number.POSITIVE_INFINITY }: Wrapping,
): readonly string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    const longer = line === "" ? piece.text : line + piece.glue + piece.text;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = fits(piece.text) ? [piece.text] : hyphenated(piece.text, width, size, bold);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), ellipsis(kept.at(-1) ?? "", width, size, bold)];
}
