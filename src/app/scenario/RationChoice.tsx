import { RATIONINGS } from "../../model/scenario.ts";
import { useCommands } from "../context.ts";
import { capital, useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { useApp } from "../state/store.ts";

/** How a supplier's shortage is shared out, each rule with its explanation. */
export function RationChoice() {
  const { t, w } = useWords();
  const commands = useCommands();
  const ration = useApp((state) => state.history.ration);
  return (
    <section className="card">
      <Heading text={t.scenario.ration} lines={(e) => e.ration} />
      <fieldset className="rules">
        <legend className="hidden">{t.scenario.ration}</legend>
        {RATIONINGS.map((rule) => (
          <label key={rule} className="rule">
            <input
              type="radio"
              name="ration"
              value={rule}
              checked={ration === rule}
              onChange={() => commands.setRation(rule)}
            />
            <span>
              <span className="rule-name">{capital(w.ration[rule])}</span>
              <span className="soft rule-line">{t.scenario.ruleLines[rule]}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
