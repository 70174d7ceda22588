/**
 * The first wanted steps of many chains at once (model.md section 4, derived chains). In an industrial network
 * most of what a product needs lies few levels of suppliers away. What every exporter and its suppliers need is
 * gathered as bits, 32 materials at once, and serves all products that it exports.
 */
import { bucket } from "../network/buckets.ts";
import { countBits, hasBit, setBit, wordsFor } from "./bits.ts";
import { Marks } from "./marks.ts";
import type { Product } from "./supplies.ts";
import type { Upstream } from "./upstream.ts";

/** Asks for the first step of a product's chain whose material is wanted. */
export interface Question {
  readonly product: Product;
  /** Materials of the chain as bits. */
  readonly chain: Int32Array;
  /** Those that are wanted, at least one beside the product itself. */
  readonly wanted: Int32Array;
}

/**
 * A material is met on the first level where the exporters need it, on the second where their suppliers do, and
 * on the third where the suppliers of these do.
 */
export class NearSteps {
  private readonly upstream: Upstream;
  private readonly questions: readonly Question[];
  private readonly words: number;
  /** Materials that each product's chain meets within two levels, as bits, question by question. */
  private readonly met: Int32Array;
  private readonly units: Marks;
  /** Bits of what is met on the way to one answer. */
  private readonly first: Int32Array;
  private readonly walked: Int32Array;
  /** Materials that a walk through a level met, those before it left out. */
  private fresh = 0;

  constructor(upstream: Upstream, questions: readonly Question[]) {
    this.upstream = upstream;
    this.questions = questions;
    this.words = wordsFor(upstream.supplies.materials.length);
    this.met = new Int32Array(questions.length * this.words);
    this.units = new Marks(upstream.supplies.start.length - 1);
    this.first = new Int32Array(this.words);
    this.walked = new Int32Array(this.words);
    this.gather();
  }

  /**
   * The position, counted from 1, of the first step of the chain whose material is wanted: the first that is
   * met of those that are met last. null where that is beyond the third level.
   */
  firstOf(k: number): number | null {
    const { product, chain, wanted } = this.questions[k] as Question;
    const { units, words, first, walked } = this;
    units.clear();
    for (const port of product.exporters) units.add(this.upstream.unitOf[port] as number);
    walked.fill(0);
    setBit(walked, product.material, true);
    first.set(walked);
    for (let at = 0; at < units.count; at += 1) this.addNeeds(units.list[at] as number, first);
    if (isWithin(wanted, first)) return beyond(chain, first) + this.walk(wanted, 0, units.count);
    const second = this.met.subarray(k * words, (k + 1) * words);
    const exporters = units.count;
    this.pass(0, exporters);
    if (isWithin(wanted, second)) {
      walked.set(first);
      return beyond(chain, second) + this.walk(wanted, 0, units.count);
    }
    const suppliers = units.count;
    this.pass(exporters, suppliers);
    walked.set(second);
    const position = this.walk(wanted, suppliers, units.count);
    const left = this.beyondUnits(chain, wanted);
    return left === null ? null : left + position;
  }

  /** Gathers what is met within two levels, exporter by exporter. */
  private gather(): void {
    const { supplies, unitOf } = this.upstream;
    const { start, supplier } = supplies;
    const { questions, words, met } = this;
    const unit: number[] = [];
    const asking: number[] = [];
    questions.forEach(({ product }, k) => {
      setBit(met.subarray(k * words, (k + 1) * words), product.material, true);
      for (const port of product.exporters) {
        unit.push(unitOf[port] as number);
        asking.push(k);
      }
    });
    const exports = bucket(Int32Array.from(unit), start.length - 1);
    const wide = this.wideRows();
    const needs = new Int32Array(words);
    for (let exporter = 0; exporter + 1 < start.length; exporter += 1) {
      const from = exports.start[exporter] as number;
      const to = exports.start[exporter + 1] as number;
      if (from === to) continue;
      needs.fill(0);
      this.addNeeds(exporter, needs);
      const end = start[exporter + 1] as number;
      for (let at = start[exporter] as number; at < end; at += 1) {
        const seller = supplier[at] as number;
        const row = wide.get(seller);
        if (row === undefined) this.addNeeds(seller, needs);
        else join(needs, 0, row);
      }
      for (let at = from; at < to; at += 1)
        join(met, (asking[exports.list[at] as number] as number) * words, needs);
    }
  }

