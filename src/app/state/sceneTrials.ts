/** What a scene tries in the data set: brought in when it is shown, and what it does not try taken out. */
import type { History, Trial } from "../../model/history.ts";
import type { Scenario } from "../../model/scenario.ts";
import { withoutUnknown } from "./dataEdits.ts";
import type { Store } from "./store.ts";
import type { trialCommands } from "./trialCommands.ts";
import { arrivedUnits, newcomersOf, sameTrials, takenOut, trialsOf } from "./trials.ts";
import type { AppState, LoadedSet, Scene } from "./types.ts";

export type TrialEdits = Pick<ReturnType<typeof trialCommands>, "takeOut" | "tryAgain">;

/** Whether what a trial brought stands in the data set by itself, as it was kept or announced since. */
function stands(trial: Trial, { dataset, index }: LoadedSet, history: Pick<History, "past">): boolean {
  const { units } = trial;
  const tried = newcomersOf(history);
  if (units.length > 0) return units.every((id) => index.units.has(id) && !tried.includes(id));
  if (trialsOf(history).some((own) => sameTrials([own], [trial]) > 0)) return false;
  return takenOut(dataset, [trial]) !== null;
}

/**
 * What a scene assumes and tries in the data set as it is: what was kept since need not be tried, and what was
 * announced is opened, so that the scene shows it as before.
 */
export function ofScene(
  { scenario, trials = [] }: Scene,
  data: LoadedSet,
  history: Pick<History, "past">,
): { readonly scenario: Scenario; readonly trials: readonly Trial[] } {
  const kept = trials.filter((trial) => stands(trial, data, history));
  const announced = kept
    .flatMap(({ units }) => units)
    .filter((id) => data.index.units.get(id)?.status === "announced");
  const opened = Object.fromEntries(announced.map((id) => [id, 1]));
  const open = { ...opened, ...scenario.open };
  return {
    scenario: withoutUnknown(announced.length > 0 ? { ...scenario, open } : scenario, data),
    trials: trials.filter((trial) => !kept.includes(trial)),
  };
}

/**
 * Whether something else is assumed, tried or kept than when the scene was made; another view or selection is no matter.
 */
export function isAway({ history, data }: Pick<AppState, "history" | "data">, scene: Scene): boolean {
  if (!data || history.ration !== scene.ration) return true;
  // What was announced since comes where the scene opens it.
  const isHere = (id: string) => data.index.units.get(id)?.status !== "announced";
  const then = (scene.arrived ?? []).filter(isHere).sort();
  if (JSON.stringify([...arrivedUnits(history)].sort()) !== JSON.stringify(then)) return true;
  const { scenario, trials } = ofScene(scene, data, history);
  return !isTried(history, trials) || JSON.stringify(scenario) !== JSON.stringify(history.present);
}

/** Whether just these trials are in the data set. */
export function isTried(history: Pick<History, "past">, wanted: readonly Trial[]): boolean {
  const now = trialsOf(history);
  return now.length === wanted.length && sameTrials(now, wanted) === now.length;
}

/**
 * Makes the trials of the data set those of a scene, each as a step of its own: those that come after the last
 * one in common go, the last one first, and the scene's own come in their order.
 *
 * @param isWanted false once another scene was asked for: then what is left is that one's to do.
 * @returns what could neither be brought in nor taken out, as the rows it changed have become others since.
 */
export async function switchTrials(
  store: Store,
  { takeOut, tryAgain }: TrialEdits,
  wanted: readonly Trial[],
  isWanted: () => boolean,
): Promise<readonly Trial[]> {
  const now = trialsOf(store.getState().history);
  const same = sameTrials(now, wanted);
  const unlike: Trial[] = [];
  const all = [
    ...now
      .slice(same)
      .toReversed()
      .map((trial) => ({ trial, act: takeOut })),
    ...wanted.slice(same).map((trial) => ({ trial, act: tryAgain })),
  ];
  for (const { trial, act } of all) {
    if (!isWanted()) break;
    const { status } = await act(trial);
    if (status !== "done") unlike.push(trial);
  }
  return unlike;
}
