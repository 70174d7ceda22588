/** Micro-networks of the best case (model.md section 3), worked by hand. */
import { describe, expect, it } from "vitest";
import { simulate } from "../../../../src/analysis/simulate.ts";
import { BEST_RESPONSES, NO_CHANGE } from "../../../../src/model/scenario.ts";
import { dataset } from "../../../twin/build.ts";
import { best, levels, settings, told } from "./solve.ts";

/** A boiler with two users, 100 each; A is worth 90, B 10, the boiler nothing. */
const boiler = (more: { readonly replaceIn?: number; readonly minLoad?: number; readonly a?: number } = {}) =>
  dataset({
    units: [
      { id: "boiler", valueAdded: 0 },
      { id: "A", valueAdded: more.a ?? 90, minLoad: more.minLoad ?? 0 },
      { id: "B", valueAdded: 100 - (more.a ?? 90), minLoad: more.minLoad ?? 0 },
    ],
    flows: ["A", "B"].map((to) => ({
      from: "boiler",
      to,
      material: "steam",
      quantity: 100,
      mode: "pipeline",
      replaceIn: more.replaceIn ?? 0,
    })),
  });

describe("deliveries are rerouted to where they count most", () => {
  it("saves the more valuable of two users", async () => {
    const scenario = { curtail: { boiler: 0.5 } };
    // Uncoordinated both get half: 0.5 * 90 + 0.5 * 10 = 50 of 100 is lost.
    const cascade = simulate(boiler(), { ...NO_CHANGE, ...scenario }, settings);
    expect(cascade.loss.total).toBeCloseTo(0.5, 12);
    // 100 of the 200 are left; all to A: 10 of 100 is lost.
    const result = await best(boiler(), scenario);
    expect(levels(result)).toEqual({ boiler: 0.5, A: 1, B: 0 });
    expect(result.loss.total).toBeCloseTo(0.1, 12);
    expect(result.loss.own).toBeCloseTo(0, 12);
    expect(told(result)).toEqual(["deliver boiler>A 50"]);
    expect(result.flows.map((flow) => flow.delivered)).toEqual([1, 0]);
  });

  it("says why a unit is held", async () => {
    const { units } = await best(boiler(), { curtail: { boiler: 0.5 } });
    expect(units.map(({ reason }) => reason)).toEqual([
      { kind: "capacity", material: "", via: [] },
      { kind: "none", material: "", via: [] },
      { kind: "input", material: "steam", via: [1] },
    ]);
    expect(units.every((unit) => unit.wave === null)).toBe(true);
  });
});

describe("among optima of the same worth", () => {
  it("whoever counts for nothing runs on where nobody is the worse for it", async () => {
    const units = [
      { id: "boiler", valueAdded: 0 },
      { id: "gone", valueAdded: 0 },
      { id: "A", valueAdded: 9 },
    ];
    const data = dataset({
      units: [...units, { id: "free", valueAdded: 0, minLoad: 0.5 }],
      flows: [
        { from: "boiler", to: "A", material: "steam" },
        // free lives on salt that it can buy outside, and sells to the world.
        { from: "gone", to: "free", material: "salt", replaceIn: 1 },
        { from: "free", to: "outside", material: "soap" },
      ],
    });
    const scenario = { leave: ["gone"], curtail: { boiler: 0.5 } };
    for (const response of BEST_RESPONSES)
      expect(levels(await best(data, scenario, response))).toMatchObject({ A: 0.5, free: 1 });
  });
  it("deliveries within a contract come before links that are new", async () => {
    // near can serve the user as before; far could by a new link. Nobody has to move.
    const data = dataset({
      units: [
        { id: "near", valueAdded: 1 },
        { id: "far", valueAdded: 1 },
        { id: "user", valueAdded: 1 },
      ],
      flows: [
        { from: "near", to: "user", material: "acid", quantity: 40, mode: "truck" },
        { from: "far", to: "outside", material: "acid", quantity: 40, mode: "truck" },
      ],
    });
    const result = await best(data, { curtail: { near: 0.75 } }, "best-extended");
    // 30 come as before; only the 10 that are missing come along a new link.
    expect(levels(result)).toEqual({ near: 0.75, far: 1, user: 1 });
    expect(result.flows.map(({ delivered }) => delivered)).toEqual([0.75, 0.75]);
    expect(told(result)).toEqual(["new-link far>user 10"]);
  });
});

