import type { ReactNode } from "react";
import type { ChainStatus } from "../../analysis/results.ts";
import type { DifferenceResult, Picture } from "../../analysis/resultsDifference.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import type { DifferenceFigure } from "../explain/asked.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { JobBar } from "../shared/JobBar.tsx";
import { Names } from "../shared/Names.tsx";
import { answer } from "../state/jobTypes.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { signedDecimals, signedPercent, signedWhole } from "./figures.ts";

/** Before and after, figure by figure, and the chains that stand better or worse. */
export function DifferenceCard({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const difference = useApp((state) => answer(state.jobs.difference));
  return (
    <div className="difference">
      <JobBar job="difference" what={t.targets.trial.computing} />
      {difference && (
        <>
          <Figures difference={difference} />
          <Chains difference={difference} data={data} />
        </>
      )}
    </div>
  );
}

interface Row {
  readonly figure: DifferenceFigure;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  /** Below 0 is better in every figure that is shown. */
  readonly sign: number;
}

const count = ({ chains }: Picture, status: ChainStatus) =>
  chains.filter((chain) => chain.status === status).length;

function Figures({ difference }: { readonly difference: DifferenceResult }) {
  const { t, f } = useWords();
  const { before, after, scenario } = difference;
  const w = t.targets.trial;
  const whole = (figure: DifferenceFigure, title: string, of: (picture: Picture) => number): Row => ({
    figure,
    title,
    before: f.integer(of(before)),
    after: f.integer(of(after)),
    change: signedWhole(of(after) - of(before), f),
    sign: signOf(of(after) - of(before)),
  });
  const share = (figure: DifferenceFigure, title: string, of: (picture: Picture) => number): Row => ({
    figure,
    title,
    before: `${f.decimals(of(before) * 100, 2)}%`,
    after: `${f.decimals(of(after) * 100, 2)}%`,
    change: signedPercent(of(after) - of(before), f),
    sign: signOf(of(after) - of(before)),
  });
  const index = after.jengafication - before.jengafication;
  const inScenario = isBaseline(scenario)
    ? []
    : [
        share("loss", w.rows.loss, (picture) => picture.loss.total),
        whole("broken", w.rows.broken, (picture) => count(picture, "broken")),
      ];
  const rows: readonly Row[] = [
    ...inScenario,
    whole("incomplete", w.rows.incomplete, ({ incomplete }) => incomplete.length),
    {
      figure: "index",
      title: w.rows.index,
      before: f.decimals(before.jengafication, 3),
      after: f.decimals(after.jengafication, 3),
      change: signedDecimals(index, 3, f),
      sign: signOf(index),
    },
    share("expectedLoss", w.rows.expectedLoss, ({ expectedLoss }) => expectedLoss),
    whole("weakLinks", w.rows.weakLinks, ({ weakLinks }) => weakLinks),
  ];
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
        {rows.map((row) => (
          <tr key={row.title}>
            <th scope="row">{row.title}</th>
            <td className="figure">{row.before}</td>
            <td className="figure">{row.after}</td>
            <td className="figure">
              <Ask asked={{ of: "difference", figure: row.figure }} title={row.title}>
                {row.change}
              </Ask>
            </td>
            <td>
              <Verdict sign={row.sign} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const NOTHING = 1e-9;

function signOf(change: number): number {
  return Math.abs(change) < NOTHING ? 0 : Math.sign(change);
}

function Verdict({ sign }: { readonly sign: number }) {
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

const STANDING: Readonly<Record<ChainStatus, number>> = { intact: 3, weakened: 2, broken: 1, absent: 0 };

function Chains({ difference, data }: { readonly difference: DifferenceResult; readonly data: LoadedSet }) {
  const { t } = useWords();
  const names = useNames(data);
  const { before, after, scenario } = difference;
  const w = t.targets.trial;
  const left = new Set(after.incomplete);
  const completed = before.incomplete.filter((id) => !left.has(id));
  const statusBefore = new Map(before.chains.map(({ id, status }) => [id, STANDING[status]]));
  const moved = (way: 1 | -1) =>
    after.chains
      .filter(
        ({ id, status }) => Math.sign(STANDING[status] - (statusBefore.get(id) ?? STANDING[status])) === way,
      )
      .map(({ id }) => id);
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [w.completed, completed],
    ...(isBaseline(scenario) ? [] : [[w.saved, moved(1)] as const, [w.fallen, moved(-1)] as const]),
  ];
  return (
    <dl className="rows difference-chains">
      {lists.map(
        ([title, ids]): ReactNode =>
          ids.length > 0 && (
            <div key={title} className="fact">
              <dt>{title}</dt>
              <dd>
                <Names kind="chain" ids={ids} name={names.chain} />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
