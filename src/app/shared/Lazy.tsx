import { Component, type ReactNode, Suspense, use } from "react";
import { hasMoreWords, loadMoreWords, useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";

interface Props {
  readonly children: ReactNode;
  /** What stands there while the code comes; null for nothing, so that the rest does not move. */
  readonly fallback?: ReactNode;
  /** Whether it stands on the first screen, whose words come first. */
  readonly first?: boolean;
}

/** A part of the screen whose code is fetched when it is first shown; where that fails it says so. */
export function Lazy({ children, fallback, first = false }: Props) {
  const { t } = useWords();
  return (
    <Boundary message={t.views.failed}>
      <Suspense fallback={fallback === undefined ? <p className="waiting">{t.views.loading}</p> : fallback}>
        {first ? children : <WithWords>{children}</WithWords>}
      </Suspense>
    </Boundary>
  );
}

/** Waits for the words of later screens. */
function WithWords({ children }: { readonly children: ReactNode }) {
  const lang = useApp((state) => state.lang);
  if (!hasMoreWords(lang)) use(loadMoreWords(lang));
  return children;
}

/** Keeps the rest of the screen where a part's code can't be had: the network is gone, or the app was renewed. */
class Boundary extends Component<{ readonly message: string; readonly children: ReactNode }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <p className="soft" role="alert">
        {this.props.message}
      </p>
    );
  }
}
