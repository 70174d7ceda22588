/** Edits of the data set: from changes of rows to the next state, and back. Pure. */
import { CHANGE_KINDS, type DataSet, type End } from "../../model/dataset.ts";
import { applyChanges, inverse } from "../../model/edit.ts";
import type { Issue } from "../../model/issue.ts";
import type { Scenario } from "../../model/scenario.ts";
import { renamedTrial } from "../../network/edit/renamedRows.ts";
import { renamedScenario, renameInSubject } from "../../network/edit/subjects.ts";
import { flowSubject } from "../../network/opening.ts";
import { type EditParts, type EditStep, type Entry, type Rename, recordEdit } from "./history.ts";
import { indexOf, measuresOf } from "./lookup.ts";
import type { AppState, Index, LoadedSet, Selection } from "./types.ts";

/** The state after an edit whose rows are checked: the data set, its step in the history, and what depends on ids. */
export function edited(
  state: AppState,
  parts: EditParts,
  step: EditStep,
  issues: readonly Issue[],
): Partial<AppState> {
  if (!state.data) return {};
  const dataset = applyChanges(state.data.dataset, parts.changes);
  const data: LoadedSet = { dataset, index: indexOf(dataset), issues, issuesOf: "tables" };
  const renames = parts.renames ?? [];
  const assumed = renamedScenario(parts.scenario ?? state.history.present, renames);
  const scenario = withoutUnknown(assumed, data);
  return {
    ...around(state, data, renames),
    history: recordEdit(state.history, { ...parts, scenario }, step),
  };
}

/** The state's data after an entry of the history was taken back or repeated. */
export function replayed(state: AppState, entry: Entry, way: "undo" | "redo"): Partial<AppState> {
  if (!state.data || !entry.changes) return {};
  const changes = way === "undo" ? inverse(entry.changes) : entry.changes;
  const dataset = applyChanges(state.data.dataset, changes);
  const given = entry.renames ?? [];
  const renames =
    way === "redo" ? given : given.map(({ of, from, to }): Rename => ({ of, from: to, to: from })).reverse();
  // What the reader says of it is asked for again.
  const { issues } = state.data;
  return around(state, { dataset, index: indexOf(dataset), issues, issuesOf: "pending" }, renames);
}

/** What else changes with the data set: things that are named by ids which may be others, or gone. */
function around(state: AppState, data: LoadedSet, renames: readonly Rename[]): Partial<AppState> {
  return {
    data,
    stale: true,
    playing: false,
    why: null,
    hovered: null,
    selection: stillThere(renamedSelection(state.selection, renames), data.index),
    measure: measuresOf(data.dataset).includes(state.measure) ? state.measure : "value_added",
    ...(renames.length === 0
      ? {}
      : {
          scenes: state.scenes.map((one) => ({
            ...one,
            scenario: renamedScenario(one.scenario, renames),
            selection: renamedSelection(one.selection, renames),
            ...(one.trials ? { trials: one.trials.map((trial) => renamedTrial(trial, renames)) } : {}),
            ...(one.arrived
              ? { arrived: one.arrived.map((id) => renameInSubject(id, renames, "unit")) }
              : {}),
          })),
        }),
  };
}

function renamedSelection(selection: Selection | null, renames: readonly Rename[]): Selection | null {
  if (!selection || selection.kind === "chain" || selection.kind === "gap") return selection;
  const of = selection.kind === "material" ? "material" : "unit";
  const id = renames.reduce((now, one) => (one.of === of && one.from === now ? one.to : now), selection.id);
  return id === selection.id ? selection : { ...selection, id };
}

function stillThere(selection: Selection | null, index: Index): Selection | null {
  if (!selection) return null;
  const { kind, id } = selection;
  const known =
    kind === "gap" ||
    (kind === "unit" && index.units.has(id)) ||
    (kind === "company" && index.companies.has(id)) ||
    (kind === "material" && index.materials.has(id)) ||
    (kind === "chain" && (index.chains.has(id) || index.chains.size === 0));
  return known ? selection : null;
}

/**
 * A scenario without the subjects that a data set lacks; the very same one where it knows them all. A loaded
 * scenario is used this way too, so that it says again what it said once a removal is taken back.
 */
export function withoutUnknown(
  scenario: Scenario,
  { dataset, index }: Pick<LoadedSet, "dataset" | "index">,
): Scenario {
  const unit = (id: string) => index.units.has(id) || index.companies.has(id);
  const material = (id: string) => index.materials.has(id);
  const opened = (id: string) => unit(id) || hasFlow(dataset, id);
  const known = { leave: unit, curtail: unit, import: material, export: material, open: opened };
  const all = CHANGE_KINDS.every((kind) => {
    const ids = kind === "leave" ? scenario.leave : Object.keys(scenario[kind]);
    return ids.every(known[kind]);
  });
  if (all) return scenario;
  const shares = (kind: "curtail" | "import" | "export" | "open") =>
    Object.fromEntries(Object.entries(scenario[kind]).filter(([id]) => known[kind](id)));
  return {
    leave: scenario.leave.filter(unit),
    curtail: shares("curtail"),
    import: shares("import"),
    export: shares("export"),
    open: shares("open"),
  };
}

function hasFlow(dataset: DataSet, subject: string): boolean {
  return dataset.flows.some((flow) => flowSubject(flow) === subject);
}

/**
 * Whether the same picture shows both: units stay where they stand while the units and what links them are the
 * same, in the same order.
 */
export function sameShape(a: DataSet, b: DataSet): boolean {
  if (a === b) return true;
  const same = <T>(x: readonly T[], y: readonly T[], isSame: (one: T, other: T) => boolean) =>
    x === y ||
    (x.length === y.length &&
      x.every((item, at) => {
        const other = y[at];
        return other !== undefined && (item === other || isSame(item, other));
      }));
  return (
    same(a.units, b.units, (one, other) => one.id === other.id) &&
    same(a.flows, b.flows, (one, other) => isSameEnd(one.from, other.from) && isSameEnd(one.to, other.to))
  );
}

function isSameEnd(a: End, b: End): boolean {
  return "unit" in a ? "unit" in b && a.unit === b.unit : "outside" in b && a.outside === b.outside;
}
