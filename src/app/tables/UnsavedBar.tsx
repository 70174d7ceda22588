import { useWords } from "../i18n/text.ts";
import type { TableModel } from "./model/column.ts";
import { type CellKey, keepUnsaved, useUnsaved } from "./tablesState.ts";

interface Props {
  readonly table: TableModel;
  /** The cell that is open says for itself what is wrong with it. */
  readonly open: CellKey | null;
  onGo(cell: CellKey): void;
}

/** What was typed and could not be saved: it waits at its cell until it is mended or forgotten. */
export function UnsavedBar({ table, open, onGo }: Props) {
  const { t } = useWords();
  const all = useUnsaved(table.name);
  const unsaved = all.filter((one) => one.key !== open?.key || one.column !== open.column);
  const [first, ...others] = unsaved;
  if (!first) return null;
  return (
    <div className="tables-unsaved" role="alert">
      <strong>{t.tables.faults(unsaved.length)}</strong>
      <span className="tables-unsaved-text">
        {table.columns.find(({ id }) => id === first.column)?.head}, {t.tables.typed(first.text)}:{" "}
        {first.fault}
      </span>
      <button
        type="button"
        className="button"
        onClick={() => {
          onGo({ key: first.key, column: first.column });
          // The next time another one comes first.
          keepUnsaved(table.name, unsaved, [...others, first]);
        }}
      >
        {t.tables.nextFault}
      </button>
      <button type="button" className="button" onClick={() => keepUnsaved(table.name, unsaved, [])}>
        {t.tables.dropFault}
      </button>
    </div>
  );
}
