/**
 * The candidate that a mistyped id most likely means: at most two typing errors away (one in short ids),
 * letter case ignored. Ids that differ in a number only (`unit-1`, `unit-2`) are not mistyped. Distance is that of Damerau (optimal string alignment): insert, delete, replace, swap.
 *
 * @returns null where nothing is near enough.
 */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  const asked = word.toLowerCase();
  const limit = asked.length < 5 ? 1 : 2;
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    if (candidate === word || sameButNumber(asked, candidate.toLowerCase())) continue;
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = alignment(asked, candidate.toLowerCase());
    if (distance <= limit && (best === null || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}

/** The details of an issue about an id that is not known: the near miss, where there is one. */
export function nearMiss(word: string, candidates: Iterable<string>): Record<string, string> {
  const suggestion = suggest(word, candidates);
  return suggestion === null ? {} : { suggestion };
}

function sameButNumber(a: string, b: string): boolean {
  return a !== b && a.replace(/\d+/g, "#") === b.replace(/\d+/g, "#");
}

function alignment(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
