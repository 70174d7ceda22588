/** Every default of model.md section 1 and format.md, in one place. */
import type { Criticality, Flow, Material } from "../model/dataset.ts";

const WASTE_CATEGORIES: ReadonlySet<string> = new Set(["waste", "byproduct", "by-product"]);
const FIXED_MODES: ReadonlySet<string> = new Set(["pipeline", "cable", "onsite"]);

/** Waste and by-products need not be placed for a unit to run. */
export function isWaste(material: Material | undefined): boolean {
  return material !== undefined && WASTE_CATEGORIES.has(material.category.trim().toLowerCase());
}

/** A link that needs a pipe, a cable or a fence of the cluster. */
export function isFixedMode(mode: string): boolean {
  return FIXED_MODES.has(mode.trim().toLowerCase());
}

/** How strictly the buyer needs a flow: its own judgement, else its material's, else critical. */
export function needOf(flow: Flow, material: Material | undefined): Criticality {
  return flow.need ?? material?.need ?? "critical";
}

/** How strictly the seller must place a flow: its own judgement, else its material's, else by category. */
export function offtakeOf(flow: Flow, material: Material | undefined): Criticality {
  return flow.offtake ?? material?.offtake ?? (isWaste(material) ? "minor" : "critical");
}

/** Share of a lost delivery that the buyer can get from outside (Diem et al. 2022: replaceability). */
export function replaceInOf(flow: Flow, material: Material | undefined): number {
  return flow.replaceIn ?? material?.replaceIn ?? (isFixedMode(flow.mode) ? 0 : 1);
}

/** Share of a lost sale that the seller can place outside. */
export function replaceOutOf(flow: Flow, material: Material | undefined): number {
  return flow.replaceOut ?? material?.replaceOut ?? (isFixedMode(flow.mode) ? 0 : 1);
}

/**
 * Share by which a unit is assumed to be able to run above today, where links are strengthened by spare capacity, and
 * by which outside is assumed to be able to supply more of a material to whoever takes over.
 */
export const SPARE = 0.25;

/** ESRI: a scenario has settled when no level moves as much as this (as published; model.md section 7). */
export const ESRI_TOLERANCE = 1e-2;

/**
 * Where a solve of the best case gives up and says so. Counts, not seconds: the same data set gives up
 * at the same place on every machine.
 */
export const SOLVER_LIMITS = { nodes: 100_000, iterations: 10_000_000 } as const;

/** Networks up to this size get their range of cascade and best case without being asked for it. */
export const RANGE_SIZES = { units: 2000, companies: 500 } as const;
