/** Lookups and names of a data set. Pure. */
import { type DataSet, type Flow, type Unit, unitOf } from "../../model/dataset.ts";
import type { Index } from "./types.ts";

export function indexOf(dataset: DataSet): Index {
  const companies = new Map<string, Unit[]>();
  for (const unit of dataset.units) push(companies, unit.company, unit);
  const inflows = new Map<string, Flow[]>();
  const outflows = new Map<string, Flow[]>();
  for (const flow of dataset.flows) {
    const from = unitOf(flow.from);
    const to = unitOf(flow.to);
    if (from !== null) push(outflows, from, flow);
    if (to !== null) push(inflows, to, flow);
  }
  return {
    units: new Map(dataset.units.map((unit) => [unit.id, unit])),
    materials: new Map(dataset.materials.map((material) => [material.id, material])),
    chains: new Map(dataset.chains.map((chain) => [chain.id, chain])),
    companies,
    inflows,
    outflows,
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export function unitName(id: string, index: Index): string {
  return index.units.get(id)?.name || id;
}

/** A company's name: that of its only unit, else the company's own word in the file. */
export function companyName(id: string, index: Index): string {
  const mask = index.masks?.get(id);
  if (mask !== undefined) return mask;
  const units = index.companies.get(id) ?? [];
  const only = units.length === 1 ? units[0] : undefined;
  if (only) return only.name || only.id;
  const namesake = units.find((unit) => unit.id === id);
  if (namesake?.name) return namesake.name;
  return /^[a-z]/.test(id) && !id.includes(" ") ? capitalise(id.replaceAll("-", " ")) : id;
}

/** The name of a company or, where there is none of that id, a unit. */
export function subjectName(id: string, index: Index): string {
  return index.companies.has(id) ? companyName(id, index) : unitName(id, index);
}

/** Measures that can be chosen: the three of model.md and every numeric column of the companies' file. */
export function measuresOf(dataset: DataSet): readonly string[] {
  const own = new Set<string>();
  for (const unit of dataset.units) for (const key of Object.keys(unit.numbers)) own.add(key);
  return ["value_added", "output", "jobs", ...own];
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
