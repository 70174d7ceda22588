import { lazy, useEffect, useRef, useState } from "react";
import { ActionButton } from "../actions/ActionButton.tsx";
import { BesideChoice } from "../beside/BesideChoice.tsx";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { AfterPicture } from "../shared/AfterPicture.tsx";
import { Lazy } from "../shared/Lazy.tsx";
import { useApp } from "../state/store.ts";
import { trialsOf } from "../state/trials.ts";
import { type LoadedSet, VIEWS, type View } from "../state/types.ts";
import { GraphPane } from "./GraphPane.tsx";
import { ACTION_OF, VIEW_COMPONENTS } from "./viewList.ts";
import "./Centre.css";

const TrialBar = lazy(() => import("../targets/TrialBar.tsx"));
const SavePicture = lazy(() => import("../pictures/SavePicture.tsx"));
const BesidePane = lazy(() => import("../beside/BesidePane.tsx"));

interface Props {
  readonly data: LoadedSet;
  /** The view that is drawn: for a moment the one before. */
  readonly view: View;
}

/** The middle of the screen: one of the views, and the switch between them. */
export function CentrePane({ data, view }: Props) {
  const { t } = useWords();
  const { handles } = useAppContext();
  const chosenView = useApp((state) => state.view);
  const tries = useApp((state) => trialsOf(state.history).length > 0);
  const Other = view === "graph" ? null : VIEW_COMPONENTS[view];
  // Scenarios have a view of their own in which several stand side by side.
  const canBeBeside = view !== "compare";
  const split = useApp((state) => state.beside !== null) && canBeBeside;
  useEffect(
    () => () => {
      handles.centre = null;
    },
    [handles],
  );
  const [dock, setDock] = useState<HTMLElement | null>(null);
  const views = useRef<HTMLFieldSetElement>(null);
  const seen = useRef(chosenView);
  useEffect(() => {
    // On a phone they run on beyond the edge.
    const strip = views.current;
    const chosen = strip?.querySelectorAll("button")[VIEWS.indexOf(chosenView)];
    if (!strip || !chosen) return;
    if (seen.current !== chosenView) chosen.scrollIntoView({ inline: "center", block: "nearest" });
    seen.current = chosenView;
    // The way to save the picture comes and goes with what the view holds, and takes them back to the start.
    const later = new MutationObserver(() => {
      strip.scrollLeft = chosen.offsetLeft - (strip.clientWidth - chosen.offsetWidth) / 2;
    });
    later.observe(strip, { childList: true });
    return () => later.disconnect();
  }, [chosenView]);
  return (
    <div
      className="panel centre"
      tabIndex={-1}
      ref={(element) => {
        handles.centre = element;
      }}
    >
      <fieldset className="views" ref={views}>
        <legend className="hidden">{t.views.label}</legend>
        {VIEWS.map((name) => (
          <ActionButton key={name} id={ACTION_OF[name]} className="view" pressed={chosenView === name}>
            {t.views[name]}
          </ActionButton>
        ))}
        <AfterPicture fallback={null}>
          <SavePicture view={view} />
        </AfterPicture>
      </fieldset>
      {/* There whatever changes, so that the view keeps its place. */}
      <div className="centre-context">
        {canBeBeside && <BesideChoice />}
        {tries && (
          <Lazy fallback={null}>
            <TrialBar data={data} dock={dock} />
          </Lazy>
        )}
      </div>
      <div className="centre-halves">
        <div className="centre-half">
          {split && <h2 className="beside-title">{t.beside.present}</h2>}
          {/* The graph stays, out of sight: what was moved and zoomed there is there again. */}
          <GraphPane data={data} hidden={view !== "graph"} />
          {Other && (
            <Lazy key={view}>
              <Other data={data} />
            </Lazy>
          )}
        </div>
        {split && (
          <Lazy>
            <BesidePane data={data} view={Other} />
          </Lazy>
        )}
      </div>
      <div ref={setDock} />
    </div>
  );
}
