/** Numbers for people: Intl in Dutch and English, and "unknown" for what is not known. */
import { parseUnit } from "../model/quantity.ts";
import { type Lang, words } from "./words.ts";

const LOCALES: Readonly<Record<Lang, string>> = { nl: "nl-NL", en: "en-GB" };
const cache = new Map<string, Intl.NumberFormat>();

function formatter(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = lang + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[lang], options);
  cache.set(key, made);
  return made;
}

const known = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && Number.isFinite(value);
const MINUS = "\u2212";

/** A figure as people read it: with a true minus, which Intl doesn't write; -0 and what rounds to it has none. */
function figure(value: number, lang: Lang, options: Intl.NumberFormatOptions): string {
  return formatter(lang, { signDisplay: "negative", ...options })
    .format(value)
    .replace("-", MINUS);
}

/** A number with at most so many decimals; null is "unknown". */
export function formatNumber(value: number | null | undefined, lang: Lang, decimals = 2): string {
  if (!known(value)) return words(lang).unknown;
  return figure(value, lang, { maximumFractionDigits: decimals });
}

/** A number with exactly so many decimals, for figures that stand below each other. */
export function formatFixed(value: number | null | undefined, lang: Lang, decimals: number): string {
  if (!known(value)) return words(lang).unknown;
  return figure(value, lang, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A number with so many significant digits, for measures that span many orders of magnitude. */
export function formatSignificant(value: number | null | undefined, lang: Lang, digits = 3): string {
  if (!known(value)) return words(lang).unknown;
  return figure(value, lang, { maximumSignificantDigits: digits });
}

/**
 * A share as a percentage with one decimal. A share that is not quite 0 or 1 never reads as 0% or
 * 100%: it is shown as <0.1% or >99.9%.
 */
export function formatPercent(share: number | null | undefined, lang: Lang): string {
  if (!known(share)) return words(lang).unknown;
  const percent = (part: number) => figure(part, lang, { style: "percent", maximumFractionDigits: 1 });
  if (share > 1e-9 && share < 0.0005) return `<${percent(0.001)}`;
  if (share < 1 - 1e-9 && share >= 0.9995) return `>${percent(0.999)}`;
  return percent(share);
}

/** What a difference of two shares is counted in where there is no room for words: percentage points. */
export const POINTS = "pp";

/** A difference of two shares in percentage points: "−0.18 pp". */
export function formatPoints(difference: number, lang: Lang): string {
  return `${formatFixed(difference * 100, lang, 2)} ${POINTS}`;
}

/**
 * What two figures differ by where all three stand together: the difference of the two as they are shown, so that
 * whoever subtracts finds the third. Programs get the exact one.
 *
 * @param decimals with which the two are shown (a share as a percentage with one decimal: 3); without, as measures
 *   are: in three significant digits.
 */
export function shownDifference(from: number, to: number, decimals?: number): number {
  const digits =
    decimals === undefined ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: decimals };
  const format = formatter("en", { ...digits, useGrouping: false });
  const shown = (value: number): number => Number(format.format(value));
  // What is left of binary fractions goes with the last digits.
  return Number((shown(to) - shown(from)).toPrecision(12));
}

interface Ladder {
  readonly dimension: string;
  readonly member: RegExp;
  /** Name and size in the dimension's base, small to large. */
  readonly steps: readonly (readonly [string, number])[];
}

const LADDERS: readonly Ladder[] = [
  {
    dimension: "mass",
    member: /./,
    steps: [
      ["kg", 1e-3],
      ["t", 1],
      ["kt", 1e3],
      ["Mt", 1e6],
    ],
  },
  {
    dimension: "energy",
    member: /wh/i,
    steps: [
      ["kWh", 3.6],
      ["MWh", 3.6e3],
      ["GWh", 3.6e6],
      ["TWh", 3.6e9],
    ],
  },
  {
    dimension: "energy",
    member: /j/i,
    steps: [
      ["MJ", 1],
      ["GJ", 1e3],
      ["TJ", 1e6],
      ["PJ", 1e9],
    ],
  },
];

function scaled(value: number, unit: string): { readonly value: number; readonly unit: string } | null {
  const measure = parseUnit(unit);
  const ladder = LADDERS.find((l) => l.dimension === measure.dimension && l.member.test(unit));
  if (!ladder) return null;
  const base = value * measure.factor;
  // 3 digits decide the step, so that 999.9 t does not read as 1,000 t.
  const size = Number(Math.abs(base).toPrecision(3));
  const fitting = ladder.steps.filter(([, factor]) => size >= factor).at(-1);
  if (size === 0 || !fitting) return { value, unit };
  return { value: base / fitting[1], unit: fitting[0] };
}

/** A unit of measure as it is printed: m³ where the data say m3. The data keep their own spelling. */
export function unitText(unit: string): string {
  return unit.replace(/\b(M?N?m|km)([23])\b/g, (_, of, power) => of + (power === "2" ? "²" : "³"));
}

/**
 * A quantity with its unit of measure, three digits, in the size that reads best (kt, Mt, GWh, PJ;
 * millions of m³). An unknown one is "unknown", never 0.
 *
 * @param atLeast true where unknown flows are left out of the total.
 */
export function formatQuantity(
  value: number | null | undefined,
  unit: string,
  lang: Lang,
  atLeast = false,
): string {
  if (!known(value)) return words(lang).unknown;
  const shown = scaled(value, unit);
  const text = shown
    ? `${formatSignificant(shown.value, lang)} ${shown.unit}`
    : `${large(value, lang)} ${unitText(unit)}`.trimEnd();
  return atLeast ? words(lang).atLeast(text) : text;
}

/** A number in three digits, in millions or billions (in words: their short forms differ per platform). */
function large(value: number, lang: Lang, options: Intl.NumberFormatOptions = {}): string {
  const { million, billion } = words(lang);
  const three = (part: number) => figure(part, lang, { ...options, maximumSignificantDigits: 3 });
  const size = Number(Math.abs(value).toPrecision(3));
  if (size >= 1e9) return `${three(value / 1e9)} ${billion}`;
  if (size >= 1e6) return `${three(value / 1e6)} ${million}`;
  return three(value);
}

/** The sign before the mark of the currency in every language, as a "+" stands; what rounds to 0 has none. */
function signFirst(value: number, size: string): string {
  return value < 0 && /[1-9]/.test(size) ? `${MINUS}${size}` : size;
}

/** An amount of money, in millions where it is large; an unknown one is "unknown". */
export function formatMoney(
  value: number | null | undefined,
  currency: string,
  lang: Lang,
  atLeast = false,
): string {
  if (!known(value)) return words(lang).unknown;
  const code = currency.trim().toUpperCase();
  const text = /^[A-Z]{3}$/.test(code)
    ? signFirst(value, large(Math.abs(value), lang, { style: "currency", currency: code }))
    : `${large(value, lang)} ${currency}`.trimEnd();
  return atLeast ? words(lang).atLeast(text) : text;
}
