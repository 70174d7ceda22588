import { useEffect, useMemo } from "react";
import { ActionButton } from "../actions/ActionButton.tsx";
import { useAppContext } from "../context.ts";
import { LinkingNote } from "../edit/LinkingNote.tsx";
import { buildScene } from "../graph/buildScene.ts";
import { GraphView } from "../graph/GraphView.tsx";
import { Legend } from "../graph/Legend.tsx";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { highlighted, selectedUnit } from "./highlight.ts";
import { WaveBar } from "./WaveBar.tsx";

/** The network, what is shown of it, its legend and the waves below it. */
export function GraphPane({ data, hidden }: { readonly data: LoadedSet; readonly hidden: boolean }) {
  const { t, lang } = useWords();
  const { store, commands, handles } = useAppContext();
  const theme = useApp((s) => s.theme);
  const state = {
    layout: useApp((s) => s.results.layout),
    result: useApp((s) => s.results.simulate),
    links: useApp((s) => s.results.links),
    gaps: useApp((s) => s.results.gaps),
    wave: useApp((s) => s.wave),
    ghosts: useApp((s) => s.ghosts),
    energy: useApp((s) => s.energy),
    linkClasses: useApp((s) => s.linkClasses),
    stale: useApp((s) => s.stale),
    selection: useApp((s) => s.selection),
    hovered: useApp((s) => s.hovered),
  };
  const { layout, result, links, wave, ghosts, energy, linkClasses, selection } = state;
  const scene = useMemo(
    () =>
      layout &&
      buildScene({
        dataset: data.dataset,
        layout,
        result,
        wave,
        links,
        showPotential: ghosts,
        showEnergy: energy,
        showLinkClasses: linkClasses,
        lang,
      }),
    [data, layout, result, wave, links, ghosts, energy, linkClasses, lang],
  );
  const highlight = useMemo(
    () => highlighted(selection, data, state.gaps?.gaps ?? []),
    [selection, data, state.gaps],
  );
  const choose = (id: string | null) => {
    const from = store.getState().linking;
    if (from !== null && id !== null) commands.showForm({ kind: "flow", at: null, from, to: id });
    else commands.select(id === null ? null : { kind: "unit", id });
  };
  useEffect(
    () => () => {
      handles.graph = null;
      handles.fit = null;
    },
    [handles],
  );
  return (
    <section className="graph-pane" aria-labelledby="graph-title" hidden={hidden}>
      <div className="centre-head">
        <Heading level={2} id="graph-title" text={t.graph.title} lines={t.explain.graph} />
        <ActionButton id="ghosts" className="button toggle" pressed={ghosts} name={t.graph.ghosts}>
          {t.graph.ghostsShort}
        </ActionButton>
        <ActionButton
          id="linkClasses"
          className="button toggle"
          pressed={linkClasses && scene?.mode !== "whatif"}
          name={t.graph.linkClasses}
        >
          {t.graph.linkClasses}
        </ActionButton>
        <ActionButton id="energy" className="button toggle" pressed={energy} name={t.graph.energy}>
          {t.graph.energy}
        </ActionButton>
      </div>
      <LinkingNote data={data} />
      <div
        className={`stage ${state.stale ? "is-stale" : ""}`}
        ref={(element) => {
          handles.graph = element;
        }}
      >
        {scene ? (
          <>
            <GraphView
              scene={scene}
              selected={selectedUnit(selection, data)}
              hovered={state.hovered}
              theme={theme}
              lang={lang}
              highlight={highlight}
              onSelect={choose}
              onHover={commands.hover}
              onPull={(id) => commands.pull(id)}
              onFit={(fit) => {
                handles.fit = fit;
              }}
            />
            <div className="stage-legend">
              <Legend scene={scene} lang={lang} />
            </div>
          </>
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
