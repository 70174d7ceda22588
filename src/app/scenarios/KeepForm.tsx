import type { DataSet } from "../../model/dataset.ts";
import { addScenario, changesOfScenario, scenarioId } from "../../network/edit/scenarios.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { useCommands } from "../context.ts";
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
  const commands = useCommands();
  const present = useApp((state) => state.history.present);
  const compared = useApp((state) => state.compared);
  const { keepTitle, keepNothing, name, description, keep, nameFirst } = t.scenarios;
  async function keepAs(given: string, note: string): Promise<boolean> {
    const scenario = {
      id: scenarioId(dataset, given),
      nameEn: given,
      nameNl: given,
      changes: changesOfScenario(present),
    };
    const isKept = await edit("add", scenario, addScenario(dataset, scenario, note));
    // Who keeps a scenario means to set it beside others, in the place of the present one, which is the same.
    if (isKept) commands.compare([...(compared ?? []).filter((id) => id !== "now"), `set ${scenario.id}`]);
    return isKept;
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
