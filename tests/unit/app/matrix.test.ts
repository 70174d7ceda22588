import { describe, expect, it } from "vitest";
import type { PairRow } from "../../../src/analysis/resultsMethod.ts";
import { matrixOf, shadeOf, walk } from "../../../src/app/pairs/matrix.ts";

const pair = (a: string, b: string, synergy: number): PairRow => ({
  ...{
    ids: [a, b],
    overlaid: 0,
    loss: synergy,
    own: 0,
    knockOn: synergy,
    synergy,
    chainsBroken: [],
    settled: true,
  },
});

describe("the matrix of pairs", () => {
  // acid 0.5, salt 0.3, film 0.3 (ties by id), base 0.1.
  const pairs = [pair("acid", "salt", 0.3), pair("acid", "film", 0.2), pair("base", "film", 0.1)];

  it("holds the companies that occur, those with the most first", () => {
    const { companies, most, left } = matrixOf(pairs, 10);
    expect(companies).toEqual(["acid", "film", "salt", "base"]);
    expect([most, left]).toEqual([0.3, 0]);
  });

  it("finds a pair from either side, and nothing where there is none", () => {
    const matrix = matrixOf(pairs, 10);
    expect(matrix.pair("salt", "acid")).toBe(pairs[0]);
    expect(matrix.pair("acid", "salt")).toBe(pairs[0]);
    expect(matrix.pair("salt", "base")).toBeNull();
  });

  it("says how many did not fit", () => {
    expect(matrixOf(pairs, 3)).toMatchObject({ companies: ["acid", "film", "salt"], left: 1 });
    expect(matrixOf([], 3)).toMatchObject({ companies: [], left: 0, most: 0 });
  });

  it("is shaded by the share of the largest, and by nothing where there is nothing", () => {
    expect([0, 0.01, 0.06, 0.15, 0.3].map((synergy) => shadeOf(synergy, 0.3, 5))).toEqual([0, 1, 1, 3, 5]);
    expect(shadeOf(0, 0, 5)).toBe(0);
  });

  it("is walked below the diagonal only", () => {
    const at = { row: 2, column: 1 };
    expect(walk(at, "ArrowLeft", 4)).toEqual({ row: 2, column: 0 });
    expect(walk(at, "ArrowRight", 4)).toEqual(at);
    expect(walk(at, "ArrowUp", 4)).toEqual(at);
    expect(walk(at, "ArrowDown", 4)).toEqual({ row: 3, column: 1 });
    expect(walk({ row: 3, column: 1 }, "ArrowDown", 4)).toEqual({ row: 3, column: 1 });
    expect(walk({ row: 3, column: 1 }, "End", 4)).toEqual({ row: 3, column: 2 });
    expect(walk({ row: 3, column: 1 }, "Home", 4)).toEqual({ row: 3, column: 0 });
    expect(walk(at, "x", 4)).toBeNull();
  });
});
