/**
 * The state of the app as strangers may have it in a file: what `masked` leaves out of the screen, and ids, which are
 * names in other letters. Pure. Loaded when a file is saved while names are hidden.
 */
import type { DataSet, End } from "../../model/dataset.ts";
import type { Entry } from "../../model/history.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Hide } from "../state/hide.ts";
import { indexOf } from "../state/lookup.ts";
import { letters, maskedSet } from "../state/mask.ts";
import type { AppState, Lang, LoadedSet } from "../state/types.ts";

/** Other ids of plants and companies, wherever a data set or a scenario has them. */
interface Ids {
  readonly unit: (id: string) => string;
  /** A company goes before a plant of the same id, as everywhere. */
  readonly subject: (id: string) => string;
  /** A plant's, or that of a flow: `from>to:material`. */
  readonly opened: (id: string) => string;
}

function idsOf({ companies, masks }: LoadedSet["index"]): Ids {
  const units = new Map<string, string>();
  for (const [k, own] of [...companies.values()].entries())
    for (const [place, { id }] of own.entries())
      units.set(id, own.length > 1 ? `${letters(k)}${place + 1}` : letters(k));
  const unit = (id: string) => units.get(id) ?? id;
  const subject = (id: string) => masks?.get(id) ?? unit(id);
  const opened = (id: string) => {
    const [, from, to, material] = /^(.*)>(.*):([^:]*)$/.exec(id) ?? [];
    if (from === undefined || to === undefined) return subject(id);
    return `${unit(from)}>${unit(to)}:${material}`;
  };
  return { unit, subject, opened };
}

function withIds(scenario: Scenario, { subject, opened }: Ids): Scenario {
  const keyed = (shares: Scenario["curtail"], other: (id: string) => string) =>
    Object.fromEntries(Object.entries(shares).map(([id, share]) => [other(id), share]));
  return {
    ...scenario,
    leave: scenario.leave.map(subject),
    curtail: keyed(scenario.curtail, subject),
    open: keyed(scenario.open, opened),
  };
}

/** A step without the name under which a newcomer was kept. */
function unnamed(entry: Entry, hide: Hide = (text) => text): Entry {
  const { step } = entry;
  if (step.kind !== "edit") return entry;
  return { ...entry, step: { ...step, nameEn: hide(step.nameEn), nameNl: hide(step.nameNl) } };
}

/** @param lang that of the file. */
export function veiled(state: AppState, lang: Lang): AppState {
  if (!state.data) return state;
  const { dataset, index } = maskedSet(state.data, lang);
  const ids = idsOf(index);
  const end = (at: End): End => ("unit" in at ? { unit: ids.unit(at.unit) } : at);
  const scenarioIds = new Map(dataset.scenarios.map(({ id }, k) => [`set ${id}`, `scenario-${k + 1}`]));
  const veil: DataSet = {
    ...dataset,
    id: index.hide?.(dataset.id) ?? dataset.id,
    units: dataset.units.map((unit) => ({
      ...unit,
      id: ids.unit(unit.id),
      company: ids.subject(unit.company),
      at: null,
    })),
    flows: dataset.flows.map((flow) => ({ ...flow, from: end(flow.from), to: end(flow.to), at: null })),
    chains: dataset.chains.map((chain) => ({
      ...chain,
      steps: chain.steps.map((step) => ({ ...step, units: step.units.map(ids.unit), at: null })),
    })),
    scenarios: dataset.scenarios.map((scenario) => ({
      ...scenario,
      id: scenarioIds.get(`set ${scenario.id}`) ?? scenario.id,
      changes: scenario.changes.map((change) => ({
        ...change,
        subject: change.change === "open" ? ids.opened(change.subject) : ids.subject(change.subject),
        at: null,
      })),
    })),
  };
  const compared = state.compared?.map((id) => {
    const other = scenarioIds.get(id);
    return other === undefined ? id : `set ${other}`;
  });
  return {
    ...state,
    data: { dataset: veil, index: indexOf(veil), issues: state.data.issues },
    history: {
      ...state.history,
      past: state.history.past.map((entry) => unnamed(entry, index.hide)),
      present: withIds(state.history.present, ids),
    },
    compared: compared ?? null,
  };
}
