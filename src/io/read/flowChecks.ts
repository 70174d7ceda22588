import { type End, type Material, STATUSES, unitOf } from "../../model/dataset.ts";
import { energyContent, parseUnit } from "../../model/quantity.ts";
import type { ReadFlow } from "./flows.ts";

/** Checks of format.md that compare flows with each other: parallel rows and substitution groups. */
export function checkFlows(flows: readonly ReadFlow[], materials: readonly Material[]): void {
  reportParallel(flows);
  reportGroups(flows, new Map(materials.map((material) => [material.id, material])));
}

/** Numbers things in the order in which they come. */
class Numbering<T> {
  private readonly numbers = new Map<T, number>();

  of(thing: T): number {
    const known = this.numbers.get(thing);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(thing, number);
    return number;
  }
}

/** More than there can be rows; a number below its square is still exact. */
const MANY = 2 ** 26;

/** One number for two. */
function both(a: number, b: number): number {
  return a * MANY + b;
}

/** Two rows with the same ends (outside by its label), material and status. An end is one object in all its rows. */
function reportParallel(flows: readonly ReadFlow[]): void {
  const ends = new Numbering<End>();
  const names = new Numbering<string>();
  const pairs = new Numbering<number>();
  const first = new Map<number, number>();
  for (const { flow, row } of flows) {
    const pair = pairs.of(both(ends.of(flow.from), ends.of(flow.to)));
    const kind = STATUSES.length * names.of(flow.material) + STATUSES.indexOf(flow.status);
    const key = both(pair, kind);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row.at.row);
    else row.report("parallel-rows", "warning", "material", { first: String(earlier) });
  }
}

/** The first material of a group sets what the others must convert to; the row that can't is the error. */
function reportGroups(flows: readonly ReadFlow[], materials: ReadonlyMap<string, Material>): void {
  const groups = new Map<string, Material[]>();
  for (const { flow, row } of flows) {
    if (flow.group === "") continue;
    const unit = unitOf(flow.to);
    const material = materials.get(flow.material);
    if (unit === null || material === undefined || unitOf(flow.from) === unit) continue;
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
