/**
 * A data set as strangers may see it: every company goes by a letter, its plants by a number, and what is
 * written about them is left out. Ids, figures and places stay, so that everything else works as before. Pure.
 */
import type { DataSet, Flow, Unit } from "../../model/dataset.ts";
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

function bare<R extends Unit | Flow>(row: R): R {
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
  const dataset: DataSet = {
    ...data.dataset,
    units: data.dataset.units.map((unit) => bare({ ...unit, name: nameOf(unit) })),
    flows: data.dataset.flows.map(bare),
  };
  return { dataset, index: { ...indexOf(dataset), masks }, issues: [] };
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
