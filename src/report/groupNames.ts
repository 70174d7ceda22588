import type { DataSet } from "../model/dataset.ts";
import type { Names } from "./names.ts";
import type { Lang } from "./words.ts";

const OR: Readonly<Record<Lang, string>> = { en: "or", nl: "of" };

/** Names in which a substitution group, which has none of its own, is called after its materials. */
export function withGroups(names: Names, dataset: DataSet, lang: Lang): Names {
  const materials = new Set(dataset.materials.map((material) => material.id));
  const groups = new Map<string, Set<string>>();
  for (const { group, material } of dataset.flows) {
    if (group === "" || materials.has(group)) continue;
    groups.set(group, (groups.get(group) ?? new Set()).add(names.material(material)));
  }
  return {
    ...names,
    material: (id) => [...(groups.get(id) ?? [names.material(id)])].join(` ${OR[lang]} `),
  };
}
