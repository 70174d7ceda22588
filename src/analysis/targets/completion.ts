/** How well newcomers complete a chain: linked to the steps beside theirs, and as large as the gap. */
import { type DataSet, unitOf } from "../../model/dataset.ts";
import { networkOf } from "../../network/compile.ts";
import { buyersOf, stepsLinked } from "../chainsReport.ts";
import type { Building } from "./building.ts";
import { needFor, yieldOf } from "./recipes.ts";

const GOES_ON = 0.5;

/** A chain that newcomers complete. */
export interface Completion {
  readonly chain: string;
  /**
   * Share of the places where a step of theirs meets another step at which a flow runs between the two;
   * a newcomer that goes on from the step before, but has to get it from outside, counts half.
   */
  readonly linked: number;
  /** Whether all of its missing steps are performed for the sake of their material; a by-product hangs on another product. */
  readonly main: boolean;
  /** Least share of a missing step's imports that they make; 1 where the imports are unknown. */
  readonly closed: number;
}

/** Known quantity of a material that is imported before the newcomers come; null where none is known. */
function importedBefore(base: DataSet, building: Building, material: string): number | null {
  let sum: number | null = null;
  for (const { quantity, ...flow } of base.flows) {
    if (flow.material !== material || unitOf(flow.from) !== null || flow.status !== "operating") continue;
    if (quantity !== null && building.draft.feedsUnit(flow.to)) sum = (sum ?? 0) + quantity;
  }
  return sum;
}

function closedShare(base: DataSet, building: Building, material: string): number {
  const before = importedBefore(base, building, material);
  if (before === null || before <= 0) return 1;
  const made = building.placed.reduce(
    (sum, { spec, size }) => sum + size * yieldOf(spec.recipe, material),
    0,
  );
  return Math.min(1, made / before);
}

function isMainFor({ placed }: Building, unit: string, material = ""): boolean {
  const recipe = placed.find((placement) => placement.unit === unit)?.spec.recipe;
  return material === "" || recipe?.product === material;
}

/** Whether one of these newcomers takes a material, wherever it comes from. */
function goesOn({ placed }: Building, units: readonly string[], material: string): boolean {
  return placed.some(({ unit, spec }) => units.includes(unit) && needFor(spec.recipe, material) > 0);
}

/**
 * The chains that are complete with the newcomers and were not before.
 *
 * @param after the data set with the newcomers.
 */
export function completionsOf(base: DataSet, building: Building, after: DataSet): Completion[] {
  const touched = building.draft.performers;
  if (touched.size === 0) return [];
  const net = networkOf(after);
  const buyers = buyersOf(net);
  return after.chains.flatMap((chain): Completion[] => {
    const added = touched.get(chain.id);
    const performers = chain.steps.map((step) => step.units.flatMap((id) => net.unitAt.get(id) ?? []));
    if (!added || performers.some((units) => units.length === 0)) return [];
    let meetings = 0;
    let linked = 0;
    performers.forEach((here, k) => {
      const next = performers[k + 1];
      if (!next || !(added.has(k) || added.has(k + 1))) return;
      meetings += 1;
      if (stepsLinked(here, next, buyers)) linked += 1;
      else if (goesOn(building, added.get(k + 1) ?? [], chain.steps[k]?.material ?? "")) linked += GOES_ON;
    });
    const closed = Math.min(
      ...[...added.keys()].map((k) => closedShare(base, building, chain.steps[k]?.material ?? "")),
    );
    const main = [...added].every(([k, units]) =>
      units.some((id) => isMainFor(building, id, chain.steps[k]?.material)),
    );
    return [{ chain: chain.id, linked: meetings === 0 ? 1 : linked / meetings, main, closed }];
  });
}
