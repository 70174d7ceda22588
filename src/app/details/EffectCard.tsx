import { useWords } from "../i18n/text.ts";
import { Bar } from "../shared/Bar.tsx";
import { Heading } from "../shared/Heading.tsx";
import { LossRange } from "../shared/LossRange.tsx";
import { Names } from "../shared/Names.tsx";
import { answer } from "../state/jobTypes.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet, SelectionKind } from "../state/types.ts";

/** What this company's leaving does on its own (all its plants at once), whatever the present scenario says. */
export function EffectCard({ data, company }: { readonly data: LoadedSet; readonly company: string }) {
  const { t, f } = useWords();
  const names = useNames(data);
  const row = useApp((state) => state.results.rank)?.companies.find((candidate) => candidate.id === company);
  const best = useApp(
    (state) =>
      answer(state.jobs.rankRange)?.companies.find((candidate) => candidate.id === company)?.loss?.total ??
      null,
  );
  if (!row) return null;
  const { loss } = row;
  const plants = data.index.companies.get(company)?.length ?? 1;
  const lists: readonly [SelectionKind, readonly string[], string, (id: string) => string][] = [
    ["unit", row.stopped, t.company.stops(row.stopped.length), names.unit],
    ["chain", row.chainsBroken, t.company.breaks(row.chainsBroken.length), names.chain],
    ["chain", row.chainsWeakened, t.company.weakens(row.chainsWeakened.length), names.chain],
  ];
  return (
    <section className="card">
      <Heading
        text={plants > 1 ? t.company.effectAll(names.company(company)) : t.company.effect}
        term="loss"
        lines={(e) => [...e.effect, ...e.loss]}
        formulas={[
          t.formula.loss,
          `L = ${f.percent(loss.own)} + ${f.percent(loss.knockOn)} = ${f.percent(loss.total)}`,
          t.formula.multiplier,
          `${f.percent(loss.total)} / ${f.percent(loss.own)} = ${f.times(row.multiplier)}`,
        ]}
      />
      <dl className="facts">
        <div>
          <dt>{t.result.own}</dt>
          <dd>{f.percent(loss.own)}</dd>
        </div>
        <div>
          <dt>{t.result.knockOn}</dt>
          <dd>{f.percent(loss.knockOn)}</dd>
        </div>
        <div>
          <dt>{t.result.total}</dt>
          <dd>{f.percent(loss.total)}</dd>
        </div>
        <div>
          <dt>{t.range.with}</dt>
          <dd>
            {best === null ? <LossRange job="rankRange" best={null} cascade={loss.total} /> : f.percent(best)}
          </dd>
        </div>
        <div>
          <dt>{t.ranking.multiplier}</dt>
          <dd>{f.times(row.multiplier)}</dd>
        </div>
      </dl>
      <Bar own={loss.own} knockOn={loss.knockOn} full={loss.total} best={best} />
      {lists.map(
        ([kind, ids, title, name]) =>
          ids.length > 0 && (
            <details key={title} className="plain">
              <summary>{title}</summary>
              <p>
                <Names kind={kind} ids={ids} name={name} />
              </p>
            </details>
          ),
      )}
      {row.stopped.length + row.chainsBroken.length + row.chainsWeakened.length === 0 &&
        loss.knockOn < 1e-9 && <p>{t.company.effectNone}</p>}
    </section>
  );
}
