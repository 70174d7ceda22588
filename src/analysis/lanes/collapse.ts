/**
 * What many departures come to. In an industrial network most units lie on cycles through its hubs, so that most of
 * the departures that bring one hub down bring down the same lot.
 *
 * If A's leaving leaves nothing of B, then A's leaving does what the leaving of A and B does: no more than B's alone
 * is left of anybody, and from there the levels fall to the same greatest fixpoint. If B's leaves nothing of A
 * either, then both do the very same.
 */
import { FALLEN } from "../cascade.ts";
import { LANES } from "../sideBySide.ts";
import type { LaneMemory } from "./memory.ts";
import { FIRST_SWEEPS, LaneStream } from "./stream.ts";

/** The loss of whoever has nothing left. */
const GONE = 1;

export class Collapse {
  /** The company whose leaving it is, and the row of the memory that keeps the losses. */
  readonly company: number;
  readonly row: number;
  /** How many units have fallen. */
  readonly fallen: number;
  private readonly memory: LaneMemory;
  /** Companies whose leaving comes to it too: whoever leaves nothing of one of them brings it about. */
  private readonly gates: readonly number[];

  /** @param gates companies whose leaving comes to it, `company` among them. */
  constructor(memory: LaneMemory, company: number, row: number, gates: readonly number[]) {
    this.memory = memory;
    this.company = company;
    this.row = row;
    this.gates = gates;
    let fallen = 0;
    for (let at = 0; at < memory.core.unitCount; at += 1) if (this.lossAt(at) > FALLEN) fallen += 1;
    this.fallen = fallen;
  }

  /** Whether the coarse rounds of a departure, in a lane, have come so far that it comes to the collapse. */
  isReached(lane: number): boolean {
    return this.gates.some((gate) => this.memory.coarse.isGone(gate, lane));
  }

  /** Whether it leaves nothing of a company. */
  takes(company: number): boolean {
    for (const place of this.memory.placesOf(company)) if (this.lossAt(place) < GONE) return false;
    return true;
  }

  /** How many units have fallen once a company leaves as well, before anybody feels that. */
  fallenWith(company: number): number {
    let fallen = this.fallen;
    for (const at of this.memory.ofCompany[company] as Int32Array) if (this.lossAt(at) <= FALLEN) fallen += 1;
    return fallen;
  }

  private lossAt(place: number): number {
    return this.memory.kept[this.row * this.memory.lossCount + place] as number;
  }
}

/**
 * Looks for a collapse: of the departures of some companies that are well connected, that of the one with which most
 * others bring down each other. It follows from the network alone, so that it is the same everywhere.
 *
 * @param row of the memory, in which it is kept.
 * @returns null where no two of them do.
 */
export function findCollapse(memory: LaneMemory, row: number): Collapse | null {
  const hubs = busiest(memory);
  const settled = new Set<number>();
  memory.spread(memory.baseline);
  for (const [lane, hub] of hubs.entries()) memory.takeOut(hub, lane);
  let next = 0;
  new LaneStream(memory).run(
    (lane) => {
      const hub = hubs[next];
      next += 1;
      if (hub !== undefined) memory.wakeFor(hub, lane);
      return hub !== undefined;
    },
    (lane, swept) => {
      if (swept.settled) settled.add(lane);
    },
    FIRST_SWEEPS,
  );
  for (const [lane, hub] of hubs.entries()) memory.release(hub, lane);
  const gone = (other: number, lane: number): boolean => isGone(memory, hubs[other] as number, lane);
  let found = -1;
  let together: number[] = [];
  for (const lane of settled) {
    const alike = [...settled].filter((other) => gone(other, lane) && gone(lane, other));
    if (alike.length <= Math.max(1, together.length)) continue;
    together = alike;
    found = lane;
  }
  if (found < 0) return null;
  memory.keep(found, row);
  const gates = together.map((lane) => hubs[lane] as number);
  return new Collapse(memory, hubs[found] as number, row, gates);
}

function isGone(memory: LaneMemory, company: number, lane: number): boolean {
  for (const place of memory.placesOf(company))
    if ((memory.loss[LANES * place + lane] as number) < GONE) return false;
  return true;
}

/** The eight companies through whose units most pairs of links pass. */
function busiest({ tight, core, unitAt }: LaneMemory): number[] {
  const { start, termStart, linkStart } = tight;
  const pairs = new Float64Array(core.companyCount);
  for (const [at, unit] of unitAt.entries()) {
    const links = (linkStart[at + 1] as number) - (linkStart[at] as number);
    const terms = (termStart[start[at + 1] as number] as number) - (termStart[start[at] as number] as number);
    const company = core.companyOf[unit] as number;
    pairs[company] = (pairs[company] as number) + links * terms;
  }
  return Array.from(pairs.keys())
    .sort((a, b) => (pairs[b] as number) - (pairs[a] as number) || a - b)
    .slice(0, LANES);
}
