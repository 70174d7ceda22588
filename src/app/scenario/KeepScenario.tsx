import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { KeepForm } from "../scenarios/KeepForm.tsx";
import { useScenarioEdits } from "../scenarios/useScenarioEdits.ts";
import { useApp } from "../state/store.ts";
import "../scenarios/Scenarios.css";

/** Gives the present scenario a name, to come back to it and to compare it. */
export function KeepScenario() {
  const { t } = useWords();
  const commands = useCommands();
  const dataset = useApp((state) => state.data?.dataset);
  const { edit, tell, problem } = useScenarioEdits();
  if (!dataset) return null;
  return (
    <section className="card">
      <KeepForm dataset={dataset} edit={edit} tell={tell} />
      {problem !== "" && (
        <p className="warn" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="button" onClick={() => commands.showView("compare")}>
        {t.scenario.compare}
      </button>
    </section>
  );
}
