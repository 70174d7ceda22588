import type { DataSet, NamedScenario } from "../../model/dataset.ts";
import {
  descriptionOf,
  duplicateScenario,
  moveScenario,
  removeScenario,
} from "../../network/edit/scenarios.ts";
import { resolveScenario, yearsOf } from "../../network/namedScenario.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { IconButton } from "../shared/IconButton.tsx";
import { OPEN_SCENARIO, useKept } from "../shared/useKept.ts";
import { useHide } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { KeepForm } from "./KeepForm.tsx";
import { ScenarioDetail } from "./ScenarioDetail.tsx";
import { scenarioName } from "./scenarioName.ts";
import { useScenarioEdits } from "./useScenarioEdits.ts";
import "./Scenarios.css";

/** Every scenario of the data set: load, describe, order, duplicate, take away. */
export function ScenarioList({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const dataset = useApp((state) => state.data?.dataset);
  const masked = useApp((state) => state.masked);
  const [open, setOpen] = useKept<string | null>(OPEN_SCENARIO, null);
  const { edit, tell, problem } = useScenarioEdits();
  if (!dataset) return null;
  return (
    <section aria-labelledby="scenarios-title">
      <Heading id="scenarios-title" text={t.scenarios.title} lines={t.scenarios.explain} />
      {dataset.scenarios.length === 0 && <p className="soft">{t.scenarios.none}</p>}
      <ol className="scenario-list">
        {dataset.scenarios.map((scenario, place) => (
          <li key={scenario.id} className="scenario-item">
            <Row
              scenario={scenario}
              dataset={dataset}
              place={place}
              isOpen={open === scenario.id}
              onToggle={() => setOpen(open === scenario.id ? null : scenario.id)}
              edit={edit}
            />
            {open === scenario.id && !masked && (
              <ScenarioDetail scenario={scenario} dataset={dataset} data={data} edit={edit} />
            )}
          </li>
        ))}
      </ol>
      {problem !== "" && (
        <p className="warn" role="alert">
          {problem}
        </p>
      )}
      <KeepForm dataset={dataset} edit={edit} tell={tell} />
    </section>
  );
}

interface RowProps {
  readonly scenario: NamedScenario;
  readonly dataset: DataSet;
  readonly place: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly edit: ReturnType<typeof useScenarioEdits>["edit"];
}

function Row({ scenario, dataset, place, isOpen, onToggle, edit }: RowProps) {
  const { t, lang } = useWords();
  const commands = useCommands();
  const hide = useHide();
  const masked = useApp((state) => state.masked);
  const { id } = scenario;
  const written = scenarioName(scenario, lang);
  const name = hide(written);
  const years = yearsOf(scenario);
  const [first, last] = [years[0], years.at(-1)];
  const description = hide(descriptionOf(dataset, id));
  const copy = { nameEn: t.scenarios.copyOf(name), nameNl: t.scenarios.copyOf(name) };
  return (
    <div className="scenario-row">
      <div className="scenario-words">
        <button
          type="button"
          className="link"
          aria-label={t.scenarios.load(name)}
          onClick={() =>
            commands.loadScenario({
              nameEn: scenario.nameEn || written,
              nameNl: scenario.nameNl || written,
              year: null,
              scenario: resolveScenario(scenario),
            })
          }
        >
          {name}
        </button>
        <span className="soft">
          {t.scenarios.changes(scenario.changes.length)}
          {first !== undefined && ` · ${first === last ? first : `${first}–${last}`}`}
        </span>
        {description !== "" && <p className="fine">{description}</p>}
      </div>
      {/* As with forms: what is changed here is what is written. */}
      {!masked && (
        <span className="icon-buttons">
          <IconButton
            label={isOpen ? t.scenarios.close(name) : t.scenarios.edit(name)}
            expanded={isOpen}
            path="M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z"
            act={onToggle}
          />
          <IconButton
            label={t.scenarios.up(name)}
            path="M4 10l4-4 4 4"
            off={place === 0}
            act={() => void edit("change", scenario, moveScenario(dataset, id, -1))}
          />
          <IconButton
            label={t.scenarios.down(name)}
            path="M4 6l4 4 4-4"
            off={place === dataset.scenarios.length - 1}
            act={() => void edit("change", scenario, moveScenario(dataset, id, 1))}
          />
          <IconButton
            label={t.scenarios.duplicate(name)}
            path="M5.5 5.5h7v7h-7zM10.5 5.5v-2h-7v7h2"
            act={() => void edit("add", { id, ...copy }, duplicateScenario(dataset, id, copy))}
          />
          <IconButton
            label={t.scenarios.remove(name)}
            path="M4 4l8 8M12 4l-8 8"
            act={() => void edit("remove", scenario, removeScenario(dataset, id))}
          />
        </span>
      )}
    </div>
  );
}
