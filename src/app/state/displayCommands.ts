/** How the screen looks, and what a facilitator prepares to show on it. */
import { record } from "./history.ts";
import { remember } from "./remember.ts";
import { isTried, ofScene, switchTrials, type TrialEdits } from "./sceneTrials.ts";
import { loadMask } from "./shown.ts";
import type { Store } from "./store.ts";
import { applyTheme, type ThemeChoice, themeOf } from "./theme.ts";
import { arrivedUnits, trialsOf } from "./trials.ts";
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

/** What a scene holds of the screen: the view, what is assumed, what is tried and what is selected. */
function onScreen({ view, history, selection }: AppState): Omit<Scene, "id" | "name" | "note"> {
  const trials = trialsOf(history);
  const arrived = arrivedUnits(history);
  const { present: scenario, ration } = history;
  return {
    ...{ view, scenario, ration, selection },
    ...(trials.length > 0 ? { trials } : {}),
    ...(arrived.length > 0 ? { arrived } : {}),
  };
}

export function displayCommands(store: Store, trials: TrialEdits) {
  const set = (change: Partial<AppState>) => store.setState(change);
  /** Which scene is shown; undefined between scenes. */
  const shownId = (): string | undefined => {
    const { scenes, scene } = store.getState();
    return scene === null ? undefined : scenes[scene]?.id;
  };
  /** The scene that is shown stays the one that is shown, wherever it then stands. */
  function edit(change: (scenes: readonly Scene[]) => readonly Scene[]): void {
    const own = shownId();
    const scenes = change(store.getState().scenes);
    const at = scenes.findIndex(({ id }) => id === own);
    set({ scenes, scene: at < 0 ? null : at });
  }

  /** Goes up with every scene that is asked for: the last one is the one that is shown. */
  let asked = 0;

  function show(scene: Scene, unlike: AppState["unlike"]): void {
    const state = store.getState();
    if (!state.data) return;
    const { view, ration, selection, name } = scene;
    const { scenario } = ofScene(scene, state.data, state.history);
    const step = { kind: "load", nameEn: name, nameNl: name, year: null } as const;
    const same =
      JSON.stringify(scenario) === JSON.stringify(state.history.present) && ration === state.history.ration;
    const history = same ? state.history : record(state.history, { scenario, ration }, step);
    set({ view, history, selection, unlike, stale: state.stale || !same, why: null });
  }

  function toScene(place: number): void {
    const { scenes, history, data } = store.getState();
    const scene = scenes[place];
    if (!scene || !data) return;
    asked += 1;
    const own = asked;
    const { trials: wanted } = ofScene(scene, data, history);
    set({ scene: place, view: scene.view, unlike: [] });
    if (isTried(history, wanted)) {
      show(scene, []);
      return;
    }
    // Its plants come first: what it assumes may name them. Another project may be opened meanwhile.
    const isWanted = () => own === asked && shownId() === scene.id;
    void switchTrials(store, trials, wanted, isWanted).then((unlike) => {
      if (isWanted()) show(scene, unlike);
    });
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
      const screen = onScreen(store.getState());
      edit((scenes) => [...scenes, { id: freshId(scenes), name, note, ...screen }]);
    },
    changeScene(id: string, change: Pick<Scene, "name" | "note">): void {
      edit((scenes) => scenes.map((scene) => (scene.id === id ? { ...scene, ...change } : scene)));
    },
    /** Makes the scene what is on the screen now. */
    retakeScene(id: string): void {
      const screen = onScreen(store.getState());
      edit((scenes) =>
        scenes.map((scene) => {
          if (scene.id !== id) return scene;
          const { name, note } = scene;
          return { id, name, note, ...screen };
        }),
      );
      if (id === shownId()) set({ unlike: [] });
    },
    moveScene: (from: number, to: number) => edit((scenes) => moved(scenes, from, to)),
    dropScene: (id: string) => edit((scenes) => scenes.filter((scene) => scene.id !== id)),
  };
}
