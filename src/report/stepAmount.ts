/** What a step of coordination moves, with what moves without it. Pure. */
import type { CoordinationStep } from "../analysis/resultsMethod.ts";
import { formatQuantity } from "./format.ts";
import { type Lang, words } from "./words.ts";

/** Less than this share of what moves with coordination is nothing. */
const NOTHING = 1e-9;

export interface StepAmount {
  /** All that moves with coordination: "17.8 kt". */
  readonly whole: string;
  /** What moves without it: "5.2 kt", "nothing"; "slightly less" where the two would read the same. */
  readonly before: string;
}

/** @param unit the material's own unit of measure, which the step's quantities are in. */
export function stepAmount(
  { quantity, before }: Pick<CoordinationStep, "quantity" | "before">,
  unit: string,
  lang: Lang,
): StepAmount {
  const w = words(lang).coordination;
  const whole = formatQuantity(before + quantity, unit, lang);
  const less = formatQuantity(before, unit, lang);
  if (before <= NOTHING * quantity) return { whole, before: w.nothing };
  return { whole, before: less === whole ? w.slightlyLess : less };
}
