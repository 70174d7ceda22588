import { useState } from "react";
import type { DataSet } from "../../model/dataset.ts";
import { addScenario, changesOfScenario, scenarioId } from "../../network/edit/scenarios.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { NamedSubmit } from "../shared/NamedSubmit.tsx";
import { comparedWith } from "../state/compared.ts";
import { useApp } from "../state/store.ts";
import type { useScenarioEdits } from "./useScenarioEdits.ts";

interface Props {
  readonly dataset: DataSet;
  readonly edit: ReturnType<typeof useScenarioEdits>["edit"];
}

/** Keeps the present scenario under a name. */
export function KeepForm({ dataset, edit }: Props) {
  const { t } = useWords();
  const { store, commands } = useAppContext();
  const present = useApp((state) => state.history.present);
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const empty = isBaseline(present);
  const clean = name.trim();
  async function keep(): Promise<void> {
    if (empty || clean === "") return;
    const scenario = {
      id: scenarioId(dataset, clean),
      nameEn: clean,
      nameNl: clean,
      changes: changesOfScenario(present),
    };
    if (!(await edit("add", scenario, addScenario(dataset, scenario, description.trim())))) return;
    commands.compare(comparedWith(scenario.id, store.getState()));
    setName("");
    setDescription("");
  }
  return (
    <form
      className="keep-form"
      aria-label={t.scenarios.keepTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h3>{t.scenarios.keepTitle}</h3>
      {empty ? (
        <p className="soft">{t.scenarios.keepNothing}</p>
      ) : (
        <div className="keep-fields">
          <label className="stacked">
            <span>{t.scenarios.name}</span>
            <input
              className="input"
              value={name}
              maxLength={80}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <label className="stacked">
            <span>{t.scenarios.description}</span>
            <input
              className="input"
              value={description}
              maxLength={300}
              onChange={(event) => setDescription(event.currentTarget.value)}
            />
          </label>
          <NamedSubmit name={clean} hint={t.scenarios.nameFirst}>
            {t.scenarios.keep}
          </NamedSubmit>
        </div>
      )}
    </form>
  );
}
