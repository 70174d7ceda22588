import type { ReactNode } from "react";
import { spreadsTo } from "../../analysis/lastWave.ts";
import type { ChainResult, ChainStatus } from "../../analysis/results.ts";
import type { ComparedScenario, CompareResult } from "../../analysis/resultsMethod.ts";
import { weakerText } from "../../report/comparisonSummary.ts";
import { bestLoss, readsSame } from "../../report/room.ts";
import { changesOf, changeText } from "../../report/scenarioWords.ts";
import { CHAIN_MARKS } from "../chains/ChainItem.tsx";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { LossAmount } from "../result/LossAmount.tsx";
import { useAmount } from "../result/useAmount.ts";
import { Ask } from "../shared/Ask.tsx";
import { Bar } from "../shared/Bar.tsx";
import { LossRange } from "../shared/LossRange.tsx";
import { NameButton } from "../shared/Names.tsx";
import { StatusMark } from "../shared/StatusMark.tsx";
import { answer } from "../state/jobTypes.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { type Stop, statusCounts, stopsOf } from "./differences.ts";
import { useScenarioName } from "./ScenarioChoice.tsx";
import "../shared/wide.css";

interface Props {
  readonly result: CompareResult;
  readonly data: LoadedSet;
}

const STATUSES: readonly ChainStatus[] = ["broken", "weakened", "intact", "absent"];

