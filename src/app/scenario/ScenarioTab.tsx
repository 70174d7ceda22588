import { changesOf, isBaseline } from "../../report/scenarioWords.ts";
import { ActionButton } from "../actions/ActionButton.tsx";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { ScenesCard } from "../workshop/ScenesCard.tsx";
import { AddChange } from "./AddChange.tsx";
import { ChangeItem } from "./ChangeItem.tsx";
import { KeepScenario } from "./KeepScenario.tsx";
import { NamedScenarios } from "./NamedScenarios.tsx";
import { RationChoice } from "./RationChoice.tsx";
import "./Scenario.css";

/** What is assumed now, in words, with everything that can be changed about it. */
export default function ScenarioTab({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const scenario = useApp((state) => state.history.present);
  const changes = changesOf(scenario);
  return (
    <div className="card-stack">
      <section className="card">
        <Heading level={2} text={t.scenario.title} lines={(e) => e.scenario} />
        {isBaseline(scenario) ? (
          <p className="soft">
            {t.scenario.none} {t.scenario.noneText}
          </p>
        ) : (
          <>
            <ul className="changes" aria-label={t.scenario.title}>
              {changes.map((change) => (
                <ChangeItem key={`${change.kind} ${change.subject}`} change={change} data={data} />
              ))}
            </ul>
            <ActionButton id="putAllBack" className="button change-clear">
              {t.scenario.clear}
            </ActionButton>
          </>
        )}
      </section>
      <AddChange data={data} />
      <NamedScenarios data={data} />
      <RationChoice />
      <KeepScenario />
      <ScenesCard />
    </div>
  );
}
