/** Candidates on clusters that can be worked by hand. */
import { describe, expect, it } from "vitest";
import { directRunner } from "../../../../src/analysis/directRunner.ts";
import type { Runner } from "../../../../src/analysis/runner.ts";
import { StoppedError } from "../../../../src/analysis/runner.ts";
import type { DataSet, Process } from "../../../../src/model/dataset.ts";
import { TARGET_WEIGHTS } from "../../../../src/network/targetWeights.ts";
import { type Draft, dataset, flow } from "../../../twin/build.ts";
import { process } from "./clusters.ts";
import { run } from "./run.ts";

/**
 * Brine to PVC: chlor makes chlorine (20 used by acid, 60 vented), vinyl needs EDC and imports all 100 of
 * it; the step between them is missing. Chlorine can't be brought in (replace_in 0), ethylene can.
 */
const VINYL: Draft = {
  units: [
    { id: "chlor", valueAdded: 50, jobs: 100 },
    { id: "acid", valueAdded: 10, jobs: 20 },
    { id: "vinyl", valueAdded: 40, jobs: 80 },
  ],
  flows: [
    flowOf("outside", "chlor", "salt", 130),
    flowOf("chlor", "acid", "chlorine", 20),
    flowOf("chlor", "outside", "chlorine", 60),
    flowOf("acid", "outside", "hydrochloric", 21),
    flowOf("outside", "vinyl", "edc", 100),
    flowOf("vinyl", "outside", "pvc", 60),
  ],
  materials: [
    { id: "salt", price: 50 },
    { id: "chlorine", price: 200, replaceIn: 0, replaceOut: 1 },
    { id: "hydrochloric", price: 100 },
    { id: "edc", price: 300 },
    { id: "pvc", price: 800 },
    { id: "ethylene", price: 1000 },
  ],
  chains: [
    {
      id: "pvc",
      steps: [
        { units: ["chlor"], material: "chlorine" },
        { units: [], material: "edc" },
        { units: ["vinyl"], material: "pvc" },
      ],
    },
  ],
};

function flowOf(from: string, to: string, material: string, quantity: number | null) {
  return { from, to, material, quantity, replaceIn: null, replaceOut: null } as const;
}

const EDC = process({
  id: "edc-plant",
  makes: [["edc", 1]],
  takes: [
    ["chlorine", 0.5],
    ["ethylene", 0.3],
  ],
  capacity: 80,
  jobs: 40,
});

function withProcesses(draft: Draft, ...processes: readonly Process[]): DataSet {
  return { ...dataset(draft), processes };
}

