/** The table of kernels: what each is opened on, what a chunk is and what it answers. */
import { type BestKernel, openBest } from "./best/kernel.ts";
import type { HighsSource } from "./best/source.ts";
import { type ContingencyKernel, openContingencies } from "./contingencies.ts";
import { type CutSetKernel, openCutSets } from "./cutSets.ts";
import { type EsriKernel, openEsri } from "./esri/kernel.ts";
import { openPairs, type PairKernel } from "./pairs.ts";
import { type DrawKernel, openEffectDraws } from "./targets/drawKernel.ts";
import { openVariants, type VariantKernel } from "./targets/variantKernel.ts";
import {
  openTowerNext,
  openTowerOrders,
  type TowerNextKernel,
  type TowerOrdersKernel,
} from "./towerKernels.ts";
import { openUncertainty, type UncertaintyKernel } from "./uncertainty.ts";

/** What a kernel's environment brings; engines provide it. */
export interface KernelEnv {
  readonly highs: HighsSource;
}

/** The types of a kernel. */
export interface Kernel<Setup, Chunk, Result> {
  readonly setup: Setup;
  readonly chunk: Chunk;
  readonly result: Result;
}

export interface Kernels {
  best: BestKernel;
  contingencies: ContingencyKernel;
  cutSets: CutSetKernel;
  pairs: PairKernel;
  towerNext: TowerNextKernel;
  towerOrders: TowerOrdersKernel;
  uncertainty: UncertaintyKernel;
  esri: EsriKernel;
  variants: VariantKernel;
  effectDraws: DrawKernel;
}

export type KernelName = keyof Kernels;

/**
 * Opens a kernel on its set-up; what comes back answers chunks, one at a time and in any order. The typed
 * arrays of an answer are given away: the kernel neither keeps nor reuses them.
 */
export const KERNELS: {
  readonly [N in KernelName]: (
    setup: Kernels[N]["setup"],
    env: KernelEnv,
  ) =>
    | ((chunk: Kernels[N]["chunk"]) => Kernels[N]["result"] | Promise<Kernels[N]["result"]>)
    | Promise<(chunk: Kernels[N]["chunk"]) => Kernels[N]["result"] | Promise<Kernels[N]["result"]>>;
} = {
  best: openBest,
  contingencies: openContingencies,
  cutSets: openCutSets,
  pairs: openPairs,
  towerNext: openTowerNext,
  towerOrders: openTowerOrders,
  uncertainty: openUncertainty,
  esri: openEsri,
  variants: openVariants,
  effectDraws: openEffectDraws,
};
