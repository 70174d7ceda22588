/** Packages and portfolios: what only helps together, and sets that are better than one pick after another. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directRunner } from "../../../../src/analysis/directRunner.ts";
import { gaps } from "../../../../src/analysis/gaps.ts";
import { Bound } from "../../../../src/analysis/targets/bound.ts";
import { build } from "../../../../src/analysis/targets/building.ts";
import { Draft } from "../../../../src/analysis/targets/draft.ts";
import { Evaluator } from "../../../../src/analysis/targets/evaluator.ts";
import { matchesOf } from "../../../../src/analysis/targets/matching.ts";
import { nichesOf } from "../../../../src/analysis/targets/niches.ts";
import { recipesOf } from "../../../../src/analysis/targets/recipes.ts";
import type { Spec } from "../../../../src/analysis/targets/sizing.ts";
import type { DataSet, Process } from "../../../../src/model/dataset.ts";
import { NO_CHANGE } from "../../../../src/model/scenario.ts";
import { withCatalogue } from "../../../../src/network/catalogue.ts";
import { TARGET_WEIGHTS } from "../../../../src/network/targetWeights.ts";
import { type Draft as DataDraft, dataset } from "../../../twin/build.ts";
import { plantedClusters, process } from "./clusters.ts";
import { run } from "./run.ts";

const link = (from: string, to: string, material: string, quantity: number) =>
  ({ from, to, material, quantity, replaceIn: null, replaceOut: null }) as const;

/** A quarry sells stone outside; glass was made of sand and gas that nobody has and nobody can bring in. */
const GLASS: DataDraft = {
  units: [
    { id: "quarry", valueAdded: 60 },
    { id: "windows", valueAdded: 40 },
  ],
  flows: [
    link("quarry", "outside", "stone", 100),
    link("outside", "windows", "glass", 40),
    link("windows", "outside", "window", 10),
  ],
  materials: [
    { id: "stone", price: 10 },
    { id: "glass", price: 300 },
    { id: "window", price: 5000 },
    { id: "sand", price: 20, replaceIn: 0 },
    { id: "heat", price: 30, replaceIn: 0 },
    { id: "power", price: 60 },
  ],
  chains: [
    {
      id: "window",
      steps: [
        { units: ["quarry"], material: "stone" },
        { units: [], material: "sand" },
        { units: [], material: "glass" },
        { units: ["windows"], material: "window" },
      ],
    },
  ],
};
const MILL = process({ id: "mill", makes: [["sand", 1]], takes: [["stone", 1]], capacity: 100, jobs: 5 });
const FURNACE = process({
  id: "furnace",
  makes: [["glass", 1]],
  takes: [
    ["sand", 1],
    ["heat", 0.5],
  ],
  capacity: 100,
  jobs: 20,
});
const BOILER = process({
  id: "boiler",
  makes: [["heat", 1]],
  takes: [["power", 1.1]],
  capacity: 100,
  jobs: 2,
});

function withProcesses(draft: DataDraft, ...processes: readonly Process[]): DataSet {
  return { ...dataset(draft), processes };
}

describe("packages", () => {
  it("hold just those that complete the chain together, each as large as the others need", async () => {
    const { candidates, packages } = await run(withProcesses(GLASS, MILL, FURNACE, BOILER));
    // The furnace lacks sand and heat; the mill alone completes nothing; the boiler is for no gap.
    expect(candidates.map(({ process: id, feasible }) => [id, feasible])).toEqual([
      ["mill", true],
      ["furnace", false],
    ]);
    expect(candidates[0]?.effect.chainsCompleted).toEqual([]);
    expect(packages[0]?.effect.chainsCompleted).toEqual(["window"]);
    expect([...(packages[0]?.processes ?? [])].sort()).toEqual(["boiler", "furnace", "mill"]);
    // 40 t glass take 40 t sand and 20 t heat. The mill of a gap of unknown quantity is one of usual size.
    const size = (id: string) => packages[0]?.members.find((member) => member.process === id)?.size;
    expect(size("furnace")).toBe(40);
    expect(size("boiler")).toBe(20);
    expect(size("mill")).toBe(100);
    const furnace = packages[0]?.members.find((member) => member.process === "furnace");
    expect(furnace?.localInputs).toMatchObject([
      { material: "sand", quantity: 40, suppliers: [{ unit: "new-mill" }] },
      { material: "heat", quantity: 20, suppliers: [{ unit: "new-boiler" }] },
    ]);
    expect(candidates[1]?.packages).toContain(0);
  });

  it("are not made for what no process makes", async () => {
    const { packages } = await run(withProcesses(GLASS, MILL, FURNACE));
    expect(packages).toEqual([]);
  });
});

