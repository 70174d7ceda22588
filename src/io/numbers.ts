/**
 * Numbers as people type them. A cell can have up to two readings, with a decimal point and with a decimal
 * comma; which one holds is decided for the whole column (format.md, "Reading").
 */
export type Decimal = "point" | "comma";

/** What a cell would be under each reading; null where it is no number under it. */
export interface Readings {
  readonly point: number | null;
  readonly comma: number | null;
}

/** The least and the greatest value that a column may hold; `below` where the greatest is not allowed itself. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly below?: boolean;
}

const SPACES = /[\u0020\u00A0\u2007\u2009\u202F]/g;
const GROUP = "[\u0020\u00A0\u2007\u2009\u202F'\u2019]";
const EXPONENT = "(?:[eE][+-]?\\d+)?";

function shape(decimal: string, thousands: string): RegExp {
  const plain = `\\d+(?:${decimal}\\d*)?${EXPONENT}|${decimal}\\d+${EXPONENT}`;
  const grouped = `[1-9]\\d{0,2}(${thousands}|${GROUP})\\d{3}(?:\\1\\d{3})*(?:${decimal}\\d*)?`;
  return new RegExp(`^[+-]?(?:${plain}|${grouped})$`);
}
const POINT = shape("\\.", ",");
const COMMA = shape(",", "\\.");

/** What most cells are: digits, and behind a point so many that they can't be thousands. */
const SIMPLE = /^\d+(?:\.(?:\d{1,2}|\d{4,}))?$/;

/** Both readings of a cell. `1.234` has two, `1,5` and `8710.0` have one, `12` has two that agree. */
export function readingsOf(cell: string): Readings {
  if (SIMPLE.test(cell)) {
    const value = Number(cell);
    const point = Number.isFinite(value) ? value : null;
    return { point, comma: cell.includes(".") ? null : point };
  }
  const text = cell
    .trim()
    .replace(/^\u2212/, "-")
    .replace(/^([+-])\s+/, "$1");
  return {
    point: POINT.test(text) ? plainValue(text, ".", ",") : null,
    comma: COMMA.test(text) ? plainValue(text, ",", ".") : null,
  };
}