describe("a candidate for a missing step", () => {
  it("is sized to the gap and written into the network", async () => {
    const result = await run(withProcesses(VINYL, EDC));
    // Niches: the missing step and the import of EDC are one, 100 t. 100 t EDC take 50 t chlorine (60 on
    // offer) and 30 t ethylene, which is bought. The import of EDC falls by 100 x 300, that of ethylene
    // rises by 30 x 1,000: no change. Chlorine that is sold outside falls to 10.
    expect(result.gaps.map((gap) => gap.id)).toContain("missing-step:edc");
    const [first] = result.candidates;
    expect(first).toMatchObject({
      process: "edc-plant",
      id: "new-edc-plant",
      gap: "missing-step:edc",
      size: 100,
      unit: "t",
      sizeBasis: "gap",
      plants: 2,
      feasible: true,
      limiting: null,
      localInputs: [
        {
          material: "chlorine",
          quantity: 50,
          unit: "t",
          onOffer: 60,
          suppliers: [{ unit: "chlor", quantity: 50 }],
        },
      ],
      imports: [{ material: "ethylene", quantity: 30, unit: "t" }],
      deliveries: [{ material: "edc", quantity: 100, to: "vinyl" }],
      exports: [],
      completions: [{ chain: "pvc", linked: 1, main: true, closed: 1 }],
    });
    expect(first?.gaps.map((gap) => gap.id)).toEqual(["missing-step:edc", "import:edc"]);
    expect(first?.effect).toMatchObject({
      chainsCompleted: ["pvc"],
      importValue: 0,
      jobs: 80,
      localInputValue: 50 * 200,
    });
    // Its output is worth 30,000, its inputs 10,000 and 30,000: the value added is below 0 and counts 0.
    expect(first?.effect.weight).toBe(0);
    expect(first?.terms.chains).toBe(TARGET_WEIGHTS.chains);
    expect(first?.rows.changedFlows).toMatchObject([
      { index: 2, material: "chlorine", before: 60, after: 10 },
      { index: 4, material: "edc", before: 100, after: 0 },
    ]);
    expect(first?.rows.chains).toMatchObject([{ chain: "pvc", step: "2", units: "new-edc-plant" }]);
    expect(first?.rows.flows).toMatchObject([
      { from: "chlor", to: "new-edc-plant", material: "chlorine", quantity: 50 },
      { from: "import:ethylene", to: "new-edc-plant", material: "ethylene", quantity: 30 },
      { from: "new-edc-plant", to: "vinyl", material: "edc", quantity: 100 },
    ]);
  });

  it("is as large as its scarcest input allows that can't be had from outside", async () => {
    // 0.8 t chlorine per t, 60 on offer: 75 t of 100. The other 25 are imported still.
    const hungry = process({
      id: "hungry",
      makes: [["edc", 1]],
      takes: [["chlorine", 0.8]],
      minCapacity: 90,
    });
    const [first] = (await run(withProcesses(VINYL, hungry))).candidates;
    expect(first).toMatchObject({
      size: 75,
      feasible: true,
      belowMinimum: true,
      limiting: { material: "chlorine", needed: 80, onOffer: 60, unit: "t" },
      deliveries: [{ material: "edc", quantity: 75, to: "vinyl" }],
      completions: [{ closed: 0.75 }],
    });
    expect(first?.terms.chains).toBeCloseTo(0.75 * TARGET_WEIGHTS.chains, 12);
    expect(first?.effect.importValue).toBe(-75 * 300);
  });

  it("can bring in the share of a need that its replaceability says", async () => {
    // Chlorine can now be had from outside for a quarter of a need: 60 / (0.8 x 0.75) = 100 t.
    const materials = (VINYL.materials ?? []).map((m) =>
      m.id === "chlorine" ? { ...m, replaceIn: 0.25 } : m,
    );
    const hungry = process({ id: "hungry", makes: [["edc", 1]], takes: [["chlorine", 0.8]] });
    const [first] = (await run(withProcesses({ ...VINYL, materials }, hungry))).candidates;
    expect(first).toMatchObject({
      size: 100,
      limiting: null,
      localInputs: [{ material: "chlorine", quantity: 60 }],
      imports: [{ material: "chlorine", quantity: 20 }],
    });
  });

  it("may bring in what somebody brings in today, whatever its replaceability", async () => {
    const flows = [...VINYL.flows, flowOf("outside", "acid", "chlorine", 1)];
    const hungry = process({ id: "hungry", makes: [["edc", 1]], takes: [["chlorine", 0.8]] });
    const { candidates } = await run(withProcesses({ ...VINYL, flows }, hungry));
    expect(candidates[0]).toMatchObject({ size: 100, imports: [{ material: "chlorine", quantity: 20 }] });
  });

  it("is not feasible where such an input is not on offer; it is said what lacks, and it comes last", async () => {
    const lacking = process({
      id: "a-lacking",
      makes: [["edc", 1]],
      takes: [
        ["phosgene", 1],
        ["chlorine", 1],
      ],
    });
    const apart = process({ id: "b-apart", makes: [["salt", 1]], takes: [["ethylene", 1]] });
    const materials = [...(VINYL.materials ?? []), { id: "phosgene", replaceIn: 0 }];
    const { candidates } = await run(withProcesses({ ...VINYL, materials }, lacking, apart));
    expect(candidates.map(({ process: id, feasible }) => [id, feasible])).toEqual([
      ["b-apart", true],
      ["a-lacking", false],
    ]);
    // 100 t would need 100 t of either; 60 t chlorine is on offer, no phosgene.
    expect(candidates[1]).toMatchObject({
      size: 100,
      short: [
        { material: "phosgene", needed: 100, onOffer: 0 },
        { material: "chlorine", needed: 100, onOffer: 60 },
      ],
      limiting: { material: "phosgene" },
    });
  });

  it("cannot take through a pipe of the cluster what is not on offer, where no default says otherwise", async () => {
    const steam = {
      from: "chlor",
      to: "vinyl",
      material: "steam",
      mode: "pipeline",
      replaceIn: null,
      replaceOut: null,
    } as const;
    const thirsty = process({ id: "thirsty", makes: [["edc", 1]], takes: [["steam", 1]] });
    const { candidates } = await run(withProcesses({ ...VINYL, flows: [...VINYL.flows, steam] }, thirsty));
    const found = candidates.find((candidate) => candidate.process === "thirsty");
    expect(found).toMatchObject({ feasible: false, short: [{ material: "steam", onOffer: 0 }] });
    const vented = { ...steam, to: "outside", quantity: 200 };
    const more = await run(withProcesses({ ...VINYL, flows: [...VINYL.flows, steam, vented] }, thirsty));
    expect(more.candidates[0]).toMatchObject({ process: "thirsty", feasible: true });
    expect(more.candidates[0]?.rows.flows[0]).toMatchObject({
      from: "chlor",
      material: "steam",
      mode: "pipeline",
    });
  });

  it("has the catalogue's usual size where the gap's quantity is unknown, and serves the unknown need too", async () => {
    const flows = VINYL.flows.map((f) => (f.material === "edc" ? { ...f, quantity: null } : f));
    const [first] = (await run(withProcesses({ ...VINYL, flows }, EDC))).candidates;
    // What vinyl needs is unknown and stays so; that the plant of 80 t makes more is written as sold.
    expect(first).toMatchObject({
      size: 80,
      sizeBasis: "capacity",
      plants: 1,
      deliveries: [{ material: "edc", quantity: null, to: "vinyl" }],
      exports: [{ material: "edc", quantity: 80 }],
    });
    expect(first?.rows.flows.find((row) => row.to === "vinyl")).not.toHaveProperty("quantity");
    expect(first?.rows.changedFlows).toMatchObject([
      { material: "chlorine", before: 60, after: 20 },
      { material: "edc", before: null, after: 0 },
    ]);
  });

  it("has the size that inputs on offer allow where the catalogue names none", async () => {
    const chains = [
      {
        id: "acid",
        steps: [
          { units: ["chlor"], material: "chlorine" },
          { units: [], material: "bleach" },
        ],
      },
    ];
    const bleach = process({
      id: "bleach",
      makes: [["bleach", 1]],
      takes: [
        ["chlorine", 0.4],
        ["ethylene", 1],
      ],
    });
    const draft = { ...VINYL, chains, materials: [...(VINYL.materials ?? []), { id: "bleach", price: 90 }] };
    const { candidates } = await run(withProcesses(draft, bleach));
    expect(candidates[0]).toMatchObject({ process: "bleach", size: 150, sizeBasis: "inputs" });
  });

  it("performs the step before an end without a material where it goes on from the step before", async () => {
    const chains = [{ id: "pvc", steps: [{ units: ["vinyl"], material: "pvc" }, { units: [] }] }];
    const frames = process({ id: "frames", makes: [["frame", 2]], takes: [["pvc", 1]], capacity: 100 });
    const draft = { ...VINYL, chains, materials: [...(VINYL.materials ?? []), { id: "frame", price: 50 }] };
    const [first] = (await run(withProcesses(draft, frames, EDC))).candidates;
    // A batch of 2 frames takes 1 t; 100 frames take 50 t of the 60 t that are sold.
    expect(first).toMatchObject({
      process: "frames",
      gap: "missing-step:pvc/2",
      localInputs: [{ material: "pvc", quantity: 50, onOffer: 60 }],
      effect: { chainsCompleted: ["pvc"] },
    });
  });

  it("says where its recipe makes mass, and what it makes beside its product", async () => {
    const odd = process({
      id: "odd",
      makes: [["edc", 1]],
      takes: [["chlorine", 0.5]],
      byproducts: [["salt", 0.2]],
    });
    const [first] = (await run(withProcesses(VINYL, odd))).candidates;
    expect(first?.balance).toEqual({ massIn: 50, excused: 0, massOut: 120, makesMass: true });
    // 20 t salt go to the only unit that buys salt.
    expect(first?.byproducts).toMatchObject([
      { material: "salt", quantity: 20, role: "byproduct", users: ["chlor"] },
    ]);
    expect(first?.deliveries).toContainEqual({ material: "salt", quantity: 20, unit: "t", to: "chlor" });
  });
});

