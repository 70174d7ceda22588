import { useShallow } from "zustand/react/shallow";
import { useHide } from "./shown.ts";
import { useApp } from "./store.ts";
import { arrivalTexts } from "./trials.ts";

/** What newcomers there are, in words as they may be shown: who keeps one gives it a name. */
export function useArrived(): readonly string[] {
  const hide = useHide();
  return useApp(useShallow((state) => arrivalTexts(state.history, state.lang).map(hide)));
}
