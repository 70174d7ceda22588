/** Who to attract for one chain, alone or with others, on a network that is worked out by hand. */
import { describe, expect, it } from "vitest";
import type { DataSet, Process } from "../../../src/model/dataset.ts";
import {
  answersOfChain,
  answersOfChains,
  bestPerGap,
  firstOfChain,
  helpersOf,
} from "../../../src/report/chainAnswers.ts";
import { namedForSteps } from "../../../src/report/namedForSteps.ts";
import { namesOf } from "../../../src/report/names.ts";
import { filledSteps } from "../../../src/report/stepFit.ts";
import { teamNeeds } from "../../../src/report/teamNeeds.ts";
import { dataset } from "../../twin/build.ts";
import { process } from "../analysis/targets/clusters.ts";
import { run } from "../analysis/targets/run.ts";

/** A chain of wood, methanol (missing) and resins; steam is nowhere, and can't be had from outside. */
function cluster(processes: readonly Process[]): DataSet {
  const link = (from: string, to: string, material: string, quantity: number) =>
    ({ from, to, material, quantity, replaceIn: null, replaceOut: null }) as const;
  const data = dataset({
    units: [{ id: "yard" }, { id: "resin" }],
    flows: [
      link("yard", "outside", "wood", 90),
      link("outside", "resin", "methanol", 40),
      link("outside", "resin", "gas", 30),
      link("resin", "outside", "resins", 50),
    ],
    materials: [
      { id: "wood", price: 1, replaceIn: 0 },
      { id: "methanol", price: 3 },
      { id: "gas", price: 1 },
      { id: "steam", price: 1, replaceIn: 0 },
      { id: "iron", price: 1 },
      { id: "resins", price: 5 },
    ],
    chains: [
      {
        id: "resins",
        steps: [
          { units: ["yard"], material: "wood" },
          { units: [], material: "methanol" },
          { units: ["resin"], material: "resins" },
        ],
      },
    ],
  });
  const named = ["Waste wood", "Biomethanol", "Resins"];
  const chains = data.chains.map((chain) => ({
    ...chain,
    steps: chain.steps.map((step, k) => ({ ...step, nameEn: named[k] ?? "", nameNl: "" })),
  }));
  return { ...data, chains, processes };
}

// Gasification asks for half a tonne of steam a tonne of methanol: 20 t for the 40 t that are imported.
const GASIFICATION = process({
  id: "gasification",
  makes: [["methanol", 1]],
  takes: [
    ["wood", 2],
    ["steam", 0.5],
  ],
});
const REFORMING = process({ id: "reforming", makes: [["methanol", 1]], takes: [["gas", 2]] });
const BOILER = process({ id: "a-boiler", makes: [["steam", 1]], takes: [["gas", 1]] });
const FOUNDRY = process({
  id: "foundry",
  makes: [["iron", 1]],
  takes: [["gas", 1]],
  byproducts: [["steam", 1]],
});

async function answered(processes: readonly Process[]) {
  const data = cluster(processes);
  const { candidates, packages } = await run(data);
  const rows = candidates.map((candidate) => ({ candidate, filled: filledSteps(candidate, data) }));
  return { rows, packages };
}

describe("the answers for a chain", () => {
  it("are the step itself with who makes what it lacks, before who only makes its product", async () => {
    const { rows, packages } = await answered([GASIFICATION, REFORMING, BOILER]);
    const alone = rows.find(({ candidate }) => candidate.process === "gasification");
    expect(alone?.candidate.feasible).toBe(false);
    const [first, second, ...more] = firstOfChain(rows, packages, "resins");
    expect(first?.row.candidate.process).toBe("gasification");
    expect(first?.team?.effect.chainsCompleted).toEqual(["resins"]);
    const [boiler, ...others] = first?.team ? helpersOf("gasification", first.team) : [];
    expect(boiler).toMatchObject({ member: { process: "a-boiler", size: 20 }, materials: ["steam"] });
    expect(others).toEqual([]);
    expect(second).toMatchObject({ row: { candidate: { process: "reforming" } }, team: null });
    expect(more).toEqual([]);
    expect(answersOfChains(rows, packages)).toEqual(new Map([["resins", 2]]));
  });
  it("ask help of who makes what is lacking as its main product, not beside it", async () => {
    const { rows, packages } = await answered([GASIFICATION, FOUNDRY, { ...BOILER, id: "z-boiler" }]);
    const teams = packages.map(({ processes }) => processes.toSorted());
    // Both could help.
    expect(teams).toContainEqual(["foundry", "gasification"]);
    const [first] = firstOfChain(rows, packages, "resins");
    expect(first?.team?.processes.toSorted()).toEqual(["gasification", "z-boiler"]);
  });
  it("need nobody's help where it can be built alone, and are none where nobody can help", async () => {
    const whole = await answered([
      { ...GASIFICATION, items: GASIFICATION.items.filter(({ material }) => material !== "steam") },
      BOILER,
    ]);
    expect(answersOfChain(whole.rows, whole.packages, "resins")).toMatchObject([{ team: null }]);
    const helpless = await answered([GASIFICATION]);
    expect(answersOfChain(helpless.rows, helpless.packages, "resins")).toEqual([]);
    expect(answersOfChains(helpless.rows, helpless.packages).size).toBe(0);
  });
  it("give way to the best for each gap where there are none", async () => {
    const { rows } = await answered([GASIFICATION, REFORMING, BOILER]);
    const own = bestPerGap([...rows, ...rows], "resins");
    expect(own.map(({ candidate }) => candidate.process)).toEqual(["reforming"]);
    expect(bestPerGap(rows, "nothing")).toEqual([]);
    // Nobody who makes a departure cost more and the index rise.
    const change = (effect: object) =>
      own.map((row) => ({ candidate: { ...row.candidate, effect: { ...row.candidate.effect, ...effect } } }));
    expect(bestPerGap(change({ expectedLoss: 0.1, jengafication: 0.1 }), "resins")).toEqual([]);
    expect(bestPerGap(change({ expectedLoss: 0.1, jengafication: -0.1 }), "resins")).toHaveLength(1);
  });
});

