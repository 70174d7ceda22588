/** What every part of the app can reach: commands, the engine's effects and the graph's own handles. */
import { createContext, useContext } from "react";
import type { Projects } from "./project/projects.ts";
import { type Commands, commandsOf } from "./state/commands.ts";
import type { Effects } from "./state/effects.ts";
import type { Store } from "./state/store.ts";

/** Things on the page that a key can reach; filled in by the components that own them. */
export interface Handles {
  fit: (() => void) | null;
  search: HTMLInputElement | null;
  graph: HTMLElement | null;
  /** The middle of the screen, whichever view it shows. */
  centre: HTMLElement | null;
}

export interface App {
  readonly store: Store;
  readonly commands: Commands;
  readonly effects: Effects;
  readonly projects: Projects;
  readonly handles: Handles;
}

export function makeApp(store: Store, effects: Effects, projects: Projects): App {
  return {
    store,
    commands: commandsOf(store, effects.check),
    effects,
    projects,
    handles: { fit: null, search: null, graph: null, centre: null },
  };
}

export const AppContext = createContext<App | null>(null);

export function useAppContext(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("AppContext is missing");
  return app;
}

export function useCommands(): Commands {
  return useAppContext().commands;
}
