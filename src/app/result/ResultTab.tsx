import { memo, useDeferredValue } from "react";
import type { SimulateResult } from "../../analysis/results.ts";
import type { Scenario } from "../../model/scenario.ts";
import { leavesOut } from "../../report/leastLoss.ts";
import { bestLoss, readsSame } from "../../report/room.ts";
import { type Change, changesOf, changeText, isBaseline } from "../../report/scenarioWords.ts";
import { measureName } from "../../report/words.ts";
import { ActionButton } from "../actions/ActionButton.tsx";
import { CHAIN_MARKS } from "../chains/ChainItem.tsx";
import { useCommands } from "../context.ts";
import { capital, hasMoreWords, useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { Bar } from "../shared/Bar.tsx";
import { BasisNote } from "../shared/BasisNote.tsx";
import { Heading } from "../shared/Heading.tsx";
import { Lazy } from "../shared/Lazy.tsx";
import { LeaveButton } from "../shared/LeaveButton.tsx";
import { LossRange } from "../shared/LossRange.tsx";
import { NameButton } from "../shared/Names.tsx";
import { StatusMark } from "../shared/StatusMark.tsx";
import { useArrived } from "../state/arrived.ts";
import { takesOut } from "../state/departures.ts";
import { answer } from "../state/jobTypes.ts";
import { chainsMoved } from "../state/moved.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { TakeoverButton } from "../targets/TakeoverButton.tsx";
import { BreakNote } from "./BreakNote.tsx";
import { LossAmount } from "./LossAmount.tsx";
import { RangeCard } from "./RangeCard.tsx";
import { WaveList } from "./WaveList.tsx";
import "./Result.css";

/** What the present scenario does: loss, what stops in which wave and why, and the chains that break. */
export default function ResultTab({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const commands = useCommands();
  const scenario = useApp((state) => state.history.present);
  const result = useApp((state) => state.results.simulate);
  // Hundreds of plants and chains are listed after the figures stand, the first time too.
  const listed = useDeferredValue(result, null);
  const chains = useApp((state) => state.results.chains);
  const arrived = useArrived();
  if (isBaseline(scenario))
    return (
      <div className="empty">
        <h2>{arrived.length > 0 ? capital(arrived.join("; ")) : t.result.none}</h2>
        <p>{t.result.noneText}</p>
        <button type="button" className="button" onClick={() => commands.showPanel("save")}>
          {t.save.reportBase}
        </button>
      </div>
    );
  if (!result) return <p className="waiting">{t.app.computing}</p>;
  const card = `card ${listed === result ? "" : "is-stale"}`;
  // That nothing breaks today says nothing of the scenario.
  const moved = listed && (listed === result || !isBaseline(listed.scenario)) ? chains : null;
  return (
    <article className="card-stack">
      <AssumedCard scenario={scenario} arrived={arrived} data={data} />
      <LossCard result={result} scenario={scenario} arrived={arrived} data={data} />
      <RangeCard data={data} />
      <section className={card}>
        <h3>{t.result.chains}</h3>
        {chains && !moved && <p className="soft">{t.app.computing}</p>}
        {listed && moved && (
          <Lazy
            fallback={<MovedChains result={listed} data={data} status="broken" none={t.result.noChains} />}
          >
            <MovedChains result={listed} data={data} status="broken" none={t.result.noChains} why />
          </Lazy>
        )}
        {listed && moved && chainsMoved(moved, listed, "weakened").length > 0 && (
          <>
            <h3>{t.result.weakened}</h3>
            <MovedChains result={listed} data={data} status="weakened" none="" />
          </>
        )}
      </section>
      <section className={card}>
        <Heading text={t.result.waves} lines={(e) => e.waves} term="wave" />
        {listed && <WaveList result={listed} data={data} />}
      </section>
    </article>
  );
}

interface CardProps {
  readonly scenario: Scenario;
  /** What came into the network to be tried, in words. */
  readonly arrived: readonly string[];
  readonly data: LoadedSet;
}

function AssumedCard({ scenario, arrived, data }: CardProps) {
  const { t } = useWords();
  const commands = useCommands();
  return (
    <section className="card">
      <h2>{t.result.assumed}</h2>
      <ul className="gone">
        {changesOf(scenario).map(({ kind, subject, value }) => (
          <AssumedItem key={`${kind} ${subject}`} kind={kind} subject={subject} value={value} data={data} />
        ))}
        {arrived.map((text) => (
          <li key={text}>
            <StatusMark mark="healthy" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <div className="assumed-tools">
        <button type="button" className="button" onClick={() => commands.showTab("scenario")}>
          {t.result.edit}
        </button>
        <Lazy fallback={null}>{takesOut(scenario) && <TakeoverButton />}</Lazy>
        <ActionButton id="putAllBack">{t.ranking.putAllBack}</ActionButton>
        <button type="button" className="button" onClick={commands.reportScenario}>
          {t.save.reportOf}
        </button>
      </div>
    </section>
  );
}

function LossCard({ result, scenario, arrived, data }: CardProps & { readonly result: SimulateResult }) {
  const { t, w, f, lang } = useWords();
  const best = useApp((state) => bestLoss(answer(state.jobs.range)));
  const measure = useApp((state) => state.measure);
  const { loss, basis } = result;
  return (
    <section className="card">
      <Heading text={t.result.loss} asked={{ of: "loss" }} />
      <p className="total">
        <strong>{f.percent(loss.total)}</strong> {t.result.of(measureName(measure, lang))}
        {leavesOut(scenario, basis) && t.result.known}
      </p>
      <Lazy fallback={null}>
        <LossAmount loss={loss.total} scenario={scenario} basis={basis} data={data} />
      </Lazy>
      <p className="soft">
        {best !== null && readsSame(loss.total, best, f.percent) ? (
          capital(t.range.same(f.percent(loss.total)))
        ) : (
          <>
            {t.range.line}: <LossRange job="range" best={best} cascade={loss.total} />
          </>
        )}
      </p>
      <Bar own={loss.own} knockOn={loss.knockOn} full={loss.total} />
      <p className="split">
        <span className="split-part">
          <span className="swatch swatch-own" /> {t.result.own} {f.percent(loss.own)}
        </span>
        <span className="split-part">
          <span className="swatch swatch-knock" /> {t.result.knockOn} {f.percent(loss.knockOn)}
        </span>
      </p>
      {arrived.length > 0 && hasMoreWords(lang) && <p className="soft">{t.targets.trial.own}</p>}
      {!result.settled && <p className="warn">{t.graph.notSettled}</p>}
      <p className="soft">{w.scenario.ration(w.ration[result.ration])}</p>
      <BasisNote basis={basis} rank={0} />
    </section>
  );
}

function AssumedItem({ kind, subject, value, data }: Change & { readonly data: LoadedSet }) {
  const { lang } = useWords();
  const names = useNames(data);
  if (kind !== "leave")
    return (
      <li>
        <StatusMark mark={kind === "open" ? "ghost" : "at-risk"} />
        <span>{changeText(kind, subject, value, names, lang)}</span>
      </li>
    );
  return (
    <li>
      <StatusMark mark="removed" />
      <NameButton
        kind={data.index.companies.has(subject) ? "company" : "unit"}
        id={subject}
        name={names.subject(subject)}
      />
      <LeaveButton subject={subject} name={names.subject(subject)} small />
    </li>
  );
}

interface MovedProps {
  readonly result: SimulateResult;
  readonly data: LoadedSet;
  readonly status: "broken" | "weakened";
  readonly none: string;
  /** Whether to say at which step a chain breaks, in words that come after those of the first screen. */
  readonly why?: boolean;
}

const MovedChains = memo(function MovedChains({ result, data, status, none, why = false }: MovedProps) {
  const { t, f } = useWords();
  const names = useNames(data);
  const chains = useApp((state) => state.results.chains);
  const moved = chains ? chainsMoved(chains, result, status) : [];
  if (moved.length === 0) return <p className="soft">{none}</p>;
  return (
    <ul className="gone result-chains">
      {moved.map((chain) => (
        <li key={chain.id}>
          <StatusMark mark={CHAIN_MARKS[status]} />
          <NameButton kind="chain" id={chain.id} name={names.chain(chain.id)} />
          <span className="figure">
            <Ask asked={{ of: "chain", chain: chain.id }} title={t.chains.throughput}>
              {f.percent(chain.throughput)}
            </Ask>
          </span>
          {why && <BreakNote chain={chain} data={data} />}
        </li>
      ))}
    </ul>
  );
});
