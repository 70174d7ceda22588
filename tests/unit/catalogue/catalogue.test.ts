/** The shared process catalogue chains/catalogue: recipes make no mass, and nothing drifts from its copy in eemsdelta. */
import { readdirSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { makesMass, massBalances, type RecipeLine } from "../../../src/analysis/massBalance.ts";
import { readDataSet } from "../../../src/io/dataset.ts";

type Cells = Readonly<Record<string, string>>;

const FOLDER = new URL("../../../chains/catalogue/", import.meta.url);
const EEMSDELTA = new URL("../../../chains/eemsdelta/", import.meta.url);
const text = (name: string, folder = FOLDER) => readFileSync(new URL(name, folder), "utf8");
const rows = (name: string, folder = FOLDER) =>
  Papa.parse<Cells>(text(name, folder), { header: true, skipEmptyLines: true }).data;

const lines = rows("processes.csv").map(
  (cells): RecipeLine => ({
    process: cells.process ?? "",
    role: cells.role ?? "",
    material: cells.material ?? "",
    coefficient: Number(cells.coefficient),
    unit: cells.unit ?? "",
    note: cells.note ?? "",
  }),
);

describe("mass of the recipes", () => {
  it("counts tonnes, cubic metres and excuses, not energy", () => {
    const line = { process: "p", coefficient: 1, note: "" };
    // 2 m3 brine x 1.2 + 0.5 t + 0.25 t of air named in the note = 3.15 t; out 1 + 0.75 = 1.75 t.
    const recipe: readonly RecipeLine[] = [
      {
        ...line,
        role: "product",
        material: "a",
        unit: "t",
        note: "x [mass in: 0.2 t air; 0.05 t water] y 9 t",
      },
      { ...line, role: "input", material: "brine", coefficient: 2, unit: "m3" },
      { ...line, role: "input", material: "b", coefficient: 500, unit: "kg" },
      { ...line, role: "energy", material: "electricity", coefficient: 7, unit: "MWh" },
      { ...line, role: "waste", material: "c", coefficient: 0.75, unit: "t" },
    ];
    const [balance] = massBalances(recipe);
    expect(balance).toMatchObject({ process: "p", out: 1.75 });
    expect(balance?.stated).toBeCloseTo(2.9, 12);
    expect(balance?.excused).toBeCloseTo(0.25, 12);
  });
  it("is never more out than in", () => {
    const balances = massBalances(lines);
    expect(balances.length).toBe(rows("catalogue.csv").length);
    expect(balances.filter(makesMass)).toEqual([]);
  });
  it("is excused only where it must be", () => {
    const idle = massBalances(lines).filter(({ stated, excused, out }) => excused > 0 && out <= stated);
    expect(idle).toEqual([]);
  });
});

describe("the catalogue", () => {
  it("has one main product per process, in one unit, and names every material", () => {
    const materials = new Map(rows("materials.csv").map((cells) => [cells.id, cells]));
    for (const line of lines) expect(materials.has(line.material), line.material).toBe(true);
    for (const { process, output, unit } of rows("catalogue.csv")) {
      const products = lines.filter((line) => line.process === process && line.role === "product");
      expect(products).toMatchObject([{ material: output, coefficient: 1, unit }]);
    }
    expect(new Set(lines.map((line) => line.material)).size).toBe(materials.size);
  });
  it("is read without any issue but that it is no data set of its own", () => {
    const files = readdirSync(FOLDER)
      .filter((name) => name.endsWith(".csv"))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, FOLDER))) }));
    const { issues } = readDataSet("catalogue", files);
    expect(issues.map((issue) => issue.code)).toEqual(["flows-missing"]);
  });
  it("is the same as the one that the Eemsdelta data set carries", () => {
    expect(text("processes.csv")).toBe(text("processes.csv", EEMSDELTA));
    const without = (cells: Cells, ...columns: readonly string[]) =>
      Object.fromEntries(Object.entries(cells).filter(([column]) => !columns.includes(column)));
    expect(rows("catalogue.csv").map((cells) => without(cells, "note"))).toEqual(
      rows("catalogue.csv", EEMSDELTA).map((cells) => without(cells, "note")),
    );
    const theirs = new Map(rows("materials.csv", EEMSDELTA).map((cells) => [cells.id, cells]));
    for (const cells of rows("materials.csv"))
      expect(without(cells, "note", "origin")).toEqual(without(theirs.get(cells.id) ?? {}, "note", "origin"));
  });
});
