import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/simulate.ts";
import { why } from "../../../src/analysis/why.ts";
import { NO_CHANGE, type Scenario } from "../../../src/model/scenario.ts";
import { type Draft, dataset } from "../../twin/build.ts";

const settings = { measure: "value_added", ration: "proportional" } as const;

function run(
  draft: Draft,
  scenario: Partial<Scenario>,
  ration: "proportional" | "local-first" | "critical-first" = "proportional",
) {
  const result = simulate(dataset(draft), { ...NO_CHANGE, ...scenario }, { measure: "value_added", ration });
  const unit = (id: string) => {
    const found = result.units.find((u) => u.id === id);
    if (!found) throw new Error(`no unit ${id}`);
    return found;
  };
  return { result, unit };
}

describe("the cascade on hand-worked networks", () => {
  it("lets a critical, an important and a minor port hold back by s, (1 + s) / 2 and not at all", () => {
    // B, C and D each get half of what they need from A: s = 0.5 when A leaves.
    const { unit } = run(
      {
        flows: (["critical", "important", "minor"] as const).flatMap((need, k) => [
          { from: "A", to: `buyer${k}`, material: "m", need, offtake: "minor" as const },
          { from: "outside", to: `buyer${k}`, material: "m", need },
        ]),
      },
      { leave: ["A"] },
    );
    expect(unit("buyer0").level).toBe(0.5);
    expect(unit("buyer1").level).toBe(0.75);
    expect(unit("buyer2").level).toBe(1);
    expect(unit("buyer2").reason.kind).toBe("none");
  });

  it("replaces the share rho_in of a lost delivery, rho_out of a lost sale", () => {
    const { unit } = run(
      {
        flows: [
          { from: "A", to: "B", material: "m", replaceIn: 0.3, offtake: "minor" },
          { from: "C", to: "A", material: "n", replaceOut: 0.2, need: "minor" },
        ],
      },
      { leave: ["A"] },
    );
    // B: 0 + (1 - 0) 0.3; C: 0 + (1 - 0) 0.2
    expect(unit("B").level).toBeCloseTo(0.3, 15);
    expect(unit("C").level).toBeCloseTo(0.2, 15);
  });

  it("counts waves from the round in which the units that leave fall", () => {
    const { unit, result } = run(
      {
        flows: [
          ["A", "B"],
          ["B", "C"],
          ["C", "D"],
        ].map(([from = "", to = ""]) => ({ from, to, material: `${from}${to}`, offtake: "minor" as const })),
      },
      { leave: ["A"] },
    );
    expect(["A", "B", "C", "D"].map((id) => unit(id).wave)).toEqual([0, 1, 2, 3]);
    expect(result.rounds).toBe(5); // four rounds in which somebody falls, one in which nobody does
    expect(unit("D").reason).toEqual({ kind: "input", material: "CD", via: [2] });
  });

  it("stops a unit altogether below its minimum load, and says so", () => {
    const { unit } = run(
      {
        units: [{ id: "B", minLoad: 0.6 }],
        flows: [
          { from: "A", to: "B", material: "m", offtake: "minor" },
          { from: "outside", to: "B", material: "m" },
          { from: "B", to: "C", material: "n", offtake: "minor" },
        ],
      },
      { leave: ["A"] },
    );
    // s = 1 / 2 < 0.6: B trips, C gets nothing.
    expect(unit("B")).toMatchObject({ level: 0, stopped: true, wave: 1, stopWave: 1 });
    expect(unit("B").reason).toEqual({ kind: "minimum-load", material: "m", via: [0] });
    expect(unit("C").level).toBe(0);
  });

  it("serves the other buyers of a product, but not of a co-product that can't be placed", () => {
    const { unit } = run(
      {
        flows: [
          { from: "P", to: "X", material: "chlorine", quantity: 60 },
          { from: "P", to: "Y", material: "chlorine", quantity: 40 },
          { from: "P", to: "Z", material: "caustic", quantity: 10, offtake: "minor" },
        ],
      },
      { leave: ["X"] },
    );
    // Chlorine placed: 40 / 100. P makes 0.4; Y can still be served in full; caustic falls with P.
    expect(unit("P").level).toBeCloseTo(0.4, 15);
    expect(unit("P").reason).toEqual({ kind: "output", material: "chlorine", via: [0] });
    expect(unit("Y").level).toBe(1);
    expect(unit("Z").level).toBeCloseTo(0.4, 15);
  });

  it("brings substitutes of one group to one unit of measure", () => {
    const { unit } = run(
      {
        materials: [
          { id: "steam", unit: "MWh" },
          { id: "gas", unit: "t", mjPerUnit: 36000 },
        ],
        flows: [
          { from: "A", to: "U", material: "steam", quantity: 300, group: "heat", offtake: "minor" },
          { from: "outside", to: "U", material: "gas", quantity: 10, group: "heat" },
        ],
      },
      { leave: ["A"] },
    );
    // 10 t of gas is 360,000 MJ = 100 MWh: s = 100 / 400.
    expect(unit("U").level).toBeCloseTo(0.25, 15);
  });

  it("fills an unknown quantity with the mean from its supplier, else to its buyer, else of the material, else 1", () => {
    const draft: Draft = {
      flows: [
        { from: "A", to: "B", material: "m", quantity: 10, need: "minor" },
        { from: "A", to: "C", material: "m", quantity: 30, need: "minor" },
        { from: "A", to: "D", material: "m", quantity: null },
        { from: "E", to: "D", material: "m", quantity: 60, offtake: "minor" },
      ],
    };
    // D: 20 (the mean of 10 and 30) of 80 comes from A. Then E: 60 of 80.
    expect(run(draft, { leave: ["A"] }).unit("D").level).toBeCloseTo(0.75, 15);
    expect(run(draft, { leave: ["E"] }).unit("D").level).toBeCloseTo(0.25, 15);
  });

  it("leaves a unit's internal recycle out of the cascade and lets it carry the unit's level", () => {
    const { unit, result } = run(
      {
        flows: [
          { from: "A", to: "B", material: "m" },
          { from: "B", to: "B", material: "n" },
          { from: "outside", to: "B", material: "m" },
        ],
      },
      { leave: ["A"] },
    );
    expect(unit("B").level).toBe(0.5);
    expect(result.flows[1]?.delivered).toBe(0.5);
  });

  it("lets a missing import and a missing market hit in wave 0", () => {
    const { unit } = run(
      {
        flows: [
          { from: "outside", to: "A", material: "gas" },
          { from: "B", to: "outside", material: "oil" },
          { from: "B", to: "C", material: "oil", need: "minor" },
        ],
      },
      { import: { gas: 0.4 }, export: { oil: 0 } },
    );
    expect(unit("A")).toMatchObject({ level: 0.4, wave: 0 });
    expect(unit("B")).toMatchObject({ level: 0.5, wave: 0 });
  });

  it("splits the loss into own and knock-on by weight", () => {
    const { result } = run(
      {
        units: [
          { id: "A1", company: "A", valueAdded: 10 },
          { id: "A2", company: "A", valueAdded: 20 },
          { id: "B", valueAdded: 40 },
          { id: "C", valueAdded: 30 },
        ],
        flows: [
          { from: "A1", to: "B", material: "m" },
          { from: "outside", to: "B", material: "m" },
        ],
      },
      { leave: ["A"] },
    );
    // own (10 + 20) / 100, knock-on 40 x 0.5 / 100
    expect(result.loss.own).toBeCloseTo(0.3, 15);
    expect(result.loss.knockOn).toBeCloseTo(0.2, 15);
    expect(result.loss.total).toBeCloseTo(0.5, 15);
  });

  it("counts what falls at a unit that runs at all of its capacity as knock-on", () => {
    const { result } = run(
      { flows: [{ from: "A", to: "B", material: "m", replaceIn: 0 }] },
      { leave: ["A"], curtail: { B: 1 } },
    );
    // Two units of the same weight: A leaves, B stands still for lack of m.
    expect(result.loss).toMatchObject({ own: 0.5, knockOn: 0.5 });
  });

  it("opens an announced unit with its flows, at its capacity", () => {
    const draft: Draft = {
      units: [{ id: "N", status: "announced" }],
      flows: [
        { from: "N", to: "B", material: "m", status: "announced" },
        { from: "A", to: "B", material: "m" },
      ],
    };
    expect(run(draft, { leave: ["A"] }).unit("B").level).toBe(0);
    expect(run(draft, { leave: ["A"], open: { N: 1 } }).unit("B").level).toBe(0.5);
    expect(run(draft, { open: { N: 0.5 } }).unit("B").level).toBe(0.75);
  });

  it("opens a company's waiting plants and takes nothing from those that run", () => {
    const { result, unit } = run(
      {
        units: [
          { id: "old", company: "X", valueAdded: 60 },
          { id: "new", company: "X", status: "announced", valueAdded: 40 },
        ],
        flows: [{ from: "outside", to: "old", material: "m" }],
      },
      { open: { X: 0.5 } },
    );
    expect(unit("old").level).toBe(1);
    expect(unit("new").level).toBe(0.5);
    // 40 x 0.5 / 100
    expect(result.loss.own).toBeCloseTo(0.2, 15);
    expect(result.loss.total).toBeCloseTo(0.2, 15);
  });

  it("opens a waiting flow at the share of its quantity that the scenario says", () => {
    const draft: Draft = {
      flows: [
        { from: "A", to: "B", material: "m", quantity: 10, replaceIn: 0 },
        { from: "C", to: "B", material: "m", quantity: 20, replaceIn: 0, status: "announced" },
      ],
    };
    const open = (share: number) => ({ open: { "C>B:m": share } });
    expect(run(draft, open(0.5)).unit("B").level).toBe(1);
    expect(run(draft, { leave: ["A"], ...open(1) }).unit("B").level).toBeCloseTo(20 / 30, 15);
    expect(run(draft, { leave: ["A"], ...open(0.5) }).unit("B").level).toBeCloseTo(10 / 20, 15);
    expect(run(draft, { leave: ["A"], ...open(0) }).unit("B").level).toBe(0);
  });

  it("refuses ids that the data set doesn't have", () => {
    expect(() => run({ flows: [{ from: "A", to: "B", material: "m" }] }, { leave: ["Q"] })).toThrow('"Q"');
    expect(() => run({ flows: [{ from: "A", to: "B", material: "m" }] }, { import: { q: 0 } })).toThrow(
      '"q"',
    );
  });
});

