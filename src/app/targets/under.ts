/** What is assumed while candidates are looked at, which their figures leave out. */
import { isBaseline, scenarioSentence } from "../../report/scenarioWords.ts";
import { useWords } from "../i18n/text.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";

/** The sentence of the scenario that is on; "" where there is none. */
export function useUnder(data: LoadedSet): string {
  const { lang } = useWords();
  const names = useNames(data);
  const scenario = useApp((state) => state.history.present);
  return isBaseline(scenario) ? "" : scenarioSentence(scenario, names, lang);
}