function plainValue(text: string, decimal: string, thousands: string): number | null {
  const bare = text.replace(SPACES, "").replace(/['\u2019]/g, "");
  const value = Number(bare.split(thousands).join("").replace(decimal, "."));
  return Number.isFinite(value) ? value : null;
}

/** Whether a cell is a number under some reading. */
export function isNumeric(cell: string): boolean {
  const { point, comma } = readingsOf(cell);
  return point !== null || comma !== null;
}

/** The outcome for a column: settled by evidence, without any (all its numbers are plain), or open. */
export type ColumnDecision =
  | { readonly kind: "settled"; readonly decimal: Decimal; readonly mixed: boolean }
  | { readonly kind: "plain" }
  | { readonly kind: "ambiguous"; readonly cell: number; readonly count: number };

/** What else is known of a column. */
export interface Knowledge {
  readonly range?: Range | null;
  /** The answer to the question for this very column: it holds, whatever the cells say. */
  readonly decided?: Decimal | null;
  /** The answer for the whole file: it settles cells that could be either. */
  readonly preferred?: Decimal | null;
}

/**
 * Decides whether a column has decimal points or decimal commas.
 *
 * Cells with one reading vote. Without votes the reading that keeps every cell in the column's range wins,
 * then the answer for the file; otherwise the column is ambiguous and its first such cell is given.
 *
 * @param counts how often each cell stands in the column, in the order in which they first do; once by default.
 */
export function decideColumn(
  cells: readonly string[],
  knowledge: Knowledge = {},
  counts: ArrayLike<number> | null = null,
): ColumnDecision {
  const survey = surveyOf(cells, counts, knowledge.range ?? null);
  const { points, commas, firstVote, open, firstOpen, fits } = survey;
  if (knowledge.decided) {
    const mixed = knowledge.decided === "point" ? commas > 0 : points > 0;
    return { kind: "settled", decimal: knowledge.decided, mixed };
  }
  if (points + commas > 0) {
    const decimal = points === commas ? firstVote : points > commas ? "point" : "comma";
    return { kind: "settled", decimal, mixed: points > 0 && commas > 0 };
  }
  if (open === 0) return { kind: "plain" };
  const byRange = fits.point === fits.comma ? null : fits.point ? "point" : "comma";
  const decimal = byRange ?? knowledge.preferred ?? null;
  if (decimal !== null) return { kind: "settled", decimal, mixed: false };
  return { kind: "ambiguous", cell: firstOpen, count: open };
}

interface Survey {
  /** Cells with one reading. */
  points: number;
  commas: number;
  firstVote: Decimal;
  /** Cells with two readings that differ, and where the first stands. */
  open: number;
  firstOpen: number;
  /** Whether all open cells keep within the range under each reading. */
  readonly fits: { point: boolean; comma: boolean };
}

function surveyOf(cells: readonly string[], counts: ArrayLike<number> | null, range: Range | null): Survey {
  const survey: Survey = {
    points: 0,
    commas: 0,
    firstVote: "point",
    open: 0,
    firstOpen: -1,
    fits: { point: true, comma: true },
  };
  cells.forEach((cell, position) => {
    const count = counts === null ? 1 : (counts[position] ?? 0);
    const { point, comma } = readingsOf(cell);
    if (count === 0 || point === comma) return;
    if (point === null || comma === null) {
      if (survey.points + survey.commas === 0) survey.firstVote = point === null ? "comma" : "point";
      if (point === null) survey.commas += count;
      else survey.points += count;
      return;
    }
    if (survey.open === 0) survey.firstOpen = position;
    survey.open += count;
    if (range === null) return;
    survey.fits.point &&= inRange(point, range);
    survey.fits.comma &&= inRange(comma, range);
  });
  return survey;
}

/** A cell as a whole number, also as `2024.0`, which some programs make of it; null where it is none. */
export function wholeNumber(cell: string): number | null {
  const whole = /^([+-]?\d+)(?:[.,]0{1,2})?$/.exec(cell.trim())?.[1];
  return whole === undefined ? null : Number(whole);
}

/** Whether a value stands within a range. */
export function inRange(value: number, range: Range): boolean {
  return value >= range.min && (range.below === true ? value < range.max : value <= range.max);
}

/** A number as a cell that has one reading only, with the decimal sign asked for and no thousands separators. */
export function formatNumber(value: number, decimal: Decimal): string {
  return unmistakable(String(value).replace(".", decimal === "comma" ? "," : "."));
}

/** The same number with another decimal sign; digits stay as typed, thousands separators go. */
export function respell(cell: string, from: Decimal, to: Decimal): string {
  if (readingsOf(cell)[from] === null) return cell;
  const [decimal, thousands] = from === "point" ? [".", ","] : [",", "."];
  const bare = cell
    .replace(SPACES, "")
    .replace(/['\u2019]/g, "")
    .split(thousands)
    .join("");
  return unmistakable(bare.replace(decimal, to === "point" ? "." : ","));
}

/** Three decimals could be thousands; a fourth, which changes nothing, says that they are not. */
function unmistakable(cell: string): string {
  return isOpen(readingsOf(cell)) ? `${cell}0` : cell;
}

function isOpen(readings: Readings): boolean {
  return readings.point !== null && readings.comma !== null && readings.point !== readings.comma;
}

/** Why a cell that should be a number is none. */
export type NotNumber = "number-placeholder" | "number-with-symbol" | "not-a-number";

const PLACEHOLDER =
  /^(?:[-\u2013\u2014?.]+|n\.?\s*[avbt]\.?|n\/[avbt]|n\.?v\.?t\.?|n\.?n\.?b\.?|#n\/[ab]|nan|null|none|unknown|onbekend|tbd|geen|leeg)$/i;
const AROUND =
  /^(?:[^\d\s+-]{1,4}\s*)?([+-]?[\d.,\s'\u00A0\u202F]*\d(?:[eE][+-]?\d+)?)\s*(?:[%\u2030]|[^\d\s].{0,15})?$/;

/** Classifies a cell that is no number, for its hint. */
export function whyNotNumber(cell: string): { code: NotNumber; number: string } {
  const text = cell.trim();
  if (PLACEHOLDER.test(text)) return { code: "number-placeholder", number: "" };
  const core = AROUND.exec(text)?.[1]?.trim() ?? "";
  if (core !== "" && core !== text && isNumeric(core)) return { code: "number-with-symbol", number: core };
  return { code: "not-a-number", number: "" };
}