describe("a portfolio", () => {
  it("finds what one pick after another never finds", async () => {
    // By chains alone: every candidate by itself, and every pair, scores 0; all three score 1 chain. A
    // greedy choice of one after another has no reason to take any.
    const weights = { chains: 1, jenga: 0, loss: 0, import: 0, waste: 0, jobs: 0 };
    const data = withProcesses(GLASS, MILL, FURNACE, BOILER);
    const { candidates, portfolio } = await run(data, { weights, portfolio: 3 });
    expect(candidates.filter((candidate) => candidate.feasible).map(({ score }) => score)).toEqual([0]);
    expect(portfolio?.members.map((member) => member.alone)).toEqual([0, 0, 0]);
    expect(portfolio?.score).toBe(1);
    expect(portfolio?.optimal).toBe(true);
    expect(portfolio?.bound).toBe(1);
    // Each is needed: a third of it is due to each, and each pair belongs together.
    for (const member of portfolio?.members ?? []) expect(member.share).toBeCloseTo(1 / 3, 12);
    for (const { value } of portfolio?.interactions ?? []) expect(value).toBeCloseTo(1 / 2, 12);
    expect((await run(data, { weights, portfolio: 2 })).portfolio?.members).toEqual([]);
  });

  it("does not take two for the same gap: they stand in for each other", async () => {
    const twin = { ...MILL, id: "twin-mill" };
    const chains = [
      {
        id: "sand",
        steps: [
          { units: ["quarry"], material: "stone" },
          { units: [], material: "sand" },
        ],
      },
    ];
    const weights = { chains: 1, jenga: 0, loss: 0, import: 0, waste: 0, jobs: 0 };
    const data = withProcesses({ ...GLASS, chains }, MILL, twin);
    const { candidates, portfolio } = await run(data, { weights, portfolio: 2 });
    expect(candidates.map(({ score }) => score)).toEqual([1, 1]);
    expect(portfolio?.members).toHaveLength(1);
    expect(portfolio?.score).toBe(1);
  });

  it("is made for one chain of those alone that have to do with it, and changes no other figure", async () => {
    const step = (material: string, ...units: readonly string[]) => ({ units, material });
    const chains = [
      { id: "sand", steps: [step("stone", "quarry"), step("sand")] },
      { id: "warmth", steps: [step("stone", "quarry"), step("heat")] },
    ];
    const weights = { chains: 1, jenga: 0, loss: 0, import: 0, waste: 0, jobs: 0 };
    const data = withProcesses({ ...GLASS, chains }, MILL, BOILER);
    const all = await run(data, { weights, portfolio: 3 });
    expect(all.portfolio?.members.map((member) => member.process).sort()).toEqual(["boiler", "mill"]);
    for (const [chain, process] of [
      ["sand", "mill"],
      ["warmth", "boiler"],
    ] as const) {
      const own = await run(data, { weights, portfolio: 3, chain });
      expect(own.portfolio?.members.map((member) => member.process)).toEqual([process]);
      expect(own.portfolio?.score).toBe(own.candidates.find((one) => one.process === process)?.score);
      expect({ ...own, portfolio: null }).toEqual({ ...all, portfolio: null });
    }
    expect((await run(data, { weights, portfolio: 3, chain: "no such" })).portfolio?.members).toEqual([]);
    expect(await run(data, { weights, portfolio: 3, chain: null })).toEqual(all);
  });

  it("counts what is there once for two that want the same", async () => {
    // 100 t slag; bricks and wool want all of it, each alone saves 1,000 of disposal. Both together too.
    const draft: DataDraft = {
      units: [{ id: "mill" }, { id: "other" }],
      flows: [link("mill", "outside", "slag", 100), link("outside", "other", "ore", 100)],
      materials: [
        { id: "slag", category: "waste", price: -10, replaceIn: 0 },
        { id: "ore", price: 10 },
      ],
    };
    const bricks = process({ id: "bricks", makes: [["brick", 1]], takes: [["slag", 1]] });
    const wool = process({ id: "wool", makes: [["wool", 1]], takes: [["slag", 2]] });
    const weights = { chains: 0, jenga: 0, loss: 0, import: 0, waste: 1, jobs: 0 };
    const { candidates, portfolio } = await run(withProcesses(draft, bricks, wool), {
      weights,
      portfolio: 2,
    });
    // 1,000 of 2,000 of imports and waste.
    expect(candidates.map(({ effect, score }) => [effect.wasteValue, score])).toEqual([
      [-1000, 0.5],
      [-1000, 0.5],
    ]);
    expect(portfolio?.members).toHaveLength(1);
    expect(portfolio?.score).toBe(0.5);
  });

  it("is the best of all sets, found by looking at each", async () => {
    await fc.assert(
      fc.asyncProperty(plantedClusters(5), fc.integer({ min: 1, max: 3 }), async ({ data }, most) => {
        const { evaluator, specs } = await opened(data);
        const { portfolio } = await run(data, { portfolio: most });
        const sets = subsets(specs).filter((set) => set.length <= most && isOfDifferent(set));
        const scores = await evaluator.scores(sets, {});
        expect(portfolio?.optimal).toBe(true);
        expect(portfolio?.score ?? Number.NaN).toBeGreaterThanOrEqual(Math.max(...scores) - 1e-9);
        const shares = portfolio?.members.reduce((sum, member) => sum + member.share, 0);
        expect(shares).toBeCloseTo(portfolio?.score ?? Number.NaN, 9);
        const adds = portfolio?.members.reduce((sum, member) => sum + member.adds, 0);
        expect(adds).toBeCloseTo(portfolio?.score ?? Number.NaN, 9);
      }),
      { numRuns: 25 },
    );
  });

  it("never exceeds the bound that rules other sets out", async () => {
    await fc.assert(
      fc.asyncProperty(plantedClusters(5), fc.integer({ min: 0, max: 3 }), async ({ data }, slots) => {
        const { base, evaluator, specs } = await opened(data);
        const bound = new Bound(new Draft(base), specs, evaluator.before, TARGET_WEIGHTS);
        const held = specs.slice(0, 1);
        const others = specs.slice(1);
        const sets = subsets(others)
          .filter((set) => set.length <= slots)
          .map((set) => [...held, ...set])
          .filter(isOfDifferent);
        const most = bound.of(held, others, slots);
        for (const score of await evaluator.scores(sets, {})) expect(score).toBeLessThanOrEqual(most + 1e-9);
      }),
      { numRuns: 25 },
    );
  });
});

