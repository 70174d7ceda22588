/**
 * The candidate that a mistyped id most likely means: at most two typing errors away (one in short ids),
 * letter case ignored. Ids that differ in a number only (`unit-1`, `unit-2`) are not mistyped. Distance is that of Damerau (optimal string alignment): insert, delete, replace, swap.
 *
 * @returns null where nothing is near enough.
 */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  return new Candidates(candidates).nearest(word);
}

/**
 * Gives the details of an issue about an id that is not known: the near miss, where there is one. The
 * candidates are prepared once, when the first such id comes.
 */
export function nearMisses(candidates: Iterable<string>): (word: string) => Record<string, string> {
  let prepared: Candidates | null = null;
  return (word) => {
    prepared ??= new Candidates(candidates);
    const suggestion = prepared.nearest(word);
    return suggestion === null ? {} : { suggestion };
  };
}

interface Candidate {
  readonly written: string;
  readonly lower: string;
  readonly letters: number;
  /** Of equally near candidates the first counts. */
  readonly order: number;
}

/** Candidates by what tells of a distance before it is measured. */
class Candidates {
  private readonly byLowerCase = new Map<string, Candidate[]>();
  /** By what they are but for their numbers, then by length. */
  private readonly groups = new Map<string, Map<number, Candidate[]>>();

  constructor(candidates: Iterable<string>) {
    let order = 0;
    for (const written of candidates) {
      const lower = written.toLowerCase();
      const candidate = { written, lower, letters: lettersOf(lower), order };
      order += 1;
      addTo(this.byLowerCase, lower, candidate);
      const name = withoutNumbers(lower);
      const group = this.groups.get(name) ?? new Map<number, Candidate[]>();
      this.groups.set(name, group);
      addTo(group, written.length, candidate);
    }
  }

  nearest(word: string): string | null {
    const asked = word.toLowerCase();
    const sameLetters = this.byLowerCase.get(asked)?.find((candidate) => candidate.written !== word);
    if (sameLetters) return sameLetters.written;
    const limit = asked.length < 5 ? 1 : 2;
    const own = withoutNumbers(asked);
    const letters = lettersOf(asked);
    let best: Candidate | null = null;
    let least = limit + 1;
    for (const [name, group] of this.groups) {
      if (name === own) continue;
      for (let length = word.length - limit; length <= word.length + limit; length += 1) {
        for (const candidate of group.get(length) ?? []) {
          // A typing error adds and takes away one letter at most.
          if (bitsOf(letters ^ candidate.letters) > 2 * limit) continue;
          const distance = alignment(asked, candidate.lower, limit);
          if (distance > least || distance > limit) continue;
          if (distance === least && best !== null && best.order < candidate.order) continue;
          best = candidate;
          least = distance;
        }
      }
    }
    return best === null ? null : best.written;
  }
}

function addTo<K>(lists: Map<K, Candidate[]>, key: K, candidate: Candidate): void {
  const list = lists.get(key);
  if (list) list.push(candidate);
  else lists.set(key, [candidate]);
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, "#");
}

/** The letters of a text as bits; some share one. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function bitsOf(word: number): number {
  let bits = 0;
  for (let left = word; left !== 0; left &= left - 1) bits += 1;
  return bits;
}

/** The distance of two texts; something above the limit where it is above the limit. */
function alignment(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let lastLeast = 0;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let rowLeast = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
      rowLeast = Math.min(rowLeast, least);
    }
    // What follows builds on these two rows and is no nearer than they are.
    if (Math.min(rowLeast, lastLeast) > limit) return limit + 1;
    before = last;
    last = row;
    lastLeast = rowLeast;
  }
  return last[b.length] ?? 0;
}
