/**
 * A data set as strangers may see it: every company goes by a letter, its plants by a number, and what is
 * written about them is left out; names of scenarios and the like lose the companies that they name. Ids, figures
 * and places that several companies share stay, so that everything else works as before. Pure.
 */
import type { DataSet, Flow, Unit } from "../../model/dataset.ts";
import { isEstimate } from "../../network/basis.ts";
import { hider, namelessOf, sharedSites } from "./hide.ts";
import { indexOf } from "./lookup.ts";
import type { Lang, LoadedSet } from "./types.ts";

const WORDS: Readonly<Record<Lang, { company: string; plant: string; hidden: string }>> = {
  nl: { company: "Bedrijf", plant: "fabriek", hidden: "verborgen" },
  en: { company: "Company", plant: "plant", hidden: "hidden" },
};

/** A, B, ... Z, AA, AB, ... for 0, 1, ... */
export function letters(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : letters(Math.floor(position / 26) - 1) + last;
}

const NOTHING_ELSE = {};

/** Whether a row has a source, and whether that is an estimate, stays to be seen: figures are counted by it. */
function untold(source: string, hidden: string): string {
  if (source.trim() === "") return "";
  return isEstimate(source) ? "estimate" : hidden;
}

/** The data set under other names. The order of the companies' file gives the letters. */
export function masked(data: LoadedSet, lang: Lang): LoadedSet {
  const words = WORDS[lang];
  const masks = new Map(
    [...data.index.companies.keys()].map((id, k) => [id, `${words.company} ${letters(k)}`]),
  );
  const isNameless = namelessOf(data.dataset);
  const nameOf = (unit: Unit): string => {
    if (isNameless(unit)) return unit.name;
    const company = masks.get(unit.company) ?? words.company;
    const siblings = data.index.companies.get(unit.company) ?? [];
    return siblings.length > 1 ? `${company}, ${words.plant} ${siblings.indexOf(unit) + 1}` : company;
  };
  const shared = sharedSites(data.dataset.units);
  const bare = <R extends { readonly source: string }>(row: R): R => ({
    ...row,
    source: untold(row.source, words.hidden),
    note: "",
    others: NOTHING_ELSE,
  });
  const hide = hider(
    data.dataset,
    shared,
    (unit) => masks.get(unit.company) ?? words.company,
    nameOf,
    words.company,
  );
  const named = <R extends { readonly nameEn: string; readonly nameNl: string }>(row: R): R => ({
    ...row,
    nameEn: hide(row.nameEn),
    nameNl: hide(row.nameNl),
  });
  const end = (at: Flow["from"]): Flow["from"] => ("unit" in at ? at : { outside: hide(at.outside) });
  const { cluster, units, flows, materials, chains, processes, scenarios } = data.dataset;
  const told = Object.entries(cluster.values).map(([key, value]) => [key, hide(value)] as const);
  const dataset: DataSet = {
    ...data.dataset,
    cluster: { ...cluster, name: hide(cluster.name), values: Object.fromEntries(told) },
    units: units.map((unit) =>
      bare({ ...unit, name: nameOf(unit), site: shared.has(unit.site) ? unit.site : "" }),
    ),
    flows: flows.map((flow) => bare({ ...flow, from: end(flow.from), to: end(flow.to) })),
    materials: materials.map((material) => bare(named(material))),
    chains: chains.map((chain) => ({
      ...named(chain),
      steps: chain.steps.map((step) => ({ ...named(step), note: "", others: NOTHING_ELSE })),
    })),
    processes: processes.map((process) => ({
      ...named(process),
      note: "",
      others: NOTHING_ELSE,
      items: process.items.map(bare),
    })),
    scenarios: scenarios.map((scenario) => ({
      ...named(scenario),
      changes: scenario.changes.map((change) => ({ ...change, note: "", others: NOTHING_ELSE })),
    })),
  };
  return { dataset, index: { ...indexOf(dataset), masks, hide }, issues: [] };
}

const made = new WeakMap<LoadedSet, Map<Lang, LoadedSet>>();

/** The data set under other names. The same object for the same question. */
export function maskedSet(data: LoadedSet, lang: Lang): LoadedSet {
  const known = made.get(data) ?? new Map<Lang, LoadedSet>();
  made.set(data, known);
  const shown = known.get(lang) ?? masked(data, lang);
  known.set(lang, shown);
  return shown;
}
