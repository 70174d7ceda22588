/**
 * What lies upstream of each exported product (model.md section 4, derived chains), for networks of any
 * size. In an industrial network most units lie on cycles through its hubs, so that nearly all products
 * have nearly everything upstream: that common part is walked and kept once, and of a product only what
 * it has besides.
 */
import { type Buckets, bucket } from "../network/buckets.ts";
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
  /** The unit of each output port. */
  readonly unitOf: Int32Array;
  readonly common: CommonPart;
  /** The units that need each material, those first that supply most others: they are met soonest. */
  readonly buyers: Buckets;
  private readonly units: Marks;
  /** The materials of a chain in the order in which they are met. */
  private readonly met: Marks;

  constructor(net: Network) {
    this.supplies = suppliesOf(net);
    this.products = productsOf(net, this.supplies);
    this.unitOf = net.outputs.unit;
    const trade = tradeOf(this.supplies, net.unitCount);
    this.common = commonPart(this.supplies, trade, net.unitCount);
    this.buyers = buyersOf(this.supplies, trade);
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

  /**
   * The materials of a product's chain in the order of its steps: the farthest from the product first. They
   * are met breadth first: those that the exporters need, those that the makers of these need, and so on.
   */
  stepsOf(product: Product, { count }: ProductStages): number[] {
    const { met, units } = this;
    const levels = [0];
    this.begin(product);
    for (let front = 0; met.count < count; ) {
      const end = units.count;
      levels.push(met.count);
      this.meet(front, end, count);
      if (met.count < count) this.pass(front, end);
      front = end;
    }
    return levels
      .map((start, level) => Array.from(met.list.subarray(start, levels[level + 1] ?? met.count)))
      .reverse()
      .flat();
  }

  /**
   * The position, counted from 1, of the first step of a product's chain whose material is wanted: the first
   * that is met of those that are met last.
   *
   * @param count how many materials the chain has.
   * @param wanted some of them, at least one.
   */
  firstOf(product: Product, count: number, wanted: Wanted): number {
    if (wanted.count === count) return 1;
    const { met, units } = this;
    this.begin(product);
    let left = wanted.count - (wanted.has(product.material) ? 1 : 0);
    if (left === 0) return count;
    for (let front = 0; front < units.count; ) {
      const end = units.count;
      const level = met.count;
      this.meet(front, end, count);
      for (let k = level; k < met.count; k += 1) if (wanted.has(met.list[k] as number)) left -= 1;
      if (left === 0) {
        let k = level;
        while (!wanted.has(met.list[k] as number)) k += 1;
        return count - met.count + (k - level) + 1;
      }
      this.pass(front, end);
      front = end;
    }
    throw new Error("analysis/upstream: the wanted materials are not all of the chain");
  }

  private begin({ material, exporters }: Product): void {
    const { met, units } = this;
    met.clear();
    met.add(material);
    units.clear();
    for (const port of exporters) units.add(this.unitOf[port] as number);
  }

  /** Meets what the units of a level need, until so many are met. */
  private meet(front: number, end: number, count: number): void {
    const { material, start } = this.supplies;
    this.met.addAll(material, start, this.units.list, front, end, count);
  }

  /** Goes on to the suppliers of the units of a level. */
  private pass(front: number, end: number): void {
    const { supplier, start } = this.supplies;
    const { units } = this;
    units.addAll(supplier, start, units.list, front, end, units.list.length);
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

/** Supplies from the other end. */
interface Trade {
  /** The unit that needs each supply. */
  readonly buyer: Int32Array;
  /** The supplies that each unit sells. */
  readonly sales: Buckets;
}

function tradeOf({ start, supplier }: Supplies, unitCount: number): Trade {
  const buyer = new Int32Array(supplier.length);
  for (let unit = 0; unit < unitCount; unit += 1) buyer.fill(unit, start[unit], start[unit + 1]);
  return { buyer, sales: bucket(supplier, unitCount) };
}

/** The units that need each material, those first that supply most others. */
function buyersOf({ material, materials, start }: Supplies, { sales }: Trade): Buckets {
  const sold = new Int32Array(sales.start.length - 1);
  for (let unit = 0; unit < sold.length; unit += 1)
    sold[unit] = (sales.start[unit + 1] as number) - (sales.start[unit] as number);
  const ascending = bucket(sold, 1 + sold.reduce((most, count) => Math.max(most, count), 0)).list;
  const needed = new Int32Array(material.length);
  const buyer = new Int32Array(material.length);
  let count = 0;
  for (const unit of ascending.reverse()) {
    const own = material.subarray(start[unit], start[unit + 1]);
    needed.set(own, count);
    buyer.fill(unit, count, count + own.length);
    count += own.length;
  }
  const { start: first, list } = bucket(needed, materials.length);
  return { start: first, list: list.map((at) => buyer[at] as number) };
}

function commonPart(supplies: Supplies, { buyer, sales }: Trade, unitCount: number): CommonPart {
  const { start, supplier, port, materialOf } = supplies;
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
