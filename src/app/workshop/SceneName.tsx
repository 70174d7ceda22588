import { useWords } from "../i18n/text.ts";
import { withoutUnknown } from "../state/dataEdits.ts";
import { isTried } from "../state/sceneTrials.ts";
import { useHide } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import { trialName } from "../state/trials.ts";
import type { AppState, Scene } from "../state/types.ts";

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

/** Whether something else is assumed or tried than the scene has; another view or selection is no matter. */
function isAway({ history, data }: AppState, scene: Scene): boolean {
  if (!data || history.ration !== scene.ration || !isTried(history, scene.trials ?? [])) return true;
  return JSON.stringify(withoutUnknown(scene.scenario, data)) !== JSON.stringify(history.present);
}
