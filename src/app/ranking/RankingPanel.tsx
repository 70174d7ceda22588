import { useDeferredValue } from "react";
import { measureName } from "../../report/words.ts";
import { ActionButton } from "../actions/ActionButton.tsx";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { BasisNote } from "../shared/BasisNote.tsx";
import { Heading } from "../shared/Heading.tsx";
import { RangeFailed } from "../shared/LossRange.tsx";
import { measuresOf } from "../state/lookup.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { IntervalTools } from "./IntervalTools.tsx";
import { RankingTable } from "./RankingTable.tsx";
import "./Ranking.css";

/** Every company with what its leaving does, worst first, and the button that takes it out. */
export function RankingPanel({ data: present }: { readonly data: LoadedSet }) {
  // After an edit: the tables that it was made in come first.
  const data = useDeferredValue(present);
  const { t, lang } = useWords();
  const commands = useCommands();
  const measure = useApp((state) => state.measure);
  const rank = useApp((state) => state.results.rank);
  const intervals = useApp((state) => state.intervals);
  const metricColumns = useApp((state) => state.metricColumns);
  return (
    <section className="panel ranking" aria-labelledby="ranking-title">
      <div className="ranking-head">
        <Heading
          level={2}
          id="ranking-title"
          text={t.ranking.title}
          lines={(e) => (metricColumns ? [...e.ranking, ...e.metrics] : e.ranking)}
          term="loss"
        />
        <ActionButton id="putAllBack">{t.ranking.putAllBack}</ActionButton>
      </div>
      <div className="ranking-tools">
        <label className="field">
          <span>{t.ranking.measure}</span>
          <select
            className="select"
            value={measure}
            onChange={(event) => commands.setMeasure(event.target.value)}
          >
            {measuresOf(data.dataset).map((name) => (
              <option key={name} value={name}>
                {measureName(name, lang)}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" checked={metricColumns} onChange={commands.toggleMetricColumns} />
          <span>{t.ranking.metrics}</span>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={intervals}
            onChange={(event) => commands.setIntervals(event.target.checked)}
          />
          <span>{t.interval.toggle}</span>
        </label>
        {intervals && <Ask asked={{ of: "intervals" }} title={t.interval.title} />}
      </div>
      {intervals && <IntervalTools />}
      <RangeFailed job="rankRange" />
      {rank === null && <p className="waiting">{t.app.computing}</p>}
      {rank && rank.companies.length === 0 && <p className="waiting">{t.ranking.empty}</p>}
      {rank && rank.companies.length > 0 && <RankingTable data={data} rank={rank} />}
      {rank && <BasisNote basis={rank.basis} rank={3} />}
    </section>
  );
}
