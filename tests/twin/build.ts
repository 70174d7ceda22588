/** Short ways to write a data set in a test: only what matters is named, the rest is the format's default. */
import { blankMaterial, blankUnit } from "../../src/model/blank.ts";
import {
  type Chain,
  type ChainStep,
  type Cluster,
  type DataSet,
  DEFAULT_THRESHOLDS,
  type End,
  type Flow,
  type Material,
  type Unit,
} from "../../src/model/dataset.ts";

const sourced = { confidence: null, source: "", note: "", at: null };

export type UnitDraft = Partial<Unit> & { readonly id: string };
export type FlowDraft = Omit<Partial<Flow>, "from" | "to"> & {
  /** A unit's id, or `outside`. */
  readonly from: string;
  readonly to: string;
  readonly material: string;
};
export type MaterialDraft = Partial<Material> & { readonly id: string };
export interface ChainDraft {
  readonly id: string;
  readonly steps: readonly { readonly units: readonly string[]; readonly material?: string }[];
}

export interface Draft {
  readonly units?: readonly UnitDraft[];
  readonly flows: readonly FlowDraft[];
  readonly materials?: readonly MaterialDraft[];
  readonly chains?: readonly ChainDraft[];
  readonly cluster?: Partial<Cluster>;
}

export function unit(draft: UnitDraft): Unit {
  return { ...blankUnit(draft.id), ...draft };
}

function end(id: string): End {
  return id === "outside" ? { outside: "" } : { unit: id };
}

export function flow(draft: FlowDraft, index: number): Flow {
  const quantity = draft.quantity === undefined ? 1 : draft.quantity;
  return {
    ...sourced,
    status: quantity === 0 ? "idle" : "operating",
    need: null,
    offtake: null,
    replaceIn: 0,
    replaceOut: 0,
    group: "",
    mode: "",
    year: null,
    given: { quantity, unit: "t" },
    ...draft,
    index,
    quantity,
    from: end(draft.from),
    to: end(draft.to),
  };
}

export function material(draft: MaterialDraft): Material {
  return { ...blankMaterial(draft.id, "t"), ...draft };
}

function chain(draft: ChainDraft): Chain {
  const steps = draft.steps.map(
    (step, k): ChainStep => ({
      step: String(k + 1),
      nameEn: `step ${k + 1}`,
      nameNl: `stap ${k + 1}`,
      units: step.units,
      material: step.material ?? "",
      note: "",
      at: null,
    }),
  );
  return { id: draft.id, nameEn: draft.id, nameNl: draft.id, derived: false, steps };
}

/** Builds a data set; units and materials that only flows mention are added, as the reader does. */
export function dataset(draft: Draft): DataSet {
  const ends = draft.flows.flatMap((f) => [f.from, f.to]).filter((id) => id !== "outside");
  const declared = new Set((draft.units ?? []).map((u) => u.id));
  const implied = [...new Set(ends)].filter((id) => !declared.has(id)).map((id) => ({ id }));
  const listed = new Set((draft.materials ?? []).map((m) => m.id));
  const used = [...new Set(draft.flows.map((f) => f.material))].filter((id) => !listed.has(id));
  return {
    id: "test",
    cluster: { values: {}, name: "test", currency: "EUR", thresholds: DEFAULT_THRESHOLDS, ...draft.cluster },
    units: [...(draft.units ?? []), ...implied].map(unit),
    flows: draft.flows.map(flow),
    materials: [...(draft.materials ?? []), ...used.map((id) => ({ id }))].map(material),
    chains: (draft.chains ?? []).map(chain),
    processes: [],
    scenarios: [],
  };
}
