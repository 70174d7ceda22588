import { describe, expect, it } from "vitest";
import { balance } from "../../../src/analysis/balance.ts";
import { gaps } from "../../../src/analysis/gaps.ts";
import { links } from "../../../src/analysis/links.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { compile } from "../../../src/network/compile.ts";
import { weightsOf } from "../../../src/network/weights.ts";
import { dataset } from "../../twin/build.ts";

const settings = { measure: "value_added", ration: "proportional" } as const;

const data = dataset({
  materials: [
    { id: "steam", unit: "MWh", price: 40 },
    { id: "salt", price: 60 },
    { id: "ash", category: "waste", price: -15 },
    { id: "acid", price: 600 },
  ],
  flows: [
    { from: "A", to: "P", material: "steam", quantity: 60, replaceIn: 0.5, replaceOut: 1 },
    { from: "B", to: "P", material: "steam", quantity: 30, replaceIn: 0, replaceOut: 1 },
    { from: "outside", to: "P", material: "steam", quantity: 10 },
    { from: "outside", to: "P", material: "salt", quantity: 5 },
    { from: "P", to: "outside", material: "ash", quantity: 2 },
    { from: "P", to: "Q", material: "acid", quantity: 4, replaceOut: 0.97, replaceIn: 1 },
  ],
});

describe("links (model.md section 5)", () => {
  const port = (unit: string, material: string) =>
    links(data, settings).ports.find((p) => p.unit === unit && p.material === material);

  it("counts counterparts within the cluster and loses the largest at its replaceability", () => {
    const steam = port("P", "steam");
    expect(steam).toMatchObject({
      direction: "input",
      criticality: "critical",
      counterparts: 2,
      class: "weak",
      largest: "A",
    });
    // shares 2/3 and 1/3: 1 / (4/9 + 1/9) = 1.8; (60 x 0.5 + 30 x 0) / 90 = 1/3; A goes: 60 x 0.5 of 100
    expect(steam?.effective).toBeCloseTo(1.8, 12);
    expect(steam?.replaceability).toBeCloseTo(1 / 3, 12);
    expect(steam?.lossIfLargestCut).toBeCloseTo(0.3, 12);
  });

  it("calls a port strong below 5 %, and missing without a counterpart in the cluster", () => {
    expect(port("P", "acid")).toMatchObject({ direction: "output", class: "strong" });
    expect(port("P", "acid")?.lossIfLargestCut).toBeCloseTo(0.03, 12);
    expect(port("P", "salt")).toMatchObject({
      counterparts: 0,
      effective: 0,
      replaceability: null,
      class: "missing",
    });
    expect(port("P", "ash")).toMatchObject({ criticality: "minor", class: "missing" });
  });

  it("loses the one of two equal counterparts that costs most, in whichever order they come", () => {
    const sales = [
      { from: "S", to: "easy", material: "m", quantity: 0.1 + 0.2, replaceOut: 1 },
      { from: "S", to: "hard", material: "m", quantity: 0.3, replaceOut: 0 },
    ];
    for (const flows of [sales, [...sales].reverse()]) {
      const sold = links(dataset({ flows }), settings).ports.find((p) => p.unit === "S");
      // Half of what S sells goes to each, and none of what hard takes can be sold elsewhere.
      expect(sold).toMatchObject({ largest: "hard", class: "weak" });
      expect(sold?.lossIfLargestCut).toBeCloseTo(0.5, 12);
    }
  });
});

