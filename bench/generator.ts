/** A synthetic cluster with heavy-tailed degrees and a fixed seed: the same network every time. */
import { seeded } from "../src/analysis/random.ts";
import type { Criticality, DataSet, End, Flow, Material, Unit } from "../src/model/dataset.ts";
import { DEFAULT_THRESHOLDS } from "../src/model/dataset.ts";

/*
 * The rows below are written out field by field: an object that starts with a spread gets every further
 * field by growing, which costs a million flows half a minute of collecting garbage.
 */
function unitOf(k: number, random: () => number): Unit {
  return {
    confidence: null,
    source: "synthetic",
    note: "",
    at: null,
    id: `u${k}`,
    name: `Unit ${k}`,
    company: `u${k}`,
    site: "",
    municipality: "",
    sector: "",
    status: "operating",
    lat: null,
    lon: null,
    jobs: null,
    valueAdded: 1 + Math.floor(100 * random()),
    minLoad: random() < 0.3 ? 0.4 : 0,
    spare: 0,
    stage: null,
    numbers: {},
  };
}

function materialOf(k: number): Material {
  return {
    confidence: null,
    source: "synthetic",
    note: "",
    at: null,
    id: `m${k}`,
    nameEn: `Material ${k}`,
    nameNl: `Materiaal ${k}`,
    category: "material",
    unit: "t",
    code: "",
    price: 100,
    need: null,
    offtake: null,
    replaceIn: null,
    replaceOut: null,
    mjPerUnit: null,
    origin: "",
  };
}

/** A Pareto weight with exponent 2.3, cut off at 128: a few hubs and many small units. */
export const heavyTail = (random: () => number): number => Math.min(128, (1 - random()) ** (-1 / 1.3));

/** Draws positions in proportion to their weights. */
export function sampler(weights: readonly number[], random: () => number): () => number {
  const sums = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, k) => {
    total += weight;
    sums[k] = total;
  });
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** A data set of `units` units and `flows` flows, a tenth of them imports and a fifth exports. */
export function syntheticCluster(units: number, flows: number, seed = 1): DataSet {
  const random = seeded(seed);
  const rows = Array.from({ length: units }, (_, k) => unitOf(k, random));
  const pick = sampler(
    rows.map(() => heavyTail(random)),
    random,
  );
  const kinds = Math.max(8, Math.round(units / 10));
  const criticality = (): Criticality =>
    random() < 0.5 ? "critical" : random() < 0.5 ? "important" : "minor";
  const world: End = { outside: "world" };
  const ends = rows.map(({ id }): End => ({ unit: id }));
  const end = (): End => ends[pick()] ?? world;
  const materials = Array.from({ length: kinds }, (_, k) => materialOf(k));
  const flowRows = Array.from({ length: flows }, (_, index): Flow => {
    const draw = random();
    const quantity = 1 + Math.floor(1000 * random());
    return {
      confidence: null,
      source: "synthetic",
      note: "",
      at: null,
      index,
      from: draw < 0.1 ? world : end(),
      to: draw > 0.8 ? world : end(),
      material: materials[Math.floor(kinds * random())]?.id ?? "",
      quantity,
      given: { quantity, unit: "t" },
      status: "operating",
      need: criticality(),
      offtake: criticality(),
      replaceIn: random() < 0.5 ? 0 : random(),
      replaceOut: random() < 0.5 ? 1 : random(),
      group: "",
      mode: "",
      year: null,
    };
  });
  return {
    id: `synthetic-${units}-${flows}-${seed}`,
    cluster: { values: {}, name: "Synthetic", currency: "EUR", thresholds: DEFAULT_THRESHOLDS },
    units: rows,
    flows: flowRows,
    materials,
    chains: [],
    processes: [],
    scenarios: [],
  };
}
