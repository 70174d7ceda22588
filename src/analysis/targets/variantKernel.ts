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
}

export type VariantKernel = Kernel<VariantSetup, Variant, VariantOutcome>;

/** What is lost where the levels do not settle at once: told round by round, as in the ranking. */
function lossInRounds({ core, weights }: Variant, company: number, ration: Rationing): number {
  const units = Array.from(companyUnits(core, company));
  const { level } = new Cascade(core, ration).run({
    units,
    caps: units.map(() => 0),
    flows: [],
    available: [],
  });
  return weights.reduce((sum, weight, unit) => sum + weight * (1 - (level[unit] as number)), 0);
}

/** Total loss of each company's leaving by itself. */
export async function lossesOf(variant: Variant, ration: Rationing, breathe: Breathe): Promise<Float64Array> {
  const { core, weights, totalWeight } = variant;
  const levels = leavingOf(core, ration, weights);
  const losses = new Float64Array(core.companyCount);
  for (let company = 0; company < core.companyCount; company += 1) {
    await breathe();
    levels.reset();
    levels.takeOut(company);
    const lost = levels.settle() ? levels.lost : lossInRounds(variant, company, ration);
    losses[company] = lost / totalWeight;
  }
  return losses;
}

/** The jengafication index. */
export async function jengaficationOf(
  variant: Variant,
  ration: Rationing,
  breathe: Breathe,
): Promise<number> {
  const { core, weights, totalWeight, byId } = variant;
  const next = await openTowerNext({ core, weights, totalWeight, ration, seed: 0 }, breathe);
  const pulls = new WorstFirst(Array.from(byId), totalWeight);
  for (let chunk = pulls.next(); chunk !== null; chunk = pulls.next())
    pulls.pull((await next(chunk, breathe)).lost);
  return 1 - mean(pulls.activity) / mean(idealCurve(core, weights, totalWeight));
}

/** Opens the kernel: a chunk is one network. */
export function openVariants(
  setup: VariantSetup,
): (variant: Variant, breathe: Breathe) => Promise<VariantOutcome> {
  const { ration, jengafication } = setup;
  return async (variant, breathe) => ({
    losses: await lossesOf(variant, ration, breathe),
    jengafication: jengafication ? await jengaficationOf(variant, ration, breathe) : 0,
  });
}
