import { useState } from "react";
import { useWords } from "../i18n/text.ts";
import { download } from "../project/download.ts";
import { AddRow } from "./AddRow.tsx";
import { ColumnChoice } from "./ColumnChoice.tsx";
import type { Arrangement } from "./model/arrange.ts";
import type { ColumnModel, TableModel } from "./model/column.ts";
import { csvName, exportedCsv } from "./model/exported.ts";
import { arrange } from "./tablesState.ts";
import type { Editor } from "./useEditing.ts";

interface Props {
  readonly table: TableModel;
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly number[];
  readonly arrangement: Arrangement;
  readonly taken: readonly number[];
  readonly editor: Editor;
  readonly dataset: string;
  onSaid(said: string): void;
}

/** Above a table: search, columns, rows to add and delete, and the file. */
export function TableTools({ table, columns, rows, arrangement, taken, editor, dataset, onSaid }: Props) {
  const { t, lang } = useWords();
  const [adding, setAdding] = useState(false);
  const { name } = table;
  const filtered = arrangement.query !== "" || Object.keys(arrangement.filters).length > 0;

  function save(): void {
    const file = csvName(dataset, t.tables.tabs[name]);
    download(file, exportedCsv(columns, rows, lang), "text/csv;charset=utf-8");
    onSaid(t.tables.exported(file));
  }

  async function remove(): Promise<void> {
    const count = taken.length;
    const fault = await editor.remove(taken);
    onSaid(fault === "" ? t.tables.removed(count) : fault);
  }

  return (
    <div className="tables-tools">
      <input
        type="search"
        className="input tables-find"
        value={arrangement.query}
        aria-label={t.tables.find}
        placeholder={t.tables.find}
        onChange={(event) => arrange(name, { query: event.target.value })}
      />
      {filtered && (
        <button
          type="button"
          className="button quiet"
          onClick={() => arrange(name, { query: "", filters: {} })}
        >
          {t.tables.clearFilters}
        </button>
      )}
      <span className="tables-gap" />
      {table.editor && (
        <>
          <button type="button" className="button" onClick={() => setAdding(true)}>
            {t.tables.add}
          </button>
          <button type="button" className="button" disabled={taken.length === 0} onClick={remove}>
            {t.tables.remove(taken.length)}
          </button>
        </>
      )}
      <ColumnChoice table={table} arrangement={arrangement} />
      <button type="button" className="button" onClick={save}>
        {t.tables.export}
      </button>
      {adding && <AddRow table={table} editor={editor} onClose={() => setAdding(false)} onSaid={onSaid} />}
    </div>
  );
}
