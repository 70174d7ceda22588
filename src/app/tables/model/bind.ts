/** Binds a table's columns to its rows. Pure. */
import type { DataSet } from "../../../model/dataset.ts";
import type {
  CellFault,
  CellText,
  Column,
  ColumnModel,
  Definition,
  Editing,
  EditorModel,
  Prepared,
  TableModel,
} from "./column.ts";

export function bind<R>(definition: Definition<R>): TableModel {
  const { name, rows, columns, editing } = definition;
  const at = (place: number): R => {
    const row = rows[place];
    if (row === undefined) throw new RangeError(`tables: no row ${place} in ${name}`);
    return row;
  };
  return {
    name,
    size: rows.length,
    columns: columns.map((column) => boundColumn(definition, column, at, editing !== null)),
    editor: editing && boundEditor(definition, editing, at),
    key: (place) => definition.key(at(place), place),
    selects: (place) => definition.selects(at(place)),
    belongs: (place, selection) => definition.belongs(at(place), selection),
    candidate: (place) => definition.candidate?.(at(place)) ?? null,
  };
}

function boundColumn<R>(
  { rows, selects }: Definition<R>,
  column: Column<R>,
  at: (place: number) => R,
  editable: boolean,
): ColumnModel {
  // Texts are asked for again with every letter that is typed into the search field.
  const texts: (string | undefined)[] = new Array(rows.length);
  const edit = editable ? column.edit : undefined;
  return {
    id: column.id,
    head: column.head,
    type: column.type,
    width: column.width,
    extra: column.extra ?? false,
    percent: column.percent ?? false,
    share: column.share ?? false,
    field: edit?.field ?? null,
    input: edit?.input ?? null,
    choices: edit?.choices ?? [],
    value: (place) => column.value(at(place)),
    text: (place) => {
      texts[place] ??= column.text(at(place));
      return texts[place];
    },
    written: (place) => (column.written ?? column.text)(at(place)),
    order: (place) => column.order?.(at(place)) ?? [column.value(at(place))],
    mark: (place) => column.mark?.(at(place)) ?? null,
    quiet: (place) => column.quiet?.(at(place)) ?? "",
    leads: (place) => (column.leads ? column.leads(at(place)) : selects(at(place))),
    asks: (place) => column.asks?.(at(place)) ?? null,
    draft: (place) => edit?.draft(at(place)) ?? "",
  };
}

function boundEditor<R>(
  { columns, rows }: Definition<R>,
  editing: Editing<R>,
  at: (place: number) => R,
): EditorModel {
  const editOf = (id: string) => columns.find((column) => column.id === id)?.edit;
  const label = (some: readonly R[]) => {
    const [first] = some;
    const more = some.length > 1 ? ` +${some.length - 1}` : "";
    const name = first === undefined ? { en: "", nl: "" } : editing.nameOf(first);
    return { en: name.en + more, nl: name.nl + more };
  };

  function prepare(dataset: DataSet, texts: readonly CellText[]): Prepared {
    const next = new Map<number, R>();
    const taken: CellText[] = [];
    const faults: CellFault[] = [];
    for (const text of texts) {
      const applied = editOf(text.column)?.apply(next.get(text.at) ?? at(text.at), text.text);
      if (!applied) continue;
      if ("fault" in applied) faults.push({ ...text, fault: applied.fault });
      else {
        taken.push(text);
        next.set(text.at, applied.row);
      }
    }
    const pairs = [...next]
      .map(([place, row]) => ({ row: at(place), next: row }))
      .filter((pair) => pair.row !== pair.next);
    const edit = pairs.length === 0 ? { changes: [], renames: [] } : editing.change(dataset, pairs);
    return { edit, taken, faults, name: label(pairs.map(({ row }) => row)) };
  }

  return {
    subject: editing.subject,
    file: editing.file,
    asked: editing.asked,
    required: editing.required,
    prepare,
    remove(dataset, places) {
      const gone = places.filter((place) => place < rows.length).map(at);
      return { edit: editing.remove(dataset, gone), name: label(gone) };
    },
    add(dataset, texts) {
      const faults = new Map<string, string>();
      let row = editing.blank;
      for (const id of editing.asked) {
        const text = texts.get(id)?.trim() ?? "";
        if (text === "") continue;
        const applied = editOf(id)?.apply(row, text);
        if (!applied) continue;
        if ("fault" in applied) faults.set(id, applied.fault);
        else row = applied.row;
      }
      if (faults.size > 0) return { faults };
      return { edit: editing.add(dataset, row), name: editing.nameOf(row) };
    },
  };
}
