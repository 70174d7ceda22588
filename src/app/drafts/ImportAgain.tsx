import { useEffect, useState } from "react";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { dropImport, type KeptImport, takeImport } from "./importDraft.ts";
import { isFree } from "./place.ts";
import { WaitingLine } from "./WaitingLine.tsx";

/** A guided import that was killed with its page goes on where it was; where somebody is at something, a line offers it. */
export function ImportAgain() {
  const { t } = useWords();
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
  return (
    <WaitingLine
      name={t.drafts.import(kept.name)}
      time={kept.time}
      onOpen={() => {
        setKept(null);
        void effects.guide.resume(kept);
      }}
      onDiscard={() => {
        setKept(null);
        dropImport();
      }}
    />
  );
}
