import { describe, expect, it } from "vitest";
import { columnsOf } from "../../../src/graph/columns.ts";

describe("columnsOf", () => {
  it("puts a line of units in the order of its flows", () => {
    const links = [
      ["b", "c"],
      ["a", "b"],
      ["c", "d"],
    ] as const;
    expect(columnsOf(["d", "c", "b", "a"], links, 4)).toEqual([["a"], ["b"], ["c"], ["d"]]);
  });

  it("holds every unit once, also where flows run in a circle", () => {
    const links = [
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
      ["c", "d"],
    ] as const;
    const columns = columnsOf(["a", "b", "c", "d"], links, 2);
    expect(columns.map((column) => column.length)).toEqual([2, 2]);
    expect(columns.flat().sort()).toEqual(["a", "b", "c", "d"]);
    // d only takes: it goes last.
    expect(columns[1]).toContain("d");
  });

  it("puts units that are linked at the same height", () => {
    // Two chains, a to c and b to d: whoever is above is above in both columns.
    const [left = [], right = []] = columnsOf(
      ["a", "b", "c", "d"],
      [
        ["a", "d"],
        ["b", "c"],
      ],
      2,
    );
    expect([left.indexOf("a"), left.indexOf("b")]).toEqual([right.indexOf("d"), right.indexOf("c")]);
  });
});
