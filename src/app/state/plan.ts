/** The form of a plan of a long computation. Pure but for the call itself. */
import type { Engine, RunOptions, Settings } from "../../engine/surface.ts";
import type { AppState } from "./types.ts";

export interface JobPlan<R> {
  /** The question as text: the same text is the same question. null where there is nothing to ask. */
  key(state: AppState): string | null;
  wanted(state: AppState): boolean;
  /** How long in ms it waits for the question to stay as it is: a slider asks a new one many times a second. */
  readonly pause: number;
  start(engine: Engine, state: AppState, options: RunOptions): Promise<R>;
}

export function plan<P, R>(
  question: (state: AppState) => P | null,
  wanted: (state: AppState) => boolean,
  run: (engine: Engine, params: P, options: RunOptions, state: AppState) => Promise<R>,
  pause = 0,
): JobPlan<R> {
  return {
    key(state) {
      const params = state.data && question(state);
      return params ? JSON.stringify(params) : null;
    },
    wanted,
    pause,
    start(engine, state, options) {
      const params = question(state);
      if (params === null) throw new Error("state/plan: nothing to ask");
      return run(engine, params, options, state);
    },
  };
}

export const settings = ({ measure, history }: AppState): Settings => ({ measure, ration: history.ration });

/** Of questions that depend on what is moved by a slider. */
export const SETTLED = 250;

/** First the answers that stand on the first screen; then the rest. */
export const afterFirst = ({ results, stale }: AppState): boolean => !stale && results.rank !== null;
