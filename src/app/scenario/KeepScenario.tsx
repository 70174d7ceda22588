import { useState } from "react";
import { isBaseline } from "../../report/scenarioWords.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { useApp } from "../state/store.ts";

/** Gives the present scenario a name, to come back to it and to compare it. */
export function KeepScenario() {
  const { t } = useWords();
  const commands = useCommands();
  const kept = useApp((state) => state.kept);
  const empty = useApp((state) => isBaseline(state.history.present));
  const [name, setName] = useState("");
  const clean = name.trim();
  return (
    <section className="card">
      <Heading text={t.scenario.keep} lines={t.explain.kept} />
      <form
        className="add-change"
        onSubmit={(event) => {
          event.preventDefault();
          if (clean === "" || empty) return;
          commands.keepScenario(clean);
          setName("");
        }}
      >
        <label className="stacked">
          <span>{t.scenario.keepName}</span>
          <input
            className="input"
            value={name}
            maxLength={60}
            disabled={empty}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <button type="submit" className="button" disabled={empty || clean === ""}>
          {t.scenario.keepButton}
        </button>
      </form>
      <p className="fine">{t.scenario.keepText}</p>
      {kept.length > 0 && (
        <>
          <h3>{t.scenario.kept}</h3>
          <ul className="changes">
            {kept.map((one) => (
              <li key={one.id} className="change">
                <button
                  type="button"
                  className="link change-text"
                  onClick={() =>
                    commands.loadScenario({
                      nameEn: one.name,
                      nameNl: one.name,
                      year: null,
                      scenario: one.scenario,
                    })
                  }
                >
                  {one.name}
                </button>
                <button
                  type="button"
                  className="button change-remove"
                  aria-label={t.scenario.dropKept(one.name)}
                  title={t.scenario.dropKept(one.name)}
                  onClick={() => commands.dropKept(one.id)}
                >
                  <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" className="icon">
                    <path d="M4 4l8 8M12 4l-8 8" />
                  </svg>
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="button" onClick={() => commands.showView("compare")}>
            {t.scenario.compare}
          </button>
        </>
      )}
    </section>
  );
}
