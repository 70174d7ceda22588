import { lazy } from "react";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { Lazy } from "./Lazy.tsx";

const OpenOwn = lazy(() => import("../header/OpenOwn.tsx"));

/** Nothing is open: either it is being read, or the user is told how to open something. */
export function EmptyState() {
  const { t } = useWords();
  const loading = useApp((state) => state.loading);
  if (loading)
    return (
      <main className="blank">
        <LoadingBar />
      </main>
    );
  return (
    <main className="blank">
      <h2>{t.state.emptyTitle}</h2>
      <p>{t.state.emptyText}</p>
      <Lazy>
        <OpenOwn />
      </Lazy>
      <p className="soft">{t.about.privacyTitle}.</p>
    </main>
  );
}

/** What is being read and how far it is. */
export function LoadingBar() {
  const { t } = useWords();
  const loading = useApp((state) => state.loading);
  if (!loading) return null;
  const text = t.state.loading(loading.name);
  return (
    <div className="loading">
      <p>{text}</p>
      {loading.total > 0 ? (
        <progress aria-label={text} value={loading.done} max={loading.total} />
      ) : (
        <progress aria-label={text} />
      )}
    </div>
  );
}
