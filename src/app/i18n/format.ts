/** Numbers and shared words of the chosen language, as the command line writes them too. */
import {
  formatFixed,
  formatMoney,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatSignificant,
  shownDifference,
} from "../../report/format.ts";
import type { Lang } from "../state/types.ts";

export interface Format {
  /** A share in [0, 1]; never 0 or 100 % where it isn't. */
  percent(share: number | null): string;
  /** A difference of two shares with its sign, in percentage points. */
  points(share: number): string;
  /** What a difference of two shares is counted in: percentage points. */
  readonly pointsUnit: string;
  /** A quantity a year with its unit of measure; null is "unknown". */
  quantity(value: number | null, unit: string, atLeast?: boolean): string;
  money(value: number | null, currency: string, atLeast?: boolean): string;
  integer(value: number): string;
  /** A figure on a scale of its own, always with so many decimals. */
  decimals(value: number, digits: number): string;
  significant(value: number): string;
  /** What two figures that are shown with so many decimals, or else in three digits, differ by as they are shown. */
  difference(from: number, to: number, decimals?: number): number;
  /** A multiplier: 2.4 ×. */
  times(value: number | null): string;
}

export function formatOf(lang: Lang): Format {
  const pointsUnit = lang === "nl" ? "procentpunt" : "percentage points";
  return {
    pointsUnit,
    percent: (share) => formatPercent(share, lang),
    points: (share) => {
      const shown = formatNumber(Math.abs(share) * 100, lang, 1);
      const sign = shown === formatNumber(0, lang, 1) ? "±" : share < 0 ? "−" : "+";
      return `${sign}${shown} ${pointsUnit}`;
    },
    quantity: (value, unit, atLeast) => formatQuantity(value, unit, lang, atLeast),
    money: (value, currency, atLeast) => formatMoney(value, currency, lang, atLeast),
    integer: (value) => formatNumber(value, lang, 0),
    decimals: (value, digits) => formatFixed(value, lang, digits),
    significant: (value) => formatSignificant(value, lang),
    difference: shownDifference,
    times: (value) => (value === null ? "–" : `${formatNumber(value, lang, 1)}\u202f×`),
  };
}
