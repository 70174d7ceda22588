/**
 * What a Sankey of the cluster's flows can be of. One picture has one unit of measure: the energy in
 * everything whose energy content is known, all that is measured in one dimension, or one material.
 */
import { type DataSet, type Flow, type Material, unitOf } from "../../model/dataset.ts";
import { energyContent, parseUnit } from "../../model/quantity.ts";

/** `energy`, `dimension:mass` or `material:salt`. */
export type SankeySubject = string;

export const GROUPINGS = ["unit", "company", "sector", "site"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface SankeyChoice {
  readonly subject: SankeySubject;
  /** Unit of measure of the picture; must be one of `unitsFor`. */
  readonly unit: string;
  readonly grouping: Grouping;
  /** Whether what enters and leaves the cluster is drawn. */
  readonly outside: boolean;
  /** Flows that are drawn one by one; the smaller ones are taken together. */
  readonly most: number;
}

/** Units of measure that people use for a dimension, the usual one first. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  energy: ["GWh", "PJ", "TJ", "TWh"],
  mass: ["kt", "Mt", "t"],
  volume: ["1000 m3", "m3"],
  "normal-volume": ["1000 Nm3", "Nm3"],
};

const MATERIAL = "material:";
const DIMENSION = "dimension:";

export function materialSubject(id: string): SankeySubject {
  return MATERIAL + id;
}

/** The material that a picture is of, or null where it is of several. */
export function subjectMaterial(subject: SankeySubject): string | null {
  return subject.startsWith(MATERIAL) ? subject.slice(MATERIAL.length) : null;
}

/** The dimension that a picture is of, or null where it is of energy or one material. */
export function subjectDimension(subject: SankeySubject): string | null {
  return subject.startsWith(DIMENSION) ? subject.slice(DIMENSION.length) : null;
}

/** Tells whether a flow stands in the baseline (format.md): it operates, and so do its ends in the cluster. */
export function baselineTest(dataset: DataSet): (flow: Flow) => boolean {
  const running = new Set(dataset.units.filter(({ status }) => status === "operating").map(({ id }) => id));
  const runs = (id: string | null) => id === null || running.has(id);
  return (flow) => flow.status === "operating" && runs(unitOf(flow.from)) && runs(unitOf(flow.to));
}

function ownUnit(flow: Flow, material: Material | undefined): string {
  return material?.unit || flow.given.unit;
}

/**
 * Base units (MJ, t, m3, ...) of the subject in one own unit of the flow's material.
 *
 * @returns null where the flow is no part of the subject.
 */
export function basePerUnit(
  subject: SankeySubject,
  flow: Flow,
  material: Material | undefined,
): number | null {
  const own = ownUnit(flow, material);
  if (subject === "energy") return energyContent(own, material?.mjPerUnit ?? null);
  const only = subjectMaterial(subject);
  const { dimension, factor } = parseUnit(own);
  if (only !== null) return only === flow.material ? factor : null;
  return dimension === subjectDimension(subject) ? factor : null;
}

/** Units of measure in which a subject can be shown, the usual one first. */
export function unitsFor(dataset: DataSet, subject: SankeySubject): readonly string[] {
  if (subject === "energy") return UNITS.energy ?? [];
  const only = subjectMaterial(subject);
  const flow = dataset.flows.find(
    (candidate) =>
      basePerUnit(
        subject,
        candidate,
        dataset.materials.find(({ id }) => id === candidate.material),
      ) !== null,
  );
  const material = dataset.materials.find(({ id }) => id === (only ?? flow?.material));
  const own = material?.unit || flow?.given.unit || "";
  return UNITS[parseUnit(own).dimension] ?? [own];
}

export interface SubjectCount {
  readonly subject: SankeySubject;
  /** Flows that operate now, with a quantity and without. */
  readonly known: number;
  readonly unknown: number;
}

/** The subjects that a data set has operating flows for: energy, then dimensions and materials, most flows first. */
export function subjectsOf(dataset: DataSet): readonly SubjectCount[] {
  const materials = new Map(dataset.materials.map((material) => [material.id, material]));
  const counts = new Map<string, { known: number; unknown: number }>();
  for (const flow of dataset.flows.filter(baselineTest(dataset))) {
    const material = materials.get(flow.material);
    const { dimension } = parseUnit(ownUnit(flow, material));
    const subjects = [materialSubject(flow.material)];
    if (basePerUnit("energy", flow, material) !== null) subjects.push("energy");
    // Energy units are a dimension too, but the energy picture has them all.
    if (dimension !== "energy") subjects.push(DIMENSION + dimension);
    for (const subject of subjects) {
      const entry = counts.get(subject) ?? { known: 0, unknown: 0 };
      if (flow.quantity === null) entry.unknown += 1;
      else entry.known += 1;
      counts.set(subject, entry);
    }
  }
  const rank = (subject: string) => (subject === "energy" ? 0 : subjectDimension(subject) !== null ? 1 : 2);
  return [...counts]
    .map(([subject, count]) => ({ subject, ...count }))
    .sort(
      (a, b) =>
        rank(a.subject) - rank(b.subject) ||
        b.known + b.unknown - (a.known + a.unknown) ||
        (a.subject < b.subject ? -1 : 1),
    );
}
