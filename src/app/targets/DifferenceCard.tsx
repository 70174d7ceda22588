import type { ReactNode } from "react";
import type { DifferenceResult } from "../../analysis/resultsDifference.ts";
import { figureChange } from "../../report/pictureFigures.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { JobBar } from "../shared/JobBar.tsx";
import { Names } from "../shared/Names.tsx";
import { answer } from "../state/jobTypes.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import { trialName, trialsOf } from "../state/trials.ts";
import type { LoadedSet } from "../state/types.ts";
import { chainMoves } from "./chainMoves.ts";
import { pictureTexts } from "./figures.ts";
import { IndexWhy } from "./IndexWhy.tsx";
import { lackedText } from "./needsText.ts";

/** Before and after, figure by figure, and the chains that stand better or worse. */
export function DifferenceCard({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const difference = useApp((state) => answer(state.jobs.difference));
  return (
    <div className="difference">
      <JobBar job="difference" what={t.targets.trial.computing} />
      {difference && (
        <>
          {!(difference.before.settled && difference.after.settled) && (
            <p className="warn">{t.graph.notSettled}</p>
          )}
          <Headline difference={difference} data={data} />
          <Figures difference={difference} />
          <IndexWhy before={difference.before.jengafication} after={difference.after.jengafication} />
          <Chains difference={difference} data={data} />
        </>
      )}
    </div>
  );
}

const IN_SCENARIO = ["loss", "broken"] as const;
const OF_DATA = ["incomplete", "index", "expectedLoss", "weakLinks"] as const;

function figuresOf({ scenario }: DifferenceResult) {
  return isBaseline(scenario) ? OF_DATA : [...IN_SCENARIO, ...OF_DATA];
}

type Figure = ReturnType<typeof figuresOf>[number];

/** What the newcomers lack, what becomes better and what worse, before the figures. */
function Headline({ difference, data }: { readonly difference: DifferenceResult; readonly data: LoadedSet }) {
  const { t, f, lang } = useWords();
  const w = t.targets.trial;
  const names = useNames(data);
  const history = useApp((state) => state.history);
  const lacking = trialsOf(history).flatMap((trial) =>
    trial.short ? [w.lacks(trialName(trial, lang), lackedText(trial.short, { names, lang }))] : [],
  );
  const list = new Intl.ListFormat(lang);
  const said = (sign: 1 | -1, figures: readonly Figure[]): string => {
    const texts = figures.flatMap((figure) => {
      const values = figureChange(difference, figure);
      if (signOf(values.change) !== sign) return [];
      return [`${w.rows[figure].toLowerCase()} ${pictureTexts(figure, values, f).change}`];
    });
    if (texts.length === 0) return "";
    return (sign < 0 ? w.headBetter : w.headWorse)(list.format(texts));
  };
  // Under a scenario what becomes of it is the answer; the other figures leave it out, which has to be said.
  const isNow = isBaseline(difference.scenario);
  const own = isNow ? OF_DATA : IN_SCENARIO;
  const apart = isNow ? "" : [said(-1, OF_DATA), said(1, OF_DATA)].filter(Boolean).join(" ");
  return (
    <p className="difference-head">
      {lacking.map((text) => (
        <span key={text} className="warn">
          {text}{" "}
        </span>
      ))}
      {said(-1, own)} <span className="warn">{said(1, own)}</span>
      {apart !== "" && <span className="soft"> {w.headApart(apart)}</span>}
    </p>
  );
}

function Figures({ difference }: { readonly difference: DifferenceResult }) {
  const { t, f } = useWords();
  const w = t.targets.trial;
  const figures = figuresOf(difference);
  return (
    <table className="target-table difference-table">
      <caption className="hidden">{w.show}</caption>
      <thead>
        <tr>
          <th scope="col">{w.figure}</th>
          <th scope="col" className="figure">
            {w.before}
          </th>
          <th scope="col" className="figure">
            {w.after}
          </th>
          <th scope="col" className="figure">
            {w.change}
          </th>
          <th scope="col">
            <span className="hidden">
              {w.better} / {w.worse}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => {
          const values = figureChange(difference, figure);
          const texts = pictureTexts(figure, values, f);
          return (
            <tr key={figure}>
              <th scope="row">{w.rows[figure]}</th>
              <td className="figure">{texts.before}</td>
              <td className="figure">{texts.after}</td>
              <td className="figure">
                <Ask asked={{ of: "difference", figure }} title={w.rows[figure]}>
                  {texts.change}
                </Ask>
              </td>
              <td>
                <Verdict change={values.change} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const NOTHING = 1e-9;

const signOf = (change: number) => (Math.abs(change) < NOTHING ? 0 : Math.sign(change));

/** Below 0 is better in every figure that is shown. */
function Verdict({ change }: { readonly change: number }) {
  const sign = signOf(change);
  const { t } = useWords();
  const w = t.targets.trial;
  if (sign === 0) return <span className="soft">{w.same}</span>;
  return (
    <span className={sign < 0 ? "is-better" : "is-worse"}>
      <span className={`tri ${sign < 0 ? "" : "tri-up"}`} aria-hidden="true" />{" "}
      {sign < 0 ? w.better : w.worse}
    </span>
  );
}

function Chains({ difference, data }: { readonly difference: DifferenceResult; readonly data: LoadedSet }) {
  const { t, f } = useWords();
  const names = useNames(data);
  const w = t.targets.trial;
  const { completed, better, worse } = chainMoves(difference);
  const runsAt = new Map(completed.map(({ id, throughput }) => [id, throughput]));
  const completedName = (id: string): string => {
    const throughput = runsAt.get(id) ?? null;
    const name = names.chain(id);
    return throughput === null ? name : w.runsAt(name, f.percent(throughput));
  };
  const lists: readonly (readonly [string, readonly string[], (id: string) => string])[] = [
    [w.completed, completed.map(({ id }) => id), completedName],
    ...(isBaseline(difference.scenario)
      ? []
      : [[w.saved, better, names.chain] as const, [w.fallen, worse, names.chain] as const]),
  ];
  return (
    <dl className="rows difference-chains">
      {lists.map(
        ([title, ids, name]): ReactNode =>
          ids.length > 0 && (
            <div key={title} className="fact">
              <dt>{title}</dt>
              <dd>
                <Names kind="chain" ids={ids} name={name} />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
