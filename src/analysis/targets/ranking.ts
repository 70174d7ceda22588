/** The order of candidates, and which of them no other beats in two measures. */
import type { TargetMeasure } from "../../network/targetWeights.ts";
import { compareIds } from "../ids.ts";
import { type Assessment, creditOf } from "./effects.ts";

export interface Ranked {
  readonly feasible: boolean;
  readonly belowMinimum: boolean;
  readonly mainProduct: boolean;
  readonly assessment: Assessment;
  readonly id: string;
}

/** Scores that differ by less are the same but for a rounding error. */
const TIE = 1e-12;

function tier({ feasible, belowMinimum }: Ranked): number {
  return feasible ? Number(belowMinimum) : 2;
}

/** Feasible first, of these the large enough ones, then by score, then main products before by-products, then by id. */
export function byRank(a: Ranked, b: Ranked): number {
  const ahead = b.assessment.score - a.assessment.score;
  return (
    tier(a) - tier(b) ||
    (Math.abs(ahead) > TIE ? ahead : 0) ||
    Number(b.mainProduct) - Number(a.mainProduct) ||
    compareIds(a.id, b.id)
  );
}

/** How much better a measure becomes; more is better. */
function improvement({ effect, completions }: Assessment, measure: TargetMeasure): number {
  if (measure === "chains") return completions.reduce((sum, completion) => sum + creditOf(completion), 0);
  if (measure === "jenga") return -effect.jengafication;
  if (measure === "loss") return -effect.expectedLoss;
  if (measure === "import") return -effect.importValue;
  if (measure === "waste") return -effect.wasteValue;
  return effect.jobs ?? 0;
}

/** Whether no point has more of one and at least as much of the other; points that are equal don't beat each other. */
export function unbeaten(points: readonly (readonly [number, number])[]): boolean[] {
  return points.map(([x, y]) => !points.some(([u, v]) => u >= x && v >= y && (u > x || v > y)));
}

/** Whether each is one that no other feasible one dominates in the two measures. */
export function paretoOf(
  candidates: readonly Ranked[],
  [first, second]: readonly [TargetMeasure, TargetMeasure],
): boolean[] {
  const feasible = candidates.filter((candidate) => candidate.feasible);
  const best = unbeaten(
    feasible.map(({ assessment }) => [improvement(assessment, first), improvement(assessment, second)]),
  );
  const isBest = new Set(feasible.filter((_, k) => best[k]));
  return candidates.map((candidate) => isBest.has(candidate));
}
