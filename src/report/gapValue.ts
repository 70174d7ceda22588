import type { Gap } from "../analysis/results.ts";
import type { Names } from "./names.ts";

/**
 * Whether the value of a missing link leaves a part of it out, so that it is to be read as "at least": flows of unknown
 * quantity, or of a material without a price beside others that have one. False where no value is known at all.
 */
export function isLeastValue(
  { value, atLeast, flows }: Pick<Gap, "value" | "atLeast" | "flows">,
  names: Pick<Names, "flow" | "materialRow">,
): boolean {
  if (value === null) return false;
  const priceOf = (index: number) => names.materialRow(names.flow(index)?.material ?? "")?.price ?? null;
  return atLeast || flows.some((index) => priceOf(index) === null);
}
