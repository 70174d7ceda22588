/** Names for ids, so that people read "Delamine" and not "u17". */
import type { DataSet, End, Flow, Material, Unit } from "../model/dataset.ts";
import { inLanguage } from "./inLanguage.ts";
import { type Lang, words } from "./words.ts";

export interface Names {
  unit(id: string): string;
  /** That of a company's only unit, else the company's own word; of a unit where no company is called so. */
  company(id: string): string;
  /** A material, or a substitution group, which has no name but its own. */
  material(id: string): string;
  chain(id: string): string;
  /** A unit's name, or the label of what lies outside the cluster. */
  end(end: End): string;
  flow(index: number): Flow | undefined;
  unitRow(id: string): Unit | undefined;
  materialRow(id: string): Material | undefined;
}

/** A data set never changes, and hundreds of parts of a screen ask for its names. */
const known = new WeakMap<DataSet, Map<Lang, Names>>();

/** The names of a data set in a language; an id without a name is its own name. */
export function namesOf(dataset: DataSet, lang: Lang): Names {
  const own = known.get(dataset) ?? new Map<Lang, Names>();
  known.set(dataset, own);
  const names = own.get(lang) ?? makeNames(dataset, lang);
  own.set(lang, names);
  return names;
}

function makeNames(dataset: DataSet, lang: Lang): Names {
  const units = lazy(() => byId(dataset.units));
  const companies = lazy(() => unitsByCompany(dataset.units));
  const materials = lazy(() => byId(dataset.materials));
  const chains = lazy(() => byId(dataset.chains));
  const flows = lazy(() => new Map(dataset.flows.map((flow) => [flow.index, flow])));
  const pick = (item: { nameEn: string; nameNl: string } | undefined, id: string) =>
    inLanguage(lang, item?.nameEn, item?.nameNl) || id;
  const unit = (id: string) => units().get(id)?.name || id;
  return {
    unit,
    company: (id) => {
      const own = companies().get(id);
      return own ? (own.length === 1 && own[0]?.name) || id : unit(id);
    },
    material: (id) => pick(materials().get(id), id),
    chain: (id) => pick(chains().get(id), id),
    end: (end) => ("unit" in end ? unit(end.unit) : end.outside || words(lang).outside),
    flow: (index) => flows().get(index),
    unitRow: (id) => units().get(id),
    materialRow: (id) => materials().get(id),
  };
}

/** Makes a lookup when it is first used: a report uses few of them, and they may be large. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function unitsByCompany(units: readonly Unit[]): Map<string, Unit[]> {
  const companies = new Map<string, Unit[]>();
  for (const unit of units) {
    const own = companies.get(unit.company);
    if (own) own.push(unit);
    else companies.set(unit.company, [unit]);
  }
  return companies;
}

/** A name with its id behind it where they differ: what one needs to type the next command. */
export function nameWithId(name: string, id: string): string {
  return name === id ? id : `${name} (${id})`;
}
