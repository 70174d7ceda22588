import { Fragment, useState } from "react";
import { useWords } from "../i18n/text.ts";
import type { LoadedSet } from "../state/types.ts";
import { CandidateCard } from "./CandidateCard.tsx";
import { CandidateCells } from "./CandidateCells.tsx";
import { type CandidateRow, COLUMNS, type Column, grouped, type RowGroup, type Sort } from "./rows.ts";
import type { Targets } from "./useTargets.ts";
import "../shared/wide.css";

interface Props {
  readonly rows: readonly CandidateRow[];
  /** The chain that was chosen, which every row then says its part for. */
  readonly chain: string | null;
  /** Whether rows that stand in for each other are folded behind the first of them. */
  readonly together: boolean;
  readonly sort: Sort;
  onSort(sort: Sort): void;
  readonly opened: string | null;
  onOpen(key: string | null): void;
  readonly targets: Targets;
  readonly data: LoadedSet;
}

const PAGE = 25;
const TEXTS: readonly Column[] = ["process", "gap", "feasible"];
/** Of these the first click puts the best on top, which is the lowest. */
const RISING: readonly Column[] = [
  ...["process", "gap", "jengafication", "expectedLoss", "weakLinks", "importValue", "wasteValue"],
] as readonly Column[];

export function CandidateTable(props: Props) {
  const { rows, chain, together, sort, onSort, opened, targets } = props;
  const { t } = useWords();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(PAGE);
  const groups: readonly RowGroup[] = together
    ? grouped(rows)
    : rows.map((row) => ({ key: row.key, first: row, others: [] }));
  // A card that was asked for elsewhere is shown, wherever it stands.
  const holds = ({ first, others }: RowGroup) => [first, ...others].some(({ key }) => key === opened);
  const isUnfolded = ({ key, others }: RowGroup) =>
    unfolded.has(key) || others.some((other) => other.key === opened);
  const shown = Math.max(most, groups.findIndex(holds) + 1);
  function sortBy(column: Column): void {
    const again = sort.column === column;
    onSort({ column, descending: again ? !sort.descending : !RISING.includes(column) });
  }
  function unfold(key: string): void {
    const next = new Set(unfolded);
    if (!next.delete(key)) next.add(key);
    setUnfolded(next);
  }
  return (
    <>
      {sort.column === "score" && (
        <p className="soft">
          {
            (chain === null ? t.targets.byScore : t.targets.forChain.byScore)[
              sort.descending ? "descending" : "ascending"
            ]
          }
        </p>
      )}
      <div className="targets-scroll wide-scroll">
        <table className="target-table is-wide">
          <caption className="hidden">{t.targets.parts.attract}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={TEXTS.includes(column) ? "" : "figure"}
                  aria-sort={sort.column !== column ? "none" : sort.descending ? "descending" : "ascending"}
                >
                  <button
                    type="button"
                    className="sort"
                    title={`${t.targets.sortBy(t.targets.column[column])}: ${t.targets.columnHint[column]}`}
                    onClick={() => sortBy(column)}
                  >
                    {t.targets.column[column]}
                    {sort.column === column && (
                      <span aria-hidden="true" className={`tri ${sort.descending ? "" : "tri-up"}`} />
                    )}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, shown).map((group) => (
              <Fragment key={group.key}>
                <Candidate row={group.first} {...props} />
                {group.others.length > 0 && (
                  <tr className="targets-more">
                    <td colSpan={COLUMNS.length}>
                      <button
                        type="button"
                        className="link"
                        aria-expanded={isUnfolded(group)}
                        onClick={() => unfold(group.key)}
                      >
                        {isUnfolded(group)
                          ? t.targets.fold[group.first.candidate.role](materialOf(group, targets))
                          : t.targets.more[group.first.candidate.role](
                              group.others.length,
                              materialOf(group, targets),
                            )}
                      </button>
                    </td>
                  </tr>
                )}
                {isUnfolded(group) &&
                  group.others.map((row) => <Candidate key={row.key} row={row} other {...props} />)}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {groups.length > shown && (
        <button type="button" className="button" onClick={() => setMost(shown + PAGE)}>
          {t.app.showMore(Math.min(PAGE, groups.length - shown))}
        </button>
      )}
    </>
  );
}

/** What each column of the table tells. */
export function ColumnHints() {
  const { t } = useWords();
  return (
    <details className="plain">
      <summary>{t.targets.columnsTitle}</summary>
      <dl className="rows column-hints">
        {COLUMNS.map((column) => (
          <Fragment key={column}>
            <dt>{t.targets.column[column]}</dt>
            <dd>{t.targets.columnHint[column]}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

function materialOf({ first }: RowGroup, { context }: Targets): string {
  const material = first.candidate.gaps[0]?.material;
  return material ? context.names.material(material) : first.subject;
}

interface CandidateProps extends Props {
  readonly row: CandidateRow;
  readonly other?: boolean;
}

/** One candidate, and its card below it where it is open. */
function Candidate({ row, chain, other = false, opened, onOpen, targets, data }: CandidateProps) {
  const open = opened === row.key;
  return (
    <>
      <tr className={`${open ? "is-open" : ""} ${other ? "is-other" : ""}`}>
        <CandidateCells
          row={row}
          chain={chain}
          open={open}
          onOpen={() => onOpen(row.key)}
          targets={targets}
          data={data}
        />
      </tr>
      {open && (
        <tr className="targets-card-row">
          <td colSpan={COLUMNS.length}>
            <CandidateCard row={row} targets={targets} onClose={() => onOpen(row.key)} />
          </td>
        </tr>
      )}
    </>
  );
}
