import { useCallback, useMemo, useState } from "react";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import type { Targets } from "../targets/useTargets.ts";
import { DataGrid } from "./DataGrid.tsx";
import { columnsShown, rowsShown, sightOf } from "./model/arrange.ts";
import type { TableName } from "./model/column.ts";
import { TableTools } from "./TableTools.tsx";
import { arrange, type CellKey, useArrangement } from "./tablesState.ts";
import { UnsavedBar } from "./UnsavedBar.tsx";
import { useCellDrafts } from "./useCellDrafts.ts";
import { useEditing } from "./useEditing.ts";
import { useTable } from "./useTable.ts";

interface Props {
  readonly name: TableName;
  readonly data: LoadedSet;
  /** The candidates, where they are the table's rows. */
  readonly targets?: Targets;
}

/** One table: its tools, its cells, and how many rows there are. */
export function TablePanel({ name, data, targets }: Props) {
  const { t, f, lang } = useWords();
  const { table, late } = useTable(name, data, targets ?? null);
  const arrangement = useArrangement(name);
  const editor = useEditing(table);
  const stale = useApp((state) => state.stale);
  const masked = useApp((state) => state.masked);
  const computing = useApp(
    ({ results }) =>
      (name === "gaps" && !results.gaps) ||
      (name === "ranking" && !results.rank) ||
      (name === "chains" && !results.chains),
  );
  const columns = useMemo(() => columnsShown(table, arrangement), [table, arrangement]);
  const rows = useMemo(
    () => rowsShown(table, columns, arrangement, lang),
    [table, columns, arrangement, lang],
  );
  /** Places of the rows that are taken together. */
  const [taken, setTaken] = useState<readonly number[]>([]);
  const [said, setSaid] = useState("");
  /** A cell that is asked for from outside the grid. */
  const [asked, setAsked] = useState<CellKey | null>(null);
  const [open, setOpen] = useState<CellKey | null>(null);
  const go = useCallback(
    (cell: CellKey) => {
      arrange(name, sightOf(cell, table, arrangement));
      setAsked({ ...cell });
    },
    [name, table, arrangement],
  );
  useCellDrafts(name, table.editor !== null && !computing, go);

  if (computing) return <p className="waiting">{t.app.computing}</p>;
  const { sort } = arrangement;
  const sorted = sort && table.columns.find(({ id }) => id === sort.column);
  const order = sorted
    ? (sort.descending ? t.tables.sortedDown : t.tables.sortedUp)(sorted.head.toLowerCase())
    : "";
  const counted = t.tables.rows(f.integer(rows.length), f.integer(table.size));
  return (
    <div className="tables-body">
      <TableTools
        table={table}
        columns={columns}
        rows={rows}
        arrangement={arrangement}
        taken={taken}
        editor={editor}
        dataset={data.dataset.id}
        onSaid={setSaid}
      />
      <UnsavedBar table={table} open={open} onGo={go} />
      <div className={`tables-stage ${stale || late || targets?.old ? "is-stale" : ""}`}>
        <DataGrid
          key={name}
          table={table}
          columns={columns}
          rows={rows}
          arrangement={arrangement}
          editor={editor}
          asked={asked}
          onTaken={setTaken}
          onOpen={setOpen}
          onSaid={setSaid}
        />
        {rows.length === 0 && <p className="waiting">{table.size === 0 ? t.tables.noRows : t.tables.none}</p>}
      </div>
      <p className="tables-count fine" role="status">
        {[counted, order, said].filter(Boolean).join(" · ")}
        {masked && ` · ${t.tables.masked}`}
        {name === "chains" && table.editor === null && !masked && ` · ${t.tables.derived}`}
      </p>
    </div>
  );
}