describe("reasons", () => {
  it("lead back to what the scenario changes, and never to what a unit only takes less of", async () => {
    // util at half holds down chlor by its steam. salt then sells less brine; that salt imports less rock
    // salt and chlor takes less brine are effects.
    const data = dataset({
      units: [{ id: "util", valueAdded: 0 }, { id: "salt" }, { id: "chlor", valueAdded: 1 }],
      flows: [
        { from: "outside", to: "salt", material: "rock-salt" },
        { from: "salt", to: "chlor", material: "brine" },
        { from: "util", to: "chlor", material: "steam" },
        { from: "chlor", to: "outside", material: "chlorine" },
      ],
    });
    const { units } = await best(data, { curtail: { util: 0.5 } });
    expect(units.map(({ id, reason }) => [id, reason.kind, reason.material, reason.via])).toEqual([
      ["util", "capacity", "", []],
      ["salt", "output", "brine", [1]],
      ["chlor", "input", "steam", [2]],
    ]);
    const short = await best(data, { import: { "rock-salt": 0.25 } });
    expect(short.units.map(({ id, reason }) => [id, reason.kind, reason.material])).toEqual([
      ["util", "output", "steam"],
      ["salt", "input", "rock-salt"],
      ["chlor", "input", "brine"],
    ]);
  });
});

describe("what is bought outside", () => {
  it("covers a share of a lost delivery, as in the cascade", async () => {
    // Nothing is delivered; rho_in = 0.6 of it can be bought: both run at 0.6 in the cascade and at best.
    const result = await best(boiler({ replaceIn: 0.6 }), { leave: ["boiler"] });
    expect(levels(result)).toEqual({ boiler: 0, A: 0.6, B: 0.6 });
    expect(told(result)).toEqual([]);
  });
  it("is more where a delivery is given up for another", async () => {
    // 100 are left. A takes them all; B buys 0.6 * 100 = 60. The cascade gives each 50 and 0.6 * 50 = 30 bought.
    const result = await best(boiler({ replaceIn: 0.6 }), { curtail: { boiler: 0.5 } });
    expect(levels(result)).toEqual({ boiler: 0.5, A: 1, B: 0.6 });
    expect(result.loss.total).toBeCloseTo(0.04, 12);
    expect(told(result)).toEqual(["deliver boiler>A 50", "buy outside>B 30"]);
  });
});

describe("outputs", () => {
  const maker = (replaceOut: number, offtake: "critical" | "important" | "minor") =>
    dataset({
      units: [
        { id: "maker", valueAdded: 60 },
        { id: "main", valueAdded: 30 },
        { id: "side", valueAdded: 10 },
      ],
      flows: [
        { from: "maker", to: "main", material: "acid", quantity: 10 },
        { from: "maker", to: "side", material: "salt", quantity: 5, replaceOut, offtake },
      ],
    });
  it("must be placed where they are critical", async () => {
    // Nobody takes the salt, and nothing of it can be placed outside: the maker stops, and main with it.
    const result = await best(maker(0, "critical"), { leave: ["side"] });
    expect(levels(result)).toEqual({ maker: 0, main: 0, side: 0 });
    expect(result.units[0]?.reason).toEqual({ kind: "output", material: "salt", via: [1] });
  });
  it("are resold outside as far as they can be", async () => {
    // 0.7 of the salt is placed outside: maker and main run at 0.7.
    const result = await best(maker(0.7, "critical"), { leave: ["side"] });
    expect(levels(result)).toEqual({ maker: 0.7, main: 0.7, side: 0 });
    expect(result.loss.total).toBeCloseTo((0.3 * 60 + 0.3 * 30 + 10) / 100, 12);
  });
  it("hold back half where they are important, nothing where they are minor", async () => {
    // 5 (2 x - 1) <= 0: x <= 0.5.
    expect(levels(await best(maker(0, "important"), { leave: ["side"] })).maker).toBe(0.5);
    expect(levels(await best(maker(0, "minor"), { leave: ["side"] })).maker).toBe(1);
  });
});

