import { useMemo } from "react";
import type { DataSet } from "../../model/dataset.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { NamedForm } from "../shared/NamedForm.tsx";
import { useApp } from "../state/store.ts";
import { type Trial, trialName, trialsOf } from "../state/trials.ts";
import { announced, keptScenario } from "./kept.ts";
import type { useScenarioEdits } from "./useScenarioEdits.ts";

const KEEP = { kind: "scenario", id: null, field: "" } as const;

interface Props extends Pick<ReturnType<typeof useScenarioEdits>, "edit" | "tell"> {
  readonly dataset: DataSet;
}

/** Keeps the present scenario under a name, with the newcomers that are tried in it. */
export function KeepForm({ dataset, edit, tell }: Props) {
  const { t, lang } = useWords();
  const { store, commands } = useAppContext();
  const present = useApp((state) => state.history.present);
  const history = useApp((state) => state.history);
  const trials = useMemo(() => trialsOf(history), [history]);
  const along = trials.filter((trial) => announced(dataset, trial) !== null);
  const behind = trials.filter((trial) => !along.includes(trial));
  const { keepTitle, keepNothing, name, description, keep, nameFirst } = t.scenarios;
  const names = (some: readonly Trial[]) => some.map((trial) => trialName(trial, lang)).join(", ");
  async function keepAs(given: string, note: string): Promise<boolean> {
    const { data, history: now, compared } = store.getState();
    const made = data && keptScenario(data.dataset, now.present, along, given, note);
    if (!made) return tell({ status: "outdated" });
    const { kept, changes, scenario } = made;
    const announces = along.map(({ id }) => id);
    const isKept = await edit("add", kept, { changes }, { announces, scenario });
    // Who keeps a scenario means to set it beside others, in the place of the present one, which is the same.
    if (isKept) commands.compare([...(compared ?? []).filter((id) => id !== "now"), `set ${kept.id}`]);
    return isKept;
  }
  return (
    <div className="keep-form">
      <h3>{keepTitle}</h3>
      {along.length > 0 && <p className="fine">{t.scenarios.comesAlong(names(along))}</p>}
      {behind.length > 0 && <p className="warn">{t.scenarios.staysBehind(names(behind))}</p>}
      {isBaseline(present) && along.length === 0 ? (
        behind.length === 0 && <p className="soft">{keepNothing}</p>
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
