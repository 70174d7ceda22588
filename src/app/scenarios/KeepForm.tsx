import type { DataSet } from "../../model/dataset.ts";
import { addScenario, changesOfScenario, scenarioId } from "../../network/edit/scenarios.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { useWords } from "../i18n/text.ts";
import { NamedForm } from "../shared/NamedForm.tsx";
import { useApp } from "../state/store.ts";
import type { useScenarioEdits } from "./useScenarioEdits.ts";

const KEEP = { kind: "scenario", id: null, field: "" } as const;

interface Props {
  readonly dataset: DataSet;
  readonly edit: ReturnType<typeof useScenarioEdits>["edit"];
}

/** Keeps the present scenario under a name. */
export function KeepForm({ dataset, edit }: Props) {
  const { t } = useWords();
  const present = useApp((state) => state.history.present);
  const { keepTitle, keepNothing, name, description, keep, nameFirst } = t.scenarios;
  function keepAs(given: string, note: string): Promise<boolean> {
    const scenario = {
      id: scenarioId(dataset, given),
      nameEn: given,
      nameNl: given,
      changes: changesOfScenario(present),
    };
    return edit("add", scenario, addScenario(dataset, scenario, note));
  }
  return (
    <div className="keep-form">
      <h3>{keepTitle}</h3>
      {isBaseline(present) ? (
        <p className="soft">{keepNothing}</p>
      ) : (
        <NamedForm
          place={KEEP}
          className="keep-fields"
          label={keepTitle}
          words={{ name, note: description, keep, nameFirst }}
          longestNote={300}
          onKeep={keepAs}
        />
      )}
    </div>
  );
}
