/** Losses as logarithms in two bytes, as assembly/coarse.ts reckons with them. */
import { FALLEN } from "../cascade.ts";

/** Departures whose rounds are made together. */
export const WIDE = 32;

/** A loss of everything, and what a loss of half of it is less: a loss of 1e-6 is still far above 0. */
export const ALL = 0xffff;
const HALVING = 3_200;

/** What is taken off a loss by a coefficient of at most 1, rounded up. */
export function shiftOf(coefficient: number): number {
  return Math.min(ALL, Math.max(0, Math.ceil(-Math.log2(coefficient) * HALVING)));
}

/** The least number such that a loss with a higher one is surely above a bound. */
export function surelyAbove(bound: number): number {
  return Math.min(ALL, Math.max(0, Math.ceil(ALL + Math.log2(bound) * HALVING)));
}

/** A unit whose loss is above this has surely fallen. */
export const SURELY_FALLEN = surelyAbove(FALLEN);
