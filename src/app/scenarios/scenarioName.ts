import type { NamedScenario } from "../../model/dataset.ts";
import { inLanguage } from "../../report/inLanguage.ts";
import type { Lang } from "../state/types.ts";

/** What a scenario is called in a language, by its other name or its id where it has none. */
export function scenarioName({ id, nameEn, nameNl }: NamedScenario, lang: Lang): string {
  return inLanguage(lang, nameEn, nameNl) || id;
}
