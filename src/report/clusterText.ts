import type { DataSet } from "../model/dataset.ts";
import type { Lang } from "./words.ts";

/** What cluster.csv says under a key: in the language (`region_nl`) where it does, else as it is; "" without. */
export function clusterText({ cluster: { values } }: DataSet, key: string, lang: Lang): string {
  const own = (name: string) => (Object.hasOwn(values, name) ? (values[name] ?? "").trim() : "");
  return own(`${key}_${lang}`) || own(key);
}
