import { useWords } from "../i18n/text.ts";
import { isAway } from "../state/sceneTrials.ts";
import { useHide } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import { trialName } from "../state/trials.ts";
import type { Scene } from "../state/types.ts";

/** Which scene is shown, what was to be said with it, and whether the screen is as it was prepared. */
export function SceneName({ scene, place }: { readonly scene: Scene; readonly place: number }) {
  const { t, lang } = useWords();
  const hide = useHide();
  const count = useApp((state) => state.scenes.length);
  const away = useApp((state) => isAway(state, scene));
  const unlike = useApp((state) => state.unlike);
  return (
    <>
      <p className="workshop-name">
        <span className="soft">{t.workshop.scene(place + 1, count)}</span> {hide(scene.name)}
        {away && unlike.length === 0 && <span className="workshop-away"> ({t.workshop.changed})</span>}
      </p>
      {scene.note !== "" && <p>{hide(scene.note)}</p>}
      {unlike.length > 0 && (
        <p className="warn">
          {t.workshop.unlike(unlike.map((trial) => hide(trialName(trial, lang))).join(", "))}
        </p>
      )}
    </>
  );
}
