/** Edits of the data set's own scenarios (scenarios.csv): what each assumes, and when. Pure. */
import { type DataSet, type NamedScenario, SCENARIO_KEY, type ScenarioChange } from "../../model/dataset.ts";
import type { Scenario } from "../../model/scenario.ts";
import { type DataEdit, placeOf } from "./common.ts";

/** Key of cluster.csv under which the description of a scenario stands. */
const descriptionKey = (id: string): string => `${SCENARIO_KEY}${id}`;

export function descriptionOf(dataset: DataSet, id: string): string {
  return dataset.cluster.values[descriptionKey(id)] ?? "";
}

/** Everything that a scenario assumes as changes without a year or a note. */
export function changesOfScenario(scenario: Scenario): ScenarioChange[] {
  const row = { year: null, note: "", at: null };
  const shares = (["curtail", "import", "export", "open"] as const).flatMap((change) =>
    Object.entries(scenario[change]).map(
      ([subject, value]): ScenarioChange => ({ ...row, subject, change, value }),
    ),
  );
  return [
    ...scenario.leave.map((subject): ScenarioChange => ({ ...row, subject, change: "leave", value: null })),
    ...shares,
  ];
}

/** An id made of a name, that no scenario of the data set has yet. */
export function scenarioId(dataset: DataSet, name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const base = plain || "scenario";
  const taken = new Set(dataset.scenarios.map(({ id }) => id));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Puts a scenario behind the others. A scenario stands in the rows of its changes, so it needs one at least. */
export function addScenario(dataset: DataSet, scenario: NamedScenario, description = ""): DataEdit {
  const { changes } = describeScenario(dataset, scenario.id, description);
  return {
    changes: [
      { table: "scenarios", at: dataset.scenarios.length, before: null, after: scenario },
      ...changes,
    ],
    renames: [],
  };
}

/** The same scenario once more, right behind it, under another name. */
export function duplicateScenario(
  dataset: DataSet,
  id: string,
  names: Pick<NamedScenario, "nameEn" | "nameNl">,
): DataEdit {
  const at = placeOf(dataset, "scenarios", id);
  const copy = {
    ...(dataset.scenarios[at] as NamedScenario),
    ...names,
    id: scenarioId(dataset, names.nameEn || names.nameNl),
  };
  const { changes } = describeScenario(dataset, copy.id, descriptionOf(dataset, id));
  return {
    changes: [{ table: "scenarios", at: at + 1, before: null, after: copy }, ...changes],
    renames: [],
  };
}

/**
 * Changes a scenario's names or what it assumes; one that assumes nothing any more is taken out.
 *
 * @throws {UnknownRowError} where there is no scenario of that id.
 */
export function changeScenario(dataset: DataSet, id: string, next: NamedScenario): DataEdit {
  if (next.changes.length === 0) return removeScenario(dataset, id);
  const at = placeOf(dataset, "scenarios", id);
  return {
    changes: [{ table: "scenarios", at, before: dataset.scenarios[at] as NamedScenario, after: next }],
    renames: [],
  };
}

/** @throws {UnknownRowError} where there is no scenario of that id. */
export function removeScenario(dataset: DataSet, id: string): DataEdit {
  const at = placeOf(dataset, "scenarios", id);
  const { changes } = describeScenario(dataset, id, "");
  return {
    changes: [
      { table: "scenarios", at, before: dataset.scenarios[at] as NamedScenario, after: null },
      ...changes,
    ],
    renames: [],
  };
}

/** Moves a scenario one place up (-1) or down (1); nothing changes at the end of the way. */
export function moveScenario(dataset: DataSet, id: string, by: -1 | 1): DataEdit {
  const at = placeOf(dataset, "scenarios", id);
  const scenario = dataset.scenarios[at] as NamedScenario;
  if (!dataset.scenarios[at + by]) return { changes: [], renames: [] };
  return {
    changes: [
      { table: "scenarios", at, before: scenario, after: null },
      { table: "scenarios", at: at + by, before: null, after: scenario },
    ],
    renames: [],
  };
}

/** What a scenario is for, in words; "" takes the description away. */
export function describeScenario(dataset: DataSet, id: string, description: string): DataEdit {
  const before = dataset.cluster;
  if (descriptionOf(dataset, id) === description) return { changes: [], renames: [] };
  const { [descriptionKey(id)]: _, ...others } = before.values;
  const values = description === "" ? others : { ...before.values, [descriptionKey(id)]: description };
  return { changes: [{ table: "cluster", before, after: { ...before, values } }], renames: [] };
}

/** What is assumed in two scenarios together: where both speak of a subject, the second one counts. */
export function joined(first: readonly ScenarioChange[], second: Scenario): ScenarioChange[] {
  const added = changesOfScenario(second);
  const isSame = (a: ScenarioChange, b: ScenarioChange): boolean =>
    a.subject === b.subject && a.change === b.change;
  return [
    ...first.map((change) => {
      const newer = added.find((other) => isSame(other, change));
      return newer ? { ...change, value: newer.value } : change;
    }),
    ...added.filter((change) => !first.some((other) => isSame(other, change))),
  ];
}
