/**
 * Random clusters that are made of recipes: every unit makes one material of its own from what is brought
 * in and from what the units before it make, so that a unit can be taken out and put into the catalogue.
 */
import fc from "fast-check";
import type { DataSet, Process, ProcessItem } from "../../../../src/model/dataset.ts";
import { dataset, type FlowDraft, type MaterialDraft } from "../../../twin/build.ts";

/** What a process of a test's catalogue takes and gives, per unit of its first product. */
export interface ProcessDraft {
  readonly id: string;
  readonly makes: readonly (readonly [string, number])[];
  readonly takes: readonly (readonly [string, number])[];
  readonly byproducts?: readonly (readonly [string, number])[];
  readonly wastes?: readonly (readonly [string, number])[];
  readonly capacity?: number;
  readonly minCapacity?: number;
  readonly jobs?: number;
  readonly unit?: string;
}

export function process(draft: ProcessDraft): Process {
  const unit = draft.unit ?? "t";
  const item =
    (role: ProcessItem["role"]) =>
    ([material, coefficient]: readonly [string, number]): ProcessItem => ({
      role,
      material,
      coefficient,
      unit,
      source: "",
      note: "",
      at: null,
    });
  return {
    id: draft.id,
    nameEn: draft.id,
    nameNl: draft.id,
    output: draft.makes[0]?.[0] ?? "",
    capacity: draft.capacity ?? null,
    minCapacity: draft.minCapacity ?? null,
    unit,
    jobs: draft.jobs ?? null,
    trl: null,
    sector: "",
    note: "",
    items: [
      ...draft.makes.map(item("product")),
      ...draft.takes.map(item("input")),
      ...(draft.byproducts ?? []).map(item("byproduct")),
      ...(draft.wastes ?? []).map(item("waste")),
    ],
  };
}

export interface Planted {
  readonly data: DataSet;
  /** The process of the unit that was taken out. */
  readonly process: string;
  /** Every chain that it was a step of. */
  readonly chains: readonly string[];
}

interface Plant {
  /** Positions of earlier units whose material it takes, and how much of it a unit of its own takes. */
  readonly from: readonly number[];
  readonly raw: number;
  readonly ratio: number;
  readonly waste: boolean;
  readonly local: boolean;
  readonly value: number;
  readonly jobs: number;
}

const RAW = ["ore", "crude", "grain"] as const;

const plant = (k: number): fc.Arbitrary<Plant> =>
  fc.record({
    from:
      k === 0
        ? fc.constant([])
        : fc.uniqueArray(fc.integer({ min: 0, max: k - 1 }), { minLength: 1, maxLength: 2 }),
    raw: fc.integer({ min: 0, max: RAW.length - 1 }),
    ratio: fc.constantFrom(0.5, 0.8, 1, 1.25),
    waste: fc.boolean(),
    local: fc.boolean(),
    value: fc.integer({ min: 1, max: 50 }),
    jobs: fc.integer({ min: 0, max: 100 }),
  });

const made = (k: number): string => `m${k}`;
const name = (k: number): string => `u${k}`;

/** Chains from the last units back to a first one, along each unit's first source. */
function pathTo(plants: readonly Plant[], end: number): number[] {
  const path: number[] = [end];
  for (let at = end; (plants[at]?.from.length ?? 0) > 0; ) {
    at = plants[at]?.from[0] ?? 0;
    path.unshift(at);
  }
  return path;
}

/** Flows of the cluster; `gone` has left: what it took is on offer, what it brought is imported. */
function flowsOf(plants: readonly Plant[], output: readonly number[], gone: number): FlowDraft[] {
  const flows: FlowDraft[] = [];
  const end = (k: number): string => (k === gone ? "outside" : name(k));
  const add = (from: string, to: string, material: string, quantity: number): void => {
    if (from !== "outside" || to !== "outside")
      flows.push({ from, to, material, quantity, replaceIn: null, replaceOut: null });
  };
  plants.forEach((own, k) => {
    const made_ = output[k] ?? 0;
    for (const source of own.from) add(end(source), end(k), made(source), own.ratio * made_);
    if (own.from.length === 0) add("outside", end(k), RAW[own.raw] ?? "ore", own.ratio * made_);
    if (own.waste) add(end(k), "outside", "slag", 0.1 * made_);
    const sold = plants.reduce(
      (sum, user, j) => sum + (user.from.includes(k) ? user.ratio * (output[j] ?? 0) : 0),
      0,
    );
    if (made_ - sold > 1e-6) add(end(k), "outside", made(k), made_ - sold);
  });
  return flows;
}

