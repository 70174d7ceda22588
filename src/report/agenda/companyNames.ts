import type { DataSet } from "../../model/dataset.ts";
import type { Names } from "../names.ts";

/**
 * The name of a company as a reader knows it. A company of several units has an id only; where the names
 * of its units begin with that id in other letter case ("Nobian salt plants" of `nobian`), it is written so.
 */
export function companyNames(dataset: DataSet, names: Names): (id: string) => string {
  const known = new Map<string, string>();
  for (const unit of dataset.units) {
    if (known.has(unit.company)) continue;
    const plain = names.company(unit.company);
    const spelled = plain === unit.company ? spelling(dataset, unit.company) : null;
    known.set(unit.company, spelled ?? plain);
  }
  return (id) => known.get(id) ?? names.company(id);
}

function spelling(dataset: DataSet, company: string): string | null {
  const wanted = company.replace(/[-_]+/g, " ").toLowerCase();
  for (const unit of dataset.units) {
    if (unit.company !== company) continue;
    const start = unit.name.slice(0, wanted.length);
    const rest = unit.name.slice(wanted.length);
    if (start.toLowerCase() === wanted && (rest === "" || /^[^\p{L}\p{N}]/u.test(rest))) return start;
  }
  return null;
}
