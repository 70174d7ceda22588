/** The table of kernels: what each is opened on, what a chunk is and what it answers. */
import type { BestKernel } from "./best/kernel.ts";
import type { HighsSource } from "./best/source.ts";
import { type ContingencyKernel, openContingencies } from "./contingencies.ts";
import type { CutSetKernel } from "./cutSets.ts";
import type { EsriKernel } from "./esri/kernel.ts";
import type { PairKernel } from "./pairs.ts";
import type { DrawKernel } from "./targets/drawKernel.ts";
import type { VariantKernel } from "./targets/variantKernel.ts";
import type { TowerNextKernel, TowerOrdersKernel } from "./towerKernels.ts";
import type { UncertaintyKernel } from "./uncertainty.ts";

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
 * arrays of an answer are given away: the kernel neither keeps nor reuses them. All but the ranking's are
 * loaded when they are first opened.
 */
export const KERNELS: {
  readonly [N in KernelName]: (
    setup: Kernels[N]["setup"],
    env: KernelEnv,
  ) =>
    | ((chunk: Kernels[N]["chunk"]) => Kernels[N]["result"] | Promise<Kernels[N]["result"]>)
    | Promise<(chunk: Kernels[N]["chunk"]) => Kernels[N]["result"] | Promise<Kernels[N]["result"]>>;
} = {
  best: async (setup, env) => (await import("./best/kernel.ts")).openBest(setup, env),
  contingencies: openContingencies,
  cutSets: async (setup) => (await import("./cutSets.ts")).openCutSets(setup),
  pairs: async (setup) => (await import("./pairs.ts")).openPairs(setup),
  towerNext: async (setup) => (await import("./towerKernels.ts")).openTowerNext(setup),
  towerOrders: async (setup) => (await import("./towerKernels.ts")).openTowerOrders(setup),
  uncertainty: async (setup) => (await import("./uncertainty.ts")).openUncertainty(setup),
  esri: async (setup) => (await import("./esri/kernel.ts")).openEsri(setup),
  variants: async (setup) => (await import("./targets/variantKernel.ts")).openVariants(setup),
  effectDraws: async (setup) => (await import("./targets/drawKernel.ts")).openEffectDraws(setup),
};
