import { useEffect, useState } from "react";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { scopeOf } from "../state/scope.ts";
import { useApp } from "../state/store.ts";
import { shelf } from "./shelf.ts";

const WORKSHOP = "workshop";

/** A workshop goes on in its scene where the page was reloaded or killed; the full screen takes a click. */
export function WorkshopAgain() {
  const { t } = useWords();
  const { store } = useAppContext();
  const scope = useApp(scopeOf);
  const workshop = useApp((state) => state.workshop);
  const scene = useApp((state) => state.scene);
  const [resumed, setResumed] = useState(false);

  // Once: what is opened later is no page that was killed. The project itself says what its screen showed.
  useEffect(() => {
    const state = store.getState();
    if (state.workshop) return;
    void shelf.take(scopeOf(state), WORKSHOP).then((kept) => {
      const { scenes, form, panel, guide } = store.getState();
      if (!kept) return;
      // Somebody is at something else by now: it has ended.
      if (form || panel || guide) return void shelf.remove(kept.scope, WORKSHOP);
      const { scene: place = null } = kept.fields as { readonly scene?: number | null };
      store.setState({ workshop: true, scene: place !== null && scenes[place] ? place : null });
      setResumed("requestFullscreen" in document.documentElement);
    });
  }, [store]);

  useEffect(() => {
    if (!workshop) return;
    const place = { kind: "workshop" } as const;
    void shelf.put({ scope, subject: WORKSHOP, place, fields: { scene }, time: Date.now() });
    return () => void shelf.remove(scope, WORKSHOP);
  }, [scope, workshop, scene]);

  if (!workshop || !resumed) return null;
  return (
    <div className="update-notice" role="status">
      <p>{t.drafts.workshop}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          setResumed(false);
          void document.documentElement.requestFullscreen().catch(() => undefined);
        }}
      >
        {t.drafts.fullScreen}
      </button>
      <button type="button" className="button quiet" onClick={() => setResumed(false)}>
        {t.app.close}
      </button>
    </div>
  );
}
