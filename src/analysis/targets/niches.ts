/**
 * What a newcomer could close: the gaps of the baseline (model.md section 6), brought together where one
 * plant closes them at once. A missing step and the import of its material are one niche; a second source
 * of a material is another one.
 */
import type { Chain, DataSet, Flow, Material } from "../../model/dataset.ts";
import { unitOf } from "../../model/dataset.ts";
import { energyContent, parseUnit } from "../../model/quantity.ts";
import type { Gap, GapKind } from "../results.ts";

/**
 * How a newcomer fills a niche: it `supplies` what is imported or missing; is a `second-source` or a
 * `second-taker` beside a single one; `uses` what leaves unused or what a missing step goes on from; or
 * `takes-over` what is no longer made under a scenario (see departure.ts).
 */
export type NicheKind = "supplies" | "second-source" | "second-taker" | "uses" | "takes-over";

export interface Niche {
  readonly key: string;
  readonly kind: NicheKind;
  /** The strictest kind first: a missing step before the import of its material. */
  readonly gaps: readonly NamedGap[];
  /** The material, or the substitution group. */
  readonly material: string;
  /** The materials that fit, with what turns their own unit of measure into the niche's. */
  readonly factors: ReadonlyMap<string, number>;
  /** Positions in flows.csv of what the niche is seen on; those of the chain's next step first. */
  readonly flows: readonly number[];
  /** Steps without a material of their own that a newcomer performs, as chain and position. */
  readonly steps: readonly StepRef[];
}

export interface StepRef {
  readonly chain: string;
  readonly step: number;
}

/** A gap with the name that it goes by: `kind:material`, or `kind:chain/step` where it names no material. */
export interface NamedGap {
  readonly id: string;
  readonly gap: Gap;
}

const KINDS: Readonly<Record<GapKind, NicheKind | null>> = {
  "missing-step": "supplies",
  import: "supplies",
  "unused-output": "uses",
  "weak-source": "second-source",
  "weak-taker": "second-taker",
  // What is missing is read off the baseline; who could take over what a scenario takes out: takeovers.ts.
  starved: null,
};

/** A second source or taker shares equally with the one that is there: that spreads the risk most. */
export function shareOf(kind: NicheKind): number {
  return kind === "second-source" || kind === "second-taker" ? 0.5 : 1;
}

export function isMaking(kind: NicheKind): boolean {
  return kind === "supplies" || kind === "second-source" || kind === "takes-over";
}

export function namedGap(gap: Gap): NamedGap {
  return { id: `${gap.kind}:${gap.material || `${gap.chains.join()}/${gap.step}`}`, gap };
}

/** Performers of the steps that come right after a step of the material. */
export function nextPerformers(chains: readonly Chain[], material: string): Set<string> {
  const found = new Set<string>();
  for (const { steps } of chains)
    steps.forEach((step, k) => {
      if (step.material === material) for (const id of steps[k + 1]?.units ?? []) found.add(id);
    });
  return found;
}

/**
 * Factors that bring the materials of a niche to one unit of measure, as a substitution group does: energy
 * where every one has an energy content, else the unit that they share. One material needs none.
 */
function factorsOf(materials: readonly string[], known: ReadonlyMap<string, Material>): Map<string, number> {
  if (materials.length === 1) return new Map([[materials[0] ?? "", 1]]);
  const rows = materials.map((id) => known.get(id));
  const energy = rows.map((row) => (row ? energyContent(row.unit, row.mjPerUnit) : null));
  const useEnergy = energy.every((content) => content !== null);
  return new Map(
    materials.map((id, k) => [id, useEnergy ? (energy[k] as number) : parseUnit(rows[k]?.unit ?? "").factor]),
  );
}

/** Materials of a substitution group: those of all flows that a unit of the gap takes under that name. */
function groupMembers(dataset: DataSet, gap: Gap): string[] {
  const units = new Set(gap.units);
  const own = new Set(gap.flows.map((row) => dataset.flows[row]?.material));
  if (gap.material === "" || own.has(gap.material) || own.size === 0) return [gap.material];
  const isMember = (flow: Flow): boolean => flow.group === gap.material && units.has(unitOf(flow.to) ?? "");
  const members = dataset.flows.filter(isMember).map((flow) => flow.material);
  return members.length > 0 ? [...new Set(members)] : [gap.material];
}

/** What a missing step without a material goes on from: the material of the step before it. */
function stepBefore(dataset: DataSet, gap: Gap): { material: string; steps: StepRef[] } | null {
  const chain = dataset.chains.find((candidate) => candidate.id === gap.chains[0]);
  const at = chain?.steps.findIndex((step) => step.step === gap.step && step.material === "") ?? -1;
  const before = chain?.steps[at - 1];
  if (!chain || !before || before.material === "") return null;
  return { material: before.material, steps: [{ chain: chain.id, step: at }] };
}

/** The niches of a data set, in the order of its gaps. */
export function nichesOf(dataset: DataSet, gaps: readonly Gap[]): Niche[] {
  const known = new Map(dataset.materials.map((material) => [material.id, material]));
  const found = new Map<string, Niche>();
  for (const gap of gaps) {
    const kind = KINDS[gap.kind];
    if (kind === null) continue;
    const named = namedGap(gap);
    if (gap.material === "") {
      const before = stepBefore(dataset, gap);
      if (!before) continue;
      const factors = new Map([[before.material, 1]]);
      const niche = { key: named.id, kind: "uses", gaps: [named], factors, flows: [], ...before } as const;
      found.set(niche.key, niche);
      continue;
    }
    const key = `${kind} ${gap.material}`;
    const earlier = found.get(key);
    const flows = [...new Set([...(earlier?.flows ?? []), ...gap.flows])];
    const next = nextPerformers(dataset.chains, gap.material);
    const isNext = (row: number): boolean => {
      const to = dataset.flows[row]?.to;
      return to !== undefined && next.has(unitOf(to) ?? "");
    };
    found.set(key, {
      key,
      kind,
      gaps: [...(earlier?.gaps ?? []), named],
      material: gap.material,
      factors: earlier?.factors ?? factorsOf(groupMembers(dataset, gap), known),
      flows: [...flows.filter(isNext), ...flows.filter((row) => !isNext(row))],
      steps: [],
    });
  }
  return [...found.values()];
}
