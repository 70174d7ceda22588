import { describe, expect, it } from "vitest";
import type { DependenceResult } from "../../../src/analysis/resultsMethod.ts";
import { dependenceMatrix, type MatrixChoice, walkFull } from "../../../src/app/pairs/dependence.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { dataset } from "../../twin/build.ts";

const cluster = dataset({
  units: [
    { id: "acid", sector: "chemistry" },
    { id: "salt", sector: "mining" },
    { id: "film", sector: "chemistry" },
    { id: "mill" },
  ],
  flows: [{ from: "salt", to: "acid", material: "salt" }],
  chains: [
    { id: "films", steps: [{ units: ["salt"] }, { units: ["film"] }] },
    { id: "acids", steps: [{ units: ["salt"] }, { units: ["acid"] }] },
  ],
});
const data = { dataset: cluster, index: indexOf(cluster), issues: [] };
const cell = (leaves: string, hits: string, fall: number, loss: number) => ({ leaves, hits, fall, loss });
const result: DependenceResult = {
  ...{
    dataset: "test",
    measure: "value_added",
    response: "cascade",
    leave: ["acid", "salt", "film", "mill"],
  },
  cells: [
    cell("acid", "salt", 0.1, 0.01),
    cell("salt", "acid", 1, 0.3),
    cell("salt", "film", 0.5, 0.2),
    cell("mill", "film", 0.5, 0.05),
  ],
  basis: {
    flows: { reported: 0, estimated: 0, assumed: 0 },
    measure: { given: 0, estimated: 0, assumed: 0 },
  },
} as unknown as DependenceResult;

const ask = (choice: Partial<MatrixChoice>) =>
  dependenceMatrix(result, { order: "loss", query: "", limit: 10, ...choice }, data, (id) => `The ${id}`);

describe("the matrix of who needs whom", () => {
  it("puts who costs and who loses the most first", () => {
    const { rows, columns, leavers, hits, cell: at } = ask({});
    // Rows: salt 0.5, mill 0.05, acid 0.01. Columns: acid 0.3, film 0.25, salt 0.01.
    expect(rows).toEqual([{ id: "", companies: ["salt", "mill", "acid"] }]);
    expect(columns).toEqual([{ id: "", companies: ["acid", "film", "salt"] }]);
    expect([leavers, hits]).toEqual([3, 3]);
    expect(at("salt", "film")?.fall).toBe(0.5);
    expect(at("film", "salt")).toBeNull();
  });

  it("groups by the first chain and by sector, those without one last", () => {
    expect(ask({ order: "chain" }).rows).toEqual([
      { id: "films", companies: ["salt"] },
      { id: "acids", companies: ["acid"] },
      { id: "", companies: ["mill"] },
    ]);
    expect(ask({ order: "sector" }).columns).toEqual([
      { id: "chemistry", companies: ["acid", "film"] },
      { id: "mining", companies: ["salt"] },
    ]);
  });

  it("keeps to its limit, and finds by name whom it left out", () => {
    expect(ask({ limit: 1 })).toMatchObject({
      rows: [{ companies: ["salt"] }],
      columns: [{ companies: ["acid"] }],
      leavers: 3,
    });
    const { rows, columns } = ask({ limit: 1, query: "MILL" });
    expect([rows, columns]).toMatchObject([[{ companies: ["mill"] }], [{ companies: ["film"] }]]);
  });

  it("is walked within its edges", () => {
    expect(walkFull({ row: 0, column: 0 }, "ArrowRight", 2, 2)).toEqual({ row: 0, column: 1 });
    expect(walkFull({ row: 0, column: 0 }, "ArrowUp", 2, 2)).toEqual({ row: 0, column: 0 });
    expect(walkFull({ row: 1, column: 0 }, "End", 2, 3)).toEqual({ row: 1, column: 2 });
    expect(walkFull({ row: 1, column: 2 }, "Home", 2, 3)).toEqual({ row: 1, column: 0 });
    expect(walkFull({ row: 1, column: 2 }, "x", 2, 3)).toBeNull();
  });
});