/** Everything that could be in a portfolio, as the search sees it. */
async function opened(data: DataSet) {
  const base = withCatalogue(data, null);
  const settings = { measure: "value_added", ration: "proportional", weights: TARGET_WEIGHTS } as const;
  const evaluator = await Evaluator.open(base, settings, directRunner(), {});
  const { recipes } = recipesOf(base);
  const matches = matchesOf(base, nichesOf(base, gaps(base, NO_CHANGE, settings).gaps), recipes);
  const specs = matches.filter(({ feasible }) => feasible).map(({ spec }) => spec);
  return { base, evaluator, specs: specs.slice(0, 7) };
}

function subsets(specs: readonly Spec[]): Spec[][] {
  return Array.from({ length: 2 ** specs.length }, (_, mask) => specs.filter((__, k) => (mask >> k) & 1));
}

function isOfDifferent(set: readonly Spec[]): boolean {
  return new Set(set.map((spec) => spec.recipe.process.id)).size === set.length;
}

describe("what is built", () => {
  it("takes no more than is on offer, and what goes in and out is what the recipe says", async () => {
    await fc.assert(
      fc.asyncProperty(plantedClusters(6), async ({ data }) => {
        const { base, specs } = await opened(data);
        for (const set of subsets(specs.slice(0, 4)).filter(isOfDifferent)) {
          const { draft, placed } = build(base, set);
          for (const flow of draft.flows) expect(flow.quantity ?? 0).toBeGreaterThanOrEqual(0);
          for (const { spec, size, unit } of placed) {
            const into = (material: string) =>
              sum(draft, (f) => "unit" in f.to && f.to.unit === unit && f.material === material);
            const out = (material: string) =>
              sum(draft, (f) => "unit" in f.from && f.from.unit === unit && f.material === material);
            for (const { material, coefficient } of spec.recipe.inputs)
              expect(into(material) / (coefficient * size)).toBeCloseTo(1, 8);
            for (const { material, coefficient } of spec.recipe.outputs)
              expect(out(material) / (coefficient * size)).toBeCloseTo(1, 8);
          }
          // What units of before take in and give, of every material, is what it was.
          for (const { id } of base.units)
            for (const { id: material } of base.materials) {
              const before = new Draft(base);
              const ins = (d: Draft) =>
                sum(d, (f) => "unit" in f.to && f.to.unit === id && f.material === material);
              expect(ins(draft)).toBeCloseTo(ins(before), 6);
            }
        }
      }),
      { numRuns: 15 },
    );
  });
});

function sum(draft: Draft, wanted: (flow: Draft["flows"][number]) => boolean): number {
  return draft.flows.filter(wanted).reduce((total, flow) => total + (flow.quantity ?? 0), 0);
}