describe("gaps (model.md section 6)", () => {
  it("lists imports that nobody makes, unused outputs and single weak sources with quantity and value", () => {
    const found = gaps(data, NO_CHANGE, settings).gaps;
    const gap = (kind: string, material: string) =>
      found.find((g) => g.kind === kind && g.material === material);
    expect(gap("import", "salt")).toMatchObject({
      quantity: 5,
      unit: "t",
      value: 300,
      units: ["P"],
      atLeast: false,
    });
    expect(gap("import", "steam")).toBeUndefined();
    expect(gap("unused-output", "ash")).toMatchObject({ quantity: 2, value: -30, units: ["P"] });
    expect(gap("weak-source", "steam")).toBeUndefined(); // it has two sources
  });

  it("lists what a scenario leaves short, without the units that leave", () => {
    const starved = gaps(data, { ...NO_CHANGE, leave: ["B"] }, settings).gaps.filter(
      (g) => g.kind === "starved",
    );
    expect(starved.map((g) => [g.material, g.units])).toEqual(
      [
        ["steam", ["P"]],
        ["acid", ["Q"]],
      ].slice(0, 1),
    );
    expect(starved[0]?.quantity).toBeCloseTo(30, 12);
  });

  it("counts what a curtailed unit still misses, no more than it may still use", () => {
    // P at half may use 50 of its 100 MWh. A left: 0.5 x 60 + 30 + 10 = 70 come, enough.
    // A and B left: 30 + 0 + 10 = 40 come; 10 are missing of the 60 (30 of A, 30 of B) that do not come.
    const missing = (leave: string[]) =>
      gaps(data, { ...NO_CHANGE, leave, curtail: { P: 0.5 } }, settings).gaps.filter(
        (g) => g.kind === "starved" && g.material === "steam",
      );
    expect(missing(["A"])).toEqual([]);
    expect(missing(["A", "B"]).map((g) => g.units)).toEqual([["P"]]);
    expect(missing(["A", "B"])[0]?.quantity).toBeCloseTo(10, 12);
    expect(missing(["A", "B"])[0]?.value).toBeCloseTo(400, 10);
  });

  it("calls a solvent that a unit only recycles itself made nowhere", () => {
    const solvent = dataset({
      flows: [
        { from: "outside", to: "P", material: "solvent", quantity: 5 },
        { from: "P", to: "P", material: "solvent", quantity: 100 },
      ],
    });
    const found = gaps(solvent, NO_CHANGE, settings).gaps.filter((g) => g.kind === "import");
    expect(found).toMatchObject([{ material: "solvent", quantity: 5, units: ["P"] }]);
  });

  it("merges a missing step over chains and names who waits for it", () => {
    const chains = dataset({
      flows: [{ from: "outside", to: "U", material: "m", quantity: null }],
      chains: [
        { id: "one", steps: [{ units: [], material: "m" }, { units: ["U"] }] },
        { id: "two", steps: [{ units: [], material: "m" }, { units: ["U"] }] },
      ],
    });
    const [gap] = gaps(chains, NO_CHANGE, settings).gaps;
    expect(gap).toMatchObject({
      kind: "missing-step",
      material: "m",
      units: ["U"],
      chains: ["one", "two"],
      quantity: null,
    });
  });
});

describe("weights and balances", () => {
  it("estimates a value added as output minus input at prices, never below 0", () => {
    // P: out 2 x -15 + 4 x 600 = 2370, in 100 x 40 + 5 x 60 = 4300 -> 0; A: 60 x 40; B: 30 x 40; Q: -2400 -> 0
    const net = compile(data);
    const weights = weightsOf(net, "value_added");
    expect(Object.fromEntries(net.unitIds.map((id, k) => [id, weights.values[k]]))).toEqual({
      A: 2400,
      B: 1200,
      P: 0,
      Q: 0,
    });
    expect(weights).toMatchObject({ given: 0, estimated: 4, assumed: 0, total: 3600 });
  });

  it("weighs all the same where nobody has any, and refuses a measure that no column holds", () => {
    const net = compile(data);
    expect([...weightsOf(net, "jobs").values]).toEqual([1, 1, 1, 1]);
    expect(() => weightsOf(net, "towers")).toThrow('"towers"');
  });

  it("adds up tonnes and MWh per unit and carriers over the cluster", () => {
    const { units, carriers } = balance(data);
    expect(units.find((u) => u.unit === "P")).toEqual({
      unit: "P",
      massIn: 5,
      massOut: 6,
      energyIn: 100,
      energyOut: 0,
      unknown: 0,
    });
    expect(carriers.find((c) => c.material === "steam")).toMatchObject({
      imported: 10,
      withinCluster: 90,
      exported: 0,
    });
  });
});
