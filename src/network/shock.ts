import type { DataSet } from "../model/dataset.ts";
import type { Scenario } from "../model/scenario.ts";
import { materialOf, type Network } from "./network.ts";
import { openedUnits } from "./opening.ts";

/** What a scenario does to a network: capacity caps of units and availabilities of import and export flows. */
export interface Shock {
  /** Units with a cap below 1, or opened at one. */
  readonly units: readonly number[];
  readonly caps: readonly number[];
  /** Flows from or to outside that are less than fully available. */
  readonly flows: readonly number[];
  readonly available: readonly number[];
}

/** A scenario names something that the data set doesn't have. */
export class UnknownSubjectError extends Error {
  override readonly name = "UnknownSubjectError";
  readonly kind: "unit" | "material";
  readonly subject: string;
  constructor(kind: "unit" | "material", subject: string) {
    super(`network/shock: no ${kind} is called "${subject}"`);
    this.kind = kind;
    this.subject = subject;
  }
}

/** Units of the network that an id means: those of the company, else the unit of that name; [] where none operates. */
export function unitsOf(net: Network, id: string): readonly number[] {
  const company = net.companyAt.get(id);
  if (company !== undefined) return net.companyUnits[company] ?? [];
  const unit = net.unitAt.get(id);
  return unit === undefined ? [] : [unit];
}

function isKnown(dataset: DataSet, id: string): boolean {
  return dataset.units.some((unit) => unit.id === id || unit.company === id);
}

/**
 * Turns a scenario into caps and availabilities. Where a unit is named more than once its lowest cap counts.
 *
 * @throws {UnknownSubjectError} where an id or a material is not of this data set.
 */
export function shockOf(net: Network, scenario: Scenario): Shock {
  const caps = new Map<number, number>();
  const lower = (unit: number | undefined, value: number): void => {
    // At all of its capacity a unit is not curtailed: what it loses then is knock-on.
    if (unit !== undefined && value < 1) caps.set(unit, Math.min(value, caps.get(unit) ?? 1));
  };
  const cap = (id: string, value: number): void => {
    if (!isKnown(net.dataset, id)) throw new UnknownSubjectError("unit", id);
    for (const unit of unitsOf(net, id)) lower(unit, value);
  };
  for (const id of scenario.leave) cap(id, 0);
  for (const [id, value] of Object.entries(scenario.curtail)) cap(id, value);
  // A company may have plants that run already: opening the others takes nothing from those.
  for (const [id, value] of Object.entries(scenario.open)) {
    for (const unit of openedUnits(net.dataset, [id])) lower(net.unitAt.get(unit), value);
  }
  const flows: number[] = [];
  const available: number[] = [];
  const limit = (wanted: Readonly<Record<string, number>>, ends: Int32Array): void => {
    const names = Object.keys(wanted);
    for (const material of names) {
      if (!net.dataset.materials.some((m) => m.id === material))
        throw new UnknownSubjectError("material", material);
    }
    if (names.length === 0) return;
    for (let flow = 0; flow < net.flowCount; flow += 1) {
      const share = wanted[materialOf(net, flow)];
      if (ends[flow] !== -1 || share === undefined || share >= 1) continue;
      flows.push(flow);
      available.push(share);
    }
  };
  limit(scenario.import, net.from);
  limit(scenario.export, net.to);
  return { units: [...caps.keys()], caps: [...caps.values()], flows, available };
}

/** The shock of the given companies' leaving and nothing else. */
export function leavingShock(net: Network, companies: readonly number[]): Shock {
  const units = companies.flatMap((company) => net.companyUnits[company] ?? []);
  return { units, caps: units.map(() => 0), flows: [], available: [] };
}
