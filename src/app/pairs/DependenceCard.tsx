import { useMemo } from "react";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { BasisNote } from "../shared/BasisNote.tsx";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { JobBar } from "../shared/JobBar.tsx";
import { useKept } from "../shared/useKept.ts";
import { answer } from "../state/jobTypes.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { DependenceTable } from "./DependenceTable.tsx";
import { dependenceMatrix, MATRIX_ORDERS, type MatrixOrder } from "./dependence.ts";

/** Rows, and columns, that a screen can hold. */
const LIMIT = 40;

/** Who needs whom: companies that leave against companies that are hit. */
export function DependenceCard({ data }: { readonly data: LoadedSet }) {
  const title = useScopedId("dependence-title");
  const { t, f } = useWords();
  const names = useNames(data);
  const result = useApp((state) => answer(state.jobs.dependence));
  const all = useApp((state) => state.results.rank?.companies.length ?? 0);
  const [order, setOrder] = useKept<MatrixOrder>("dependence order", "chain");
  const [query, setQuery] = useKept("dependence filter", "");
  const matrix = useMemo(
    () => result && dependenceMatrix(result, { order, query, limit: LIMIT }, data, names.company),
    [result, order, query, data, names],
  );
  const n = (groups: readonly { readonly companies: readonly string[] }[]) =>
    groups.reduce((sum, { companies }) => sum + companies.length, 0);
  return (
    <div className="view-section">
      <Heading
        level={2}
        id={title}
        text={t.dependence.title}
        lines={t.dependence.explain}
        term="dependence"
      />
      <JobBar job="dependence" what={t.dependence.computing} />
      {result && result.cells.length === 0 && (
        <div className="empty">
          <p>{t.dependence.none}</p>
        </div>
      )}
      {result && matrix && result.cells.length > 0 && (
        <>
          <div className="matrix-tools">
            <input
              type="search"
              className="input"
              aria-label={t.dependence.search}
              placeholder={t.dependence.search}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
            <label className="field">
              <span>{t.dependence.order}</span>
              <select
                className="select"
                value={order}
                onChange={(event) => {
                  const chosen = MATRIX_ORDERS.find((one) => one === event.target.value);
                  if (chosen) setOrder(chosen);
                }}
              >
                {MATRIX_ORDERS.map((one) => (
                  <option key={one} value={one}>
                    {t.dependence.orders[one]}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <p className="soft">
            <span role="status">
              {n(matrix.rows) < matrix.leavers || n(matrix.columns) < matrix.hits
                ? t.dependence.shown(
                    f.integer(n(matrix.rows)),
                    f.integer(matrix.leavers),
                    f.integer(n(matrix.columns)),
                    f.integer(matrix.hits),
                  )
                : t.dependence.all(
                    f.integer(new Set(result.cells.flatMap(({ leaves, hits }) => [leaves, hits])).size),
                    f.integer(all),
                  )}
              {result.leave.length < all &&
                ` ${t.dependence.limited(f.integer(result.leave.length), f.integer(all))}`}
            </span>
            <Ask asked={{ of: "dependenceCounts" }} title={t.dependence.title} />
          </p>
          <DependenceTable matrix={matrix} order={order} data={data} />
          <BasisNote basis={result.basis} />
        </>
      )}
    </div>
  );
}
