import { useCommands } from "../context.ts";
import type { Format } from "../i18n/format.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { Bar } from "../shared/Bar.tsx";
import { LeaveButton } from "../shared/LeaveButton.tsx";
import { LossRange } from "../shared/LossRange.tsx";
import { StatusMark } from "../shared/StatusMark.tsx";
import { presence } from "../state/departures.ts";
import { useApp } from "../state/store.ts";
import type { Index } from "../state/types.ts";
import { type Column, METRIC_COLUMNS, type MetricColumn, type Row } from "./columns.ts";

interface Props {
  readonly row: Row;
  /** The largest total loss of the list: the full length of a bar. */
  readonly full: number;
  readonly index: Index;
  readonly metrics: boolean;
}

/** The figures of a row, in the order of the columns. */
const FIGURES: readonly (readonly [
  Exclude<Column, "company" | MetricColumn>,
  (rank: Row["rank"], f: Format) => string,
])[] = [
  ["knockOn", ({ loss }, f) => f.percent(loss.knockOn)],
  ["total", ({ loss }, f) => f.percent(loss.total)],
  ["multiplier", ({ multiplier }, f) => f.times(multiplier)],
  ["chains", ({ chainsBroken }, f) => f.integer(chainsBroken.length)],
];

export function RankingRow({ row, full, index, metrics }: Props) {
  const { t, f } = useWords();
  const commands = useCommands();
  const { rank, name } = row;
  const selected = useApp((state) => isSelected(rank.id, state.selection, index));
  const there = useApp((state) => presence(rank.id, state.history.present, index));
  const plants = index.companies.get(rank.id)?.length ?? 1;
  return (
    <tr className={`${selected ? "is-selected" : ""} is-${there}`}>
      <th scope="row">
        <button
          type="button"
          className="ranking-name"
          title={name}
          aria-pressed={selected}
          onClick={() => commands.select({ kind: "company", id: rank.id })}
        >
          {there !== "here" && <StatusMark mark="removed" />}
          {name}
          {there !== "here" && (
            <span className="soft"> ({there === "gone" ? t.ranking.gone : t.ranking.partly})</span>
          )}
        </button>
        <Bar
          own={rank.loss.own}
          knockOn={rank.loss.knockOn}
          full={full}
          best={row.best}
          interval={row.interval}
        />
        <span className="ranking-range">
          {/* Who presses the arrow takes all of them out. */}
          {plants > 1 && `${t.company.plants(plants)} · `}
          <LossRange
            job="rankRange"
            best={row.best}
            cascade={rank.loss.total}
            asked={{ of: "range", company: rank.id }}
          />
        </span>
        {row.interval && (
          <span className="ranking-range">
            {t.interval.said(f.percent(row.interval.low), f.percent(row.interval.high))} ·{" "}
            <span title={t.interval.top5(f.percent(row.interval.top5))}>
              <span aria-hidden="true">{t.interval.top5Short(f.percent(row.interval.top5))}</span>
              <span className="hidden">{t.interval.top5(f.percent(row.interval.top5))}</span>
            </span>
          </span>
        )}
      </th>
      {FIGURES.map(([column, of]) => (
        <td key={column} className="figure">
          <Ask
            asked={{ of: "rank", company: rank.id }}
            title={t.ranking[column]}
            first={column === "knockOn"}
          >
            {of(rank, f)}
          </Ask>
        </td>
      ))}
      {metrics &&
        METRIC_COLUMNS.map((column) => (
          <td key={column} className="figure">
            <Ask asked={{ of: "rank", company: rank.id }} title={t.ranking[column]} first={false}>
              {metricText(column, row.metrics[column], f)}
            </Ask>
          </td>
        ))}
      <td>
        <LeaveButton subject={rank.id} name={name} small />
      </td>
    </tr>
  );
}

function metricText(column: MetricColumn, value: number | null, f: Format): string {
  if (value === null) return "–";
  return column === "esri" ? f.percent(value) : f.significant(value);
}

function isSelected(company: string, selection: { kind: string; id: string } | null, index: Index): boolean {
  if (selection?.kind === "company") return selection.id === company;
  return selection?.kind === "unit" && index.units.get(selection.id)?.company === company;
}
