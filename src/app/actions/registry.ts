/** The one list of actions: shortcuts, the help sheet and buttons all read it. */

import { isBaseline } from "../../report/scenarioWords.ts";
import type { App } from "../context.ts";
import type { Messages } from "../i18n/en.ts";
import { saveFile } from "../project/saveFile.ts";
import { lastWave } from "../state/commands.ts";
import { canLeave } from "../state/departures.ts";
import { nextRedo, nextUndo } from "../state/history.ts";
import { selectedSubject } from "../state/scenarioCommands.ts";
import { trialsOf } from "../state/trials.ts";
import type { AppState, Tab, View } from "../state/types.ts";

export type ActionId = Exclude<keyof Messages["actions"], "group">;
export type ActionGroup = keyof Messages["actions"]["group"];

export interface Action {
  readonly id: ActionId;
  readonly group: ActionGroup;
  readonly label: (t: Messages) => string;
  /** As keysOf() writes a key event: "Ctrl+Z", "X", "?"; Ctrl stands for the Mac's Command too. */
  readonly keys: readonly string[];
  readonly run: (app: App) => void;
  readonly enabled: (state: AppState) => boolean;
}

const always = () => true;
const loaded = (state: AppState) => state.data !== null;
const hasWaves = (state: AppState) => lastWave(state) > 0;

function action(
  id: ActionId,
  group: ActionGroup,
  keys: readonly string[],
  enabled: Action["enabled"],
  run: Action["run"],
): Action {
  return { id, group, keys, enabled, run, label: (t) => t.actions[id] };
}

/** In a workshop alone: elsewhere these keys scroll. */
const canStep = (by: 1 | -1) => (state: AppState) =>
  state.workshop && (state.scene === null || state.scenes[state.scene + by] !== undefined);
const inGraph = (state: AppState) => loaded(state) && state.view === "graph";
const view = (id: ActionId, key: string, name: View) =>
  action(id, "view", [key], loaded, ({ commands }) => commands.showView(name));
const tab = (id: ActionId, key: string, name: Tab) =>
  action(id, "view", [key], loaded, ({ commands }) => commands.showTab(name));

/** All is as it is now: nobody has left, and nobody is tried. */
function putAllBack({ commands }: App): void {
  commands.putAllBack();
  void commands.takeAllOut();
}

export const ACTIONS: readonly Action[] = [
  action("search", "general", ["/", "Ctrl+K"], loaded, ({ handles }) => handles.search?.focus()),
  action("help", "general", ["?"], always, ({ commands }) => commands.showPanel("help")),
  action("graph", "general", ["N"], inGraph, focusView),
  action("clear", "general", ["Escape"], always, clear),
  action("saveFile", "general", ["Ctrl+S"], loaded, (app) => void saveFile(app, null)),
  action("toggle", "scenario", ["X"], canToggle, ({ store, commands }) => {
    const subject = selectedSubject(store.getState());
    if (subject) commands.toggle(subject);
  }),
  action(
    "undo",
    "scenario",
    ["Ctrl+Z"],
    (state) => nextUndo(state.history) !== null,
    ({ commands }) => commands.undo(),
  ),
  action(
    "redo",
    "scenario",
    ["Ctrl+Shift+Z", "Ctrl+Y"],
    (state) => nextRedo(state.history) !== null,
    ({ commands }) => commands.redo(),
  ),
  action(
    "putAllBack",
    "scenario",
    ["B"],
    (state) => !isBaseline(state.history.present) || trialsOf(state.history).length > 0,
    putAllBack,
  ),
  action("previousWave", "view", ["J"], hasWaves, ({ store, commands }) =>
    commands.toWave(store.getState().wave - 1),
  ),
  action("nextWave", "view", ["L"], hasWaves, ({ store, commands }) =>
    commands.toWave(store.getState().wave + 1),
  ),
  action("play", "view", ["K"], hasWaves, ({ commands }) => commands.play()),
  action("fit", "view", ["F"], inGraph, ({ handles }) => handles.fit?.()),
  action("ghosts", "view", ["G"], inGraph, ({ commands }) => commands.toggleGhosts()),
  action("energy", "view", ["E"], inGraph, ({ commands }) => commands.toggleEnergy()),
  // In a what-if colours show the state alone.
  action(
    "linkClasses",
    "view",
    ["W"],
    (state) => inGraph(state) && isBaseline(state.history.present),
    ({ commands }) => commands.toggleLinkClasses(),
  ),
  action("theme", "view", ["D"], always, ({ store, commands }) =>
    commands.setTheme(store.getState().theme === "dark" ? "light" : "dark"),
  ),
  action(
    "masked",
    "workshop",
    ["Z"],
    always,
    ({ store, commands }) => void commands.setMasked(!store.getState().masked),
  ),
  action("workshop", "workshop", ["P"], loaded, ({ store, commands }) =>
    store.getState().workshop ? commands.endWorkshop() : commands.startWorkshop(),
  ),
  action("addScene", "workshop", ["A"], loaded, ({ commands }) => commands.showPanel("scene")),
  action("nextScene", "workshop", ["PageDown"], canStep(1), ({ commands }) => commands.stepScene(1)),
  action("previousScene", "workshop", ["PageUp"], canStep(-1), ({ commands }) => commands.stepScene(-1)),
  view("viewGraph", "1", "graph"),
  view("viewTower", "2", "tower"),
  view("viewChains", "3", "chains"),
  view("viewFlows", "4", "flows"),
  view("viewMap", "5", "map"),
  view("viewPairs", "6", "pairs"),
  view("viewTargets", "7", "targets"),
  view("viewTables", "8", "tables"),
  view("viewCompare", "9", "compare"),
  tab("tabCompany", "C", "company"),
  tab("tabChains", "H", "chains"),
  tab("tabGaps", "M", "gaps"),
  tab("tabScenario", "S", "scenario"),
  tab("tabResult", "R", "result"),
];

export function actionOf(id: ActionId): Action {
  const found = ACTIONS.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no action ${id}`);
  return found;
}

function canToggle(state: AppState): boolean {
  const subject = selectedSubject(state);
  return subject !== null && state.data !== null && canLeave(subject, state.data.index);
}

/** Escape undoes the topmost thing that is open: a panel, an error, the tour, then the selection. */
function clear({ store, commands, effects }: App): void {
  const state = store.getState();
  if (state.guide) effects.guide.close();
  else if (state.panel) commands.showPanel(null);
  else if (state.linking) commands.linkFrom(null);
  else if (state.failure) commands.dismissFailure();
  else if (state.tour !== null) commands.leaveTour();
  else {
    commands.select(null);
    commands.hover(null);
  }
}

/** Brings the focus to the graph, where arrow keys walk on from what is selected, or else to the view shown. */
export function focusView({ store, handles }: App): void {
  const { graph, centre } = handles;
  const inside = graph?.querySelector<HTMLElement>("[tabindex='0']") ?? graph;
  const target = store.getState().view === "graph" ? inside : centre;
  target?.focus();
}
