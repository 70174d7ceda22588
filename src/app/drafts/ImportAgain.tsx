import { useEffect, useState } from "react";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { dropImport, type KeptImport, takeImport } from "./importDraft.ts";
import { isFree } from "./place.ts";
import { whenText } from "./when.ts";

/** A guided import that was killed with its page goes on where it was; where somebody is at something, a line offers it. */
export function ImportAgain() {
  const { t, lang } = useWords();
  const { store, effects } = useAppContext();
  const hidden = useApp(({ workshop, masked, guide }) => workshop || masked || guide !== null);
  const [kept, setKept] = useState<KeptImport | null>(null);
  useEffect(() => {
    void takeImport().then((found) => {
      if (!found) return;
      if (isFree(store.getState())) void effects.guide.resume(found);
      else setKept(found);
    });
  }, [store, effects]);

  if (!kept || hidden) return null;
  const name = t.drafts.import(kept.name);
  return (
    <div className="update-notice" role="status">
      <p>{t.drafts.waiting(name, whenText(kept.time, Date.now(), lang))}</p>
      <button
        type="button"
        className="button"
        aria-label={t.drafts.openName(name)}
        onClick={() => {
          setKept(null);
          void effects.guide.resume(kept);
        }}
      >
        {t.drafts.open}
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={t.drafts.discardName(name)}
        onClick={() => {
          setKept(null);
          dropImport();
        }}
      >
        {t.drafts.discard}
      </button>
    </div>
  );
}
