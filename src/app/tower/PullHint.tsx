import { useState } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { useWords } from "../i18n/text.ts";
import { takesOut } from "../state/departures.ts";
import { remember, remembered } from "../state/remember.ts";
import { useApp } from "../state/store.ts";

const pulled = createStore(() => ({ isDone: remembered("pulled") !== null }));

/** Whoever has pulled a block knows how. */
export function notePull(): void {
  if (pulled.getState().isDone) return;
  remember("pulled", "yes");
  pulled.setState({ isDone: true });
}

/** Says how a block is pulled, until one has been; then, as long as the view stays, how it goes back. */
export function PullHint() {
  const { t } = useWords();
  const { isDone } = useStore(pulled);
  const [wasDone] = useState(isDone);
  const departs = useApp((state) => takesOut(state.history.present));
  if (wasDone) return null;
  return <p className="tower-hint">{isDone ? departs && t.tower.hintBack : t.tower.hint}</p>;
}
