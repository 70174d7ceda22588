import { describe, expect, it } from "vitest";
import { gaps } from "../../../../src/analysis/gaps.ts";
import { simulate } from "../../../../src/analysis/simulate.ts";
import { TABLE_NAMES } from "../../../../src/app/tables/model/column.ts";
import { exportedCsv } from "../../../../src/app/tables/model/exported.ts";
import { NO_CHANGE } from "../../../../src/model/scenario.ts";
import { column, SMALL, table } from "./make.ts";

const ASKED = { measure: "jobs", ration: "proportional" } as const;
const all = (of: ReturnType<typeof table>, id: string) =>
  Array.from({ length: of.size }, (_, at) => column(of, id).text(at));

describe("the columns of the tables", () => {
  it("have a heading in both languages, and an id of their own", () => {
    for (const name of TABLE_NAMES) {
      for (const lang of ["nl", "en"] as const) {
        const { columns } = table(name, { lang });
        expect(columns.every(({ head }) => head !== "")).toBe(true);
        expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
      }
    }
  });

  it("say that a number is unknown, and never 0 or nothing", () => {
    expect(all(table("units"), "jobs")).toEqual(["12,5", "onbekend", "onbekend"]);
    expect(all(table("flows", { lang: "en" }), "quantity")).toEqual(["12.5", "unknown", "2", "300"]);
  });

  it("show quantities as they are given, with their unit", () => {
    const flows = table("flows");
    expect(all(flows, "quantity")).toEqual(["12,5", "onbekend", "2", "300"]);
    expect(all(flows, "unit")).toEqual(["kt", "kt", "Mt", "kt"]);
  });

  it("show names, with the id beside them", () => {
    const units = table("units");
    expect(all(units, "name")).toEqual(["Zoutmijn", "Chloorfabriek", "Élan Plastic"]);
    expect(column(units, "name").quiet(0)).toBe("mine");
    expect(all(table("flows"), "material")).toEqual(["zout", "chloor", "water", "chloor"]);
    expect(all(table("flows"), "from")[2]).toBe("buiten het cluster");
  });

  it("show a sector in Dutch, find and sort it by that, and copy, write and edit it as the data have it", () => {
    const titles = ["08.93 Extraction of salt", "Chemicals", "Eigen woorden"];
    const set = { ...SMALL, units: SMALL.units.map((unit, at) => ({ ...unit, sector: titles[at] ?? "" })) };
    const units = table("units", { set });
    const sector = column(units, "sector");
    const shown = ["08.93 Winning van zout", "Chemische producten", "Eigen woorden"];
    expect(all(units, "sector")).toEqual(shown);
    expect([0, 1, 2].map((at) => sector.value(at))).toEqual(shown);
    expect([0, 1, 2].map((at) => sector.written(at))).toEqual(titles);
    expect([0, 1, 2].map((at) => sector.draft(at))).toEqual(titles);
    expect(exportedCsv([sector], [0, 1], "nl")).toBe(
      "\uFEFFSector\r\n08.93 Extraction of salt\r\nChemicals\r\n",
    );
    expect(all(table("units", { set, lang: "en" }), "sector")).toEqual(titles);
  });

  it("show neither ids nor evidence where names are hidden, and let nothing be changed", () => {
    const units = table("units", { editable: false });
    expect(units.editor).toBeNull();
    expect(column(units, "name").quiet(0)).toBe("");
    expect(units.columns.some(({ id }) => id === "id")).toBe(false);
    expect(units.columns.every(({ input }) => input === null)).toBe(true);
    expect(table("gaps", { editable: false }).columns.some(({ id }) => id === "evidence")).toBe(false);
  });

  it("show the levels of the scenario, with words and a mark for who has left or stopped", () => {
    const scenario = { ...NO_CHANGE, leave: ["mine"] };
    const results = { simulate: simulate(SMALL, scenario, ASKED) };
    const units = table("units", { results, whatIf: true, gone: ["mine"] });
    // The mine has gone, so the chlorine plant gets no salt; the plastics plant is idle today already.
    expect(all(units, "level")).toEqual(["0%, is vertrokken", "0%, is gestopt", "nu niet in bedrijf"]);
    expect([0, 1, 2].map((at) => column(units, "level").mark(at))).toEqual(["removed", "broken", null]);
    expect(column(table("flows", { results, whatIf: true }), "delivered").value(0)).toBe(0);
    const before = table("units", { results: { simulate: simulate(SMALL, NO_CHANGE, ASKED) } });
    expect(all(before, "level")).toEqual(["100%", "100%", "nu niet in bedrijf"]);
  });

  it("have a row for every step of a chain, a missing one with its mark", () => {
    const chains = table("chains");
    expect(chains.size).toBe(3);
    expect(all(chains, "state")).toEqual(["aanwezig", "aanwezig", "ontbreekt"]);
    expect(column(chains, "state").mark(2)).toBe("ghost");
  });

  it("have the missing links that the engine finds, each to be selected by its id", () => {
    const found = gaps(SMALL, NO_CHANGE, ASKED);
    const missing = table("gaps", { results: { gaps: found } });
    expect(missing.size).toBe(found.gaps.length);
    expect(missing.selects(0)?.kind).toBe("gap");
    expect(missing.belongs(0, missing.selects(0) ?? { kind: "gap", id: "" })).toBe(true);
  });

  it("select what stands in the cell: a plant, its company, a material", () => {
    const flows = table("flows");
    expect(column(flows, "to").leads(0)).toEqual({ kind: "unit", id: "chlor" });
    expect(column(flows, "material").leads(0)).toEqual({ kind: "material", id: "salt" });
    expect(column(flows, "quantity").leads(2)).toEqual({ kind: "unit", id: "mine" });
    expect(flows.belongs(1, { kind: "company", id: "plastic" })).toBe(true);
    expect(flows.belongs(0, { kind: "company", id: "plastic" })).toBe(false);
  });
});
