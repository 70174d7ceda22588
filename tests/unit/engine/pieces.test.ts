import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inPieces, putTogether } from "../../../src/engine/pieces.ts";

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(null, 3, "text", false),
    fc.array(tie("tree"), { maxLength: 12 }),
    fc.dictionary(fc.string({ maxLength: 3 }), tie("tree"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe("results in pieces", () => {
  it("are put together as they were, whatever the pieces' size", () => {
    const results = fc.dictionary(fc.string({ maxLength: 3 }), tree, { noNullPrototype: true });
    const property = fc.property(results, fc.integer({ min: 1, max: 20 }), (result, size) => {
      const before = structuredClone(result);
      const { rest, pieces } = structuredClone(inPieces(result, size));
      expect(putTogether(rest, pieces)).toEqual(before);
      expect(result).toEqual(before);
    });
    fc.assert(property);
  });

  it("hold at least as many values as a piece may, and no row more", () => {
    // A row and its two texts weigh 3; four of them reach 10.
    const rows = Array.from({ length: 9 }, (_, k) => [`a${k}`, `b${k}`]);
    const { rest, pieces } = inPieces({ id: "x", deep: { rows }, few: [1, 2] }, 10);
    expect(rest).toEqual({ id: "x", deep: { rows: [] }, few: [1, 2] });
    expect(pieces.map((piece) => [piece.path.join("."), piece.rows.length])).toEqual([
      ["deep.rows", 4],
      ["deep.rows", 4],
      ["deep.rows", 1],
    ]);
  });

  it("leave a small result in one", () => {
    const result = { rows: [1, 2, 3] };
    const { rest, pieces } = inPieces(result);
    expect(rest).toBe(result);
    expect(pieces).toEqual([]);
  });
});
