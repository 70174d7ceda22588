/**
 * The first wanted steps of many chains at once (model.md section 4, derived chains). In an industrial network
 * most of what a product needs lies few levels of suppliers away. What every unit needs within so many levels is
 * gathered as bits, 32 materials at once, and serves all products that the unit or a buyer of it exports.
 */
import { countBits, hasBit, wordsFor } from "./bits.ts";
import { Marks } from "./marks.ts";
import type { Product, Supplies } from "./supplies.ts";

/** Levels of suppliers that are gathered: what the exporters need, what their suppliers need, and these'. */
const LEVELS = 3;
/** Words of materials that are gathered at a time: 75 MiB for a hundred thousand units, read in long rows. */
const SLICE = 64;

/** Asks for the first step of a product's chain whose material is wanted. */
export interface Question {
  readonly product: Product;
  /** How many materials the chain has. */
  readonly count: number;
  /** Materials of the chain as bits, at least one beside the product itself. */
  readonly wanted: Int32Array;
}

export class NearSteps {
  private readonly supplies: Supplies;
  private readonly unitOf: Int32Array;
  private readonly questions: readonly Question[];
  private readonly words: number;
  /** Materials that each product's chain meets within each level, as bits, question by question. */
  private readonly met: readonly Int32Array[];
  /** How many they are, and how many wanted ones are beyond that level. */
  private readonly count: readonly Int32Array[];
  private readonly beyond: readonly Int32Array[];
  private readonly units: Marks;
  private readonly fresh: Marks;

  /** @param unitOf the unit of each output port. */
  constructor(supplies: Supplies, unitOf: Int32Array, questions: readonly Question[]) {
    const unitCount = supplies.start.length - 1;
    this.supplies = supplies;
    this.unitOf = unitOf;
    this.questions = questions;
    this.words = wordsFor(supplies.materials.length);
    const perLevel = (size: number) => Array.from({ length: LEVELS }, () => new Int32Array(size));
    this.met = perLevel(questions.length * this.words);
    this.count = perLevel(questions.length);
    this.beyond = perLevel(questions.length);
    this.units = new Marks(unitCount);
    this.fresh = new Marks(supplies.materials.length);
    const needs = perLevel(unitCount * SLICE);
    for (let first = 0; first < this.words; first += SLICE) {
      this.gather(first, needs);
      for (let k = 0; k < questions.length; k += 1) this.meet(k, first, needs);
    }
  }

  /**
   * The position, counted from 1, of the first step of the chain whose material is wanted: the first that is
   * met of those that are met last. null where that is beyond the levels that are gathered.
   */
  firstOf(k: number): number | null {
    const { product, count, wanted } = this.questions[k] as Question;
    const level = this.beyond.findIndex((beyond) => beyond[k] === 0);
    if (level < 0) return null;
    const before = level === 0 ? null : this.metWithin(k, level - 1);
    const isBefore = (material: number): boolean =>
      before === null ? material === product.material : hasBit(before, material);
    const reached = (this.count[level] as Int32Array)[k] as number;
    return count - reached + this.untilWanted(product, level, isBefore, wanted);
  }

  private metWithin(k: number, level: number): Int32Array {
    return (this.met[level] as Int32Array).subarray(k * this.words, (k + 1) * this.words);
  }

  /** What every unit needs of the materials from a word on, within each level. */
  private gather(first: number, needs: readonly Int32Array[]): void {
    const { start, material, supplier } = this.supplies;
    const [own] = needs as [Int32Array];
    own.fill(0);
    for (let unit = 0; unit + 1 < start.length; unit += 1) {
      const end = start[unit + 1] as number;
      for (let at = start[unit] as number; at < end; at += 1) {
        const word = ((material[at] as number) >>> 5) - first;
        if (word < 0 || word >= SLICE) continue;
        own[unit * SLICE + word] =
          (own[unit * SLICE + word] as number) | (1 << ((material[at] as number) & 31));
      }
    }
    for (let level = 1; level < LEVELS; level += 1) {
      const nearer = needs[level - 1] as Int32Array;
      const into = needs[level] as Int32Array;
      into.set(nearer);
      for (let unit = 0; unit + 1 < start.length; unit += 1) {
        const end = start[unit + 1] as number;
        for (let at = start[unit] as number; at < end; at += 1)
          join(into, unit * SLICE, nearer, (supplier[at] as number) * SLICE);
      }
    }
  }

  /** What the exporters of a product need of the materials from a word on, within each level. */
  private meet(k: number, first: number, needs: readonly Int32Array[]): void {
    const { product, wanted } = this.questions[k] as Question;
    const all = new Int32Array(SLICE);
    const own = (product.material >>> 5) - first;
    const most = Math.min(SLICE, this.words - first);
    for (let level = 0; level < LEVELS; level += 1) {
      const met = this.met[level] as Int32Array;
      all.fill(0);
      if (own >= 0 && own < SLICE) all[own] = 1 << (product.material & 31);
      for (const port of product.exporters)
        join(all, 0, needs[level] as Int32Array, (this.unitOf[port] as number) * SLICE);
      let count = 0;
      let beyond = 0;
      for (let word = 0; word < most; word += 1) {
        const found = all[word] as number;
        met[k * this.words + first + word] = found;
        count += countBits(found);
        beyond += countBits((wanted[first + word] as number) & ~found);
      }
      add(this.count[level] as Int32Array, k, count);
      add(this.beyond[level] as Int32Array, k, beyond);
    }
  }

  /** Walks a level until a wanted material is met. @returns how many that the level meets first that makes. */
  private untilWanted(
    product: Product,
    level: number,
    isBefore: (material: number) => boolean,
    wanted: Int32Array,
  ): number {
    const { start, supplier, material } = this.supplies;
    const { units, fresh } = this;
    units.clear();
    fresh.clear();
    const meets = (unit: number): boolean => {
      const end = start[unit + 1] as number;
      for (let at = start[unit] as number; at < end; at += 1) {
        const needed = material[at] as number;
        if (isBefore(needed)) continue;
        fresh.add(needed);
        if (hasBit(wanted, needed)) return true;
      }
      return false;
    };
    for (const port of product.exporters) units.add(this.unitOf[port] as number);
    let front = 0;
    for (let passed = 0; passed + 1 < level; passed += 1) {
      const end = units.count;
      units.addAll(supplier, start, units.list, front, end, units.list.length);
      front = end;
    }
    const end = units.count;
    for (let k = front; k < end; k += 1) {
      const unit = units.list[k] as number;
      if (level === 0) {
        if (meets(unit)) return fresh.count;
        continue;
      }
      for (let at = start[unit] as number; at < (start[unit + 1] as number); at += 1) {
        const next = supplier[at] as number;
        if (units.has(next)) continue;
        units.add(next);
        if (meets(next)) return fresh.count;
      }
    }
    throw new Error("analysis/nearSteps: the level meets no wanted material");
  }
}

/** Adds the bits of one slice to those of another. */
function join(into: Int32Array, at: number, from: Int32Array, first: number): void {
  for (let word = 0; word < SLICE; word += 1)
    into[at + word] = (into[at + word] as number) | (from[first + word] as number);
}

function add(sums: Int32Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value;
}
