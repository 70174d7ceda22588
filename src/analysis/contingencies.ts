/** The kernel of N-1 (model.md section 5): one departure after another on one compiled network. */
import type { Rationing } from "../model/scenario.ts";
import { type Core, companyUnits } from "../network/core.ts";
import { Cascade, STOPPED } from "./cascade.ts";
import type { ChainsCore } from "./chainsCore.ts";
import { ChainWatch } from "./chainWatch.ts";
import { Departures } from "./departures.ts";
import type { Kernel } from "./kernels.ts";
import type { SideBySide } from "./lanes/departures.ts";
import type { Range } from "./runner.ts";
import { WaveCounter } from "./waves.ts";

/** Units from which departures that reach far are run side by side. */
const SIDE_BY_SIDE = 100;
/** Share of the units that a departure reaches before it counts as one that does. */
const FAR = 1 / 128;

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
  readonly broken: Int32Array;
  readonly weakened: Int32Array;
  /** Units of other companies that stop, ascending. */
  readonly stopped: Int32Array;
  readonly waves: number;
  readonly settled: boolean;
}

export type ContingencyKernel = Kernel<ContingencySetup, Range, Contingency[]>;

/** What a company's leaving does, told from the levels alone. */
export type Outcome = Omit<Contingency, "waves" | "settled">;

/** Opens the kernel: a chunk is a range of companies, each of which leaves by itself. */
export async function openContingencies(setup: ContingencySetup): Promise<(range: Range) => Contingency[]> {
  const rounds = inRounds(setup);
  if (setup.ration !== "proportional")
    return ({ from, to }) => Array.from({ length: to - from }, (_, k) => rounds(from + k));
  const isSmall = setup.core.unitCount < SIDE_BY_SIDE;
  const lanes = isSmall ? null : (await import("./lanes/departures.ts")).openLanes(setup);
  return atOnce(setup, rounds, lanes);
}

/** The levels and the number of waves, without going through all rounds. */
function atOnce(
  setup: ContingencySetup,
  rounds: (company: number) => Contingency,
  lanes: SideBySide | null,
): (range: Range) => Contingency[] {
  const departures = new Departures(setup.core, setup.weights);
  const waves = new WaveCounter(departures);
  const watch = new ChainWatch(setup.chains);
  const most = lanes ? setup.core.unitCount * FAR : setup.core.unitCount;
  const takeOut = (company: number): void => {
    departures.reset();
    departures.takeOut(company);
  };
  // Only rounds can tell how far a network gets that does not settle.
  const finish = (company: number, made: number, fallen: number, solveFirst = false): Contingency => {
    const count = waves.finish(made, fallen, () => takeOut(company), solveFirst);
    if (count === null) return rounds(company);
    return { ...outcomeOf(setup, watch, company, departures), waves: count, settled: true };
  };
  const whole = (company: number): Contingency => {
    takeOut(company);
    waves.start(setup.core.unitCount);
    return finish(company, waves.rounds, waves.fallen);
  };

  return ({ from, to }) => {
    const found: Contingency[] = [];
    const far: Far[] = [];
    for (let company = from; company < to; company += 1) {
      takeOut(company);
      if (waves.start(most)) found[company - from] = finish(company, waves.rounds, waves.fallen);
      else far.push({ company, rounds: waves.rounds, reached: departures.touched.count });
    }
    lanes?.run(soonestFirst(far), departures, ({ company, rounds: made, fallen, late }, outcome) => {
      if (outcome) found[company - from] = { ...outcome, waves: made, settled: true };
      else if (late) found[company - from] = whole(company);
      else found[company - from] = finish(company, made, fallen, true);
    });
    return found;
  };
}

/** A departure that reaches far, and the rounds in which it reached so many units. */
interface Far {
  readonly company: number;
  readonly rounds: number;
  readonly reached: number;
}

/** Those that reach most in the fewest rounds first: neighbours in that order fall alike at the same time. */
function soonestFirst(far: readonly Far[]): number[] {
  return [...far]
    .sort((a, b) => a.rounds - b.rounds || b.reached - a.reached || a.company - b.company)
    .map(({ company }) => company);
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
      ...outcomeOf(setup, watch, company, {
        touched: { list: touched, count: touched.length },
        level: state.level,
      }),
      waves: last + 1,
      settled: state.settled,
    };
  };
}

/** Levels, and the units that may have moved: the first `count` of the list. */
interface Levels {
  readonly touched: { readonly list: Int32Array; readonly count: number };
  readonly level: Float64Array;
}

function outcomeOf(
  setup: ContingencySetup,
  watch: ChainWatch,
  company: number,
  { touched, level }: Levels,
): Outcome {
  const { weights, core } = setup;
  const moved = touched.list.subarray(0, touched.count);
  let own = 0;
  let knockOn = 0;
  const stopped: number[] = [];
  for (let k = 0; k < moved.length; k += 1) {
    const unit = moved[k] as number;
    const at = level[unit] as number;
    const lost = (weights[unit] as number) * (1 - at);
    const isOwn = core.companyOf[unit] === company;
    if (isOwn) own += lost;
    else knockOn += lost;
    if (!isOwn && at <= STOPPED) stopped.push(unit);
  }
  return { own, knockOn, ...watch.worsened(moved, level), stopped: Int32Array.from(stopped).sort() };
}
