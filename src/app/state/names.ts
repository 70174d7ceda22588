/** Names instead of ids, in the chosen language. */
import { type Names, namesOf } from "../../report/names.ts";
import { subjectName } from "./lookup.ts";
import { useApp } from "./store.ts";
import type { Lang, LoadedSet } from "./types.ts";

export interface AppNames extends Names {
  /** Of a company or, where there is none of that id, a unit. */
  subject(id: string): string;
}

const known = new WeakMap<LoadedSet, Map<Lang, AppNames>>();

/** The names of a data set; the same object each time, since every row of a list asks for them. */
export function appNames(data: LoadedSet, lang: Lang): AppNames {
  const own = known.get(data) ?? new Map<Lang, AppNames>();
  known.set(data, own);
  const names = own.get(lang) ?? makeNames(data, lang);
  own.set(lang, names);
  return names;
}

function makeNames(data: LoadedSet, lang: Lang): AppNames {
  return {
    ...namesOf(data.dataset, lang),
    company: (id) => subjectName(id, data.index),
    subject: (id) => subjectName(id, data.index),
  };
}

export function useNames(data: LoadedSet): AppNames {
  const lang = useApp((state) => state.lang);
  return appNames(data, lang);
}
