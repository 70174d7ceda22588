/** Aligned text tables that keep their columns with accents, wide characters and emoji. */
interface TextColumn {
  readonly title: string;
  readonly align?: "left" | "right";
}

export interface TextTable {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
}

const ZERO_WIDTH = /^[\p{M}\p{Cf}]$/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}️/u;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
/** First and last code points of the East Asian wide and full-width blocks. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];

function graphemeWidth(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2;
  for (const char of grapheme) {
    if (ZERO_WIDTH.test(char)) continue;
    const code = char.codePointAt(0) ?? 0;
    return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
  }
  return 0;
}

/** Columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** A text from a data set on one line, without characters that steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

function pad(text: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "right" ? space + text : text + space;
}

/** The table as lines: a header, a rule, the rows; two spaces between columns, none at line ends. */
export function textTable(table: TextTable): readonly string[] {
  const { columns } = table;
  const rows = table.rows.map((row) => columns.map((_, k) => printable(row[k] ?? "")));
  const widths = columns.map((column, k) =>
    rows.reduce((max, row) => Math.max(max, displayWidth(row[k] ?? "")), displayWidth(column.title)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, k) => pad(cell, widths[k] ?? 0, columns[k]?.align ?? "left"))
      .join("  ")
      .trimEnd();
  return [line(columns.map((c) => c.title)), widths.map((w) => "-".repeat(w)).join("  "), ...rows.map(line)];
}