describe("inputs", () => {
  const user = (need: "critical" | "important" | "minor") =>
    dataset({
      units: [
        { id: "mine", valueAdded: 10 },
        { id: "user", valueAdded: 90 },
      ],
      flows: [
        { from: "mine", to: "user", material: "ore", quantity: 50, need },
        { from: "outside", to: "user", material: "ore", quantity: 50, need },
      ],
    });
  it("are not dumped: a user at half takes half, but may choose from whom", async () => {
    // The cascade cuts both deliveries to half, so the mine falls to 0.5. At best the user takes its 50
    // from the mine and imports nothing.
    const cascade = simulate(user("critical"), { ...NO_CHANGE, curtail: { user: 0.5 } }, settings);
    expect(cascade.units.map((unit) => unit.level)).toEqual([0.5, 0.5]);
    const result = await best(user("critical"), { curtail: { user: 0.5 } });
    expect(levels(result)).toEqual({ mine: 1, user: 0.5 });
    expect(result.flows.map((flow) => flow.delivered)).toEqual([1, 0]);
    expect(told(result)).toEqual(["deliver mine>user 25"]);
    expect(result.loss.own).toBeCloseTo(0.45, 12);
    expect(result.loss.knockOn).toBeCloseTo(0, 12);
  });
  it("hold back by their criticality when an import fails", async () => {
    // 50 of 100 are left: critical 0.5, important (1 + 0.5) / 2 = 0.75, minor 1.
    const without = { import: { ore: 0 } };
    expect(levels(await best(user("critical"), without)).user).toBe(0.5);
    expect(levels(await best(user("important"), without)).user).toBe(0.75);
    expect(levels(await best(user("minor"), without)).user).toBe(1);
  });
});

describe("minimum loads", () => {
  const scenario = { curtail: { boiler: 0.75 } };
  it("do not count in the plain best case", async () => {
    // 150 are left: A 100, B 50.
    const result = await best(boiler({ minLoad: 0.6, a: 60 }), scenario);
    expect(levels(result)).toEqual({ boiler: 0.75, A: 1, B: 0.5 });
    expect(result.loss.total).toBeCloseTo(0.2, 12);
  });
  it("make A give way to B where that loses less than B's stop", async () => {
    // B at its least 0.6, A at 0.9: 0.1 * 60 + 0.4 * 40 = 22. B at 0 and A at 1: 40.
    const result = await best(boiler({ minLoad: 0.6, a: 60 }), scenario, "best-minload");
    expect(levels(result)).toEqual({ boiler: 0.75, A: 0.9, B: 0.6 });
    expect(result.loss.total).toBeCloseTo(0.22, 12);
  });
  it("stop B where that loses less", async () => {
    // B at 0.6 and A at 0.9 now lose 0.1 * 95 + 0.4 * 5 = 11.5; B's stop loses 5.
    const result = await best(boiler({ minLoad: 0.6, a: 95 }), scenario, "best-minload");
    expect(levels(result)).toEqual({ boiler: 0.5, A: 1, B: 0 });
    expect(result.loss.total).toBeCloseTo(0.05, 12);
    expect(result.units[2]?.reason).toMatchObject({ kind: "minimum-load", material: "steam" });
  });
  it("stop a unit whose capacity lies below its own", async () => {
    const result = await best(boiler({ minLoad: 0.6 }), { curtail: { A: 0.5 } }, "best-minload");
    expect(levels(result)).toMatchObject({ A: 0, B: 1 });
    expect(result.units[1]?.reason.kind).toBe("minimum-load");
  });
});

