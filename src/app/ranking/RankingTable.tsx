import { memo, useMemo, useState } from "react";
import type { RankResult } from "../../analysis/results.ts";
import { useWords } from "../i18n/text.ts";
import { ShowMore } from "../shared/ShowMore.tsx";
import { answer } from "../state/jobTypes.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { BASE_COLUMNS, type Column, METRIC_COLUMNS, rowsOf, type Sort, sortRows } from "./columns.ts";
import { RankingRow } from "./RankingRow.tsx";

/** Rows at first and with every press of the button: a thousand at once would hold up the whole screen. */
const ROWS = 60;

interface Props {
  readonly data: LoadedSet;
  readonly rank: RankResult;
}

const WORST_FIRST: Sort = { column: "total", descending: true };

export const RankingTable = memo(function RankingTable({ data, rank }: Props) {
  const { t, lang } = useWords();
  const names = useNames(data);
  const metrics = useApp((state) => state.results.metrics);
  const esri = useApp((state) => answer(state.jobs.esri));
  const metricColumns = useApp((state) => state.metricColumns);
  const [sort, setSort] = useState<Sort>(WORST_FIRST);
  const [most, setMost] = useState(ROWS);
  const columns = metricColumns ? [...BASE_COLUMNS, ...METRIC_COLUMNS] : BASE_COLUMNS;
  const best = useApp((state) => answer(state.jobs.rankRange));
  const intervals = useApp((state) => (state.intervals ? answer(state.jobs.uncertainty) : null));
  const rows = useMemo(
    () =>
      rowsOf(
        rank.companies,
        { metrics: metrics?.units ?? null, esri, best, intervals },
        data.index,
        names.company,
      ),
    [rank, metrics, esri, best, intervals, data, names],
  );
  const sorted = useMemo(() => sortRows(rows, sort, lang), [rows, sort, lang]);
  const full = Math.max(...rows.map((row) => Math.max(row.rank.loss.total, row.interval?.high ?? 0)));

  function sortBy(column: Column): void {
    const again = sort.column === column;
    setSort({ column, descending: again ? !sort.descending : column !== "company" });
  }

  return (
    <section className="ranking-scroll" aria-labelledby="ranking-title">
      <table className="ranking-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === "company" ? "" : "figure"}
                aria-sort={sort.column !== column ? "none" : sort.descending ? "descending" : "ascending"}
              >
                <button
                  type="button"
                  title={t.ranking.sortedBy(t.ranking[column])}
                  onClick={() => sortBy(column)}
                >
                  {t.ranking[column]}
                  {sort.column === column && (
                    <span aria-hidden="true" className={`sort-sign tri ${sort.descending ? "" : "tri-up"}`} />
                  )}
                </button>
              </th>
            ))}
            <th scope="col">
              <span className="hidden">
                {t.ranking.leave} / {t.ranking.putBack}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, most).map((row) => (
            <RankingRow key={row.rank.id} row={row} full={full} index={data.index} metrics={metricColumns} />
          ))}
        </tbody>
      </table>
      <ShowMore
        shown={most}
        all={sorted.length}
        step={ROWS}
        className="ranking-more"
        onMore={() => setMost(most + ROWS)}
      />
    </section>
  );
});
