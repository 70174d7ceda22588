/** Parts of a text from this length on are views of it in JavaScript engines and keep all of it in memory. */
const VIEW = 13;

/** The hash of no characters (FNV-1a, of Fowler, Noll and Vo). */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** The hash of the characters so far and one more. */
export function hashWith(hash: number, character: number): number {
  return Math.imul(hash ^ character, 0x01000193);
}

/** Whether a word stands at a place in a text: for short ones sooner told than by `startsWith`. */
function standsAt(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at += 1)
    if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  return true;
}

/**
 * The different words of a column, numbered as they come. A word is looked up where it stands in a text,
 * by a hash that was gathered on the way, so that no string is made for a word that is known.
 */
export class Dictionary {
  readonly words: string[] = [];
  private hashes = new Int32Array(32);
  /** Codes by hash, -1 where free; a word whose place is taken stands in the next free one. */
  private places = new Int32Array(64).fill(-1);

  /** The code of the word that stands in a text; a new word gets the next one. */
  codeAt(text: string, start: number, end: number, hash: number): number {
    const { places, hashes, words } = this;
    let place = this.placeOf(hash);
    for (let code = places[place] as number; code >= 0; code = places[place] as number) {
      if (hashes[code] === hash) {
        const word = words[code] as string;
        if (word.length === end - start && standsAt(text, start, word)) return code;
      }
      place = this.after(place);
    }
    const part = text.slice(start, end);
    const code = this.words.push(part.length < VIEW ? part : ` ${part}`.slice(1)) - 1;
    if (code === this.hashes.length) this.grow();
    this.hashes[code] = hash;
    this.settle(code);
    return code;
  }

  /** The code of a word. */
  codeOf(word: string): number {
    let hash = EMPTY_HASH;
    for (let at = 0; at < word.length; at += 1) hash = hashWith(hash, word.charCodeAt(at));
    return this.codeAt(word, 0, word.length, hash);
  }

  private placeOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.places.length - 1);
  }

  private after(place: number): number {
    return (place + 1) & (this.places.length - 1);
  }

  /** Puts a code into the first free place from that of its hash on. */
  private settle(code: number): void {
    let place = this.placeOf(this.hashes[code] as number);
    while ((this.places[place] as number) >= 0) place = this.after(place);
    this.places[place] = code;
  }

  private grow(): void {
    const hashes = new Int32Array(2 * this.hashes.length);
    hashes.set(this.hashes);
    this.places = new Int32Array(2 * hashes.length).fill(-1);
    for (let code = 0; code < this.hashes.length; code += 1) this.settle(code);
    this.hashes = hashes;
  }
}
