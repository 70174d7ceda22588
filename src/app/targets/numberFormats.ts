/** How a workbook shows the numbers of candidates: the cells keep all digits (ECMA-376 part 1, 18.8.31). */
import type { DrawnFigure } from "../../report/targetIntervals.ts";

/** The code of a column's numbers, or what gives it for a number; "" for as they are. */
export type NumberFormat = string | ((value: number) => string);

const signed = (code: string): string => `+${code};-${code};${code}`;

/** As many digits as tell amounts of any size apart. */
export function SIZE(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 1000) return "#,##0";
  if (size >= 1) return "#,##0.00";
  return "0.0000";
}
export const COUNT = "#,##0";
export const SCORE = "0.00";
export const TERM = "0.000";
export const SHARE = "0%";

export const EFFECT: Readonly<Record<DrawnFigure, NumberFormat>> = {
  jengafication: signed("0.000"),
  // A difference of two shares: its hundredths are percentage points.
  expectedLoss: signed("0.00%"),
  weakLinks: signed("0"),
  importValue: signed("#,##0"),
  wasteValue: signed("#,##0"),
  score: SCORE,
};

/** Of the facts: their value, and their year. */
export const FACTS: readonly NumberFormat[] = ["", "", "", "", "", SIZE, "", "0"];
