import { useEffect, useRef } from "react";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { JobBar } from "../shared/JobBar.tsx";
import { takesOut } from "../state/departures.ts";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { ChainTowers } from "./ChainTowers.tsx";
import { CurveCard } from "./CurveCard.tsx";
import "./Tower.css";

/** Frames to wait for a tower to be drawn. */
const MOST_TURNS = 120;

/** The cluster as a tower: how fast it falls, and every chain as a tower of its own. */
export default function TowerView({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const curve = useScopedId("curve-title");
  const towers = useScopedId("towers-title");
  const tower = useApp((state) => answer(state.jobs.tower));
  const fallen = useApp((state) => (takesOut(state.history.present) ? state.targets.fallen : null));
  const asked = useRef(fallen);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whoever asked who takes over comes back to see that tower, not the curve above.
    const chain = asked.current;
    if (chain === null || tower === null) return;
    // Not before the curve has its height; the towers are drawn in turns, and a filter may leave this one out.
    let turns = 0;
    let frame = requestAnimationFrame(function look() {
      const own = section.current?.querySelector(`[data-chain="${CSS.escape(chain)}"]`);
      turns += 1;
      if (!own && turns < MOST_TURNS) {
        frame = requestAnimationFrame(look);
        return;
      }
      asked.current = null;
      (own ?? section.current)?.scrollIntoView({ block: own ? "center" : "start" });
    });
    return () => cancelAnimationFrame(frame);
  }, [tower]);
  return (
    <div className="view-pane tower-view">
      <section className="view-section" aria-labelledby={curve}>
        <Heading level={2} id={curve} text={t.tower.curve} lines={t.explain.jenga} term="tower-curve" />
        <JobBar job="tower" what={t.tower.computing} />
        {tower && <CurveCard tower={tower} data={data} />}
      </section>
      <section ref={section} className="view-section" aria-labelledby={towers}>
        <Heading level={2} id={towers} text={t.tower.chains} lines={t.explain.towers} term="chain" />
        <ChainTowers data={data} />
      </section>
    </div>
  );
}
