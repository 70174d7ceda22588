/** Rounds of eight departures side by side in the memory of the WebAssembly kernel (assembly/rounds.ts). */
import { type Core, companyUnits } from "../../network/core.ts";
import { type Tight, tightOf } from "../../network/tight.ts";
import { TRIP_ROOM } from "../rounding.ts";
import { EIGHT, instantiate, LANES, Layout } from "../sideBySide.ts";
import { KERNEL_BYTES } from "./kernelBytes.ts";
import type { Rounds } from "./rounds.ts";

interface Kernel {
  /** The arguments are places in the memory, but for the number of units; see assembly/rounds.ts. */
  round(
    units: number,
    start: number,
    outStart: number,
    termStart: number,
    source: number,
    coefficient: number,
    limit: number,
    leaving: number,
    before: number,
    after: number,
    short: number,
    fell: number,
  ): void;
}

/** What a lane has come to: a round in which nobody fell for the first time. */
export interface LaneEnd {
  readonly lane: number;
  /** Rounds that brought somebody down for the first time, to the last of them. */
  readonly rounds: number;
  /** How many units they brought down. */
  readonly fallen: number;
}

export class DepartureLanes {
  private readonly core: Core;
  private readonly kernel: Kernel;
  private readonly memory: WebAssembly.Memory;
  private readonly places: Places;
  private readonly portAt: Int32Array;

  private constructor(
    core: Core,
    kernel: Kernel,
    memory: WebAssembly.Memory,
    places: Places,
    ports: Int32Array,
  ) {
    this.core = core;
    this.kernel = kernel;
    this.memory = memory;
    this.places = places;
    this.portAt = ports;
  }

  /** @returns null where this machine has no WebAssembly with SIMD, or doesn't allow it. */
  static open(core: Core): DepartureLanes | null {
    const tight = tightOf(core);
    const { position, portAt } = positionsOf(core, tight);
    const places = layOut(core, tight);
    const opened = instantiate<Kernel>(KERNEL_BYTES, places.bytes);
    if (!opened) return null;
    fill(opened.memory.buffer, places, core, tight, position);
    return new DepartureLanes(core, opened.kernel, opened.memory, places, portAt);
  }

  /**
   * Runs rounds of up to eight companies' departures, each by itself. A lane ends with its first round in
   * which nobody falls for the first time; what it holds is then handed over, and is overwritten later.
   */
  run(companies: readonly number[], onEnd: (end: LaneEnd, rounds: Rounds) => void): void {
    const { memory, places } = this;
    const { constraintCount, lossCount } = places;
    const fell = new BigInt64Array(memory.buffer, places.fell, LANES);
    const short = new Float64Array(memory.buffer, places.short, LANES * constraintCount);
    let before = places.losses[0];
    let after = places.losses[1];
    new Float64Array(memory.buffer, before, LANES * lossCount).fill(0);
    this.setLeaving(companies, 1);
    const fallen = companies.map(() => 0);
    const open = new Set(companies.keys());
    for (let rounds = 0; open.size > 0; rounds += 1) {
      this.round(before, after);
      const loss = new Float64Array(memory.buffer, before, LANES * lossCount);
      for (const lane of open) {
        const count = Number(fell[lane]);
        fallen[lane] = (fallen[lane] as number) + count;
        if (count > 0) continue;
        open.delete(lane);
        onEnd({ lane, rounds, fallen: fallen[lane] as number }, { loss, short, portAt: this.portAt });
      }
      [before, after] = [after, before];
    }
    this.setLeaving(companies, 0);
  }

  private setLeaving(companies: readonly number[], bit: 0 | 1): void {
    const leaving = new Uint8Array(this.memory.buffer, this.places.leaving, this.core.unitCount);
    for (const [lane, company] of companies.entries())
      for (const unit of companyUnits(this.core, company))
        leaving[unit] = bit === 1 ? (leaving[unit] as number) | (1 << lane) : 0;
  }

  private round(before: number, after: number): void {
    const { start, outStart, termStart, source, coefficient, limit, leaving, short, fell } = this.places;
    this.kernel.round(
      this.core.unitCount,
      start,
      outStart,
      termStart,
      source,
      coefficient,
      limit,
      leaving,
      before,
      after,
      short,
      fell,
    );
  }
}

/** Positions of what each term of the reduced network reads, and of each unit's first output port. */
function positionsOf(core: Core, { start, outStart, port, termUnit, termPort }: Tight) {
  const ofPort = new Int32Array(core.outputs.count).fill(-1);
  const portAt = new Int32Array(core.unitCount);
  let at = core.unitCount;
  for (let unit = 0; unit < core.unitCount; unit += 1) {
    portAt[unit] = at;
    for (let c = outStart[unit] as number; c < (start[unit + 1] as number); c += 1) {
      ofPort[port[c] as number] = at;
      at += 1;
    }
  }
  // A port without a constraint of its own delivers at the unit's level.
  const position = termUnit.map((unit, term) => {
    const through = termPort[term] as number;
    const own = through < 0 ? -1 : (ofPort[through] as number);
    return own < 0 ? unit : own;
  });
  return { position, portAt };
}

interface Places {
  readonly start: number;
  readonly outStart: number;
  readonly termStart: number;
  readonly source: number;
  readonly coefficient: number;
  readonly limit: number;
  readonly leaving: number;
  readonly losses: readonly [number, number];
  readonly short: number;
  readonly fell: number;
  readonly constraintCount: number;
  readonly lossCount: number;
  readonly bytes: number;
}

function layOut(core: Core, tight: Tight): Places {
  const layout = new Layout();
  const constraintCount = tight.unit.length;
  const outputs = tight.port.reduce((sum, port) => (port < 0 ? sum : sum + 1), 0);
  const lossCount = core.unitCount + outputs;
  const places = {
    start: layout.place(tight.start.byteLength),
    outStart: layout.place(tight.outStart.byteLength),
    termStart: layout.place(tight.termStart.byteLength),
    source: layout.place(tight.termUnit.byteLength),
    coefficient: layout.place(tight.termCoefficient.byteLength),
    limit: layout.place(core.minLoad.byteLength),
    leaving: layout.place(core.unitCount),
    losses: [layout.place(lossCount * EIGHT), layout.place(lossCount * EIGHT)] as const,
    short: layout.place(constraintCount * EIGHT),
    fell: layout.place(EIGHT),
  };
  return { ...places, constraintCount, lossCount, bytes: layout.bytes };
}

function fill(buffer: ArrayBuffer, places: Places, core: Core, tight: Tight, position: Int32Array): void {
  const ints = (at: number, values: Int32Array) => new Int32Array(buffer, at, values.length).set(values);
  const numbers = (at: number, values: Float64Array) =>
    new Float64Array(buffer, at, values.length).set(values);
  ints(places.start, tight.start);
  ints(places.outStart, tight.outStart);
  ints(places.termStart, tight.termStart);
  ints(
    places.source,
    position.map((at) => at * EIGHT),
  );
  numbers(places.coefficient, tight.termCoefficient);
  // Without a minimum load a unit never stops, but for all that it delivers.
  numbers(
    places.limit,
    core.minLoad.map((load) => (load > 0 ? 1 - load + TRIP_ROOM : 2)),
  );
}
