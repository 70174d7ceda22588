import { useEffect } from "react";
import { ActionButton } from "../actions/ActionButton.tsx";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { SavePicture } from "../pictures/SavePicture.tsx";
import { Lazy } from "../shared/Lazy.tsx";
import { useApp } from "../state/store.ts";
import { type LoadedSet, VIEWS } from "../state/types.ts";
import { GraphPane } from "./GraphPane.tsx";
import { ACTION_OF, VIEW_COMPONENTS } from "./viewList.ts";
import "./Centre.css";

/** The middle of the screen: one of the views, and the switch between them. */
export function CentrePane({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const { handles } = useAppContext();
  const view = useApp((state) => state.view);
  const Other = view === "graph" ? null : VIEW_COMPONENTS[view];
  useEffect(
    () => () => {
      handles.centre = null;
    },
    [handles],
  );
  return (
    <div
      className="panel centre"
      tabIndex={-1}
      ref={(element) => {
        handles.centre = element;
      }}
    >
      <fieldset className="views">
        <legend className="hidden">{t.views.label}</legend>
        {VIEWS.map((name) => (
          <ActionButton key={name} id={ACTION_OF[name]} className="view" pressed={view === name}>
            {t.views[name]}
          </ActionButton>
        ))}
        <SavePicture view={view} />
      </fieldset>
      {/* The graph stays, out of sight: what was moved and zoomed there is there again. */}
      <GraphPane data={data} hidden={view !== "graph"} />
      {Other && (
        <Lazy>
          <Other data={data} />
        </Lazy>
      )}
    </div>
  );
}
