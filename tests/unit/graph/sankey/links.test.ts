/** What a Sankey of a data set holds, by hand. */
import { describe, expect, it } from "vitest";
import { type SankeyChoice, subjectsOf, unitsFor } from "../../../../src/graph/sankey/choice.ts";
import { sankeyLinks } from "../../../../src/graph/sankey/links.ts";
import { dataset } from "../../../twin/build.ts";

const DATA = dataset({
  units: [
    { id: "boiler", company: "park", site: "North" },
    { id: "mill", company: "park", site: "North" },
    { id: "dairy", site: "South" },
    { id: "plan", status: "announced" },
  ],
  materials: [
    { id: "steam", unit: "MWh", category: "energy" },
    { id: "wood", unit: "t", mjPerUnit: 14_400 },
    { id: "flour", unit: "t" },
  ],
  flows: [
    { from: "outside", to: "boiler", material: "wood", quantity: 1000 },
    { from: "boiler", to: "mill", material: "steam", quantity: 2500 },
    { from: "boiler", to: "dairy", material: "steam", quantity: null },
    { from: "mill", to: "dairy", material: "flour", quantity: 300 },
    { from: "mill", to: "plan", material: "flour", quantity: 50 },
    { from: "dairy", to: "outside", material: "flour", quantity: 0 },
  ],
});

const CHOICE: SankeyChoice = { subject: "energy", unit: "GWh", grouping: "unit", outside: true, most: 40 };
const rows = (choice: Partial<SankeyChoice>, delivered: ReadonlyMap<number, number> | null = null) =>
  sankeyLinks(DATA, { ...CHOICE, ...choice }, delivered);

describe("links of a Sankey", () => {
  it("adds up energy by energy content: 1000 t of 14.4 GJ is 4 GWh", () => {
    const { links, unknown } = rows({});
    expect(links.map(({ from, to, before }) => [from.id, to.id, before])).toEqual([
      ["import", "group:boiler", 4],
      ["group:boiler", "group:mill", 2.5],
    ]);
    // The steam of unknown quantity is listed, never a band of 0.
    expect(unknown).toEqual([2]);
    // 4 GWh is 4 x 3.6e-3 PJ.
    expect(rows({ unit: "PJ" }).links[0]?.before).toBeCloseTo(0.0144, 12);
  });

  it("never adds tonnes to energy", () => {
    const { links } = rows({ subject: "dimension:mass", unit: "t" });
    expect(links.map(({ material, before }) => [material, before])).toEqual([
      ["wood", 1000],
      ["flour", 300],
    ]);
  });

  it("groups by company and by site, with what stays inside as a loop", () => {
    const { links } = rows({ grouping: "company", outside: false });
    expect(links.map(({ from, to, before }) => [from.id, to.id, before])).toEqual([
      ["group:park", "group:park", 2.5],
    ]);
    expect(rows({ subject: "material:flour", unit: "t", grouping: "site" }).links[0]?.from.group).toBe(
      "North",
    );
  });

  it("leaves outside out when asked, and says how many flows that are", () => {
    expect(rows({ outside: false }).leftOut).toBe(1);
  });

  it("takes what is delivered from the simulation; what a scenario opens carries nothing before", () => {
    const { links } = rows(
      { subject: "material:flour", unit: "t" },
      new Map([
        [3, 0.25],
        [4, 1],
      ]),
    );
    expect(links.map(({ to, before, after }) => [to.id, before, after])).toEqual([
      ["group:dairy", 300, 75],
      ["group:plan", 0, 50],
    ]);
  });

  it("names the subjects that there are, with their units of measure", () => {
    expect(subjectsOf(DATA)).toEqual([
      { subject: "energy", known: 2, unknown: 1 },
      { subject: "dimension:mass", known: 2, unknown: 0 },
      { subject: "material:steam", known: 1, unknown: 1 },
      { subject: "material:flour", known: 1, unknown: 0 },
      { subject: "material:wood", known: 1, unknown: 0 },
    ]);
    expect(unitsFor(DATA, "energy")[0]).toBe("GWh");
    expect(unitsFor(DATA, "material:steam")[0]).toBe("GWh");
    expect(unitsFor(DATA, "dimension:mass")[0]).toBe("kt");
  });
});
