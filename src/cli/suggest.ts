/** "Did you mean": the known words nearest to one that isn't known. */

/** Edits (insert, delete, change, swap two neighbours) between two words. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

function score(wanted: string, text: string): number {
  const a = wanted.toLowerCase();
  const b = text.toLowerCase();
  if (a === b) return 0;
  if (a.length >= 3 && b.includes(a)) return 0.2;
  const distance = editDistance(a, b) / Math.max(a.length, b.length, 1);
  return distance <= 0.4 ? distance : Number.POSITIVE_INFINITY;
}

/**
 * The words nearest to one, best first, at most three.
 *
 * @param names what else a word is known by (a company's name beside its id).
 */
export function nearest(
  wanted: string,
  known: readonly string[],
  names: (id: string) => string = (id) => id,
): readonly string[] {
  return [...new Set(known)]
    .map((id) => ({ id, score: Math.min(score(wanted, id), score(wanted, names(id))) }))
    .filter((found) => Number.isFinite(found.score))
    .sort((a, b) => a.score - b.score)
    .slice(0, 3)
    .map((found) => found.id);
}
