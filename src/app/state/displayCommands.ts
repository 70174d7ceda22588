/** How the screen looks, and what a facilitator prepares to show on it. */
import { withoutUnknown } from "./dataEdits.ts";
import { record } from "./history.ts";
import { remember } from "./remember.ts";
import { loadMask } from "./shown.ts";
import type { Store } from "./store.ts";
import { applyTheme, type ThemeChoice, themeOf } from "./theme.ts";
import type { AppState, Scene } from "./types.ts";

/** A list with one thing moved by one place; the same list where there is no such place. */
function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, k) => k !== from);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}

function freshId(scenes: readonly Scene[]): string {
  return `scene-${1 + Math.max(0, ...scenes.map(({ id }) => Number(id.replace("scene-", "")) || 0))}`;
}

export function displayCommands(store: Store) {
  const set = (change: Partial<AppState>) => store.setState(change);
  const edit = (change: (scenes: readonly Scene[]) => readonly Scene[]) =>
    set({ scenes: change(store.getState().scenes) });

  function toScene(place: number): void {
    const state = store.getState();
    const scene = state.scenes[place];
    if (!scene || !state.data) return;
    const { view, ration, selection, name } = scene;
    const scenario = withoutUnknown(scene.scenario, state.data);
    const step = { kind: "load", nameEn: name, nameNl: name, year: null } as const;
    const same =
      JSON.stringify(scenario) === JSON.stringify(state.history.present) && ration === state.history.ration;
    const history = same ? state.history : record(state.history, { scenario, ration }, step);
    set({ scene: place, view, history, selection, stale: state.stale || !same, why: null });
  }

  return {
    setTheme(themeChoice: ThemeChoice): void {
      const theme = themeOf(themeChoice);
      remember("theme", themeChoice);
      applyTheme(theme);
      set({ themeChoice, theme });
    },
    async setMasked(masked: boolean): Promise<void> {
      remember("masked", masked ? "on" : "off");
      // A switch that is pressed moves at once, where nothing is to be waited for.
      const loading = masked ? loadMask() : null;
      if (loading) await loading;
      set({ masked });
    },
    /** Full screen where the browser allows it; without it the mode is the same. */
    startWorkshop(): void {
      const { scenes } = store.getState();
      void document.documentElement.requestFullscreen?.().catch(() => undefined);
      set({ workshop: true, panel: null });
      if (scenes.length > 0) toScene(0);
    },
    endWorkshop(): void {
      if (document.fullscreenElement) void document.exitFullscreen();
      set({ workshop: false, scene: null });
    },
    toScene,
    /** One scene on or back, for a clicker. */
    stepScene(by: 1 | -1): void {
      const { scene } = store.getState();
      toScene(scene === null ? 0 : scene + by);
    },
    /** What is on the screen now, as a scene behind the others. */
    addScene(name: string, note: string): void {
      const { view, history, selection } = store.getState();
      const { present: scenario, ration } = history;
      edit((scenes) => [...scenes, { id: freshId(scenes), name, note, view, scenario, ration, selection }]);
    },
    changeScene(id: string, change: Pick<Scene, "name" | "note">): void {
      edit((scenes) => scenes.map((scene) => (scene.id === id ? { ...scene, ...change } : scene)));
    },
    /** Makes the scene what is on the screen now. */
    retakeScene(id: string): void {
      const { view, history, selection } = store.getState();
      const { present: scenario, ration } = history;
      edit((scenes) =>
        scenes.map((scene) => (scene.id === id ? { ...scene, view, scenario, ration, selection } : scene)),
      );
    },
    moveScene: (from: number, to: number) => edit((scenes) => moved(scenes, from, to)),
    dropScene: (id: string) => edit((scenes) => scenes.filter((scene) => scene.id !== id)),
  };
}
