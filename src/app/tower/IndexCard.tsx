import type { TowerResult } from "../../analysis/resultsMethod.ts";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import { IndexWhy } from "../targets/IndexWhy.tsx";

/** The jengafication index on its scale from 0 to 1, with what its ends mean, and the stability of each line. */
export function IndexCard({ tower }: { readonly tower: TowerResult }) {
  const { t, f } = useWords();
  const before = useApp((state) => answer(state.jobs.difference)?.before ?? null);
  const share = Math.max(0, Math.min(1, tower.jengafication));
  const lines = [
    ["worst", tower.worstFirst.R],
    ["ideal", tower.ideal.R],
    ["random", tower.random.R],
  ] as const;
  return (
    <aside className="index" aria-label={t.tower.index}>
      <Heading text={t.tower.index} asked={{ of: "index" }} />
      <p className="index-figure">{f.decimals(tower.jengafication, before ? 3 : 2)}</p>
      {!tower.settled && <p className="warn">{t.graph.notSettled}</p>}
      {before && (
        <p className="index-before">
          {t.targets.trial.before}: {f.decimals(before.jengafication, 3)} · {t.targets.trial.after}:{" "}
          {f.decimals(tower.jengafication, 3)}
        </p>
      )}
      {before && <IndexWhy before={before.jengafication} after={tower.jengafication} />}
      <div className="index-scale" aria-hidden="true">
        <span>{t.tower.indexLow}</span>
        <span className="index-track">
          <span className="index-fill" style={{ inlineSize: `${share * 100}%` }} />
        </span>
        <span>{t.tower.indexHigh}</span>
      </div>
      <p>{t.tower.indexMeans}</p>
      <p className="soft">{t.tower.indexScale}</p>
      <dl className="index-lines">
        <dt className="index-head">
          <strong>{t.tower.stability}</strong>: {t.tower.stabilityMeans}
        </dt>
        <dd className="hidden" />
        {before && (
          <div>
            <dt>
              <span className="index-sample index-sample-before" aria-hidden="true" />
              {t.targets.trial.curve}
            </dt>
            <dd className="figure">{f.decimals(before.R, 2)}</dd>
          </div>
        )}
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>
              <span className={`index-sample index-sample-${name}`} aria-hidden="true" />
              {t.tower.lines[name]}
            </dt>
            <dd className="figure">{f.decimals(value, 2)}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