  /** The needs of units that have more of them than there are words: sooner joined than added one by one. */
  private wideRows(): ReadonlyMap<number, Int32Array> {
    const { start } = this.upstream.supplies;
    const wide = new Map<number, Int32Array>();
    for (let unit = 0; unit + 1 < start.length; unit += 1) {
      if ((start[unit + 1] as number) - (start[unit] as number) <= this.words) continue;
      const needs = new Int32Array(this.words);
      this.addNeeds(unit, needs);
      wide.set(unit, needs);
    }
    return wide;
  }

  /** Adds what a unit itself needs to the bits of materials. */
  private addNeeds(unit: number, bits: Int32Array): void {
    const { start, material } = this.upstream.supplies;
    const end = start[unit + 1] as number;
    for (let at = start[unit] as number; at < end; at += 1) {
      const needed = material[at] as number;
      bits[needed >>> 5] = (bits[needed >>> 5] as number) | (1 << (needed & 31));
    }
  }

  /** Goes on to the suppliers of units, by their places in the list. */
  private pass(front: number, end: number): void {
    const { supplier, start } = this.upstream.supplies;
    const { units } = this;
    units.addAll(supplier, start, units.list, front, end, units.list.length);
  }

  /**
   * Walks on past units, by their places in the list, up to the first material that is wanted.
   *
   * @returns how many materials it met that were not met before
   */
  private walk(wanted: Int32Array, front: number, end: number): number {
    this.fresh = 0;
    let at = front;
    while (at < end && !this.meetsWanted(this.units.list[at] as number, wanted)) at += 1;
    return this.fresh;
  }

  private meetsWanted(unit: number, wanted: Int32Array): boolean {
    const { start, material } = this.upstream.supplies;
    const { walked } = this;
    const end = start[unit + 1] as number;
    let { fresh } = this;
    let found = 0;
    for (let at = start[unit] as number; at < end && found === 0; at += 1) {
      const needed = material[at] as number;
      const word = needed >>> 5;
      const known = walked[word] as number;
      const isNew = (1 << (needed & 31)) & ~known;
      walked[word] = known | isNew;
      // No branch: whether a material is new can't be foreseen, and a processor that guesses loses.
      fresh += (isNew >>> (needed & 31)) & 1;
      found = isNew & (wanted[word] as number);
    }
    this.fresh = fresh;
    return found !== 0;
  }

  /**
   * How many materials of a chain were neither met nor are needed by the units in the list; null where a wanted one
   * is among them. Few are left to be met and the units are many: it is sooner found from the materials.
   */
  private beyondUnits(chain: Int32Array, wanted: Int32Array): number | null {
    const { start, list } = this.upstream.buyers;
    const { units, walked } = this;
    let count = 0;
    for (let word = 0; word < this.words; word += 1) {
      let left = (chain[word] as number) & ~(walked[word] as number);
      while (left !== 0) {
        const material = 32 * word + 31 - Math.clz32(left & -left);
        left &= left - 1;
        const end = start[material + 1] as number;
        let at = start[material] as number;
        while (at < end && !units.has(list[at] as number)) at += 1;
        if (at < end) continue;
        if (hasBit(wanted, material)) return null;
        count += 1;
      }
    }
    return count;
  }
}

/** Whether all bits of one list are set in another. */
function isWithin(bits: Int32Array, others: Int32Array): boolean {
  for (let word = 0; word < bits.length; word += 1)
    if (((bits[word] as number) & ~(others[word] as number)) !== 0) return false;
  return true;
}

/** How many bits of one list are not set in another. */
function beyond(bits: Int32Array, others: Int32Array): number {
  let count = 0;
  for (let word = 0; word < bits.length; word += 1)
    count += countBits((bits[word] as number) & ~(others[word] as number));
  return count;
}

/** Adds bits to those of a longer list, from a word on. */
function join(into: Int32Array, first: number, bits: Int32Array): void {
  for (let word = 0; word < bits.length; word += 1)
    into[first + word] = (into[first + word] as number) | (bits[word] as number);
}