describe("rationing", () => {
  const draft: Draft = {
    flows: [
      { from: "S", to: "crit", material: "m", quantity: 30, need: "critical", offtake: "minor" },
      { from: "S", to: "imp", material: "m", quantity: 30, need: "important", offtake: "minor" },
      { from: "S", to: "outside", material: "m", quantity: 40, offtake: "minor" },
    ],
  };
  const delivered = (ration: "proportional" | "local-first" | "critical-first") =>
    run(draft, { curtail: { S: 0.45 } }, ration).result.flows.map((f) => Number(f.delivered.toFixed(12)));

  it("is proportional unless asked otherwise", () => {
    expect(delivered("proportional")).toEqual([0.45, 0.45, 0.45]);
  });
  it("cuts exports before local buyers when local comes first", () => {
    // 45 of 60 for the local buyers
    expect(delivered("local-first")).toEqual([0.75, 0.75, 0]);
  });
  it("serves critical ports first, then important ones", () => {
    // 30 of 30, then 15 of 30
    expect(delivered("critical-first")).toEqual([1, 0.5, 0]);
  });
});

describe("why", () => {
  it("leads round a cycle back to the departure", () => {
    // B and C feed each other; A feeds B.
    const data = dataset({
      flows: [
        { from: "A", to: "B", material: "m", offtake: "minor" },
        { from: "C", to: "B", material: "n", offtake: "minor" },
        { from: "B", to: "C", material: "o", offtake: "minor" },
      ],
    });
    const path = why(data, { ...NO_CHANGE, leave: ["A"] }, settings, "C");
    expect(path.map((link) => [link.unit, link.cause])).toEqual([
      ["C", "B"],
      ["B", "A"],
      ["A", null],
    ]);
    expect(path.at(-1)?.reason.kind).toBe("capacity");
  });
});
