import { type ComponentType, useEffect, useMemo } from "react";
import { GraphPane } from "../centre/GraphPane.tsx";
import { AppContext, useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { IdScope } from "../shared/idScope.ts";
import { JobBar } from "../shared/JobBar.tsx";
import { Lazy } from "../shared/Lazy.tsx";
import { besideOf } from "../state/compared.ts";
import { useHide } from "../state/shown.ts";
import { StoreContext, useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { besideName } from "./BesideChoice.tsx";
import { mirrorOf } from "./mirror.ts";

interface Props {
  readonly data: LoadedSet;
  /** The view to show; null is the network. */
  readonly view: ComponentType<{ readonly data: LoadedSet }> | null;
}

/** The view once more, with another scenario. */
export default function BesidePane({ data, view: View }: Props) {
  const words = useWords();
  const app = useAppContext();
  const hide = useHide();
  const beside = useApp(besideOf);
  const { mirror, stop } = useMemo(() => mirrorOf(app.store), [app.store]);
  useEffect(() => stop, [stop]);
  const mirroredApp = useMemo(
    () => ({ ...app, store: mirror, handles: { fit: null, search: null, graph: null, centre: null } }),
    [app, mirror],
  );
  if (!beside) return null;
  const name = hide(besideName(beside, words));
  return (
    <section className="beside" aria-label={name}>
      <h2 className="beside-title">{name}</h2>
      <JobBar job="beside" what={words.t.beside.computing} />
      <AppContext.Provider value={mirroredApp}>
        <StoreContext.Provider value={mirror}>
          <IdScope.Provider value="beside">
            {View ? (
              <Lazy>
                <View data={data} />
              </Lazy>
            ) : (
              <GraphPane data={data} hidden={false} />
            )}
          </IdScope.Provider>
        </StoreContext.Provider>
      </AppContext.Provider>
    </section>
  );
}
