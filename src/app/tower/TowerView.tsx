import { useEffect, useRef } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { JobBar } from "../shared/JobBar.tsx";
import { useKept } from "../shared/useKept.ts";
import { useWidth } from "../shared/useWidth.ts";
import { takesOut } from "../state/departures.ts";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { ChainTowers } from "./ChainTowers.tsx";
import { CurveCard } from "./CurveCard.tsx";
import "./Tower.css";

/** So many pixels hold the curve and three towers beside it. */
const BESIDE = 820;
/** Frames to wait for a tower to be drawn. */
const MOST_TURNS = 120;

/** The cluster as a tower: how fast it falls, and every chain as a tower of its own. */
export default function TowerView({ data }: { readonly data: LoadedSet }) {
  const { t, f } = useWords();
  const curve = useScopedId("curve-title");
  const towers = useScopedId("towers-title");
  const tower = useApp((state) => answer(state.jobs.tower));
  const commands = useCommands();
  const shown = useApp((state) => state.targets.tower);
  const fallen = useApp((state) => (takesOut(state.history.present) ? state.targets.fallen : null));
  const asked = useRef(shown ?? fallen);
  const led = useRef(shown !== null);
  const section = useRef<HTMLElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const roomy = useWidth(pane, BESIDE) >= BESIDE;
  const [wanted, setWanted] = useKept<boolean | null>("tower curve", null);
  // The towers come first: without room beside them the curve is there when it is asked for.
  const open = wanted ?? roomy;
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
      // The button that led here is gone.
      if (led.current) own?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
      if (led.current) commands.askTargets({ tower: null });
      led.current = false;
    });
    return () => cancelAnimationFrame(frame);
  }, [tower, commands]);
  return (
    <div ref={pane} className={`view-pane tower-view ${roomy && open ? "is-beside" : ""}`}>
      <section className="view-section" aria-labelledby={curve}>
        <div className="curve-head">
          <Heading level={2} id={curve} text={t.tower.curve} lines={(e) => e.jenga} term="tower-curve" />
          {!open && tower && (
            <p>
              {t.tower.index} <strong>{f.decimals(tower.jengafication, 2)}</strong>
              <Ask asked={{ of: "index" }} title={t.tower.index} />
            </p>
          )}
          <button
            type="button"
            className="button"
            aria-expanded={open}
            aria-label={open ? t.tower.hideCurve : t.tower.showCurve}
            onClick={() => setWanted(!open)}
          >
            {open ? t.tower.hide : t.tower.showCurve}
          </button>
        </div>
        <JobBar job="tower" what={t.tower.computing} />
        {open && tower && <CurveCard tower={tower} data={data} />}
      </section>
      <section ref={section} className="view-section" aria-labelledby={towers}>
        <Heading level={2} id={towers} text={t.tower.chains} lines={(e) => e.towers} term="chain" />
        <ChainTowers data={data} />
      </section>
    </div>
  );
}
