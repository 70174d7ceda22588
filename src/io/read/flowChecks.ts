import { type End, type Material, unitOf } from "../../model/dataset.ts";
import { energyContent, parseUnit } from "../../model/quantity.ts";
import type { ReadFlow } from "./flows.ts";

/** Checks of format.md that compare flows with each other: parallel rows and substitution groups. */
export function checkFlows(flows: readonly ReadFlow[], materials: readonly Material[]): void {
  reportParallel(flows);
  reportGroups(flows, new Map(materials.map((material) => [material.id, material])));
}

function endKey(end: End): string {
  return "unit" in end ? `unit ${end.unit}` : `outside ${end.outside}`;
}

function reportParallel(flows: readonly ReadFlow[]): void {
  const first = new Map<string, number>();
  for (const { flow, row } of flows) {
    const key = JSON.stringify([endKey(flow.from), endKey(flow.to), flow.material, flow.status]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row.at.row);
    else row.report("parallel-rows", "warning", "material", { first: String(earlier) });
  }
}

/** The first material of a group sets what the others must convert to; the row that can't is the error. */
function reportGroups(flows: readonly ReadFlow[], materials: ReadonlyMap<string, Material>): void {
  const groups = new Map<string, Material[]>();
  for (const { flow, row } of flows) {
    const unit = unitOf(flow.to);
    const material = materials.get(flow.material);
    if (unit === null || flow.group === "" || material === undefined || unitOf(flow.from) === unit) continue;
    const key = JSON.stringify([unit, flow.group]);
    const members = groups.get(key) ?? [];
    if (!members.includes(material)) {
      if (convertible([...members, material])) groups.set(key, [...members, material]);
      else {
        const others = members.map((m) => `${m.id} (${m.unit})`).join(", ");
        row.report("group-not-convertible", "error", "group", {
          unit,
          material: `${material.id} (${material.unit})`,
          others,
        });
      }
    }
  }
}

function convertible(materials: readonly Material[]): boolean {
  if (materials.every((m) => energyContent(m.unit, m.mjPerUnit) !== null)) return true;
  return new Set(materials.map((m) => parseUnit(m.unit).dimension)).size === 1;
}
