import { useCallback, useDeferredValue, useMemo } from "react";
import { useWords } from "../i18n/text.ts";
import { useSteps } from "../shared/useSteps.ts";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import { newcomersOf } from "../state/trials.ts";
import type { LoadedSet } from "../state/types.ts";
import { type Picture, type PictureInput, PictureMaker } from "./picture.ts";
import { useSeen } from "./useSeen.ts";

/** The network's picture as the state of the app asks for it. */
export interface NetworkPicture {
  /** null until the first one is made. */
  readonly picture: Picture | null;
  /** Whether it is that of an answer before the present one. */
  readonly late: boolean;
}

/**
 * Makes the picture of the network, in steps where it is large.
 *
 * @param hidden keeps what was seen last: a view that is not shown costs nothing.
 */
export function useNetworkPicture(data: LoadedSet, hidden: boolean): NetworkPicture {
  const { input, late } = usePictureInput(data, hidden);
  const maker = useMemo(() => new PictureMaker(), []);
  const make = useCallback(() => maker.picture(input), [maker, input]);
  const { value: made, late: isLate } = useSteps(make, isLarge(data));
  // Never the network of another data set; after an edit that moves nothing the one before stands until then.
  const stands = made && (made.data === data || made.layout === input.layout);
  return { picture: stands ? made : null, late: isLate || late };
}

/** What the picture is made from; the same object for as long as nothing of it changes. */
function usePictureInput(data: LoadedSet, hidden: boolean) {
  const simulated = useSeen((s) => s.results.simulate, hidden, data);
  // Another answer is drawn after the figures stand; until then the picture is marked as that of the last one.
  const result = useDeferredValue(simulated);
  const layout = useApp((s) => s.results.layout);
  const links = useSeen((s) => s.results.links, hidden, data);
  const gaps = useSeen((s) => s.results.gaps, hidden, data);
  const targets = useSeen((s) => answer(s.jobs.targets)?.result ?? null, hidden, data);
  const wave = useSeen((s) => s.wave, hidden, data);
  const ghosts = useApp((s) => s.ghosts);
  const energy = useApp((s) => s.energy);
  const linkClasses = useApp((s) => s.linkClasses);
  const filter = useApp((s) => s.graphFilter);
  const gap = useSeen((s) => (s.selection?.kind === "gap" ? s.selection.id : null), hidden, data);
  const history = useSeen((s) => s.history, hidden, data);
  const newcomers = useMemo(() => newcomersOf(history), [history]);
  const split = useApp((s) => s.beside !== null);
  const words = useWords();
  const input: PictureInput = useMemo(
    () => ({
      ...{ data, layout, result, links, gaps, targets, wave, ghosts, energy, linkClasses, filter, gap },
      ...{ newcomers, split, words },
    }),
    [
      data,
      layout,
      result,
      links,
      gaps,
      targets,
      wave,
      ghosts,
      energy,
      linkClasses,
      filter,
      gap,
      newcomers,
      split,
      words,
    ],
  );
  return { input, late: result !== simulated };
}

/** So many plants and flows that their picture is worked out in tasks of its own. */
const LARGE = 1500;

const isLarge = ({ dataset }: LoadedSet) => dataset.units.length + dataset.flows.length > LARGE;
