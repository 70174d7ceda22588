import type { DataSet, NamedScenario, ScenarioChange } from "../../model/dataset.ts";
import { changeScenario, describeScenario, descriptionOf, joined } from "../../network/edit/scenarios.ts";
import { changeText, isBaseline } from "../../report/scenarioWords.ts";
import { DraftLine } from "../drafts/DraftLine.tsx";
import { useDraft } from "../drafts/useDraft.ts";
import { useWords } from "../i18n/text.ts";
import { IconButton } from "../shared/IconButton.tsx";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import { trialName, trialsOf } from "../state/trials.ts";
import type { LoadedSet } from "../state/types.ts";
import type { useScenarioEdits } from "./useScenarioEdits.ts";

interface Props {
  readonly scenario: NamedScenario;
  /** As it is written; what is shown goes by the names of `data`. */
  readonly dataset: DataSet;
  readonly data: LoadedSet;
  readonly edit: ReturnType<typeof useScenarioEdits>["edit"];
}

/** Name, description, and each change with its year and its reason. */
export function ScenarioDetail({ scenario, dataset, data, edit }: Props) {
  const { t, lang } = useWords();
  const names = useNames(data);
  const present = useApp((state) => state.history.present);
  const history = useApp((state) => state.history);
  const trials = trialsOf(history);
  const { id } = scenario;
  const save = (next: Partial<NamedScenario>) =>
    void edit("change", scenario, changeScenario(dataset, id, { ...scenario, ...next }));
  const saveChange = (at: number, next: Partial<ScenarioChange>) =>
    save({ changes: scenario.changes.map((change, k) => (k === at ? { ...change, ...next } : change)) });
  const own = lang === "nl" ? "nameNl" : "nameEn";
  return (
    <div className="scenario-detail">
      <div className="keep-fields">
        <Saved
          id={id}
          field="name"
          label={t.scenarios.name}
          value={scenario[own]}
          save={(value) => value !== "" && save({ [own]: value })}
        />
        <Saved
          id={id}
          field="description"
          label={t.scenarios.description}
          value={descriptionOf(dataset, id)}
          save={(value) => void edit("change", scenario, describeScenario(dataset, id, value))}
        />
      </div>
      <table className="plain-table scenario-changes">
        <thead>
          <tr>
            <th scope="col">{t.scenarios.what}</th>
            <th scope="col">{t.scenarios.yearHead}</th>
            <th scope="col">{t.scenarios.whyHead}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {scenario.changes.map((change, at) => {
            const value = change.value ?? (change.change === "open" ? 1 : 0);
            const what = changeText(change.change, change.subject, value, names, lang);
            return (
              <tr key={`${change.change} ${change.subject} ${change.year}`}>
                <th scope="row">{what}</th>
                <td data-head={t.scenarios.yearHead}>
                  <Saved
                    id={id}
                    field={`year ${change.change} ${change.subject} ${change.year}`}
                    label={t.scenarios.year(what)}
                    hideLabel
                    number
                    placeholder={t.scenarios.throughout}
                    value={change.year === null ? "" : String(change.year)}
                    save={(year) => saveChange(at, { year: year === "" ? null : Number(year) })}
                  />
                </td>
                <td data-head={t.scenarios.whyHead}>
                  <Saved
                    id={id}
                    field={`note ${change.change} ${change.subject} ${change.year}`}
                    label={t.scenarios.why(what)}
                    hideLabel
                    value={change.note}
                    save={(note) => saveChange(at, { note })}
                  />
                </td>
                <td>
                  <IconButton
                    label={t.scenarios.drop(what)}
                    path="M4 4l8 8M12 4l-8 8"
                    act={() => save({ changes: scenario.changes.filter((_, k) => k !== at) })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {trials.length > 0 && !isBaseline(present) && (
        <p className="warn">
          {t.scenarios.addedWithout(trials.map((trial) => trialName(trial, lang)).join(", "))}
        </p>
      )}
      <button
        type="button"
        className="button"
        disabled={isBaseline(present)}
        onClick={() => save({ changes: joined(scenario.changes, present) })}
      >
        {t.scenarios.addNow}
      </button>
    </div>
  );
}

interface SavedProps {
  /** The scenario and which of its fields this is. */
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly number?: boolean;
  readonly placeholder?: string;
  readonly value: string;
  readonly save: (value: string) => void;
}

const NOTHING = {};

/** A field that saves when it is left or Enter is pressed, and not with every letter. */
function Saved({
  id,
  field,
  label,
  hideLabel = false,
  number = false,
  placeholder,
  value,
  save,
}: SavedProps) {
  const draft = useDraft<{ readonly text?: string }>({ kind: "scenario", id, field }, NOTHING);
  const { text } = draft.value;
  function done(): void {
    if (text === undefined) return;
    const clean = text.trim();
    draft.drop();
    if (clean !== value) save(clean);
  }
  const input = (
    <label className="stacked">
      <span className={hideLabel ? "hidden" : undefined}>{label}</span>
      <input
        className={number ? "input year-input" : "input"}
        type={number ? "number" : "text"}
        {...(number ? { min: 1900, max: 2200, step: 1 } : {})}
        placeholder={placeholder}
        value={text ?? value}
        onChange={({ currentTarget }) => draft.set(() => ({ text: currentTarget.value }))}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === "Enter") done();
          if (event.key === "Escape") draft.drop();
        }}
      />
    </label>
  );
  return (
    <div className="saved-field">
      {input}
      <DraftLine draft={draft} />
    </div>
  );
}
