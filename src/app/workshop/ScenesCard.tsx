import { useAppContext, useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { IconButton } from "../shared/IconButton.tsx";
import { NamedForm } from "../shared/NamedForm.tsx";
import { useHide } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import type { Scene } from "../state/types.ts";
import "./Workshop.css";

const SCENE = { kind: "scene" } as const;

/** Where a facilitator prepares what a workshop is to see, one screen after another. */
export function ScenesCard() {
  const { t } = useWords();
  // What is typed goes along into the dialog, and comes back with it.
  const inDialog = useApp((state) => state.panel === "scene");
  return (
    <section className="card">
      <Heading text={t.workshop.scenes} lines={[t.workshop.scenesText]} />
      {!inDialog && <SceneForm />}
      <SceneList />
    </section>
  );
}

/** Makes a scene of what is on the screen now. */
export function SceneForm({ onKept }: { readonly onKept?: (() => void) | undefined }) {
  const { t } = useWords();
  const commands = useCommands();
  const { name, note, add, nameFirst } = t.workshop;
  return (
    <NamedForm
      place={SCENE}
      className="scene-form"
      words={{ name, note, keep: add, nameFirst }}
      longestNote={400}
      lines
      onKeep={(given, text) => {
        commands.addScene(given, text);
        return true;
      }}
      onKept={onKept}
    />
  );
}

/** The scenes there are, to put in order, and the way to the workshop; nothing while there are none. */
export function SceneList() {
  const { t } = useWords();
  const commands = useCommands();
  const scenes = useApp((state) => state.scenes);
  const workshop = useApp((state) => state.workshop);
  if (scenes.length === 0) return null;
  return (
    <>
      <ol className="scenes" aria-label={t.workshop.list}>
        {scenes.map((scene, place) => (
          <SceneRow key={scene.id} scene={scene} place={place} last={place === scenes.length - 1} />
        ))}
      </ol>
      {!workshop && (
        <button type="button" className="button" onClick={commands.startWorkshop}>
          {t.display.workshop}
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly scene: Scene;
  readonly place: number;
  readonly last: boolean;
}

function SceneRow({ scene, place, last }: RowProps) {
  const { t } = useWords();
  const { store, commands } = useAppContext();
  const hide = useHide();
  const { id } = scene;
  const name = hide(scene.name);
  return (
    <li className="scene">
      <button
        type="button"
        className="link scene-name"
        aria-label={t.workshop.show(name)}
        onClick={() => {
          // From the dialog the screen that it shows is to be seen.
          if (store.getState().panel === "scene") commands.showPanel(null);
          commands.toScene(place);
        }}
      >
        {place + 1}. {name}
      </button>
      <span className="icon-buttons">
        <IconButton
          label={t.workshop.up(name)}
          path="M4 10l4-4 4 4"
          off={place === 0}
          act={() => commands.moveScene(place, place - 1)}
        />
        <IconButton
          label={t.workshop.down(name)}
          path="M4 6l4 4 4-4"
          off={last}
          act={() => commands.moveScene(place, place + 1)}
        />
        <IconButton
          label={t.workshop.retake(name)}
          path="M12.5 8a4.5 4.5 0 1 1-1.4-3.2M12.5 2.5V5H10"
          act={() => commands.retakeScene(id)}
        />
        <IconButton
          label={t.workshop.drop(name)}
          path="M4 4l8 8M12 4l-8 8"
          act={() => commands.dropScene(id)}
        />
      </span>
      {scene.note !== "" && <p className="fine">{hide(scene.note)}</p>}
    </li>
  );
}
