import { useEffect, useState } from "react";
import { useWords } from "../i18n/text.ts";
import { activate, watchVersions } from "./serviceWorker.ts";

/** Keeps the app for use without a network, and says when a newer version waits. It never reloads unasked. */
export function UpdateNotice() {
  const { t } = useWords();
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => watchVersions(setWaiting), []);
  if (!waiting) return null;
  return (
    <div className="update-notice" role="status">
      <p>{t.offline.newVersion}</p>
      <button type="button" className="button" onClick={() => activate(waiting)}>
        {t.offline.reload}
      </button>
      <button type="button" className="button quiet" onClick={() => setWaiting(null)}>
        {t.offline.later}
      </button>
    </div>
  );
}