/** One column a scenario: what changes, its loss and range, waves, plants that stop, chains by status. */
export function CompareTable({ result, data }: Props) {
  const { t, w, f, lang } = useWords();
  const names = useNames(data);
  const { scenarios } = result;
  const full = Math.max(...scenarios.map(({ loss }) => loss.total));
  const stops = stopsOf(scenarios, data.index);
  return (
    <section className="compare-scroll wide-scroll" aria-labelledby="compare-title">
      <table className="compare-table" style={{ minInlineSize: widthOf(scenarios.length) }}>
        <thead>
          <tr>
            <td />
            {scenarios.map((scenario) => (
              <ScenarioHead key={scenario.id} scenario={scenario} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Row title={t.compare.changes}>
            {scenarios.map((scenario) => (
              <Changes key={scenario.id} scenario={scenario} data={data} />
            ))}
          </Row>
          <Row title={t.result.loss}>
            {scenarios.map((scenario) => (
              <LossCell key={scenario.id} scenario={scenario} full={full} result={result} data={data} />
            ))}
          </Row>
          <Row title={t.compare.waves}>
            {scenarios.map(({ id, lastWave, waves, settled }) => (
              <td key={id}>
                {f.integer(lastWave)}
                {spreadsTo(waves) < lastWave && (
                  <p className="fine">{t.compare.spreadsTo(spreadsTo(waves))}</p>
                )}
                {!settled && <p className="warn">{t.graph.notSettled}</p>}
              </td>
            ))}
          </Row>
          <Row title={t.compare.stops}>
            {scenarios.map(({ id }, at) => (
              <StopsCell key={id} stops={(stops[at] ?? []).filter(({ left }) => !left)} data={data} />
            ))}
          </Row>
          <Row title={w.compare.runAtLess}>
            {scenarios.map((scenario) => (
              <td key={scenario.id}>{weakerText(scenario, { names, lang }) || w.none}</td>
            ))}
          </Row>
          <Row title={t.compare.chainCounts}>
            {scenarios.map(({ id, chains }) => (
              <Counts key={id} chains={chains} />
            ))}
          </Row>
        </tbody>
      </table>
    </section>
  );
}

/** Room for so many scenarios beside each other, in pixels. */
export function widthOf(scenarios: number): number {
  return 120 + scenarios * 170;
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {children}
    </tr>
  );
}

function ScenarioHead({ scenario }: { readonly scenario: ComparedScenario }) {
  const { t } = useWords();
  const commands = useCommands();
  const name = useScenarioName()(scenario);
  return (
    <th scope="col">
      <div className="compare-head">
        <span>{name}</span>
        {scenario.name !== "" && (
          <button
            type="button"
            className="button"
            aria-label={t.compare.takeName(name)}
            onClick={() =>
              commands.loadScenario({
                nameEn: scenario.name,
                nameNl: scenario.nameNl,
                year: null,
                scenario: scenario.scenario,
              })
            }
          >
            {t.compare.take}
          </button>
        )}
      </div>
    </th>
  );
}

function Changes({ scenario, data }: { readonly scenario: ComparedScenario; readonly data: LoadedSet }) {
  const { t, lang } = useWords();
  const names = useNames(data);
  const changes = changesOf(scenario.scenario);
  if (changes.length === 0) return <td className="soft">{t.compare.noChange}</td>;
  return (
    <td>
      <ul>
        {changes.map(({ kind, subject, value }) => (
          <li key={`${kind} ${subject}`}>{changeText(kind, subject, value, names, lang)}</li>
        ))}
      </ul>
    </td>
  );
}

interface LossProps {
  readonly scenario: ComparedScenario;
  readonly full: number;
  readonly result: CompareResult;
  readonly data: LoadedSet;
}

function LossCell({ scenario, full, result: { basis, measure }, data }: LossProps) {
  const { t, f } = useWords();
  const best = useApp((state) => bestLoss(answer(state.jobs.compareRange)?.get(scenario.id) ?? null));
  const { loss } = scenario;
  const amount = useAmount(scenario.scenario, measure, data);
  const part = (name: "own" | "knockOn"): string =>
    [f.percent(loss[name]), amount(loss[name])].filter(Boolean).join(", ");
  return (
    <td>
      <p className="compare-loss">
        <Ask asked={{ of: "compared", scenario: scenario.id }} title={t.result.loss}>
          {f.percent(loss.total)}
        </Ask>
      </p>
      <LossAmount loss={loss.total} scenario={scenario.scenario} basis={basis} data={data} />
      <p className="soft">
        {best !== null && !readsSame(loss.total, best, f.percent) && `${t.range.line}: `}
        <LossRange job="compareRange" best={best} cascade={loss.total} />
      </p>
      <Bar own={loss.own} knockOn={loss.knockOn} full={full} best={best} />
      <p className="fine">
        {t.result.own} {part("own")} · {t.result.knockOn} {part("knockOn")}
      </p>
    </td>
  );
}

function StopsCell({ stops, data }: { readonly stops: readonly Stop[]; readonly data: LoadedSet }) {
  const { t, w, f } = useWords();
  const names = useNames(data);
  if (stops.length === 0) return <td>{w.compare.noOther}</td>;
  return (
    <td>
      <details className="plain">
        <summary>
          {f.integer(stops.length)}
          <span className="hidden"> {t.compare.stops}</span>
        </summary>
        <ul className="compare-stops">
          {stops.map(({ unit, onlyHere }) => (
            <li key={unit}>
              <StatusMark mark="broken" />
              <span>
                <NameButton kind="unit" id={unit} name={names.unit(unit)} />
                {onlyHere && (
                  <>
                    {" "}
                    <span className="only-here">{t.compare.onlyHere}</span>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </td>
  );
}

function Counts({ chains }: { readonly chains: readonly ChainResult[] }) {
  const { t, w, f } = useWords();
  const counts = statusCounts(chains);
  const incomplete = chains.filter(({ complete }) => !complete).length;
  return (
    <td>
      <ul>
        {STATUSES.filter((status) => counts[status] > 0).map((status) => (
          <li key={status}>
            <StatusMark mark={CHAIN_MARKS[status]} /> {f.integer(counts[status])} {w.chainStatus[status]}
          </li>
        ))}
        {incomplete > 0 && <li className="soft">{t.compare.incomplete(incomplete)}</li>}
      </ul>
    </td>
  );
}
