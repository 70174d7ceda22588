import { describe, expect, it } from "vitest";
import { directRunner } from "../../../src/analysis/directRunner.ts";
import { compareIds } from "../../../src/analysis/ids.ts";
import { rank } from "../../../src/analysis/rank.ts";
import { ranked } from "../../../src/analysis/ranked.ts";
import { dataset } from "../../twin/build.ts";

describe("a ranking", () => {
  const order = (rows: readonly (readonly [string, number])[]) =>
    ranked(
      rows,
      ([, figure]) => figure,
      ([a], [b]) => compareIds(a, b),
    ).map(([id]) => id);

  it("has the largest figure first, and ids where figures are the same but for a rounding error", () => {
    expect(order([])).toEqual([]);
    expect(
      order([
        ["d", 0.3],
        ["c", 0.1 + 0.2],
        ["b", 0.5],
        ["a", 0.29],
      ]),
    ).toEqual(["b", "c", "d", "a"]);
  });

  it("tells apart what differs by more than that", () => {
    expect(
      order([
        ["a", 0.3],
        ["b", 0.3 + 1e-9],
      ]),
    ).toEqual(["b", "a"]);
  });

  it("puts companies with the same loss in the order of their ids, however the loss is made up", async () => {
    // Each takes 0.3 of 1: x itself, y by its own 0.1 and the 0.2 of its only buyer, a sum above 0.3 in binary.
    const data = dataset({
      units: [
        { id: "x", valueAdded: 0.3 },
        { id: "y", valueAdded: 0.1 },
        { id: "z", valueAdded: 0.2 },
        { id: "rest", valueAdded: 0.4 },
      ],
      flows: [{ from: "y", to: "z", material: "m", replaceIn: 0, offtake: "minor" }],
    });
    const { companies } = await rank(
      data,
      { measure: "value_added", ration: "proportional" },
      directRunner(),
    );
    expect(companies.map(({ id }) => id)).toEqual(["rest", "x", "y", "z"]);
  });
});
