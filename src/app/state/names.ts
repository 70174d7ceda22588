/** Names instead of ids, in the chosen language. */
import { useMemo } from "react";
import { type Names, namesOf } from "../../report/names.ts";
import { subjectName } from "./lookup.ts";
import { useApp } from "./store.ts";
import type { Lang, LoadedSet } from "./types.ts";

export interface AppNames extends Names {
  /** Of a company or, where there is none of that id, a unit. */
  subject(id: string): string;
}

export function appNames(data: LoadedSet, lang: Lang): AppNames {
  return {
    ...namesOf(data.dataset, lang),
    company: (id) => subjectName(id, data.index),
    subject: (id) => subjectName(id, data.index),
  };
}

export function useNames(data: LoadedSet): AppNames {
  const lang = useApp((state) => state.lang);
  return useMemo(() => appNames(data, lang), [data, lang]);
}
