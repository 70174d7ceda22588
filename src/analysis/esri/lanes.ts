/** Eight scenarios side by side in the memory of the WebAssembly kernel (assembly/esri.ts). */
import { EIGHT, instantiate, LANES, Layout } from "../sideBySide.ts";
import { KERNEL_BYTES } from "./kernelBytes.ts";
import type { Side } from "./side.ts";
import type { Floors, Front } from "./spread.ts";
import type { System } from "./system.ts";

/** A place in the memory, in bytes. */
type Pointer = number;

interface Kernel {
  sweep(
    firms: number,
    groupStart: Pointer,
    edgeStart: Pointer,
    source: Pointer,
    weight: Pointer,
    floors: Pointer,
    floored: Pointer,
    sales: Pointer,
    passed: Pointer,
    loss: Pointer,
    next: Pointer,
    change: Pointer,
    total: Pointer,
  ): void;
  passOn(
    firms: number,
    sectors: number,
    sectorOf: Pointer,
    sales: Pointer,
    loss: Pointer,
    market: Pointer,
    passed: Pointer,
  ): void;
}

/** Where a side's arrays stand in the memory. */
interface SidePlaces {
  readonly groupStart: Pointer;
  readonly edgeStart: Pointer;
  readonly source: Pointer;
  readonly weight: Pointer;
  readonly floors: Pointer;
  readonly floored: Pointer;
  readonly change: Pointer;
  readonly total: Pointer;
  /** Losses before and after a round; they change places. */
  loss: Pointer;
  next: Pointer;
}

function placeSide(layout: Layout, side: Side, firmCount: number): SidePlaces {
  return {
    groupStart: layout.place(side.groupStart.byteLength),
    edgeStart: layout.place(side.edgeStart.byteLength),
    source: layout.place(side.source.byteLength),
    weight: layout.place(side.weight.byteLength),
    floors: layout.place(firmCount * EIGHT),
    floored: layout.place(firmCount),
    change: layout.place(EIGHT),
    total: layout.place(EIGHT),
    loss: layout.place(firmCount * EIGHT),
    next: layout.place(firmCount * EIGHT),
  };
}

/** One side of eight scenarios. A lane that is not in use holds zeros. */
export class LaneSide {
  private readonly kernel: Kernel;
  private readonly memory: WebAssembly.Memory;
  private readonly system: System;
  private readonly places: SidePlaces;
  private readonly shared: SharedPlaces;
  private readonly replaceability: boolean;

  constructor(open: OpenKernel, places: SidePlaces, replaceability: boolean) {
    this.kernel = open.kernel;
    this.memory = open.memory;
    this.system = open.system;
    this.shared = open.shared;
    this.places = places;
    this.replaceability = replaceability;
  }

  private numbers(at: Pointer, count: number): Float64Array {
    return new Float64Array(this.memory.buffer, at, count);
  }

  private perFirm(at: Pointer): Float64Array {
    return this.numbers(at, this.system.firmCount * LANES);
  }

  /** Copies a front into a lane that is not in use. */
  fill(lane: number, front: Front, floors: Floors): void {
    const loss = this.perFirm(this.places.loss);
    for (let k = 0; k < front.count; k += 1) {
      const firm = front.firms[k] as number;
      loss[firm * LANES + lane] = front.loss[firm] as number;
    }
    this.setFloors(lane, floors, 1);
  }

  /** Takes a scenario out of its lane. */
  empty(lane: number, floors: Floors): void {
    const loss = this.perFirm(this.places.loss);
    for (let at = lane; at < loss.length; at += LANES) loss[at] = 0;
    this.setFloors(lane, floors, -1);
  }

  private setFloors(lane: number, { firms, losses }: Floors, step: 1 | -1): void {
    const floors = this.perFirm(this.places.floors);
    const floored = new Uint8Array(this.memory.buffer, this.places.floored, this.system.firmCount);
    for (let k = 0; k < firms.length; k += 1) {
      const firm = firms[k] as number;
      floors[firm * LANES + lane] = step > 0 ? (losses[k] as number) : 0;
      floored[firm] = (floored[firm] as number) + step;
    }
  }

  /** One round of every lane. */
  step(): void {
    const { kernel, places, shared } = this;
    const { firmCount, sectorCount } = this.system;
    let passed = places.loss;
    if (this.replaceability) {
      passed = shared.passed;
      kernel.passOn(
        firmCount,
        sectorCount,
        shared.sectorOf,
        shared.sales,
        places.loss,
        shared.market,
        passed,
      );
    }
    const { groupStart, edgeStart, source, weight, floors, floored, loss, next, change, total } = places;
    const { sales } = shared;
    kernel.sweep(
      firmCount,
      groupStart,
      edgeStart,
      source,
      weight,
      floors,
      floored,
      sales,
      passed,
      loss,
      next,
      change,
      total,
    );
    places.loss = next;
    places.next = loss;
  }

  /** The largest change of a firm in the last round of a lane. */
  change(lane: number): number {
    return this.numbers(this.places.change, LANES)[lane] as number;
  }

  /** Sum of the sales times the losses of a lane after its last round. */
  total(lane: number): number {
    return this.numbers(this.places.total, LANES)[lane] as number;
  }

  /** The losses of all lanes: that of a firm stands at firm * LANES + lane. */
  losses(): Float64Array {
    return this.perFirm(this.places.loss);
  }
}

interface SharedPlaces {
  readonly sales: Pointer;
  readonly sectorOf: Pointer;
  readonly market: Pointer;
  readonly passed: Pointer;
}

interface OpenKernel {
  readonly kernel: Kernel;
  readonly memory: WebAssembly.Memory;
  readonly system: System;
  readonly shared: SharedPlaces;
}

/**
 * Opens the kernel on a system, upstream side first.
 *
 * @returns null where this machine has no WebAssembly with SIMD, or doesn't allow it.
 */
export function openLanes(system: System, replaceability: boolean): readonly [LaneSide, LaneSide] | null {
  const layout = new Layout();
  const { firmCount, sectorCount, upstream, downstream } = system;
  const shared: SharedPlaces = {
    sales: layout.place(system.sales.byteLength),
    sectorOf: layout.place(firmCount * Uint32Array.BYTES_PER_ELEMENT),
    market: layout.place(sectorCount * EIGHT),
    passed: layout.place(firmCount * EIGHT),
  };
  const places = [placeSide(layout, upstream, firmCount), placeSide(layout, downstream, firmCount)] as const;
  const opened = instantiate<Kernel>(KERNEL_BYTES, layout.bytes);
  if (!opened) return null;
  const { buffer } = opened.memory;
  new Float64Array(buffer, shared.sales, firmCount).set(system.sales);
  new Uint32Array(buffer, shared.sectorOf, firmCount).set(system.sectorOf.map((sector) => sector * EIGHT));
  copySide(buffer, places[0], upstream);
  copySide(buffer, places[1], downstream);
  const open: OpenKernel = { ...opened, system, shared };
  return [new LaneSide(open, places[0], false), new LaneSide(open, places[1], replaceability)];
}

function copySide(buffer: ArrayBuffer, places: SidePlaces, side: Side): void {
  new Uint32Array(buffer, places.groupStart, side.groupStart.length).set(side.groupStart);
  new Uint32Array(buffer, places.edgeStart, side.edgeStart.length).set(side.edgeStart);
  new Uint32Array(buffer, places.source, side.source.length).set(side.source.map((firm) => firm * EIGHT));
  new Float64Array(buffer, places.weight, side.weight.length).set(side.weight);
}
