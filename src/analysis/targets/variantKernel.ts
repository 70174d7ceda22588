/** The kernel of networks beside each other: expected N-1 loss and jengafication index of each (model.md section 5). */
import type { Rationing } from "../../model/scenario.ts";
import { type Core, companyUnits } from "../../network/core.ts";
import { Cascade } from "../cascade.ts";
import type { Kernel } from "../kernels.ts";
import { leavingOf } from "../leaving.ts";
import type { Breathe } from "../runner.ts";
import { idealCurve, mean, WorstFirst } from "../towerCurve.ts";
import { openTowerNext } from "../towerKernels.ts";

export interface VariantSetup {
  readonly ration: Rationing;
  /** Whether the jengafication index is asked for, which takes most of the time. */
  readonly jengafication: boolean;
}

/** A network with what its units weigh. */
export interface Variant {
  readonly core: Core;
  readonly weights: Float64Array;
  readonly totalWeight: number;
  /** Companies in the order of their ids, which decides between equals. */
  readonly byId: Int32Array;
}

export interface VariantOutcome {
  /** Total loss of each company's leaving by itself. */
  readonly losses: Float64Array;
  /** 0 where it is not asked for. */
  readonly jengafication: number;
  /** False where a cascade on the way did not settle: the figures are then not final. */
  readonly settled: boolean;
}

export type VariantKernel = Kernel<VariantSetup, Variant, VariantOutcome>;

/** What is lost where the levels do not settle at once: told round by round, as in the ranking. */
function lossInRounds(
  { core, weights }: Variant,
  company: number,
  ration: Rationing,
): { readonly lost: number; readonly settled: boolean } {
  const units = Array.from(companyUnits(core, company));
  const { level, settled } = new Cascade(core, ration).run({
    units,
    caps: units.map(() => 0),
    flows: [],
    available: [],
  });
  const lost = weights.reduce((sum, weight, unit) => sum + weight * (1 - (level[unit] as number)), 0);
  return { lost, settled };
}

/** Total loss of each company's leaving by itself, and whether all of these cascades settled. */
export async function lossesOf(
  variant: Variant,
  ration: Rationing,
  breathe: Breathe,
): Promise<Pick<VariantOutcome, "losses" | "settled">> {
  const { core, weights, totalWeight } = variant;
  const levels = leavingOf(core, ration, weights);
  const losses = new Float64Array(core.companyCount);
  let settled = true;
  for (let company = 0; company < core.companyCount; company += 1) {
    await breathe();
    levels.reset();
    levels.takeOut(company);
    const outcome = levels.settle()
      ? { lost: levels.lost, settled: true }
      : lossInRounds(variant, company, ration);
    losses[company] = outcome.lost / totalWeight;
    settled = settled && outcome.settled;
  }
  return { losses, settled };
}

/** The jengafication index, and whether all cascades of its curve settled. */
export async function jengaficationOf(
  variant: Variant,
  ration: Rationing,
  breathe: Breathe,
): Promise<Pick<VariantOutcome, "jengafication" | "settled">> {
  const { core, weights, totalWeight, byId } = variant;
  const next = await openTowerNext({ core, weights, totalWeight, ration, seed: 0 }, breathe);
  const pulls = new WorstFirst(Array.from(byId), totalWeight);
  let settled = true;
  for (let chunk = pulls.next(); chunk !== null; chunk = pulls.next()) {
    const answer = await next(chunk, breathe);
    pulls.pull(answer.lost);
    settled = settled && answer.settled;
  }
  return { jengafication: 1 - mean(pulls.activity) / mean(idealCurve(core, weights, totalWeight)), settled };
}

/** Opens the kernel: a chunk is one network. */
export function openVariants(
  setup: VariantSetup,
): (variant: Variant, breathe: Breathe) => Promise<VariantOutcome> {
  const { ration, jengafication } = setup;
  return async (variant, breathe) => {
    const { losses, settled } = await lossesOf(variant, ration, breathe);
    if (!jengafication) return { losses, jengafication: 0, settled };
    const index = await jengaficationOf(variant, ration, breathe);
    return { losses, jengafication: index.jengafication, settled: settled && index.settled };
  };
}