describe("the order of candidates", () => {
  it("puts the process that goes on from the chain before one that brings all from outside", async () => {
    const imported = process({
      id: "a-imported",
      makes: [["edc", 1]],
      takes: [["ethylene", 0.2]],
      capacity: 100,
      jobs: 400,
    });
    const { candidates } = await run(withProcesses(VINYL, imported, EDC));
    expect(candidates.map((candidate) => candidate.process).slice(0, 2)).toEqual(["edc-plant", "a-imported"]);
    expect(candidates[1]?.completions).toMatchObject([{ linked: 0.5 }]);
  });
  it("follows the weights", async () => {
    const imported = process({
      id: "a-imported",
      makes: [["edc", 1]],
      takes: [["ethylene", 0.2]],
      capacity: 100,
      jobs: 400,
    });
    const none = { chains: 0, jenga: 0, loss: 0, import: 0, waste: 0, jobs: 1 };
    const { candidates } = await run(withProcesses(VINYL, imported, EDC), { weights: none });
    expect(candidates[0]?.process).toBe("a-imported");
    // 400 jobs against the 200 of the cluster count as all of them.
    expect(candidates[0]?.score).toBe(1);
    expect(candidates[0]?.terms).toEqual({ ...none });
  });
  it("gives ties to the first id, and knows what no other candidate beats", async () => {
    const twin = { ...EDC, id: "b-plant" };
    const { candidates } = await run(withProcesses(VINYL, twin, EDC));
    expect(candidates.slice(0, 2).map((candidate) => candidate.process)).toEqual(["b-plant", "edc-plant"]);
    expect(candidates[0]?.pareto).toBe(candidates[1]?.pareto);
    expect(candidates.some((candidate) => candidate.pareto)).toBe(true);
  });
});

