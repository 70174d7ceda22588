import fc from "fast-check";
import { expect, it } from "vitest";
import { nearMisses, suggest } from "../../../src/io/suggest.ts";

/** Damerau's distance (optimal string alignment) from its definition. */
function distance(a: string, b: string): number {
  const d = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const change = d(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const swap =
      i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? d(i - 2, j - 2) + 1 : change;
    return Math.min(d(i - 1, j) + 1, d(i, j - 1) + 1, change, swap);
  };
  return d(a.length, b.length);
}

/** The slow and obvious twin: every candidate, in order. */
function slowSuggest(word: string, candidates: readonly string[]): string | null {
  const limit = word.length < 5 ? 1 : 2;
  const bare = (text: string): string => text.toLowerCase().replace(/\d+/g, "#");
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of candidates) {
    const differInNumber = bare(candidate) === bare(word) && candidate.toLowerCase() !== word.toLowerCase();
    if (candidate === word || differInNumber) continue;
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const away = distance(word.toLowerCase(), candidate.toLowerCase());
    if (away >= least) continue;
    best = candidate;
    least = away;
  }
  return best;
}

const id = fc
  .array(fc.constantFrom("a", "b", "B", "c", "é", "1", "2", "-"), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join(""));

it("suggests what comparing with every candidate suggests", () => {
  fc.assert(
    fc.property(id, fc.array(id, { maxLength: 12 }), (word, candidates) => {
      expect(suggest(word, candidates)).toBe(slowSuggest(word, candidates));
    }),
    { numRuns: 3000 },
  );
});

it("takes the first of equally near candidates, whatever their lengths", () => {
  expect(suggest("aaaaa", ["aaaaab", "aaaab", "aaaa"])).toBe("aaaaab");
});

it("prepares the candidates only when they are needed", () => {
  let asked = 0;
  const candidates = {
    *[Symbol.iterator]() {
      asked += 1;
      yield "salt";
    },
  };
  const nearest = nearMisses(candidates);
  expect(asked).toBe(0);
  expect([nearest("slat"), nearest("gas")]).toEqual([{ suggestion: "salt" }, {}]);
  expect(asked).toBe(1);
});
