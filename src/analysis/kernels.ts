/** The table of kernels: what each is opened on, what a chunk is and what it answers. */
import type { BestKernel } from "./best/kernel.ts";
import type { HighsSource } from "./best/source.ts";
import { type ContingencyKernel, openContingencies } from "./contingencies.ts";
import type { CutSetKernel } from "./cutSets.ts";
import type { DependenceKernel } from "./dependence.ts";
import type { EsriKernel } from "./esri/kernel.ts";
import type { PairKernel } from "./pairs.ts";
import type { Breathe } from "./runner.ts";
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
  dependence: DependenceKernel;
  pairs: PairKernel;
  towerNext: TowerNextKernel;
  towerOrders: TowerOrdersKernel;
  uncertainty: UncertaintyKernel;
  esri: EsriKernel;
  variants: VariantKernel;
  effectDraws: DrawKernel;
}

export type KernelName = keyof Kernels;

/** An open kernel. Both opening and answering breathe between bounded pieces of work. */
export type Open<N extends KernelName> = (
  chunk: Kernels[N]["chunk"],
  breathe: Breathe,
) => Kernels[N]["result"] | Promise<Kernels[N]["result"]>;

/**
 * Opens a kernel on its set-up; what comes back answers chunks, one at a time and in any order. The typed
 * arrays of an answer are given away: the kernel neither keeps nor reuses them. It breathes only where it
 * could answer another chunk as well, because it may be stopped there. All but the ranking's are loaded when
 * they are first opened.
 */
export const KERNELS: {
  readonly [N in KernelName]: (
    setup: Kernels[N]["setup"],
    env: KernelEnv,
    breathe: Breathe,
  ) => Open<N> | Promise<Open<N>>;
} = {
  best: async (setup, env) => (await import("./best/kernel.ts")).openBest(setup, env),
  contingencies: openContingencies,
  cutSets: async (setup) => (await import("./cutSets.ts")).openCutSets(setup),
  dependence: async (setup) => (await import("./dependence.ts")).openDependence(setup),
  pairs: async (setup, _, breathe) => (await import("./pairs.ts")).openPairs(setup, breathe),
  towerNext: async (setup, _, breathe) => (await import("./towerKernels.ts")).openTowerNext(setup, breathe),
  towerOrders: async (setup) => (await import("./towerKernels.ts")).openTowerOrders(setup),
  uncertainty: async (setup) => (await import("./uncertainty.ts")).openUncertainty(setup),
  esri: async (setup) => (await import("./esri/kernel.ts")).openEsri(setup),
  variants: async (setup) => (await import("./targets/variantKernel.ts")).openVariants(setup),
  effectDraws: async (setup) => (await import("./targets/drawKernel.ts")).openEffectDraws(setup),
};
