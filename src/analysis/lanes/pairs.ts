/** N-2 side by side (model.md section 5): a lane for each pair, from its two departures laid over each other. */
import { isBroken } from "../chains.ts";
import { Departures } from "../departures.ts";
import { ascending } from "../ids.ts";
import { NO_SYNERGY, type PairOutcome, type PairSearch, type PairSetup } from "../pairSearch.ts";
import type { Range } from "../runner.ts";
import { LANES } from "../sideBySide.ts";
import { adopt, putInto } from "./adopt.ts";
import { Alone } from "./alone.ts";
import { LaneMemory } from "./memory.ts";
import { sumsFor } from "./outcomes.ts";
import { LaneStream, type Swept } from "./stream.ts";

type Pair = readonly [first: number, second: number];

export class PairLanes implements PairSearch {
  readonly pace = LANES;
  private readonly memory: LaneMemory;
  private readonly setup: PairSetup;
  private readonly stream: LaneStream;
  private readonly alone: Alone;
  /** 1 for each company whose own departure came to rest. */
  private readonly rests: Uint8Array;
  private state: Departures | null = null;

  constructor(memory: LaneMemory, setup: PairSetup) {
    this.memory = memory;
    this.setup = setup;
    this.stream = new LaneStream(memory);
    this.alone = new Alone(memory, setup.chains);
    this.rests = new Uint8Array(setup.core.companyCount);
    memory.reset();
  }

  leaveAlone(from: number, to: number): void {
    const { memory, alone } = this;
    const { baseline } = memory;
    const inLane = new Int32Array(LANES);
    let next = from;
    this.stream.run(
      (lane) => {
        if (next === to) return false;
        memory.lay(lane, baseline, baseline);
        memory.takeOut(next, lane);
        memory.wakeAll(lane);
        inLane[lane] = next;
        next += 1;
        return true;
      },
      (lane, { settled }) => {
        const company = inLane[lane] as number;
        this.rests[company] = settled || this.finish(lane, [company]) ? 1 : 0;
        memory.release(company, lane);
        memory.keep(lane, company);
      },
    );
    for (let first = from; first < to; first += LANES) alone.read(first, Math.min(to, first + LANES));
  }

  look(firsts: Range, seconds: Range, found: PairOutcome[]): void {
    const { memory } = this;
    const pairs = this.candidates(firsts, seconds);
    const inLane: Pair[] = [];
    this.stream.run(
      (lane) => {
        const { value: pair, done } = pairs.next();
        if (done) return false;
        inLane[lane] = pair;
        memory.lay(lane, ...pair);
        for (const company of pair) memory.takeOut(company, lane);
        memory.wakeAll(lane);
        return true;
      },
      (lane, swept) => {
        const pair = inLane[lane] as Pair;
        const rests = swept.settled || this.finish(lane, pair);
        for (const company of pair) memory.release(company, lane);
        const outcome = this.outcome(lane, pair, swept, rests);
        if (outcome) found.push(outcome);
      },
    );
  }

  /** The pairs that may say more than their members. */
  private *candidates(firsts: Range, seconds: Range): Generator<Pair, void> {
    const { alone } = this;
    for (let first = firsts.from; first < firsts.to; first += 1)
      for (let second = Math.max(first + 1, seconds.from); second < seconds.to; second += 1) {
        if (alone.takesAlong(first, second) || alone.takesAlong(second, first)) continue;
        if (alone.meet(first, second) || alone.stepsAtRisk(first, second, 0).length > 0)
          yield [first, second];
      }
  }

  /** Settles a lane by itself. @returns whether it came to rest. */
  private finish(lane: number, companies: readonly number[]): boolean {
    const { memory, setup } = this;
    this.state ??= new Departures(setup.core, setup.weights);
    memory.findShort();
    adopt(this.state, companies, lane, memory);
    const rests = this.state.settle(true);
    putInto(memory, lane, this.state);
    return rests;
  }

  private outcome(lane: number, [first, second]: Pair, { still }: Swept, rests: boolean): PairOutcome | null {
    const { memory, alone, setup } = this;
    if (still && alone.stepsAtRisk(first, second, 0).length === 0) return null;
    memory.beyond(lane, first, second);
    const [laid, beyond, most] = memory.found as unknown as readonly [number, number, number];
    const synergy = still ? 0 : beyond;
    const broken = this.broken(lane, alone.stepsAtRisk(first, second, most), first, second);
    if (synergy <= NO_SYNERGY * setup.totalWeight && broken.length === 0) return null;
    const settled = rests && this.rests[first] === 1 && this.rests[second] === 1;
    return { first, second, lost: laid + synergy, synergy, broken, settled };
  }

  /** Chains that a lane breaks by way of some steps, and neither company alone. */
  private broken(lane: number, steps: readonly number[], first: number, second: number): number[] {
    const { memory, alone, setup } = this;
    const found = new Set<number>();
    for (const step of steps) {
      memory.findSums(step + 1, step + 2);
      const throughput = 1 - (memory.sums[LANES * (step + 1) + lane] as number);
      if (!isBroken(throughput, setup.chains.thresholds)) continue;
      for (const chain of alone.chainsUnbroken(step, first, second)) found.add(chain);
    }
    return ascending([...found]);
  }
}

/** What the rows of all companies may take: numbers of eight bytes. */
const MOST_NUMBERS = 2 ** 25;

/** @returns null where this machine has no WebAssembly with SIMD, or the network is too large for it. */
export function openPairLanes(setup: PairSetup): PairLanes | null {
  const { core, chains, weights } = setup;
  const row = core.unitCount + core.outputs.count + chains.stepCount;
  if (row * core.companyCount > MOST_NUMBERS) return null;
  const memory = LaneMemory.open(core, sumsFor(chains, weights), core.companyCount);
  return memory && new PairLanes(memory, setup);
}