describe("a candidate that makes no missing step", () => {
  it("shares equally with a single source, which sells outside what it can", async () => {
    // hub brings all 80 t steam of user by pipe: a weak source. The second source brings half of it. Of the
    // 40 t that hub no longer sells here, a quarter can be sold outside (replace_out 0.25): 10 t.
    const draft: Draft = {
      units: [{ id: "hub" }, { id: "user" }],
      flows: [
        {
          ...flowOf("hub", "user", "steam", 80),
          replaceIn: 0,
          replaceOut: 0.25,
          need: "critical",
          group: "heat",
        },
        flowOf("user", "outside", "paper", 10),
      ],
      materials: [
        { id: "steam", price: 30 },
        { id: "paper", price: 900 },
        { id: "power", price: 60 },
      ],
    };
    const boiler = process({ id: "boiler", makes: [["steam", 1]], takes: [["power", 1.1]] });
    const { candidates } = await run(withProcesses(draft, boiler));
    const second = candidates.find((candidate) => candidate.gap === "weak-source:heat");
    expect(second).toMatchObject({
      size: 40,
      role: "makes",
      deliveries: [{ material: "steam", quantity: 40, to: "user" }],
    });
    expect(second?.rows.changedFlows).toMatchObject([{ before: 80, after: 40 }]);
    expect(second?.rows.flows).toMatchObject([
      { from: "import:power", to: "new-boiler", quantity: 44 },
      {
        from: "new-boiler",
        to: "user",
        material: "steam",
        quantity: 40,
        need: "critical",
        replace_in: 0,
        group: "heat",
      },
      { from: "hub", to: "market:steam", material: "steam", quantity: 10 },
    ]);
  });

  it("takes what leaves unused, and no more of it than there is", async () => {
    const draft: Draft = {
      units: [{ id: "mill", jobs: 5 }],
      flows: [flowOf("mill", "outside", "slag", 50), flowOf("mill", "outside", "steel", 100)],
      materials: [
        { id: "slag", category: "waste", price: -10 },
        { id: "steel", price: 500 },
        { id: "brick", price: 20 },
      ],
    };
    const bricks = process({
      id: "bricks",
      makes: [["brick", 1]],
      takes: [["slag", 1.25]],
      jobs: 12,
      capacity: 15,
    });
    const { candidates } = await run(withProcesses(draft, bricks));
    // 50 / 1.25 = 40 t bricks, three plants of 15 t, 36 jobs; disposal of 50 t at 10 is saved.
    expect(candidates).toMatchObject([
      {
        process: "bricks",
        role: "takes",
        gap: "unused-output:slag",
        size: 40,
        plants: 3,
        effect: { wasteValue: -500, jobs: 36, importValue: 0 },
      },
    ]);
  });

  it("is a second taker only of what the first one can do without", async () => {
    const draft = (replaceIn: number): Draft => ({
      units: [{ id: "maker" }, { id: "taker" }],
      flows: [
        { ...flowOf("maker", "taker", "brine", 100), replaceIn, replaceOut: 0 },
        flowOf("taker", "outside", "salt", 30),
      ],
      materials: [
        { id: "brine", price: 5 },
        { id: "salt", price: 50 },
        { id: "soda", price: 200 },
      ],
    });
    const soda = process({ id: "soda", makes: [["soda", 1]], takes: [["brine", 5]] });
    const free = await run(withProcesses(draft(1), soda));
    // Half of 100 t brine goes to 10 t soda; the taker buys those 50 t outside.
    expect(free.candidates[0]).toMatchObject({ gap: "weak-taker:brine", size: 10, feasible: true });
    expect(free.candidates[0]?.rows.changedFlows).toMatchObject([{ before: 100, after: 50 }]);
    expect(free.candidates[0]?.rows.flows[0]).toMatchObject({
      from: "import:brine",
      to: "taker",
      quantity: 50,
    });
    const bound = await run(withProcesses(draft(0), soda));
    expect(bound.candidates[0]).toMatchObject({
      feasible: false,
      short: [{ material: "brine", onOffer: 0 }],
    });
  });

  it("is no outlet where it could have the same energy from outside", async () => {
    const draft: Draft = {
      units: [{ id: "plant" }, { id: "other" }],
      flows: [
        { ...flowOf("plant", "outside", "power", 50), offtake: "minor" },
        flowOf("outside", "other", "power", 10),
      ],
      materials: [
        { id: "power", price: 60, category: "energy" },
        { id: "glass", price: 400 },
      ],
    };
    const glass = process({ id: "glass", makes: [["glass", 1]], takes: [["power", 2]] });
    const asEnergy = {
      ...glass,
      items: glass.items.map((item) => (item.role === "input" ? { ...item, role: "energy" as const } : item)),
    };
    expect((await run(withProcesses(draft, asEnergy))).candidates).toEqual([]);
    expect((await run(withProcesses(draft, glass))).candidates).toHaveLength(1);
  });
});

