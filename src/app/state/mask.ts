/**
 * A data set as strangers may see it: every company goes by a letter, its plants by a number, and what is
 * written about them is left out; names of scenarios and the like lose the companies that they name. Ids, figures
 * and places that several companies share stay, so that everything else works as before. Pure.
 */
import type { DataSet, Flow, Material, Unit } from "../../model/dataset.ts";
import { hider, sharedSites } from "./hide.ts";
import { indexOf } from "./lookup.ts";
import type { Lang, LoadedSet } from "./types.ts";

const WORDS: Readonly<Record<Lang, { company: string; plant: string }>> = {
  nl: { company: "Bedrijf", plant: "fabriek" },
  en: { company: "Company", plant: "plant" },
};

/** A, B, ... Z, AA, AB, ... for 0, 1, ... */
export function letters(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : letters(Math.floor(position / 26) - 1) + last;
}

const NOTHING_ELSE = {};

function bare<R extends Unit | Flow | Material>(row: R): R {
  return { ...row, source: "", note: "", others: NOTHING_ELSE };
}

/** The data set under other names. The order of the companies' file gives the letters. */
export function masked(data: LoadedSet, lang: Lang): LoadedSet {
  const words = WORDS[lang];
  const masks = new Map(
    [...data.index.companies.keys()].map((id, k) => [id, `${words.company} ${letters(k)}`]),
  );
  const nameOf = (unit: Unit): string => {
    const company = masks.get(unit.company) ?? words.company;
    const siblings = data.index.companies.get(unit.company) ?? [];
    return siblings.length > 1 ? `${company}, ${words.plant} ${siblings.indexOf(unit) + 1}` : company;
  };
  const shared = sharedSites(data.dataset.units);
  const hide = hider(data.dataset, shared, (unit) => masks.get(unit.company) ?? words.company, nameOf, words.company);
  const named = <R extends { readonly nameEn: string; readonly nameNl: string }>(row: R): R => ({
    ...row,
    nameEn: hide(row.nameEn),
    nameNl: hide(row.nameNl),
  });
  const end = (at: Flow["from"]): Flow["from"] => ("unit" in at ? at : { outside: hide(at.outside) });
  const { cluster, units, flows, materials, chains, scenarios } = data.dataset;
  const told = Object.entries(cluster.values).map(([key, value]) => [key, hide(value)] as const);
  const dataset: DataSet = {
    ...data.dataset,
    cluster: { ...cluster, name: hide(cluster.name), values: Object.fromEntries(told) },
    units: units.map((unit) => bare({ ...unit, name: nameOf(unit), site: shared.has(unit.site) ? unit.site : "" })),
    flows: flows.map((flow) => bare({ ...flow, from: end(flow.from), to: end(flow.to) })),
    materials: materials.map((material) => bare(named(material))),
    chains: chains.map((chain) => ({
      ...named(chain),
      steps: chain.steps.map((step) => ({ ...named(step), note: "", others: NOTHING_ELSE })),
    })),
    scenarios: scenarios.map((scenario) => ({
      ...named(scenario),
      changes: scenario.changes.map((change) => ({ ...change, note: "", others: NOTHING_ELSE })),
    })),
  };
  return { dataset, index: { ...indexOf(dataset), masks, hide }, issues: [] };
}

const made = new WeakMap<LoadedSet, Map<Lang, LoadedSet>>();

/** The data set as it is shown: itself, or under other names. The same object for the same question. */
export function shownSet(data: LoadedSet, isMasked: boolean, lang: Lang): LoadedSet {
  if (!isMasked) return data;
  const known = made.get(data) ?? new Map<Lang, LoadedSet>();
  made.set(data, known);
  const shown = known.get(lang) ?? masked(data, lang);
  known.set(lang, shown);
  return shown;
}
