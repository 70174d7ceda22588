/** The kernel of N-1 (model.md section 5): one departure after another on one compiled network. */
import type { Rationing } from "../model/scenario.ts";
import { type Core, companyUnits } from "../network/core.ts";
import { Cascade, STOPPED } from "./cascade.ts";
import type { ChainsCore } from "./chainsCore.ts";
import { ChainWatch } from "./chainWatch.ts";
import { Departures } from "./departures.ts";
import type { Kernel } from "./kernels.ts";
import type { Range } from "./runner.ts";
import { WaveCounter } from "./waves.ts";

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

/** What a company's leaving does, told from the levels alone. */
type Outcome = Omit<Contingency, "waves" | "settled">;

/** Opens the kernel: a chunk is a range of companies, each of which leaves by itself. */
export function openContingencies(setup: ContingencySetup): (range: Range) => Contingency[] {
  const rounds = inRounds(setup);
  const leave = setup.ration === "proportional" ? atOnce(setup, rounds) : rounds;
  return ({ from, to }) => Array.from({ length: to - from }, (_, k) => leave(from + k));
}

/** The levels first, then as many rounds as it takes until all who fall have fallen. */
function atOnce(
  setup: ContingencySetup,
  rounds: (company: number) => Contingency,
): (company: number) => Contingency {
  const departures = new Departures(setup.core, setup.weights);
  const waves = new WaveCounter(departures);
  const watch = new ChainWatch(setup.chains);
  return (company) => {
    departures.reset();
    departures.takeOut(company);
    // Only rounds can tell how far a network gets that does not settle.
    if (!departures.settle()) return rounds(company);
    const { list, count } = departures.touched;
    const outcome = outcomeOf(setup, watch, company, list.slice(0, count), departures.level);
    const fallen = waves.fallen();
    departures.reset();
    departures.takeOut(company);
    return { ...outcome, waves: waves.count(fallen), settled: true };
  };
}

/** Round by round to the end, for every rationing rule. */
function inRounds(setup: ContingencySetup): (company: number) => Contingency {
  let cascade: Cascade | null = null;
  const watch = new ChainWatch(setup.chains);
  return (company) => {
    cascade ??= new Cascade(setup.core, setup.ration);
    const units = Array.from(companyUnits(setup.core, company));
    const state = cascade.run({ units, caps: units.map(() => 0), flows: [], available: [] });
    const touched = Int32Array.from(state.touched);
    const last = touched.reduce((most, unit) => Math.max(most, state.wave[unit] as number), -1);
    return {
      ...outcomeOf(setup, watch, company, touched, state.level),
      waves: last + 1,
      settled: state.settled,
    };
  };
}

/** @param touched the units that may have moved. */
function outcomeOf(
  setup: ContingencySetup,
  watch: ChainWatch,
  company: number,
  touched: Int32Array,
  level: Float64Array,
): Outcome {
  let own = 0;
  let knockOn = 0;
  const stopped: number[] = [];
  for (const unit of touched) {
    const at = level[unit] as number;
    const lost = (setup.weights[unit] as number) * (1 - at);
    const isOwn = setup.core.companyOf[unit] === company;
    if (isOwn) own += lost;
    else knockOn += lost;
    if (!isOwn && at <= STOPPED) stopped.push(unit);
  }
  return { own, knockOn, ...watch.worsened(touched, level), stopped: stopped.sort((a, b) => a - b) };
}
