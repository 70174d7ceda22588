import { lazy, useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { ActionButton } from "../actions/ActionButton.tsx";
import { useAppContext } from "../context.ts";
import { isFiltered } from "../graph/filter.ts";
import { gapOfGhost } from "../graph/ghosts.ts";
import type { GraphPictureInput } from "../graph/graphPicture.ts";
import { useWords } from "../i18n/text.ts";
import { usePicture } from "../pictures/registry.ts";
import { AfterPicture } from "../shared/AfterPicture.tsx";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { Lazy } from "../shared/Lazy.tsx";
import { useSteps } from "../shared/useSteps.ts";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import { newcomersOf } from "../state/trials.ts";
import type { LoadedSet, Selection } from "../state/types.ts";
import { highlighted, selectedUnit } from "./highlight.ts";
import { type Picture, PictureMaker } from "./picture.ts";
import { useSeen } from "./useSeen.ts";
import { WaveBar } from "./WaveBar.tsx";

const FilterBar = lazy(() => import("./FilterBar.tsx"));
const LinkingNote = lazy(() => import("../edit/LinkingNote.tsx"));
const Legend = lazy(() => import("../graph/Legend.tsx"));
const FilterButton = lazy(() => import("./FilterButton.tsx"));
const GraphView = lazy(() => import("../graph/GraphView.tsx"));
/** What a disc of the picture stands for. */
function selectionOf(id: string): Selection {
  const gap = gapOfGhost(id);
  return gap === null ? { kind: "unit", id } : { kind: "gap", id: gap };
}

/** The network, what is shown of it, its legend and the waves below it. */
export function GraphPane({ data, hidden }: { readonly data: LoadedSet; readonly hidden: boolean }) {
  const { t, lang } = useWords();
  const { store, commands, handles } = useAppContext();
  const split = useApp((s) => s.beside !== null);
  const theme = useApp((s) => s.theme);
  const state = {
    layout: useApp((s) => s.results.layout),
    simulated: useSeen((s) => s.results.simulate, hidden, data),
    links: useSeen((s) => s.results.links, hidden, data),
    gaps: useSeen((s) => s.results.gaps, hidden, data),
    wave: useSeen((s) => s.wave, hidden, data),
    ghosts: useApp((s) => s.ghosts),
    energy: useApp((s) => s.energy),
    linkClasses: useApp((s) => s.linkClasses),
    filter: useApp((s) => s.graphFilter),
    stale: useSeen((s) => s.stale, hidden, data),
    selection: useSeen((s) => s.selection, hidden, data),
    hovered: useSeen((s) => s.hovered, hidden, data),
  };
  // Another answer is drawn after the figures stand; until then the picture is marked as that of the last one.
  const result = useDeferredValue(state.simulated);
  const { layout, links, gaps, wave, ghosts, energy, linkClasses, filter, selection } = state;
  const words = useWords();
  const targets = useSeen((s) => answer(s.jobs.targets)?.result ?? null, hidden, data);
  const history = useSeen((s) => s.history, hidden, data);
  const newcomers = useMemo(() => newcomersOf(history), [history]);
  const gap = selection?.kind === "gap" ? selection.id : null;
  const maker = useMemo(() => new PictureMaker(), []);
  const input = useMemo(
    () => ({
      ...{ data, layout, result, links, gaps, targets, wave, ghosts, energy, linkClasses, filter, gap },
      ...{ newcomers, split, words },
    }),
    [
      data,
      layout,
      result,
      links,
      gaps,
      targets,
      wave,
      ghosts,
      energy,
      linkClasses,
      filter,
      gap,
      newcomers,
      split,
      words,
    ],
  );
  const make = useCallback(() => maker.picture(input), [maker, input]);
  const { value: made, late: isLate } = useSteps(make, isLarge(data));
  // Never the network of another data set; after an edit that moves nothing the one before stands until then.
  const picture = made && (made.data === data || made.layout === layout) ? made : null;
  const late = isLate || result !== state.simulated;
  const scene = picture?.scene ?? null;
  const highlight = useMemo(
    () => highlighted(selection, data, state.gaps?.gaps ?? []),
    [selection, data, state.gaps],
  );
  const wanted = selectedUnit(selection, data);
  // A missing link that is not drawn can't be pointed out.
  const chosen = scene?.nodes.some(({ id }) => id === wanted) ? wanted : null;
  const title = useScopedId("graph-title");
  const linking = useApp((s) => s.linking !== null);
  const place = useRef<GraphPictureInput["place"] | null>(null);
  usePicture("graph", async () => {
    if (!scene) return null;
    const { graphPicture } = await import("../graph/graphPicture.ts");
    return graphPicture({
      scene,
      lang,
      theme,
      highlight,
      selected: chosen,
      title: t.picture.graph,
      place: place.current,
    });
  });
  const choose = (id: string | null) => {
    const from = store.getState().linking;
    // A missing link is no plant that a flow could go to.
    if (from !== null && id !== null && gapOfGhost(id) === null)
      commands.showForm({ kind: "flow", at: null, from, to: id });
    else commands.select(id === null ? null : selectionOf(id));
  };
  useEffect(
    () => () => {
      handles.graph = null;
      handles.fit = null;
    },
    [handles],
  );
  return (
    <section className="graph-pane" aria-labelledby={title} hidden={hidden}>
      <div className="centre-head">
        <Heading level={2} id={title} text={t.graph.title} lines={t.explain.graph} />
        <AfterPicture
          fallback={
            <button type="button" className="button" disabled>
              {t.filters.button}
            </button>
          }
        >
          <FilterButton data={data} />
        </AfterPicture>
        <ActionButton id="ghosts" className="button toggle" pressed={ghosts} name={t.graph.ghosts}>
          {t.graph.ghostsShort}
        </ActionButton>
        {/* In a what-if colours tell the state alone. */}
        {scene?.mode !== "whatif" && (
          <ActionButton
            id="linkClasses"
            className="button toggle link-classes"
            pressed={linkClasses}
            name={t.graph.linkClasses}
          >
            {t.graph.linkClasses}
          </ActionButton>
        )}
        <ActionButton id="energy" className="button toggle" pressed={energy} name={t.graph.energy}>
          {t.graph.energy}
        </ActionButton>
      </div>
      {linking && (
        <Lazy fallback={null}>
          <LinkingNote data={data} />
        </Lazy>
      )}
      {picture && isFiltered(filter) && (
        <Lazy fallback={null}>
          <FilterBar data={data} shown={shownUnits(picture)} all={picture.whole.nodes.length} />
        </Lazy>
      )}
      <div
        className={`stage ${(state.stale || late) && !hidden ? "is-stale" : ""}`}
        ref={(element) => {
          handles.graph = element;
        }}
      >
        {scene ? (
          <Lazy first>
            <GraphView
              scene={scene}
              selected={chosen}
              hovered={state.hovered}
              theme={theme}
              lang={lang}
              highlight={highlight}
              onSelect={choose}
              onHover={commands.hover}
              onPull={(id) => {
                if (gapOfGhost(id) === null) commands.pull(id);
              }}
              onDrawn={commands.picture}
              onPlacement={(next) => {
                place.current = next;
              }}
              onFit={(fit) => {
                handles.fit = fit;
              }}
              legend={
                <AfterPicture fallback={null}>
                  <Legend scene={scene} lang={lang} />
                </AfterPicture>
              }
            />
          </Lazy>
        ) : (
          <p className="waiting" role="status">
            {t.state.drawing}
          </p>
        )}
      </div>
      <WaveBar />
    </section>
  );
}

/** Plants that a filter leaves. */
function shownUnits({ whole, kept }: Picture): number {
  return kept ? whole.nodes.filter(({ id }) => kept.units.has(id)).length : whole.nodes.length;
}

/** So many plants and flows that their picture is worked out in tasks of its own. */
const LARGE = 1500;

const isLarge = ({ dataset }: LoadedSet) => dataset.units.length + dataset.flows.length > LARGE;
