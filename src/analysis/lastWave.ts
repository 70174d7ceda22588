import type { Wave } from "./results.ts";

/** The number of the last wave of a cascade in which any plant falls, for the first time or further; 0 where none does. */
export function lastWave(waves: readonly Wave[]): number {
  return waves.at(-1)?.wave ?? 0;
}

/**
 * The number of the last wave in which a plant falls that had not fallen before: how far a cascade spreads.
 * @param waves as results count them (model.md section 2), the departure's own, 0, too.
 */
export function spreadsTo(waves: number): number {
  return Math.max(0, waves - 1);
}
