/** The arrow keys left and right step through the scenes of a workshop, as Page Up and Page Down do. */
import { useEffect } from "react";
import { keyName, takesText } from "../actions/keys.ts";
import { actionOf } from "../actions/registry.ts";
import { useAppContext } from "../context.ts";

const STEPS: Readonly<Record<string, "nextScene" | "previousScene">> = {
  ArrowRight: "nextScene",
  ArrowLeft: "previousScene",
};

/** Whether arrow keys have a use where the focus is: there is something to walk through, or to scroll sideways. */
function takesArrows(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (takesText(target) || target.closest("input,table,[role=application],[role=tablist],[role=dialog]"))
    return true;
  for (let part: HTMLElement | null = target; part; part = part.parentElement)
    if (part.scrollWidth > part.clientWidth && /auto|scroll/.test(getComputedStyle(part).overflowX))
      return true;
  return false;
}

export function useArrows(): void {
  const app = useAppContext();
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const step = STEPS[keyName(event)];
      const state = app.store.getState();
      if (event.defaultPrevented || event.shiftKey || !step || takesArrows(event.target)) return;
      if (state.form !== null || (state.panel !== null && state.panel !== "issues")) return;
      const action = actionOf(step);
      if (!action.enabled(state)) return;
      event.preventDefault();
      action.run(app);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [app]);
}
