/** Numbers things in the order in which they come. */
export class Numbering<T> {
  private readonly numbers = new Map<T, number>();

  of(thing: T): number {
    const known = this.numbers.get(thing);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(thing, number);
    return number;
  }
}

/** Finds the first of several things that are the same in three numbers, by open addressing. */
export class FirstOf {
  private readonly keys: Int32Array;
  /** Positions by hash, -1 where free; one whose place is taken stands in the next free place. */
  private readonly places: Int32Array;

  /** @param most how many things there are at most. */
  constructor(most: number) {
    this.keys = new Int32Array(3 * most);
    this.places = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2))).fill(-1);
  }

  /** The position of the first thing with these numbers; -1 where this one, at its own position, is the first. */
  of(position: number, a: number, b: number, c: number): number {
    const { keys, places } = this;
    keys.set([a, b, c], 3 * position);
    const last = places.length - 1;
    const mixed = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) + b, 0x85ebca6b) + c, 0xc2b2ae35);
    let place = (mixed ^ (mixed >>> 15)) & last;
    for (let other = places[place] as number; other >= 0; other = places[place] as number) {
      if (keys[3 * other] === a && keys[3 * other + 1] === b && keys[3 * other + 2] === c) return other;
      place = (place + 1) & last;
    }
    places[place] = position;
    return -1;
  }
}
