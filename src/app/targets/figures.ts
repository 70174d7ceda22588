/** Changes with their sign; one that rounds to nothing has none. Pure. */

import type { Interval } from "../../analysis/targets/intervals.ts";
import { POINTS } from "../../report/format.ts";
import type { PictureFigure } from "../../report/pictureFigures.ts";
import type { DrawnFigure } from "../../report/targetIntervals.ts";
import type { Format } from "../i18n/format.ts";

function withSign(value: number, text: string): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

export function signedDecimals(value: number, digits: number, f: Format): string {
  return withSign(value, f.decimals(value, digits));
}

/** A difference of two shares as a narrow column has it: percentage points by their short name, two decimals. */
export function shortPoints(value: number, f: Format): string {
  return `${withSign(value, f.decimals(value * 100, 2))}\u00a0${POINTS}`;
}

/** A difference of two shares by itself, in percentage points with two decimals. */
export function signedPoints(value: number, f: Format): string {
  return `${withSign(value, f.decimals(value * 100, 2))} ${f.pointsUnit}`;
}

export function signedWhole(value: number, f: Format): string {
  return withSign(value, f.integer(value));
}

export function signedMoney(value: number, currency: string, f: Format): string {
  // Less than a unit of money is a rounding error of millions.
  return Math.abs(value) < 0.5 ? f.money(0, currency) : withSign(value, f.money(value, currency));
}

/** One of these as the table writes it: the score by itself, all others as a change. */
export function changeText(value: number, figure: DrawnFigure, currency: string, f: Format): string {
  switch (figure) {
    case "score":
      return f.decimals(value, 2);
    case "jengafication":
      return signedDecimals(value, 3, f);
    case "expectedLoss":
      return shortPoints(value, f);
    case "weakLinks":
      return signedWhole(value, f);
    default:
      return signedMoney(value, currency, f);
  }
}

/** From the 5 % to the 95 % point. */
export function intervalText(
  { low, high }: Interval,
  figure: DrawnFigure,
  currency: string,
  f: Format,
): string {
  return `${changeText(low, figure, currency, f)} – ${changeText(high, figure, currency, f)}`;
}

interface ChangeTexts {
  readonly before: string;
  readonly after: string;
  /** What lies between the two as they are shown. */
  readonly change: string;
}

/** How a figure of a data set is written before and after a change, and its change. */
export function pictureTexts(
  figure: PictureFigure,
  { before, after }: { readonly before: number; readonly after: number },
  f: Format,
): ChangeTexts {
  const texts = (
    decimals: number,
    plain: (value: number) => string,
    signed: (value: number) => string,
  ): ChangeTexts => ({
    before: plain(before),
    after: plain(after),
    change: signed(f.difference(before, after, decimals)),
  });
  switch (figure) {
    case "loss":
    case "expectedLoss":
      return texts(
        4,
        (value) => fineShare(value, f),
        (value) => signedPoints(value, f),
      );
    case "index":
      return texts(
        3,
        (value) => f.decimals(value, 3),
        (value) => signedDecimals(value, 3, f),
      );
    default:
      return texts(0, f.integer, (value) => signedWhole(value, f));
  }
}

/** A share to a hundredth of a per cent. */
export function fineShare(share: number, f: Format, decimals = 2): string {
  return `${f.decimals(share * 100, decimals)}%`;
}