describe("a team as a whole", () => {
  const input = (material: string, quantity: number, suppliers: Readonly<Record<string, number>>) => ({
    material,
    unit: "t",
    quantity,
    onOffer: 100,
    suppliers: Object.entries(suppliers).map(([unit, amount]) => ({ unit, quantity: amount })),
  });
  const amount = (material: string, quantity: number | null) => ({ material, unit: "t", quantity });
  const none = { localInputs: [], imports: [], deliveries: [], exports: [], byproducts: [] };

  it("takes what all its members take from others, and sells what they leave each other", () => {
    const boiler = {
      ...none,
      id: "new-boiler",
      localInputs: [input("power", 30, { grid: 30 })],
      imports: [amount("water", 5)],
      exports: [amount("steam", 25)],
    };
    const plant = {
      ...none,
      id: "new-plant",
      // Of 22 t of steam the boiler brings 20 and the neighbour 2.
      localInputs: [input("steam", 22, { "new-boiler": 20, neighbour: 2 }), input("power", 10, { grid: 10 })],
      imports: [amount("water", null)],
      deliveries: [{ ...amount("methanol", 3), to: "resin" }],
      exports: [amount("methanol", 7)],
    };
    const whole = teamNeeds([boiler, plant]);
    expect(whole.localInputs).toMatchObject([
      { material: "power", quantity: 40, suppliers: [{ unit: "grid", quantity: 40 }] },
      { material: "steam", quantity: 2, suppliers: [{ unit: "neighbour", quantity: 2 }] },
    ]);
    // How much water the plant takes is unknown: so is the sum.
    expect(whole.imports).toEqual([amount("water", null)]);
    expect(whole.exports).toEqual([amount("steam", 5), amount("methanol", 7)]);
    expect(whole.deliveries).toEqual(plant.deliveries);
  });
  it("is told in its first three for different steps before two for one", async () => {
    const store = process({ id: "store", makes: [["cold", 1]], takes: [["methanol", 1]] });
    const second = { ...GASIFICATION, id: "second", nameEn: "second" };
    const own = cluster([GASIFICATION, second, BOILER, store]);
    const chains = own.chains.map((chain) => ({
      ...chain,
      steps: chain.steps.flatMap((step, k) =>
        k === 1 ? [step, { ...step, step: "1b", nameEn: "Cold", material: "cold" }] : [step],
      ),
    }));
    const data = { ...own, chains };
    const { candidates, packages } = await run(data);
    const rows = candidates.map((candidate) => ({ candidate, filled: filledSteps(candidate, data) }));
    const three = firstOfChain(rows, packages, "resins").map(({ row }) => row.candidate.process);
    expect(three).toContain("store");
    // Two that fill one step stand last.
    expect(three.indexOf("store")).toBeLessThan(2);
  });
});

describe("whom the data name for a missing step", () => {
  it("is said with how they stand, and nothing of a step that somebody performs", () => {
    const own = cluster([]);
    const [yard, ...others] = own.units;
    if (!yard) throw new Error("no yard");
    const data = {
      ...own,
      units: [yard, ...others, { ...yard, id: "plan", name: "Plan", status: "announced" as const }],
      chains: own.chains.map((chain) => ({
        ...chain,
        steps: chain.steps.map((step, k) => (k === 1 ? { ...step, units: ["plan"] } : step)),
      })),
    };
    const said = (lang: "en" | "nl") =>
      namedForSteps("resins", { dataset: data, names: namesOf(data, lang), lang });
    expect(said("en")).toEqual(["“Biomethanol”: Plan (announced)"]);
    expect(said("nl")).toEqual(["‘Biomethanol’: Plan (aangekondigd)"]);
    expect(namedForSteps("resins", { dataset: own, names: namesOf(own, "en"), lang: "en" })).toEqual([]);
  });
});
