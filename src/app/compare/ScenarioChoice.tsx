import { useCallback, useMemo } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { comparables, comparedScenarios, TODAY } from "../state/compared.ts";
import { useHide } from "../state/shown.ts";
import { useApp } from "../state/store.ts";

/** Which scenarios stand side by side: those of the data set and the present one. */
export function ScenarioChoice() {
  const { t } = useWords();
  const commands = useCommands();
  const data = useApp((state) => state.data);
  const history = useApp((state) => state.history);
  const compared = useApp((state) => state.compared);
  const nameOf = useScenarioName();
  const { all, chosen } = useMemo(() => {
    const state = { data, history, compared };
    return { all: comparables(state), chosen: comparedScenarios(state).map(({ id }) => id) };
  }, [data, history, compared]);
  return (
    <fieldset className="compare-choice">
      <legend className="soft">{t.compare.choose}</legend>
      {all.map((scenario) => (
        <label key={scenario.id} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(scenario.id)}
            onChange={(event) =>
              commands.compare(
                event.target.checked ? [...chosen, scenario.id] : chosen.filter((id) => id !== scenario.id),
              )
            }
          />
          <span>{nameOf(scenario)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What a compared scenario is called in the chosen language. */
export function useScenarioName(): (scenario: {
  readonly id: string;
  readonly name: string;
  readonly nameNl: string;
}) => string {
  const { t, lang } = useWords();
  const hide = useHide();
  // The same one as long as it says the same: what is made with it is kept.
  return useCallback(
    ({ id, name, nameNl }) =>
      id === "now" ? t.compare.now : id === TODAY.id ? t.beside.today : hide(lang === "nl" ? nameNl : name),
    [t, lang, hide],
  );
}
