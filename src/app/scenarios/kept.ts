/** Edits of scenarios as steps; keeping the present one under a name, with what is tried in it. Pure. */
import type { DataSet, Flow, NamedScenario, Unit } from "../../model/dataset.ts";
import { applyChanges, type RowChange } from "../../model/edit.ts";
import type { EditAction, EditStep } from "../../model/history.ts";
import type { Scenario } from "../../model/scenario.ts";
import { addScenario, changesOfScenario, scenarioId } from "../../network/edit/scenarios.ts";
import { same, type Trial } from "../state/trials.ts";

/**
 * The changes that make of what a trial brought something announced, which a scenario can open (format.md): its
 * plants and their flows no longer operate by themselves.
 *
 * @returns null where it also changed flows or plants that are there without it, or has become another one since.
 */
export function announced(dataset: DataSet, { kind, changes }: Trial): readonly RowChange[] | null {
  if (kind !== "newcomer") return null;
  const found: RowChange[] = [];
  for (const change of changes) {
    if (change.table !== "units" && change.table !== "flows") continue;
    if (change.before !== null || change.after === null) return null;
    const at = (dataset[change.table] as readonly object[]).findIndex((row) =>
      same(row, change.after as object),
    );
    if (at < 0) return null;
    if (change.table === "units") {
      const before = dataset.units[at] as Unit;
      found.push({ table: "units", at, before, after: { ...before, status: "announced" } });
      continue;
    }
    const before = dataset.flows[at] as Flow;
    // A flow of nothing is idle whatever happens.
    if (before.status === "operating")
      found.push({ table: "flows", at, before, after: { ...before, status: "announced" } });
  }
  return found;
}

interface KeptScenario {
  readonly kept: NamedScenario;
  readonly changes: readonly RowChange[];
  /** What is assumed from then on: the same, with what was tried opened. */
  readonly scenario: Scenario;
}

/**
 * @param along trials that come along: they come to stand in the data set as announced, and the scenario opens them.
 * @returns null where one of them can't come along: without it, it would be another scenario than was asked for.
 */
export function keptScenario(
  dataset: DataSet,
  present: Scenario,
  along: readonly Trial[],
  name: string,
  note: string,
): KeptScenario | null {
  const changes: RowChange[] = [];
  let now = dataset;
  for (const trial of along) {
    const own = announced(now, trial);
    if (!own) return null;
    changes.push(...own);
    now = applyChanges(now, own);
  }
  const opened = Object.fromEntries(along.flatMap(({ units }) => units).map((id) => [id, 1]));
  const scenario = along.length === 0 ? present : { ...present, open: { ...present.open, ...opened } };
  const kept = {
    id: scenarioId(now, name),
    nameEn: name,
    nameNl: name,
    changes: changesOfScenario(scenario),
  };
  return { kept, changes: [...changes, ...addScenario(now, kept, note).changes], scenario };
}

export type ScenarioNames = Pick<NamedScenario, "id" | "nameEn" | "nameNl">;

/** @param announces ids of the trials that come to stand in the data set as announced with it. */
export function scenarioStep(
  action: EditAction,
  { id, nameEn, nameNl }: ScenarioNames,
  announces: readonly string[] = [],
): EditStep {
  return {
    ...{
      kind: "edit",
      action,
      subject: "scenario",
      nameEn: nameEn || nameNl || id,
      nameNl: nameNl || nameEn || id,
    },
    ...(announces.length > 0 ? { announces } : {}),
  };
}
