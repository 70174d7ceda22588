/** Missing links planted in the random networks of the tests: cycles, groups, minimum loads, several units a company. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DataSet, type Flow, type Process, unitOf } from "../../../../src/model/dataset.ts";
import { dataset } from "../../../twin/build.ts";
import { dataSets } from "../../../twin/networks.ts";
import { process } from "./clusters.ts";
import { run } from "./run.ts";

interface Planted {
  readonly data: DataSet;
  readonly chain: string;
}

const OUTSIDE = { outside: "" } as const;
const between = (flow: Flow): boolean => unitOf(flow.from) !== null && unitOf(flow.to) !== null;

/** Sum of the flows of each material, by material. */
function sums(flows: readonly Flow[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { material, quantity } of flows)
    found.set(material, (found.get(material) ?? 0) + (quantity ?? 0));
  return found;
}

/** The recipe of a unit by its flows, per unit of a material that it makes. */
function recipeOf(inputs: readonly Flow[], outputs: readonly Flow[], product: string): Process {
  const made = sums(outputs);
  const batch = made.get(product) ?? 1;
  const others = [...made].filter(([material]) => material !== product);
  const per = ([material, quantity]: readonly [string, number]) => [material, quantity / batch] as const;
  const recipe = process({
    id: "planted",
    makes: [[product, 1]],
    takes: [...sums(inputs)].map(per),
    byproducts: others.filter(([material]) => material !== "tar").map(per),
    wastes: others.filter(([material]) => material === "tar").map(per),
  });
  return {
    ...recipe,
    items: recipe.items.map((item) => ({ ...item, unit: item.material === "steam" ? "MWh" : "t" })),
    unit: product === "steam" ? "MWh" : "t",
  };
}

const DECOYS = (product: string, unit: string): readonly Process[] => [
  process({ id: "a-unobtainable", makes: [[product, 1]], takes: [["unobtainium", 1]], jobs: 900, unit }),
  process({ id: "b-apart", makes: [["gadget", 1]], takes: [["tradeable", 1]], jobs: 900 }),
  process({ id: "c-tar-user", makes: [["road", 1]], takes: [["tar", 1]] }),
];

/**
 * A network without one of its units, whose recipe is in the catalogue, and a chain of the unit's supplier,
 * the unit and its buyer. What the unit took is on offer, what it brought is imported. Null where the
 * network has no unit that takes from one unit and is the only one to make something for another.
 */
function plant(data: DataSet, pick: number): Planted | null {
  const operating = new Set(data.units.filter((unit) => unit.status === "operating").map(({ id }) => id));
  const runs = (flow: Flow): boolean =>
    flow.status === "operating" &&
    [unitOf(flow.from), unitOf(flow.to)].every((id) => id === null || operating.has(id));
  const flows = data.flows.filter(runs);
  const found = [...operating].flatMap((id) => {
    const inputs = flows.filter((flow) => unitOf(flow.to) === id);
    const outputs = flows.filter((flow) => unitOf(flow.from) === id);
    const isSelf = inputs.some((flow) => unitOf(flow.from) === id);
    const isKnown = [...inputs, ...outputs].every(({ quantity }) => (quantity ?? 0) > 0);
    // Steam, and half of the acid, can't be brought in, were the newcomer the only one to do so.
    const isPiped = inputs.some(
      (flow) => unitOf(flow.from) === null && ["steam", "acid"].includes(flow.material),
    );
    const source = inputs.find(between);
    const sale = outputs.find(
      (flow) =>
        between(flow) &&
        flow.material !== "tar" &&
        !inputs.some((input) => input.material === flow.material) &&
        // The gap is what this unit made, so that its recipe fills it whole.
        !flows.some((other) => unitOf(other.from) === null && other.material === flow.material),
    );
    return source && sale && !isSelf && isKnown && !isPiped ? [{ id, inputs, outputs, source, sale }] : [];
  });
  const own = found[pick % Math.max(1, found.length)];
  if (!own) return null;
  const { id, sale } = own;
  const [supplier, buyer] = [unitOf(own.source.from) ?? "", unitOf(sale.to) ?? ""];
  const left = data.flows.flatMap((flow): Flow[] => {
    const [from, to] = [unitOf(flow.from), unitOf(flow.to)];
    if (from === id && to === null) return [];
    if (to === id && from === null) return [];
    if (from === id) return [{ ...flow, from: OUTSIDE }];
    return to === id ? [{ ...flow, to: OUTSIDE }] : [flow];
  });
  const recipe = recipeOf(own.inputs, own.outputs, sale.material);
  const extra = dataset({
    flows: [],
    materials: [
      { id: "unobtainium", replaceIn: 0 },
      { id: "tradeable", replaceIn: 1, price: 1 },
      { id: "gadget", price: 1 },
      { id: "road", price: 1 },
    ],
  });
  const chain = dataset({
    flows: [],
    chains: [
      {
        id: "planted-chain",
        steps: [
          { units: [supplier], material: own.source.material },
          { units: [], material: sale.material },
          { units: [buyer], material: "" },
        ],
      },
    ],
  });
  return {
    data: {
      ...data,
      units: data.units.filter((unit) => unit.id !== id),
      flows: left.map((flow, index) => ({ ...flow, index })),
      materials: [...data.materials, ...extra.materials],
      chains: chain.chains,
      processes: [...DECOYS(sale.material, recipe.unit), recipe],
    },
    chain: "planted-chain",
  };
}

