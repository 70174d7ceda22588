/** What the tower curve is made of, apart from how its kernels are run (model.md section 5). */
import { type Core, companyUnits } from "../network/core.ts";
import type { NextChunk } from "./towerKernels.ts";

/** Activities that differ by less than this are the same but for a rounding error. */
const TIE = 1e-12;

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < values.length; k += 1) sum += values[k] as number;
  return sum / values.length;
}

/** The worst-first curve if no company depended on another: the heaviest is pulled first. */
export function idealCurve(core: Core, weights: Float64Array, totalWeight: number): number[] {
  const heavy = Array.from({ length: core.companyCount }, (_, company) =>
    companyUnits(core, company).reduce((sum, unit) => sum + (weights[unit] as number), 0),
  );
  heavy.sort((a, b) => b - a);
  const curve = [1];
  let gone = 0;
  for (const weight of heavy) {
    gone += weight;
    curve.push(Math.max(0, 1 - gone / totalWeight));
  }
  return curve;
}

/**
 * Greedy pulls: each is the candidate whose leaving loses most; of equals the one that stands first.
 *
 * @param left the companies, in the order that decides between equals.
 */
export class WorstFirst {
  readonly order: number[] = [];
  readonly activity: number[] = [1];
  private left: readonly number[];
  private readonly totalWeight: number;

  constructor(left: readonly number[], totalWeight: number) {
    this.left = left;
    this.totalWeight = totalWeight;
  }

  /** What the next pull is chosen from; null where nobody is left. */
  next(): NextChunk | null {
    if (this.left.length === 0) return null;
    return { gone: Int32Array.from(this.order), candidates: Int32Array.from(this.left) };
  }

  /** @param lost the weight that is lost after each candidate's pull. */
  pull(lost: ArrayLike<number>): void {
    let worst = 0;
    for (let k = 1; k < this.left.length; k += 1)
      if ((lost[k] as number) > (lost[worst] as number) + TIE * this.totalWeight) worst = k;
    this.order.push(this.left[worst] as number);
    this.activity.push(Math.max(0, 1 - (lost[worst] as number) / this.totalWeight));
    this.left = this.left.filter((_, k) => k !== worst);
  }
}
