import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { JobBar } from "../shared/JobBar.tsx";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { ChainTowers } from "./ChainTowers.tsx";
import { CurveCard } from "./CurveCard.tsx";
import "./Tower.css";

/** The cluster as a tower: how fast it falls, and every chain as a tower of its own. */
export default function TowerView({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const curve = useScopedId("curve-title");
  const towers = useScopedId("towers-title");
  const tower = useApp((state) => answer(state.jobs.tower));
  return (
    <div className="view-pane tower-view">
      <section className="view-section" aria-labelledby={curve}>
        <Heading level={2} id={curve} text={t.tower.curve} lines={t.explain.jenga} term="tower-curve" />
        <JobBar job="tower" what={t.tower.computing} />
        {tower && <CurveCard tower={tower} data={data} />}
      </section>
      <section className="view-section" aria-labelledby={towers}>
        <Heading level={2} id={towers} text={t.tower.chains} lines={t.explain.towers} term="chain" />
        <ChainTowers data={data} />
      </section>
    </div>
  );
}
