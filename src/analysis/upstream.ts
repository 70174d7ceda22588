/**
 * What lies upstream of each exported product (model.md section 4, derived chains), for networks of any
 * size. In an industrial network most units lie on cycles through its hubs, so that nearly all products
 * have nearly everything upstream: that common part is walked and kept once, and of a product only what
 * it has besides.
 */
import { bucket } from "../network/buckets.ts";
import type { Network } from "../network/network.ts";
import { Marks } from "./marks.ts";
import { type Product, productsOf, type Supplies, suppliesOf } from "./supplies.ts";

/** The output ports that make a material for a chain, ascending, by material. */
export type Stages = ReadonlyMap<number, readonly number[]>;

/** The stages of a product's chain: those of its own, and for all other materials those in common. */
export interface ProductStages {
  readonly own: Stages;
  /** The common stages, or none for a product that has not the whole common part upstream. */
  readonly common: Stages;
  /** How many materials there are in all. */
  readonly count: number;
}

const NONE: Stages = new Map();

/** Materials that are looked for. */
export interface Wanted {
  readonly count: number;
  has(material: number): boolean;
}

export class Upstream {
  readonly supplies: Supplies;
  readonly products: readonly Product[];
  private readonly unitOf: Int32Array;
  readonly common: CommonPart;
  private readonly units: Marks;
  /** The materials of a chain in the order in which they are met. */
  private readonly met: Marks;

  constructor(net: Network) {
    this.supplies = suppliesOf(net);
    this.products = productsOf(net, this.supplies);
    this.unitOf = net.outputs.unit;
    this.common = commonPart(this.supplies, net.unitCount);
    this.units = new Marks(net.unitCount);
    this.met = new Marks(this.supplies.materials.length);
  }

  stagesOf({ exporters }: Product): ProductStages {
    const { start, port, supplier, materialOf } = this.supplies;
    const { units, common } = this;
    const sharing = exporters.some((at) => common.below[this.unitOf[at] as number] === 1);
    const own = new Map<number, Set<number>>();
    const make = (at: number): void => {
      if (sharing && common.ports[at] === 1) return;
      const material = materialOf[at] as number;
      const known = own.get(material);
      if (known) known.add(at);
      else own.set(material, new Set(sharing ? common.stages.get(material) : []).add(at));
    };
    const visit = (unit: number): void => {
      if (!sharing || common.units[unit] === 0) units.add(unit);
    };
    units.clear();
    for (const at of exporters) {
      make(at);
      visit(this.unitOf[at] as number);
    }
    for (let k = 0; k < units.count; k += 1) {
      const unit = units.list[k] as number;
      for (let s = start[unit] as number; s < (start[unit + 1] as number); s += 1) {
        make(port[s] as number);
        visit(supplier[s] as number);
      }
    }
    const shared = sharing ? common.stages : NONE;
    let count = shared.size;
    for (const material of own.keys()) if (!shared.has(material)) count += 1;
    const sorted = Array.from(
      own,
      ([material, ports]) => [material, [...ports].sort((a, b) => a - b)] as const,
    );
    return { own: new Map(sorted), common: shared, count };
  }

  /** The materials of a product's chain in the order of its steps: the farthest from the product first. */
  stepsOf(product: Product, { count }: ProductStages): number[] {
    const levels = this.meet(product, count, null);
    return levels
      .map((start, level) => Array.from(this.met.list.subarray(start, levels[level + 1] ?? this.met.count)))
      .reverse()
      .flat();
  }

  /**
   * The position, counted from 1, of the first step of a product's chain whose material is wanted.
   *
   * @param wanted some materials of the chain, at least one.
   */
  firstOf(product: Product, { count }: ProductStages, wanted: Wanted): number {
    if (wanted.count === count) return 1;
    const levels = this.meet(product, count, wanted);
    for (let level = levels.length - 1; level >= 0; level -= 1) {
      const start = levels[level] as number;
      const end = levels[level + 1] ?? this.met.count;
      for (let k = start; k < end; k += 1)
        if (wanted.has(this.met.list[k] as number)) return count - end + (k - start) + 1;
    }
    throw new Error("analysis/upstream: none of the wanted materials is of the chain");
  }