describe("a cluster", () => {
  it("without gaps has no candidates", async () => {
    // Both make and buy of each other what is traded the world over: no gap of any kind.
    const draft: Draft = {
      units: [{ id: "a" }, { id: "b" }],
      flows: [flowOf("a", "b", "x", 10), flowOf("b", "a", "y", 10), flowOf("b", "outside", "y", 5)],
    };
    const result = await run(
      withProcesses(draft, process({ id: "p", makes: [["x", 1]], takes: [["y", 1]] })),
      { portfolio: 2 },
    );
    expect(result.gaps).toEqual([]);
    expect(result.candidates).toEqual([]);
    expect(result.packages).toEqual([]);
    expect(result.portfolio).toMatchObject({ members: [], score: 0, bound: 0, optimal: true });
  });
  it("tells which recipes it can't reckon with", async () => {
    const odd = {
      ...EDC,
      id: "odd",
      items: EDC.items.map((item) => ({ ...item, unit: item.role === "product" ? "piece" : item.unit })),
    };
    const { unusable, candidates } = await run(withProcesses(VINYL, odd));
    expect(unusable).toEqual([{ process: "odd", material: "edc" }]);
    expect(candidates).toEqual([]);
  });
  it("converts recipes and quantities into the materials' own units of measure", async () => {
    const kilo = process({
      id: "kilo",
      makes: [["edc", 1000]],
      takes: [["chlorine", 500]],
      unit: "kg",
      capacity: 80_000,
    });
    const base = dataset(VINYL);
    const flows = VINYL.flows.map((draft, k) => ({
      ...flow(draft, k),
      given: { quantity: (draft.quantity ?? 0) / 1000, unit: "kt" },
    }));
    const [first] = (await run({ ...base, flows, processes: [kilo] })).candidates;
    expect(first).toMatchObject({ size: 100, unit: "t", capacity: 80, plants: 2 });
    expect(first?.rows.changedFlows).toMatchObject([
      { unit: "kt", before: 0.06, after: 0.01 },
      { unit: "kt", before: 0.1, after: 0 },
    ]);
  });
  it("gives a newcomer an id that nobody has", async () => {
    const units = [...(VINYL.units ?? []), { id: "other", company: "new-edc-plant" }];
    const [first] = (await run(withProcesses({ ...VINYL, units }, EDC))).candidates;
    expect(first?.id).toBe("new-edc-plant-2");
  });
});

