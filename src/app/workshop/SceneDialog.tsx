import { useEffect, useRef } from "react";
import { useAppContext } from "../context.ts";
import { Modal } from "../dialogs/Modal.tsx";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { SceneForm, SceneList } from "./ScenesCard.tsx";

/** Makes a scene of what is on the screen, from wherever one is; in a workshop the screen is back at once. */
export default function SceneDialog() {
  const { t } = useWords();
  const { store, commands } = useAppContext();
  const workshop = useApp((state) => state.workshop);
  const form = useRef<HTMLDivElement>(null);
  // After the dialog is there, which takes the focus to its first button.
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  function show(): void {
    commands.showPanel(null);
    commands.toScene(store.getState().scenes.length - 1);
  }
  return (
    <Modal title={t.workshop.scenes}>
      <p className="soft">{t.workshop.scenesText}</p>
      <div ref={form}>
        <SceneForm onKept={workshop ? show : undefined} />
      </div>
      <SceneList />
    </Modal>
  );
}