describe("spare capacity", () => {
  const twins = (mode: string, spare = 0.5) =>
    dataset({
      units: [
        { id: "one", valueAdded: 0 },
        { id: "two", valueAdded: 10, spare },
        { id: "user", valueAdded: 90 },
      ],
      flows: [
        { from: "one", to: "user", material: "acid", quantity: 50, mode },
        { from: "two", to: "user", material: "acid", quantity: 50, mode },
      ],
    });
  it("lets a supplier exceed its contract along the pipe that is there", async () => {
    expect((await best(twins("pipeline"), { leave: ["one"] })).loss.total).toBeCloseTo(0.45, 12);
    // two runs at 1.5 and sends 75 of 100: 0.25 * 90 is lost, 0.5 * 10 is gained.
    const result = await best(twins("pipeline"), { leave: ["one"] }, "best-extended");
    expect(levels(result)).toEqual({ one: 0, two: 1.5, user: 0.75 });
    expect(result.loss.total).toBeCloseTo((0.25 * 90 - 0.5 * 10) / 100, 12);
    // In the cascade the user falls to 0.5 and takes 25 from two, which falls with it.
    expect(told(result)).toEqual(["deliver two>user 25", "extra two>user 25"]);
    expect(result.flows[1]?.delivered).toBe(1);
  });
  it("may leave a loss below 0", async () => {
    const alone = dataset({ units: [{ id: "plant", valueAdded: 1, spare: 0.2 }], flows: [] });
    const result = await best(alone, {}, "best-extended");
    expect(result.loss.total).toBeCloseTo(-0.2, 12);
  });
  it("is not there for a unit that the scenario curtails", async () => {
    const result = await best(twins("pipeline"), { leave: ["one"], curtail: { two: 0.9 } }, "best-extended");
    expect(levels(result)).toEqual({ one: 0, two: 0.9, user: 0.45 });
  });
});

describe("new links", () => {
  const apart = (mode: string, also = "") =>
    dataset({
      units: [
        { id: "near", valueAdded: 10 },
        { id: "far", valueAdded: 10 },
        { id: "user", valueAdded: 80 },
      ],
      flows: [
        { from: "near", to: "user", material: "acid", quantity: 40, mode },
        { from: "far", to: "outside", material: "acid", quantity: 100, mode: also },
      ],
    });
  it("let any supplier of a material serve any user of it", async () => {
    expect(levels(await best(apart("truck"), { leave: ["near"] })).user).toBe(0);
    const result = await best(apart("truck"), { leave: ["near"] }, "best-extended");
    expect(levels(result)).toEqual({ near: 0, far: 1, user: 1 });
    expect(told(result)).toEqual(["new-link far>user 40"]);
    // 60 of far's 100 go on outside.
    expect(result.flows[1]?.delivered).toBeCloseTo(0.6, 9);
  });
  it("need no pipe: one pipeline among the material's flows rules them out", async () => {
    expect(levels(await best(apart("pipeline"), { leave: ["near"] }, "best-extended")).user).toBe(0);
    expect(levels(await best(apart("truck", "Pipeline "), { leave: ["near"] }, "best-extended")).user).toBe(
      0,
    );
  });
  it("never lead from a unit to itself", async () => {
    // both makes and takes acid. Without near it can't feed itself.
    const both = dataset({
      units: [
        { id: "near", valueAdded: 10 },
        { id: "both", valueAdded: 90 },
      ],
      flows: [
        { from: "near", to: "both", material: "acid", quantity: 10 },
        { from: "both", to: "outside", material: "acid", quantity: 30 },
      ],
    });
    expect(levels(await best(both, { leave: ["near"] }, "best-extended")).both).toBe(0);
  });
});
