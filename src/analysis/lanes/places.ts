/** Where a reduced network and what the WebAssembly kernel notes of it lie in its memory (assembly/network.ts). */
import type { Core } from "../../network/core.ts";
import { TRIP_ROOM } from "../rounding.ts";
import { EIGHT, Layout } from "../sideBySide.ts";
import { shiftOf, surelyAbove, WIDE } from "./logarithm.ts";
import type { Numbering, Reordered } from "./reorder.ts";

/** Weighted sums over units, row by row: the entries of row k begin at `start[k]`. */
export interface UnitSums {
  readonly start: Int32Array;
  readonly unit: Int32Array;
  readonly weight: Float64Array;
}

/** Positions of what each term of the reduced network reads, and of each unit's first output port. */
export function positionsOf(core: Core, { start, outStart, port, termUnit, termPort }: Reordered) {
  const ofPort = new Int32Array(core.outputs.count).fill(-1);
  const portAt = new Int32Array(core.unitCount);
  let at = core.unitCount;
  for (let unit = 0; unit < core.unitCount; unit += 1) {
    portAt[unit] = at;
    const first = outStart[unit] as number;
    const end = start[unit + 1] as number;
    for (let c = first; c < end; c += 1) {
      ofPort[port[c] as number] = at;
      at += 1;
    }
  }
  // A port without a constraint of its own delivers at the unit's level.
  const sourceAt = termUnit.map((unit, term) => {
    const through = termPort[term] as number;
    const own = through < 0 ? -1 : (ofPort[through] as number);
    return own < 0 ? unit : own;
  });
  return { sourceAt, portAt };
}

export type Places = ReturnType<typeof layOut>;

export function layOut(core: Core, tight: Reordered, rows: UnitSums, keptCount: number) {
  const layout = new Layout();
  const constraintCount = tight.port.length;
  const outputs = tight.port.reduce((sum, port) => (port < 0 ? sum : sum + 1), 0);
  const lossCount = core.unitCount + outputs;
  const ofUnits = core.unitCount * Int32Array.BYTES_PER_ELEMENT;
  const rowCount = rows.start.length - 1;
  const places = {
    start: layout.place(tight.start.byteLength),
    outStart: layout.place(tight.outStart.byteLength),
    termStart: layout.place(tight.termStart.byteLength),
    source: layout.place(tight.termUnit.byteLength),
    coefficient: layout.place(tight.termCoefficient.byteLength),
    limit: layout.place(core.minLoad.byteLength),
    portAt: layout.place(ofUnits),
    leaving: layout.place(core.unitCount),
    fell: layout.place(EIGHT),
    moved: layout.place(EIGHT),
    linkStart: layout.place(tight.linkStart.byteLength),
    target: layout.place(tight.targetUnit.byteLength),
    waits: layout.place(core.unitCount),
    losses: layout.place(lossCount * EIGHT),
    short: layout.place(constraintCount * EIGHT),
    rowStart: layout.place(rows.start.byteLength),
    rowUnit: layout.place(rows.unit.byteLength),
    rowWeight: layout.place(rows.weight.byteLength),
    sums: layout.place(rowCount * EIGHT),
    unitLanes: layout.place(core.unitCount),
    rowLanes: layout.place(rowCount),
    kept: layout.place(keptCount * lossCount * Float64Array.BYTES_PER_ELEMENT),
    found: layout.place(EIGHT),
    looked: layout.place(lossCount * EIGHT),
    queues: [layout.place(2 * ofUnits), layout.place(2 * ofUnits)] as const,
    queuedIn: layout.place(core.unitCount),
    shift: layout.place(tight.termUnit.length * Uint16Array.BYTES_PER_ELEMENT),
    stopAbove: layout.place(core.unitCount * Uint16Array.BYTES_PER_ELEMENT),
    dueIn: layout.place(ofUnits),
    widelyReachedIn: layout.place(ofUnits),
    widelyFallenIn: layout.place(ofUnits),
    restsIn: layout.place(ofUnits),
    counts: layout.place(WIDE * Int32Array.BYTES_PER_ELEMENT),
    sure: layout.place(EIGHT),
  };
  return { ...places, constraintCount, lossCount, rowCount, keptCount, bytes: layout.bytes };
}

export function fill(
  buffer: ArrayBuffer,
  places: Places,
  core: Core,
  tight: Reordered,
  rows: UnitSums,
  numbering: Numbering,
  { sourceAt, portAt }: ReturnType<typeof positionsOf>,
): void {
  const ints = (at: number, values: Int32Array) => new Int32Array(buffer, at, values.length).set(values);
  const numbers = (at: number, values: Float64Array) =>
    new Float64Array(buffer, at, values.length).set(values);
  const shorts = (at: number, values: Float64Array) => new Uint16Array(buffer, at, values.length).set(values);
  const bytes = (positions: Int32Array) => positions.map((at) => at * EIGHT);
  ints(places.start, tight.start);
  ints(places.outStart, tight.outStart);
  ints(places.termStart, tight.termStart);
  ints(places.source, bytes(sourceAt));
  ints(places.portAt, bytes(portAt));
  ints(places.linkStart, tight.linkStart);
  ints(places.target, tight.targetUnit);
  numbers(places.coefficient, tight.termCoefficient);
  // Without a minimum load a unit never stops, but for all that it delivers.
  const limits = Float64Array.from(numbering.unitAt, (unit) => {
    const load = core.minLoad[unit] as number;
    return load > 0 ? 1 - load + TRIP_ROOM : 2;
  });
  numbers(places.limit, limits);
  shorts(places.shift, tight.termCoefficient.map(shiftOf));
  shorts(places.stopAbove, limits.map(surelyAbove));
  fillSums(buffer, places, rows, numbering);
}

/** The entries of each row by position: those of all units are then in the order of the losses. */
function fillSums(buffer: ArrayBuffer, places: Places, rows: UnitSums, { position }: Numbering): void {
  const { start, unit, weight } = rows;
  const unitOf = new Int32Array(buffer, places.rowUnit, unit.length);
  const weightOf = new Float64Array(buffer, places.rowWeight, unit.length);
  const rowOf = new Int32Array(unit.length);
  for (let row = 0; row < places.rowCount; row += 1) rowOf.fill(row, start[row], start[row + 1]);
  // Position by position: so each row gets its entries in that order.
  const next = start.slice();
  for (const entry of byPosition(unit, position)) {
    const row = rowOf[entry] as number;
    const at = next[row] as number;
    unitOf[at] = position[unit[entry] as number] as number;
    weightOf[at] = weight[entry] as number;
    next[row] = at + 1;
  }
  new Int32Array(buffer, places.rowStart, start.length).set(start);
}

/** Entries of units in the order of the units' positions. */
function byPosition(units: Int32Array, position: Int32Array): Int32Array {
  const next = new Int32Array(position.length + 1);
  for (const unit of units) {
    const after = (position[unit] as number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let at = 1; at < next.length; at += 1) next[at] = (next[at] as number) + (next[at - 1] as number);
  const entries = new Int32Array(units.length);
  for (let entry = 0; entry < units.length; entry += 1) {
    const at = position[units[entry] as number] as number;
    entries[next[at] as number] = entry;
    next[at] = (next[at] as number) + 1;
  }
  return entries;
}
