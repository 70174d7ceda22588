/**
 * Minimal cut sets of chains (model.md section 5; the term is from reliability engineering), by a
 * hitting-set tree (Reiter 1987, "A theory of diagnosis from first principles", Artificial Intelligence
 * 32): a set whose leaving leaves the chain standing is grown until nobody can be added to it; every
 * cut set must then hold somebody outside of it. Leaving as a set is never better than leaving as a
 * subset (section 3), so that no set inside a grown one is ever tried.
 */
import type { Rationing } from "../model/scenario.ts";
import type { Core } from "../network/core.ts";
import { IMPORTANT, type Network } from "../network/network.ts";
import type { ChainsCore } from "./chainsCore.ts";
import { ChainWatch } from "./chainWatch.ts";
import { compareIds } from "./ids.ts";
import type { Kernel } from "./kernels.ts";
import { type Leaving, leavingOf } from "./leaving.ts";
import type { Breathe } from "./runner.ts";

export interface CutSetSetup {
  readonly core: Core;
  readonly chains: ChainsCore;
  readonly ration: Rationing;
  readonly maxSize: number;
}

/** A chain, with the companies that can matter to it in the order in which they are tried. */
export interface CutSetChunk {
  readonly chain: number;
  readonly candidates: Int32Array;
}

/** The minimal cut sets of a chain as positions of companies. */
export interface ChainCuts {
  readonly cuts: number[][];
  /** False where a cascade did not settle on the way. */
  readonly settled: boolean;
}

/** Some chains, and the minimal cut sets of each. */
export type CutSetKernel = Kernel<CutSetSetup, readonly CutSetChunk[], ChainCuts[]>;

/** The companies whose leaving can lower a unit of each kind directly: through ports that hold back, not fully replaceable. */
export function influences(net: Network): Set<number>[] {
  const onUnit: Set<number>[] = Array.from({ length: net.unitCount }, () => new Set());
  const { inputs, outputs } = net;
  for (let flow = 0; flow < net.flowCount; flow += 1) {
    const seller = net.from[flow] as number;
    const buyer = net.to[flow] as number;
    if (seller < 0 || buyer < 0 || seller === buyer) continue;
    const need = inputs.criticality[inputs.slotPort[inputs.slotOf[flow] as number] as number] as number;
    const offtake = outputs.criticality[outputs.slotPort[outputs.slotOf[flow] as number] as number] as number;
    if (need <= IMPORTANT && (net.rhoIn[flow] as number) < 1) onUnit[buyer]?.add(seller);
    if (offtake <= IMPORTANT && (net.rhoOut[flow] as number) < 1) onUnit[seller]?.add(buyer);
  }
  return onUnit;
}

/**
 * The companies that can matter to a chain at all, by id: those that perform a step, and those from
 * which a path of influence leads to one. Nobody else's leaving moves a performer under any
 * circumstances, so that no minimal cut set holds them.
 */
export function candidatesOf(
  net: Network,
  performers: Iterable<number>,
  onUnit: readonly Set<number>[],
): Int32Array {
  const seen = new Set(performers);
  const queue = [...seen];
  for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) {
    for (const other of onUnit[unit] ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      queue.push(other);
    }
  }
  const companies = [...new Set([...seen].map((unit) => net.companyOf[unit] as number))];
  companies.sort((a, b) => compareIds(net.companyIds[a] ?? "", net.companyIds[b] ?? ""));
  return Int32Array.from(companies);
}

/** Opens the kernel: a chunk is some chains. */
export function openCutSets(
  setup: CutSetSetup,
): (chunk: readonly CutSetChunk[], breathe: Breathe) => Promise<ChainCuts[]> {
  const levels = leavingOf(setup.core, setup.ration, new Float64Array(setup.core.unitCount));
  const watch = new ChainWatch(setup.chains);
  const ofChain = async (chain: CutSetChunk, breathe: Breathe): Promise<ChainCuts> => {
    await breathe();
    levels.reset();
    // A chain that is broken as it stands is not broken by anybody's leaving.
    if (watch.breaks(chain.chain, levels.level)) return { cuts: [], settled: true };
    return new CutSetSearch(levels, watch, setup, chain, breathe).all();
  };
  return async (chunk, breathe) => {
    const found: ChainCuts[] = [];
    for (const chain of chunk) found.push(await ofChain(chain, breathe));
    return found;
  };
}

