import { useState } from "react";
import type { EditAction } from "../../model/history.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { DataEdit } from "../../network/edit/common.ts";
import { issueText } from "../../report/issues/index.ts";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { comparedScenarios } from "../state/compared.ts";
import type { EditOutcome } from "../state/editCommands.ts";
import { type ScenarioNames, scenarioStep } from "./kept.ts";

interface Then {
  readonly announces: readonly string[];
  readonly scenario: Scenario;
}

/** Edits scenarios as steps that can be taken back; `problem` says why the last one was not made, or is "". */
export function useScenarioEdits() {
  const { t, lang } = useWords();
  const { store, commands } = useAppContext();
  const [problem, setProblem] = useState("");
  /** @param then what is announced with it, and what is assumed from then on. */
  async function edit(
    action: EditAction,
    scenario: ScenarioNames,
    { changes }: Pick<DataEdit, "changes">,
    then?: Then,
  ): Promise<boolean> {
    if (changes.length === 0) return true;
    const state = store.getState();
    // What stands side by side stays as it is: a scenario more or less must not choose others in its place.
    if (state.compared === null) commands.compare(comparedScenarios(state).map(({ id }) => id));
    const step = scenarioStep(action, scenario, then?.announces);
    return tell(await commands.edit(changes, step, [], then?.scenario));
  }
  /** Says why something was not done, or nothing. @returns whether it was. */
  function tell(outcome: EditOutcome): boolean {
    const said = {
      done: () => "",
      refused: (): string =>
        outcome.status === "refused" && outcome.issues[0]
          ? t.scenarios.refused(issueText(outcome.issues[0], lang).message)
          : "",
      outdated: () => t.scenarios.outdated,
      failed: (): string => (outcome.status === "failed" ? t.scenarios.refused(outcome.message) : ""),
    }[outcome.status]();
    setProblem(said);
    return outcome.status === "done";
  }
  return { edit, tell, problem };
}
