/** The kernel of N-1 (model.md section 5): one departure after another on one compiled network. */
import type { Rationing } from "../model/scenario.ts";
import { type Core, companyUnits } from "../network/core.ts";
import { Cascade, type CascadeState, STOPPED } from "./cascade.ts";
import { BROKEN, type ChainsCore, chainStatus, INTACT, WEAKENED } from "./chainsCore.ts";
import type { Kernel } from "./kernels.ts";
import type { Range } from "./runner.ts";

export interface ContingencySetup {
  readonly core: Core;
  readonly chains: ChainsCore;
  /** Weight of each unit in the measure. */
  readonly weights: Float64Array;
  readonly ration: Rationing;
}

/** What one company's leaving does, in positions; sums are not yet divided by the total weight. */
export interface Contingency {
  readonly own: number;
  readonly knockOn: number;
  /** Chains that this departure brings from a better status to that one. */
  readonly broken: readonly number[];
  readonly weakened: readonly number[];
  /** Units of other companies that stop. */
  readonly stopped: readonly number[];
  readonly waves: number;
  readonly settled: boolean;
}

export type ContingencyKernel = Kernel<ContingencySetup, Range, Contingency[]>;

/** Chains that a state worsens, in order: those of the units that it touched. */
export function worsened(
  chains: ChainsCore,
  state: Pick<CascadeState, "level" | "touched">,
): { broken: number[]; weakened: number[] } {
  const reached = new Set<number>();
  for (const unit of state.touched) {
    const end = chains.unitStart[unit + 1] as number;
    for (let k = chains.unitStart[unit] as number; k < end; k += 1) reached.add(chains.chainOf[k] as number);
  }
  const broken: number[] = [];
  const weakened: number[] = [];
  for (const chain of [...reached].sort((a, b) => a - b)) {
    const before = chains.before[chain] as number;
    const after = chainStatus(chains, chain, state.level);
    if (after === BROKEN && before < BROKEN) broken.push(chain);
    if (after === WEAKENED && before === INTACT) weakened.push(chain);
  }
  return { broken, weakened };
}

/** Opens the kernel: a chunk is a range of companies, each of which leaves by itself. */
export function openContingencies(setup: ContingencySetup): (range: Range) => Contingency[] {
  const { core, chains, weights, ration } = setup;
  const cascade = new Cascade(core, ration);
  const leave = (company: number): Contingency => {
    const units = Array.from(companyUnits(core, company));
    const state = cascade.runToEnd({ units, caps: units.map(() => 0), flows: [], available: [] });
    const moved = [...state.touched].sort((a, b) => a - b);
    let own = 0;
    let knockOn = 0;
    let last = -1;
    const stopped: number[] = [];
    for (const unit of moved) {
      const level = state.level[unit] as number;
      const lost = (weights[unit] as number) * (1 - level);
      const isOwn = core.companyOf[unit] === company;
      if (isOwn) own += lost;
      else knockOn += lost;
      if (!isOwn && level <= STOPPED) stopped.push(unit);
      last = Math.max(last, state.wave[unit] as number);
    }
    return { own, knockOn, ...worsened(chains, state), stopped, waves: last + 1, settled: state.settled };
  };
  return ({ from, to }) => Array.from({ length: to - from }, (_, k) => leave(from + k));
}