class CutSetSearch {
  private readonly levels: Leaving;
  private readonly watch: ChainWatch;
  private readonly setup: CutSetSetup;
  private readonly chunk: CutSetChunk;
  private readonly place: ReadonlyMap<number, number>;
  private readonly cuts: number[][] = [];
  /** For every grown set that leaves the chain standing: the candidates outside of it. */
  private readonly outside: number[][] = [];

  private settled = true;
  private readonly breathe: Breathe;

  constructor(levels: Leaving, watch: ChainWatch, setup: CutSetSetup, chunk: CutSetChunk, breathe: Breathe) {
    this.breathe = breathe;
    this.levels = levels;
    this.watch = watch;
    this.setup = setup;
    this.chunk = chunk;
    this.place = new Map([...chunk.candidates].map((company, k) => [company, k]));
  }

  /** Smaller sets first, then in the order of the candidates. */
  async all(): Promise<ChainCuts> {
    // A size at a time, so that a set that breaks the chain has no smaller one in it.
    for (let size = 1; size <= this.setup.maxSize; size += 1) await this.branch([], size, new Set());
    const cuts = this.cuts.sort((a, b) => a.length - b.length || this.comparePlaces(a, b));
    return { cuts, settled: this.settled };
  }

  /**
   * Adds members until the set hits every grown set's outside, then tries it.
   *
   * @param barred companies that an earlier branch has dealt with: sets with them are found there.
   */
  private async branch(set: readonly number[], size: number, barred: ReadonlySet<number>): Promise<void> {
    if (this.cuts.some((cut) => cut.every((company) => set.includes(company)))) return;
    const unhit = this.outside.find((outside) => !outside.some((company) => set.includes(company)));
    if (unhit) {
      if (set.length === size) return;
      const done = new Set(barred);
      for (const company of unhit) {
        if (done.has(company)) continue;
        await this.branch([...set, company], size, done);
        done.add(company);
      }
      return;
    }
    await this.breathe();
    if (this.breaks(set)) {
      if (set.length === size) this.cuts.push(this.sorted(set));
      return;
    }
    this.outside.push(await this.grow(set));
    await this.branch(set, size, barred);
  }

  /** Whether the chain breaks when the set leaves; the levels are left as they are then. */
  private breaks(set: readonly number[]): boolean {
    const { levels } = this;
    levels.reset();
    for (const company of set) levels.takeOut(company);
    this.settle();
    return this.isBroken();
  }

  private settle(): void {
    this.settled = this.levels.settle() && this.settled;
  }

  private isBroken(): boolean {
    return this.watch.breaks(this.chunk.chain, this.levels.level);
  }

  /** Adds to a set that leaves the chain standing everybody who can be added. @returns those who can't. */
  private async grow(set: readonly number[]): Promise<number[]> {
    const rest = [...this.chunk.candidates].filter((company) => !set.includes(company));
    const left: number[] = [];
    await this.add(rest, left);
    return left;
  }

  /** Adds all of a list where that leaves the chain standing, else each half by itself. */
  private async add(companies: readonly number[], left: number[]): Promise<void> {
    if (companies.length === 0) return;
    // Whatever is found of another chain begins with a reset.
    await this.breathe();
    const { levels } = this;
    levels.mark();
    for (const company of companies) levels.takeOut(company);
    this.settle();
    if (!this.isBroken()) return;
    levels.rollback();
    if (companies.length === 1) {
      left.push(companies[0] as number);
      return;
    }
    const middle = companies.length >> 1;
    await this.add(companies.slice(0, middle), left);
    await this.add(companies.slice(middle), left);
  }

  private sorted(set: readonly number[]): number[] {
    return [...set].sort((a, b) => (this.place.get(a) ?? 0) - (this.place.get(b) ?? 0));
  }

  private comparePlaces(a: readonly number[], b: readonly number[]): number {
    for (let k = 0; k < a.length; k += 1) {
      const difference = (this.place.get(a[k] ?? -1) ?? 0) - (this.place.get(b[k] ?? -1) ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}
