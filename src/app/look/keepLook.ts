/** Keeps how one looks at a project, shortly after every change, and brings it back where the project is opened again. */

import { DISPLAYED, displayOf, shownBy } from "../project/content.ts";
import { fieldsOf } from "../project/saved.ts";
import { projectScope, scopeOf } from "../state/scope.ts";
import type { Store } from "../state/store.ts";
import type { AppState } from "../state/types.ts";
import { isStopped, lookPart, onLook, presentLook, type SavedLook, showLook } from "./parts.ts";

/** How long in ms a change waits for the ones that follow it. */
const PAUSE = 300;
/** Goes up where what is kept changes its shape: older looks are then no longer understood, and go. */
const VERSION = 1;
const KEY = "schakel.look ";

/** How an example is shown; a project keeps that itself. */
function keepDisplay(store: Store): void {
  lookPart("display", {
    read: () => (store.getState().project ? null : displayOf(store.getState())),
    write: (saved) => {
      const { data, project } = store.getState();
      if (data && !project && saved) store.setState(shownBy(fieldsOf(saved), data.dataset));
    },
  });
}

/** What was kept of a project or an example; nothing where that is not understood, or storage is switched off. */
function savedLook(scope: string): SavedLook {
  try {
    const { version, ...look } = fieldsOf(JSON.parse(localStorage.getItem(KEY + scope) ?? "null"));
    return version === VERSION ? look : {};
  } catch {
    return {};
  }
}

function keep(scope: string): void {
  if (isStopped()) return;
  try {
    localStorage.setItem(KEY + scope, JSON.stringify({ version: VERSION, ...presentLook() }));
  } catch {
    // it is full or switched off: the look holds until the page is closed
  }
}

/**
 * What a project was looked at with comes back with it. An example is opened afresh when somebody chooses it, so of
 * that only the one that the page begins with does.
 */
export function keepLooks(store: Store): void {
  let scope: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    const state = store.getState();
    // Between two projects the store holds something of both.
    if (scope !== null && state.data && scopeOf(state) === scope) keep(scope);
  };
  const later = (): void => {
    timer ??= setTimeout(flush, PAUSE);
  };
  const follow = (state: AppState, before: AppState | null): void => {
    if (!state.data || state.loading) return;
    const next = scopeOf(state);
    if (next === scope) {
      if (before && !state.project && DISPLAYED.some((part) => state[part] !== before[part])) later();
      return;
    }
    const isFirst = scope === null;
    const becameProject = !isFirst && before !== null && before.origin === state.origin && !before.project;
    scope = next;
    if (becameProject) later();
    else showLook(isFirst || state.project ? savedLook(next) : {});
  };
  onLook(later);
  keepDisplay(store);
  store.subscribe(follow);
  store.subscribe(({ projects }, before) => {
    if (projects === before.projects) return;
    const ids = new Set(projects.map(({ id }) => id));
    for (const { id } of before.projects) if (!ids.has(id)) localStorage.removeItem(KEY + projectScope(id));
  });
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  follow(store.getState(), null);
}