describe("the job", () => {
  /** Opens the kernel anew for every chunk and takes the chunks from the last to the first. */
  const backwards: Runner = {
    async run(name, _setup, chunks, hooks) {
      const results = [];
      for (const chunk of [...chunks].reverse()) {
        const [result] = await directRunner().run(name, { ..._setup }, [chunk], hooks);
        if (result !== undefined) results.push(result);
      }
      return results.reverse();
    },
  };
  it("gives the same whoever answers which chunk", async () => {
    const data = withProcesses(
      VINYL,
      EDC,
      process({ id: "second", makes: [["salt", 1]], takes: [["ethylene", 1]] }),
    );
    const there = await run(data, { portfolio: 2 });
    expect(JSON.stringify(await run(data, { portfolio: 2 }, backwards))).toBe(JSON.stringify(there));
  });
  it("tells how far it is, never backwards, and stops when told to", async () => {
    const data = withProcesses(VINYL, EDC);
    const seen: number[] = [];
    const onProgress = (done: number, total: number) => void seen.push(done / total);
    await run(data, { portfolio: 1 }, directRunner(), { onProgress });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    let asked = 0;
    const shouldStop = () => ++asked > 2;
    await expect(run(data, { portfolio: 1 }, directRunner(), { shouldStop })).rejects.toThrow(StoppedError);
  });
});
