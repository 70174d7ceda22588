import { type Flow, type Material, STATUSES, unitOf } from "../../model/dataset.ts";
import { energyContent, parseUnit } from "../../model/quantity.ts";
import { firstSame } from "../sameRows.ts";
import type { FlowsRead } from "./flows.ts";

/** Checks of format.md that compare flows with each other: parallel rows and substitution groups. */
export function checkFlows(read: FlowsRead): void {
  reportParallel(read);
  reportGroups(read, new Map(read.materials.map((material) => [material.id, material])));
}

/** Two rows with the same ends (outside by its label), material and status. */
function reportParallel({ flows, rows, numbers }: FlowsRead): void {
  const statuses = new Int32Array(flows.length);
  flows.forEach(({ status }, position) => {
    statuses[position] = STATUSES.indexOf(status);
  });
  const firsts = firstSame([numbers.from, numbers.to, numbers.material, statuses], flows.length);
  firsts.forEach((first, position) => {
    if (first < 0) return;
    const row = rows.at((flows[position] as Flow).index);
    row.report("parallel-rows", "warning", "material", { first: String(flows[first]?.at?.row) });
  });
}

/** The first material of a group sets what the others must convert to; the row that can't is the error. */
function reportGroups({ flows, rows }: FlowsRead, materials: ReadonlyMap<string, Material>): void {
  const groups = new Map<string, Material[]>();
  for (const flow of flows) {
    if (flow.group === "") continue;
    const unit = unitOf(flow.to);
    const material = materials.get(flow.material);
    if (unit === null || material === undefined || unitOf(flow.from) === unit) continue;
    const key = JSON.stringify([unit, flow.group]);
    const members = groups.get(key) ?? [];
    if (!members.includes(material)) {
      if (convertible([...members, material])) groups.set(key, [...members, material]);
      else {
        const english = ({ nameEn, nameNl, id, unit: own }: Material) => `${nameEn || nameNl || id} (${own})`;
        const dutch = ({ nameEn, nameNl, id, unit: own }: Material) => `${nameNl || nameEn || id} (${own})`;
        rows.at(flow.index).report("group-not-convertible", "error", "group", {
          unit,
          material: english(material),
          materialNl: dutch(material),
          others: members.map(english).join(", "),
          othersNl: members.map(dutch).join(", "),
        });
      }
    }
  }
}

function convertible(materials: readonly Material[]): boolean {
  if (materials.every((m) => energyContent(m.unit, m.mjPerUnit) !== null)) return true;
  return new Set(materials.map((m) => parseUnit(m.unit).dimension)).size === 1;
}
