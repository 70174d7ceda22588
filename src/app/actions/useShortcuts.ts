/** Listens for the registry's keys on the whole page. */
import { useEffect } from "react";
import { useAppContext } from "../context.ts";
import { isSingle, keyName, takesText } from "./keys.ts";
import { ACTIONS } from "./registry.ts";

const PAGES: readonly string[] = ["PageDown", "PageUp"];

export function useShortcuts(): void {
  const app = useAppContext();
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      const name = keyName(event);
      const state = app.store.getState();
      if (name === "" || (isSingle(name) && !state.singleKeys)) return;
      // In a text field its own undo and letters come first; a clicker's keys mean nothing in one of a single line.
      const isFree = name === "Ctrl+K" || (PAGES.includes(name) && event.target instanceof HTMLInputElement);
      if (takesText(event.target) && !isFree) return;
      // A dialog that is open keeps the rest of the page out of reach; it closes on Escape by itself.
      if (state.form !== null || (state.panel !== null && state.panel !== "issues")) return;
      const action = ACTIONS.find((candidate) => candidate.keys.includes(name));
      if (!action?.enabled(state)) return;
      event.preventDefault();
      action.run(app);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [app]);
}
