/** A cluster small enough to check by hand: brine -> salt -> chlorine -> two users, and a boiler. */
import type { Reason, SimulateResult } from "../../../src/analysis/results.ts";
import type { SceneInput } from "../../../src/app/graph/buildScene.ts";
import type { DataSet, Flow, Material, Status, Unit } from "../../../src/model/dataset.ts";
import { NO_CHANGE, type Scenario } from "../../../src/model/scenario.ts";

const SOURCED = { confidence: null, source: "", note: "", at: null };

function unit(id: string, status: Status = "operating", company = id): Unit {
  return {
    ...SOURCED,
    ...{ id, name: `Plant ${id}`, company, site: "", municipality: "", sector: "", status },
    ...{ lat: null, lon: null, jobs: null, valueAdded: null, minLoad: 0, spare: 0, stage: null, numbers: {} },
  };
}

export function material(
  id: string,
  category: string,
  unitOfMeasure: string,
  price: number | null,
): Material {
  return {
    ...SOURCED,
    ...{ id, nameEn: id, nameNl: `${id} (nl)`, category, unit: unitOfMeasure, code: "", price },
    ...{ need: null, offtake: null, replaceIn: null, replaceOut: null, mjPerUnit: null, origin: "" },
  };
}

function flow(index: number, from: string, to: string, what: string, quantity: number | null): Flow {
  const end = (id: string) => (id.startsWith("outside") ? { outside: id } : { unit: id });
  return {
    ...SOURCED,
    ...{ index, from: end(from), to: end(to), material: what, quantity, given: { quantity, unit: "t" } },
    ...{ status: quantity === 0 ? "idle" : "operating", need: null, offtake: null, replaceIn: null },
    ...{ replaceOut: null, group: "", mode: "", year: null },
  };
}

const DATASET: DataSet = {
  id: "sample",
  cluster: { values: {}, name: "Sample", currency: "EUR", thresholds: { broken: 0.05, intact: 0.95 } },
  units: [unit("salt"), unit("chlorine"), unit("pvc"), unit("amine"), unit("boiler"), unit("old", "closed")],
  materials: [
    material("salt", "material", "t", 50),
    material("chlorine", "material", "t", 200),
    material("steam", "energy", "MWh", 40),
    material("pvc", "material", "t", 900),
    material("hydrogen", "material", "t", 2000),
  ],
  flows: [
    flow(0, "salt", "chlorine", "salt", 100_000),
    flow(1, "chlorine", "pvc", "chlorine", 50_000),
    flow(2, "chlorine", "amine", "chlorine", null),
    flow(3, "boiler", "salt", "steam", 200_000),
    flow(4, "pvc", "outside", "pvc", 60_000),
    flow(5, "chlorine", "old", "hydrogen", 10),
    flow(6, "chlorine", "pvc", "hydrogen", 0),
    flow(7, "boiler", "boiler", "steam", 10),
  ],
  chains: [],
  processes: [],
  scenarios: [],
};

const LAYOUT = {
  positions: Object.fromEntries(
    DATASET.units.map(({ id }, row) => [id, { x: row * 100, y: (row % 2) * 50 }]),
  ),
};

const reason = (kind: Reason["kind"]): Reason => ({ kind, material: "", via: [] });

/** Salt leaves (wave 0); chlorine stops (wave 1); pvc falls to 0.4 (wave 2) and to 0.1 (wave 3). */
export function cascade(scenario: Scenario = { ...NO_CHANGE, leave: ["salt"] }): SimulateResult {
  const ids = ["salt", "chlorine", "pvc", "amine", "boiler"];
  const levels = [0, 0, 0.1, 1, 1];
  const waves = [0, 1, 2, null, null];
  const kinds = ["capacity", "input", "input", "none", "none"] as const;
  return {
    ...{ dataset: "sample", scenario, response: "cascade", ration: "proportional", measure: "output" },
    ...{ settled: true, rounds: 3, loss: { total: 0, own: 0, knockOn: 0 }, chains: [] },
    units: ids.map((id, row) => ({
      ...{ id, company: id, level: levels[row] ?? 1, wave: waves[row] ?? null, stopWave: null },
      ...{ stopped: levels[row] === 0, reason: reason(kinds[row] ?? "none") },
    })),
    flows: [
      { index: 0, from: "salt", to: "chlorine", material: "salt", delivered: 0 },
      { index: 1, from: "chlorine", to: "pvc", material: "chlorine", delivered: 0 },
      { index: 2, from: "chlorine", to: "amine", material: "chlorine", delivered: 0.25 },
      { index: 3, from: "boiler", to: "salt", material: "steam", delivered: 0 },
    ],
    waves: [
      { wave: 0, changes: [{ unit: 0, level: 0, reason: reason("capacity") }] },
      { wave: 1, changes: [{ unit: 1, level: 0, reason: reason("input") }] },
      { wave: 2, changes: [{ unit: 2, level: 0.4, reason: reason("input") }] },
      { wave: 3, changes: [{ unit: 2, level: 0.1, reason: reason("input") }] },
    ],
    basis: {
      flows: { reported: 0, estimated: 0, assumed: 0 },
      weights: { given: 0, estimated: 0, assumed: 0 },
    },
  };
}

export function input(changes: Partial<SceneInput> = {}): SceneInput {
  return {
    ...{ dataset: DATASET, layout: LAYOUT, result: null, wave: null, links: null },
    ...{ showPotential: true, showEnergy: true, showLinkClasses: false, lang: "en" },
    ...changes,
  };
}
