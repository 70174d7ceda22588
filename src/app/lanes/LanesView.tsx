import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { resolveScenario } from "../../network/namedScenario.ts";
import { isBaseline, scenarioSentence } from "../../report/scenarioWords.ts";
import { useWords } from "../i18n/text.ts";
import { usePicture } from "../pictures/registry.ts";
import { scenarioName } from "../scenarios/scenarioName.ts";
import { Filtered } from "../shared/Filtered.tsx";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { useKept } from "../shared/useKept.ts";
import { useTurns } from "../shared/useTurns.ts";
import { useArrived } from "../state/arrived.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { LaneLegend } from "./LaneLegend.tsx";
import { LaneRow } from "./LaneRow.tsx";
import { LaneTools } from "./LaneTools.tsx";
import {
  filterLanes,
  type Lane,
  type LaneOrder,
  lanesInTurn,
  lanesOf,
  lanesOnPages,
  NO_LANE_FILTER,
  sortLanes,
} from "./lanes.ts";
import "./Lanes.css";

const NONE: readonly Lane[] = [];

/** Every chain as a lane of steps from raw material to product: the network as lists and sentences, and on paper. */
export default function LanesView({ data }: { readonly data: LoadedSet }) {
  const words = useWords();
  const { t, f, lang } = words;
  const names = useNames(data);
  const chains = useApp((state) => state.results.chains);
  const result = useApp((state) => state.results.simulate);
  const links = useApp((state) => state.results.links);
  const stale = useApp((state) => state.stale);
  const [filter, setFilter] = useKept("lanes filter", NO_LANE_FILTER);
  const [order, setOrder] = useKept<LaneOrder>("lanes order", "given");
  const [pages, setPages] = useState(1);
  const title = useScopedId("lanes-title");
  const pane = useRef<HTMLElement>(null);
  usePaper(pane);
  const lanes = useMemo(
    () => (chains && result ? lanesOf(chains.chains, result, links, data, lang) : null),
    [chains, result, links, data, lang],
  );
  const shown = useMemo(
    () => lanes && sortLanes(filterLanes(lanes, filter, names.unit), order, lang),
    [lanes, filter, names, order, lang],
  );
  const next = useCallback((from: number) => from + lanesInTurn(shown?.slice(from) ?? []), [shown]);
  const wanted = shown ? lanesOnPages(shown, pages) : 0;
  const { shown: drawn, late } = useTurns(shown ?? NONE, wanted, next);
  usePicture("chains", async () => {
    const { lanesPicture } = await import("./lanesPicture.ts");
    return shown && lanesPicture(shown.slice(0, wanted), names, words);
  });
  const changed = result !== null && !isBaseline(result.scenario);
  return (
    <section className="view-pane lanes-view" aria-labelledby={title} ref={pane}>
      <div className="view-section">
        <Heading level={2} id={title} text={t.lanes.title} lines={t.lanes.explain} term="throughput" />
        <PrintedFacts data={data} />
        {!lanes || !shown ? (
          <p className="waiting" role="status">
            {t.app.computing}
          </p>
        ) : lanes.length === 0 ? (
          <div className="empty">
            <p>{t.lanes.noneAtAll}</p>
          </div>
        ) : (
          <>
            <LaneTools filter={filter} onFilter={setFilter} order={order} onOrder={setOrder} />
            <Filtered
              said={t.lanes.count(f.integer(shown.length), f.integer(lanes.length))}
              hides={shown.length < lanes.length}
              onClear={() => setFilter(NO_LANE_FILTER)}
            />
            <LaneLegend changed={changed} />
            {shown.length === 0 && <p className="empty">{t.lanes.none}</p>}
            <ul className={`lanes ${stale || late ? "is-stale" : ""}`}>
              {drawn.map((lane) => (
                <LaneRow key={lane.id} lane={lane} data={data} />
              ))}
            </ul>
            {shown.length > wanted && (
              <button type="button" className="button lanes-more" onClick={() => setPages(pages + 1)}>
                {t.app.showMore(lanesOnPages(shown, pages + 1) - wanted)}
              </button>
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** What a sheet of paper needs beside the lanes: of what, under which scenario, and when. */
function PrintedFacts({ data }: { readonly data: LoadedSet }) {
  const { t, lang } = useWords();
  const names = useNames(data);
  const present = useApp((state) => state.history.present);
  const arrived = useArrived();
  const named = data.dataset.scenarios.find(
    (one) => JSON.stringify(resolveScenario(one)) === JSON.stringify(present),
  );
  const name = named && scenarioName(named, lang);
  const { cluster } = data.dataset;
  const sentence = scenarioSentence(present, names, lang, arrived);
  return (
    <dl className="lanes-paper">
      <div>
        <dt>{t.header.dataSet}</dt>
        <dd>{cluster.name || data.dataset.id}</dd>
      </div>
      <div>
        <dt>{t.lanes.scenario}</dt>
        <dd>{name ? `${name}. ${sentence}` : sentence}</dd>
      </div>
      <div>
        <dt>{t.lanes.date}</dt>
        <dd>{new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(new Date())}</dd>
      </div>
      <div>
        <dt className="hidden">{t.app.name}</dt>
        <dd>{t.app.notice}</dd>
      </div>
    </dl>
  );
}

/** On paper colours are those of the light theme. */
function usePaper(pane: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const before = () => pane.current?.classList.add("paper");
    const after = () => pane.current?.classList.remove("paper");
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, [pane]);
}
