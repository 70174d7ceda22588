/** What a scene tries in the data set: brought in when it is shown, and what it does not try taken out. */
import type { History, Trial } from "../../model/history.ts";
import { withoutUnknown } from "./dataEdits.ts";
import type { Store } from "./store.ts";
import type { trialCommands } from "./trialCommands.ts";
import { arrivedUnits, sameTrials, trialsOf } from "./trials.ts";
import type { AppState, Scene } from "./types.ts";

export type TrialEdits = Pick<ReturnType<typeof trialCommands>, "takeOut" | "tryAgain">;

/** Whether just these trials are in the data set. */
export function isTried(history: Pick<History, "past">, wanted: readonly Trial[]): boolean {
  const now = trialsOf(history);
  return now.length === wanted.length && sameTrials(now, wanted) === now.length;
}

/**
 * Whether something else is assumed, tried or kept than when the scene was made; another view or selection is no matter.
 */
export function isAway({ history, data }: Pick<AppState, "history" | "data">, scene: Scene): boolean {
  if (!data || history.ration !== scene.ration) return true;
  const arrived = arrivedUnits(history);
  if (JSON.stringify([...arrived].sort()) !== JSON.stringify([...(scene.arrived ?? [])].sort())) return true;
  // Who was tried then and is kept now is there all the same.
  const { trials = [] } = scene;
  const isKept = ({ units }: Trial) => units.length > 0 && units.every((id) => arrived.includes(id));
  if (!isTried(history, trials) && !trials.every(isKept)) return true;
  return JSON.stringify(withoutUnknown(scene.scenario, data)) !== JSON.stringify(history.present);
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
