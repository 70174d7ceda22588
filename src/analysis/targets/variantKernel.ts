/** The kernel of networks beside each other: expected N-1 loss and jengafication index of each (model.md section 5). */
import type { Rationing } from "../../model/scenario.ts";
import type { Core } from "../../network/core.ts";
import type { ChainsCore } from "../chainsCore.ts";
import { openContingencies } from "../contingencies.ts";
import type { Kernel } from "../kernels.ts";
import { leavingOf } from "../leaving.ts";
import { idealCurve, mean, WorstFirst } from "../towerCurve.ts";
import { openTowerNext } from "../towerKernels.ts";

export interface VariantSetup {
  readonly ration: Rationing;
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
  readonly jengafication: number;
}

export type VariantKernel = Kernel<VariantSetup, Variant, VariantOutcome>;

const NONE = new Int32Array(0);
const STARTS = new Int32Array(1);

/** Chains of nobody: the losses are all that is asked. */
function withoutChains(core: Core): ChainsCore {
  return {
    count: 0,
    stepCount: 0,
    chainStart: STARTS,
    stepOf: NONE,
    stepStart: STARTS,
    chainOf: NONE,
    performerStart: STARTS,
    performer: NONE,
    weight: new Float64Array(0),
    total: new Float64Array(0),
    unitStart: new Int32Array(core.unitCount + 1),
    performs: NONE,
    thresholds: { broken: 0, intact: 0 },
  };
}

function lossesOf({ core, weights, totalWeight }: Variant, { ration }: VariantSetup): Float64Array {
  const levels = leavingOf(core, ration, weights);
  return Float64Array.from({ length: core.companyCount }, (_, company) => {
    levels.reset();
    levels.takeOut(company);
    if (levels.settle()) return levels.lost / totalWeight;
    // What does not settle is told round by round, as in the ranking.
    const rounds = openContingencies({ core, chains: withoutChains(core), weights, ration });
    const [outcome] = rounds({ from: company, to: company + 1 });
    return ((outcome?.own ?? 0) + (outcome?.knockOn ?? 0)) / totalWeight;
  });
}

function jengaficationOf(variant: Variant, { ration }: VariantSetup): number {
  const { core, weights, totalWeight, byId } = variant;
  const next = openTowerNext({ core, weights, totalWeight, ration, seed: 0 });
  const pulls = new WorstFirst(Array.from(byId), totalWeight);
  for (let chunk = pulls.next(); chunk !== null; chunk = pulls.next()) pulls.pull(next(chunk));
  return 1 - mean(pulls.activity) / mean(idealCurve(core, weights, totalWeight));
}

/** Opens the kernel: a chunk is one network. */
export function openVariants(setup: VariantSetup): (variant: Variant) => VariantOutcome {
  return (variant) => ({
    losses: lossesOf(variant, setup),
    jengafication: jengaficationOf(variant, setup),
  });
}
