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
import { filledSteps } from "../../../src/report/stepFit.ts";
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
  });
});