  /**
   * Meets the materials of a chain from its product on, breadth first: those that the exporters need, those
   * that the makers of these need, and so on until all are met, or all that are wanted.
   *
   * @returns where each level starts in `met`.
   */
  private meet({ material: product, exporters }: Product, count: number, wanted: Wanted | null): number[] {
    const { met, units, supplies } = this;
    met.clear();
    met.add(product);
    units.clear();
    for (const port of exporters) units.add(this.unitOf[port] as number);
    const levels = [0];
    let left = wanted === null ? count : wanted.count - (wanted.has(product) ? 1 : 0);
    for (let front = 0; left > 0 && met.count < count; ) {
      const end = units.count;
      const level = met.count;
      levels.push(level);
      met.addAll(supplies.material, supplies.start, units.list, front, end, count);
      for (let k = level; k < met.count; k += 1) if (wanted?.has(met.list[k] as number)) left -= 1;
      if (left === 0 || met.count === count) break;
      units.addAll(supplies.supplier, supplies.start, units.list, front, end, units.list.length);
      front = end;
    }
    return levels;
  }
}

/** The busiest unit with all that lies upstream of it. */
export interface CommonPart {
  readonly stages: Stages;
  /** 1 for each unit in it, and for each output port that supplies it. */
  readonly units: Uint8Array;
  readonly ports: Uint8Array;
  /** 1 for each unit that has the busiest one, and with it the whole part, upstream. */
  readonly below: Uint8Array;
}

function commonPart(supplies: Supplies, unitCount: number): CommonPart {
  const { start, supplier, port, materialOf } = supplies;
  const buyer = new Int32Array(supplier.length);
  for (let unit = 0; unit < unitCount; unit += 1) buyer.fill(unit, start[unit], start[unit + 1]);
  const sales = bucket(supplier, unitCount);
  const part = {
    units: new Uint8Array(unitCount),
    ports: new Uint8Array(materialOf.length),
    below: new Uint8Array(unitCount),
  };
  const hub = busiest(start, sales.start, unitCount);
  if (hub < 0) return { ...part, stages: NONE };
  spread(hub, part.units, (unit, reach) => {
    for (let s = start[unit] as number; s < (start[unit + 1] as number); s += 1) {
      part.ports[port[s] as number] = 1;
      reach(supplier[s] as number);
    }
  });
  spread(hub, part.below, (unit, reach) => {
    for (let k = sales.start[unit] as number; k < (sales.start[unit + 1] as number); k += 1)
      reach(buyer[sales.list[k] as number] as number);
  });
  const stages = new Map<number, number[]>();
  part.ports.forEach((isUsed, at) => {
    if (isUsed === 0) return;
    const material = materialOf[at] as number;
    const stage = stages.get(material);
    if (stage) stage.push(at);
    else stages.set(material, [at]);
  });
  return { ...part, stages };
}

/** The unit through which most pairs of supplies and sales pass; -1 where none has both. */
function busiest(supplies: Int32Array, sales: Int32Array, unitCount: number): number {
  let most = 0;
  let found = -1;
  const size = (start: Int32Array, unit: number): number =>
    (start[unit + 1] as number) - (start[unit] as number);
  for (let unit = 0; unit < unitCount; unit += 1) {
    const pairs = size(supplies, unit) * size(sales, unit);
    if (pairs <= most) continue;
    most = pairs;
    found = unit;
  }
  return found;
}

/** Marks all units that can be reached from one. */
function spread(
  from: number,
  marked: Uint8Array,
  next: (unit: number, reach: (unit: number) => void) => void,
): void {
  const queue = [from];
  marked[from] = 1;
  const reach = (unit: number): void => {
    if (marked[unit] === 1) return;
    marked[unit] = 1;
    queue.push(unit);
  };
  for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) next(unit, reach);
}

const kept = new WeakMap<Network, Upstream>();

/** What lies upstream in a network, made once. */
export function upstreamOf(net: Network): Upstream {
  let upstream = kept.get(net);
  if (!upstream) {
    upstream = new Upstream(net);
    kept.set(net, upstream);
  }
  return upstream;
}
