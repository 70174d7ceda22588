import { ActionButton } from "../actions/ActionButton.tsx";
import { useCommands } from "../context.ts";
import { MaskSwitch } from "../display/DisplayMenu.tsx";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { Hypothetical } from "./Hypothetical.tsx";
import { SceneName } from "./SceneName.tsx";
import { useArrows } from "./useArrows.ts";
import { useKeepFocus } from "./useKeepFocus.ts";
import "./Workshop.css";

/** What a facilitator needs at hand: which scene this is, the next one, and the way out. */
export default function WorkshopBar() {
  const { t } = useWords();
  const commands = useCommands();
  const scenes = useApp((state) => state.scenes);
  const place = useApp((state) => state.scene);
  const masked = useApp((state) => state.masked);
  useArrows();
  useKeepFocus();
  const scene = place === null ? null : scenes[place];
  return (
    <section className="workshop-bar" aria-label={t.workshop.bar}>
      {scenes.length > 0 && (
        <>
          <ActionButton id="previousScene" stays name={t.workshop.previous}>
            <Chevron path="M10 3 5 8l5 5" />
          </ActionButton>
          <ActionButton id="nextScene" stays name={t.workshop.next}>
            <Chevron path="M6 3l5 5-5 5" />
          </ActionButton>
        </>
      )}
      <div className="workshop-scene">
        <div aria-live="polite">
          {scene && place !== null ? (
            <SceneName scene={scene} place={place} />
          ) : (
            <p className="soft">{scenes.length > 0 ? t.workshop.free : t.workshop.noScenes}</p>
          )}
        </div>
        <Hypothetical />
      </div>
      <ActionButton id="addScene" className="button">
        {t.actions.addScene}
      </ActionButton>
      {scene && place !== null && (
        <button type="button" className="button" onClick={() => commands.toScene(place)}>
          {t.workshop.again}
        </button>
      )}
      <ActionButton id="putAllBack" stays className="button">
        {t.ranking.putAllBack}
      </ActionButton>
      <MaskSwitch masked={masked} label={t.workshop.masked} />
      <ActionButton id="workshop" className="button">
        {t.workshop.end}
      </ActionButton>
    </section>
  );
}

function Chevron({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" className="icon">
      <path d={path} />
    </svg>
  );
}