/** What each unit makes: enough for its users, and some to sell. */
function outputs(plants: readonly Plant[]): number[] {
  const output = plants.map(() => 0);
  for (let k = plants.length - 1; k >= 0; k -= 1) {
    const used = plants.reduce(
      (sum, user, j) => sum + (user.from.includes(k) ? user.ratio * (output[j] ?? 0) : 0),
      0,
    );
    output[k] = used > 0 ? used + (k % 2 === 0 ? 40 : 0) : 100;
  }
  return output;
}

function recipe(id: string, plants: readonly Plant[], k: number): Process {
  const own = plants[k];
  if (!own) throw new Error("no such plant");
  const takes =
    own.from.length > 0
      ? own.from.map((source) => [made(source), own.ratio] as const)
      : [[RAW[own.raw] ?? "ore", own.ratio] as const];
  return process({
    id,
    makes: [[made(k), 1]],
    takes,
    ...(own.waste ? { wastes: [["slag", 0.1]] } : {}),
    jobs: own.jobs,
    capacity: 200,
  });
}

/** Processes that have nothing to do with the missing link, or that lack what they need for it. */
function decoys(plants: readonly Plant[], gone: number, seed: number): Process[] {
  const other = (gone + 1 + (seed % Math.max(1, plants.length - 1))) % plants.length;
  return [
    // The same product, but of something that nobody has and that can't be brought in.
    process({ id: "a-decoy-unobtainable", makes: [[made(gone), 1]], takes: [["unobtainium", 1]], jobs: 500 }),
    // The same product from outside: it is linked to the chain on one side only.
    process({ id: "b-decoy-imported", makes: [[made(gone), 1]], takes: [["tradeable", 1.1]], jobs: 500 }),
    // A second source of something that is there.
    process({
      id: "c-decoy-second",
      makes: [[made(other), 1]],
      takes: [["tradeable", 1]],
      jobs: 500,
      capacity: 50,
    }),
    process({ id: "d-decoy-apart", makes: [["gadget", 1]], takes: [["tradeable", 1]], jobs: 500 }),
    process({ id: "e-decoy-slag", makes: [["brick", 1]], takes: [["slag", 1.2]], jobs: 50 }),
  ];
}

interface Seeds {
  readonly plants: readonly Plant[];
  readonly gone: number;
  readonly seed: number;
}

function seeds(most: number): fc.Arbitrary<Seeds> {
  return fc.integer({ min: 3, max: most }).chain((n) =>
    fc.record({
      plants: fc.tuple(...Array.from({ length: n }, (_, k) => plant(k))),
      gone: fc.integer({ min: 1, max: n - 1 }),
      seed: fc.integer({ min: 0, max: 100 }),
    }),
  );
}

/** @param out the unit that is not in the data set; -1 for none. */
function clusterOf({ plants, gone, seed }: Seeds, out: number): Planted {
  const materials: MaterialDraft[] = [
    ...plants.map((own, k) => ({
      id: made(k),
      price: 100 * (k + 1),
      replaceIn: own.local ? 0 : 1,
      replaceOut: 1,
    })),
    ...RAW.map((id) => ({ id, price: 20 })),
    { id: "slag", category: "waste", price: -5 },
    { id: "unobtainium", price: 1, replaceIn: 0 },
    { id: "tradeable", price: 10 },
    { id: "gadget", price: 500 },
    { id: "brick", price: 30 },
  ];
  const users = new Set(plants.flatMap((own) => own.from));
  const ends = [...plants.keys()].filter((k) => !users.has(k));
  const paths = ends.map((end) => pathTo(plants, end));
  const built = dataset({
    units: plants.flatMap((own, k) =>
      k === out ? [] : [{ id: name(k), valueAdded: own.value, jobs: own.jobs }],
    ),
    flows: flowsOf(plants, outputs(plants), out),
    materials,
    chains: paths.map((path, c) => ({
      id: `chain${c}`,
      steps: path.map((k) => ({ units: k === out ? [] : [name(k)], material: made(k) })),
    })),
  });
  return {
    data: { ...built, processes: [...decoys(plants, gone, seed), recipe("planted", plants, gone)] },
    process: "planted",
    chains: paths.flatMap((path, c) => (path.includes(gone) ? [`chain${c}`] : [])),
  };
}

/** A cluster from which one unit in the middle or at the end of a chain was taken out. */
export function plantedClusters(most = 8): fc.Arbitrary<Planted> {
  return seeds(most).map((own) => clusterOf(own, own.gone));
}

/** The same with the unit in its place, that can leave: its process is in the catalogue. */
export function wholeClusters(most = 8): fc.Arbitrary<Planted & { readonly leaver: string }> {
  return seeds(most).map((own) => ({ ...clusterOf(own, -1), leaver: name(own.gone) }));
}
