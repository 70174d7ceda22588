import { sectorText } from "../../report/words.ts";
import type { FilterField } from "../graph/filter.ts";
import { useWords } from "../i18n/text.ts";
import { useNames } from "../state/names.ts";
import type { LoadedSet, Unit } from "../state/types.ts";

/** A value of a field in words. */
export function useValueName(data: LoadedSet): (field: FilterField, value: string) => string {
  const { t, w, lang } = useWords();
  const names = useNames(data);
  return (field, value) => {
    if (value === "") return t.filters.none;
    switch (field) {
      case "material":
        return names.material(value);
      case "chain":
        return names.chain(value);
      case "carrier":
        return t.filters.carriers[value] ?? value;
      case "status":
        return w.unitStatus[value as Unit["status"]];
      case "sector":
        return sectorText(value, lang);
      default:
        return value;
    }
  };
}
