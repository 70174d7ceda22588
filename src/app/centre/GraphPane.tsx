import { lazy, type RefObject, useEffect, useMemo, useRef } from "react";
import { useAppContext } from "../context.ts";
import { isFiltered } from "../graph/filter.ts";
import { gapOfGhost } from "../graph/ghosts.ts";
import type { GraphPictureInput } from "../graph/graphPicture.ts";
import type { Scene } from "../graph/scene.ts";
import { useWords } from "../i18n/text.ts";
import { usePicture } from "../pictures/registry.ts";
import { AfterPicture } from "../shared/AfterPicture.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { Lazy } from "../shared/Lazy.tsx";
import { useApp } from "../state/store.ts";
import type { LoadedSet, Selection } from "../state/types.ts";
import { GraphHead } from "./GraphHead.tsx";
import { highlighted, selectedUnit } from "./highlight.ts";
import type { Picture } from "./picture.ts";
import { useNetworkPicture } from "./useNetworkPicture.ts";
import { useSeen } from "./useSeen.ts";
import { WaveBar } from "./WaveBar.tsx";

const FilterBar = lazy(() => import("./FilterBar.tsx"));
const LinkingNote = lazy(() => import("../edit/LinkingNote.tsx"));
const Legend = lazy(() => import("../graph/Legend.tsx"));
const GraphView = lazy(() => import("../graph/GraphView.tsx"));

/** What a disc of the picture stands for. */
function selectionOf(id: string): Selection {
  const gap = gapOfGhost(id);
  return gap === null ? { kind: "unit", id } : { kind: "gap", id: gap };
}

/** The network, what is shown of it, its legend and the waves below it. */
export function GraphPane({ data, hidden }: { readonly data: LoadedSet; readonly hidden: boolean }) {
  const { t, lang } = useWords();
  const { handles } = useAppContext();
  const theme = useApp((s) => s.theme);
  const filter = useApp((s) => s.graphFilter);
  const linking = useApp((s) => s.linking !== null);
  const stale = useSeen((s) => s.stale, hidden, data);
  const { picture, late } = useNetworkPicture(data, hidden);
  const scene = picture?.scene ?? null;
  const chosen = useChosen(scene, data, hidden);
  const title = useScopedId("graph-title");
  const place = useRef<GraphPictureInput["place"] | null>(null);
  usePicture("graph", async () => {
    if (!scene) return null;
    const { graphPicture } = await import("../graph/graphPicture.ts");
    return graphPicture({ scene, lang, theme, ...chosen, title: t.picture.graph, place: place.current });
  });
  useEffect(
    () => () => {
      handles.graph = null;
      handles.fit = null;
    },
    [handles],
  );
  return (
    <section className="graph-pane" aria-labelledby={title} hidden={hidden}>
      <GraphHead data={data} title={title} mode={scene?.mode ?? null} />
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
        className={`stage ${(stale || late) && !hidden ? "is-stale" : ""}`}
        ref={(element) => {
          handles.graph = element;
        }}
      >
        {scene ? (
          <Drawing scene={scene} {...chosen} data={data} hidden={hidden} place={place} />
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

interface Chosen {
  readonly selected: string | null;
  readonly highlight: readonly string[] | null;
}

/** What of the selection the picture can point out. */
function useChosen(scene: Scene | null, data: LoadedSet, hidden: boolean): Chosen {
  const selection = useSeen((s) => s.selection, hidden, data);
  const gaps = useSeen((s) => s.results.gaps, hidden, data);
  const highlight = useMemo(() => highlighted(selection, data, gaps?.gaps ?? []), [selection, data, gaps]);
  const wanted = selectedUnit(selection, data);
  // A missing link that is not drawn can't be pointed out.
  return { selected: scene?.nodes.some(({ id }) => id === wanted) ? wanted : null, highlight };
}

interface DrawingProps extends Chosen {
  readonly scene: Scene;
  readonly data: LoadedSet;
  readonly hidden: boolean;
  /** Where the discs stand on the screen, for whoever takes a picture of it. */
  readonly place: RefObject<GraphPictureInput["place"] | null>;
}

/** The drawing with what a hand does to it. */
function Drawing({ scene, selected, highlight, data, hidden, place }: DrawingProps) {
  const { lang } = useWords();
  const { store, commands, handles } = useAppContext();
  const theme = useApp((s) => s.theme);
  const hovered = useSeen((s) => s.hovered, hidden, data);
  const choose = (id: string | null) => {
    const from = store.getState().linking;
    // A missing link is no plant that a flow could go to.
    if (from !== null && id !== null && gapOfGhost(id) === null)
      commands.showForm({ kind: "flow", at: null, from, to: id });
    else commands.select(id === null ? null : selectionOf(id));
  };
  return (
    <Lazy first>
      <GraphView
        scene={scene}
        selected={selected}
        hovered={hovered}
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
  );
}

/** Plants that a filter leaves. */
function shownUnits({ whole, kept }: Picture): number {
  return kept ? whole.nodes.filter(({ id }) => kept.units.has(id)).length : whole.nodes.length;
}
