import { useEffect, useState } from "react";
import { useWords } from "../i18n/text.ts";
import { StatusMark } from "../shared/StatusMark.tsx";
import { canRegister, whenKept } from "./serviceWorker.ts";

/** Whether everything is kept for use without a network; nothing in a file that is opened by itself. */
export function OfflineState() {
  const { t } = useWords();
  const [kept, setKept] = useState(false);
  useEffect(() => {
    let here = true;
    void whenKept().then(() => here && setKept(true));
    return () => {
      here = false;
    };
  }, []);
  if (!location.protocol.startsWith("http")) return null;
  return (
    <p role="status">
      <StatusMark mark={kept ? "healthy" : "at-risk"} />{" "}
      {kept ? t.offline.ready : canRegister() ? t.offline.notReady : t.offline.never}
    </p>
  );
}
