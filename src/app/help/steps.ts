/** The steps of the guided tour: what each points at, and when the user has done it. Pure. */
import { isBaseline } from "../../report/scenarioWords.ts";
import type { AppState } from "../state/types.ts";

export type StepName = "data" | "leave" | "waves" | "why" | "tower" | "gaps" | "back" | "end";

export interface TourStep {
  readonly name: StepName;
  /** The element that the step points at, as a selector; null where it points at nothing. */
  readonly target: string | null;
  /** Where the card stands on a wide screen, so that it covers nothing that the step speaks of. */
  readonly side: "start" | "end";
  /** @param before the state in which the step began. */
  readonly done: (state: AppState, before: AppState) => boolean;
}

export const TOUR_SET = "tutorial";

export const TOUR: readonly TourStep[] = [
  { name: "data", target: ".chooser", side: "end", done: ({ data }) => data?.dataset.id === TOUR_SET },
  {
    name: "leave",
    target: "tbody .leave",
    side: "end",
    done: ({ history }) => history.present.leave.length > 0,
  },
  {
    name: "waves",
    target: ".wavebar",
    side: "end",
    done: (state, before) => !state.playing && state.wave !== before.wave,
  },
  {
    name: "why",
    target: ".graph-pane .stage",
    side: "start",
    done: ({ why }) => (why?.links.length ?? 0) > 0,
  },
  { name: "tower", target: ".views", side: "end", done: ({ view }) => view === "tower" },
  { name: "gaps", target: ".tablist", side: "start", done: ({ tab }) => tab === "gaps" },
  {
    name: "back",
    target: ".header",
    side: "start",
    // Who let nobody leave has nothing to put back.
    done: ({ history }, before) => isBaseline(history.present) && !isBaseline(before.history.present),
  },
  { name: "end", target: null, side: "end", done: () => false },
];
