import type { DataSet } from "../../model/dataset.ts";
import type { Names } from "../names.ts";

/**
 * The name of a company as a reader knows it. A company of several units has an id only; where the names
 * of its units begin with that id in other letters ("Nobian salt plants" of `nobian`, "Asnæs power station"
 * of `asnaes`), it is written so, else with spaces for hyphens.
 */
export function companyNames(dataset: DataSet, names: Names): (id: string) => string {
  const known = new Map<string, string>();
  for (const unit of dataset.units) {
    if (known.has(unit.company)) continue;
    const plain = names.company(unit.company);
    known.set(unit.company, plain === unit.company ? spelling(dataset, unit.company) : plain);
  }
  return (id) => known.get(id) ?? names.company(id);
}

/** Letters that stand for two, or have a mark, as an id writes them. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/œ/g, "oe")
    .replace(/ø/g, "o")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

function spelling(dataset: DataSet, company: string): string {
  const plain = company.replace(/[-_]+/g, " ");
  const wanted = folded(plain);
  for (const unit of dataset.units) {
    if (unit.company !== company) continue;
    for (let end = 1; end <= unit.name.length; end += 1) {
      const rest = unit.name.slice(end);
      if (folded(unit.name.slice(0, end)) === wanted && (rest === "" || /^[^\p{L}\p{N}]/u.test(rest)))
        return unit.name.slice(0, end);
    }
  }
  return plain;
}