describe("a unit that was taken out of a random network", () => {
  it("comes first again, with the chain that it was a step of completed", async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(dataSets(), fc.nat(20), async (network, pick) => {
        const planted = plant(network, pick);
        if (!planted) return;
        seen += 1;
        const { candidates } = await run(planted.data);
        expect(candidates[0]?.process).toBe("planted");
        expect(candidates[0]?.feasible).toBe(true);
        expect(candidates[0]?.effect.chainsCompleted).toEqual([planted.chain]);
      }),
      { numRuns: 600 },
    );
    // Most networks have no such unit; enough of them do.
    expect(seen).toBeGreaterThan(50);
  });
});

/** Four plants in a row, of which the two in the middle are gone; ratios are what each takes per unit made. */
function twoGone(ratios: readonly number[], amount: number): DataSet {
  const [a = 1, b = 1, c = 1] = ratios;
  const flow = (from: string, to: string, material: string, quantity: number) => ({
    from,
    to,
    material,
    quantity,
    replaceIn: null,
    replaceOut: null,
  });
  const built = dataset({
    units: [
      { id: "mine", valueAdded: 10 },
      { id: "maker", valueAdded: 30 },
    ],
    flows: [
      flow("mine", "outside", "ore", amount * a * b * c),
      flow("outside", "maker", "sheet", amount * c),
      flow("maker", "outside", "cans", amount),
    ],
    materials: [
      { id: "ore", price: 10, replaceIn: 0, replaceOut: 1 },
      { id: "ingot", price: 50, replaceIn: 0 },
      { id: "sheet", price: 200 },
      { id: "cans", price: 500 },
      { id: "unobtainium", replaceIn: 0 },
    ],
    chains: [
      {
        id: "cans",
        steps: [
          { units: ["mine"], material: "ore" },
          { units: [], material: "ingot" },
          { units: [], material: "sheet" },
          { units: ["maker"], material: "cans" },
        ],
      },
    ],
  });
  return {
    ...built,
    processes: [
      process({ id: "a-dream", makes: [["sheet", 1]], takes: [["unobtainium", 1]] }),
      process({ id: "b-dream", makes: [["ingot", 1]], takes: [["unobtainium", 1]] }),
      process({ id: "rolling", makes: [["sheet", 1]], takes: [["ingot", b]] }),
      process({ id: "smelter", makes: [["ingot", 1]], takes: [["ore", a]], capacity: amount * b * c }),
    ],
  };
}

describe("two units in a row that were taken out", () => {
  it("come first together, as a package and as the portfolio, with the chain completed", async () => {
    const ratio = fc.double({ min: 0.3, max: 3, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(ratio, ratio, ratio),
        fc.double({ min: 5, max: 500, noNaN: true }),
        async (ratios, amount) => {
          const { candidates, packages, portfolio } = await run(twoGone(ratios, amount), { portfolio: 2 });
          // Alone neither completes the chain.
          expect(candidates.flatMap(({ effect }) => effect.chainsCompleted)).toEqual([]);
          expect([...(packages[0]?.processes ?? [])].sort()).toEqual(["rolling", "smelter"]);
          expect(packages[0]?.effect.chainsCompleted).toEqual(["cans"]);
          const members = portfolio?.members.map((member) => member.process) ?? [];
          expect([...members].sort()).toEqual(["rolling", "smelter"]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("the only source of heat of a substitution group that was taken out", () => {
  it("comes first again: steam stands in for the gas that is bought instead", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 1, max: 1000, noNaN: true }),
        fc.double({ min: 0, max: 0.8, noNaN: true }),
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        async (steam, gasShare, wood) => {
          const gas = (steam * 3.6 * gasShare) / 40;
          const built = dataset({
            units: [
              { id: "sawmill", valueAdded: 10 },
              { id: "dairy", valueAdded: 30 },
            ],
            flows: [
              { from: "sawmill", to: "outside", material: "chips", quantity: wood * steam, replaceIn: null },
              { from: "outside", to: "dairy", material: "steam", quantity: steam, group: "heat" },
              ...(gas > 0
                ? [{ from: "outside", to: "dairy", material: "gas", quantity: gas, group: "heat" }]
                : []),
              { from: "dairy", to: "outside", material: "milk", quantity: 100 },
            ],
            materials: [
              { id: "chips", price: 5, replaceIn: 0, replaceOut: 1 },
              { id: "steam", unit: "MWh", price: 40, replaceIn: 0, mjPerUnit: 3600 },
              { id: "gas", price: 500, mjPerUnit: 40_000 },
              { id: "milk", price: 300 },
              { id: "unobtainium", replaceIn: 0 },
              { id: "tradeable", price: 1 },
            ],
            chains: [
              {
                id: "milk",
                steps: [
                  { units: ["sawmill"], material: "chips" },
                  { units: [], material: "steam" },
                  { units: ["dairy"], material: "milk" },
                ],
              },
            ],
          });
          const steamUnit = (draft: Process): Process => ({
            ...draft,
            unit: "MWh",
            items: draft.items.map((item) => (item.material === "steam" ? { ...item, unit: "MWh" } : item)),
          });
          const processes = [
            process({ id: "a-dream", makes: [["steam", 1]], takes: [["unobtainium", 1]] }),
            process({ id: "b-apart", makes: [["steam", 1]], takes: [["tradeable", 1]] }),
            process({ id: "boiler", makes: [["steam", 1]], takes: [["chips", wood]] }),
          ].map((draft) =>
            steamUnit({ ...draft, items: draft.items.map((item) => ({ ...item, unit: "t" })) }),
          );
          const { candidates } = await run({ ...built, processes });
          expect(candidates[0]?.process).toBe("boiler");
          expect(candidates[0]?.effect.chainsCompleted).toEqual(["milk"]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
