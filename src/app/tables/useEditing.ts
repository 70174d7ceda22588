/** Makes the changes that are typed, pasted, added and deleted in a table, through the app's one command. */
import { useCallback } from "react";
import type { RowChange } from "../../model/edit.ts";
import type { EditAction, EditStep } from "../../model/history.ts";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import type { CellFault, CellText, TableModel } from "./model/column.ts";
import { faultsOf } from "./saving.ts";
import { keepUnsaved } from "./tablesState.ts";

export interface Editor {
  /** Saves what it can and keeps the rest with what is wrong with it. */
  save(texts: readonly CellText[], action: "change" | "paste"): Promise<readonly CellFault[]>;
  /** @returns what went wrong, or nothing. */
  remove(places: readonly number[]): Promise<string>;
  add(texts: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>>;
}

/** Where a fault of a row as a whole is put. */
export const WHOLE_ROW = "";

export function useEditing(table: TableModel): Editor {
  const { store, commands } = useAppContext();
  const { t, lang } = useWords();

  const make = useCallback(
    (
      edit: { readonly changes: readonly RowChange[]; readonly renames: Parameters<typeof commands.edit>[2] },
      action: EditAction,
      name: { readonly en: string; readonly nl: string },
    ) => {
      const subject = table.editor?.subject ?? "rows";
      const step: EditStep = { kind: "edit", action, subject, nameEn: name.en, nameNl: name.nl };
      return commands.edit(edit.changes, step, edit.renames);
    },
    [commands, table],
  );

  const save = useCallback(
    async (texts: readonly CellText[], action: "change" | "paste"): Promise<readonly CellFault[]> => {
      const dataset = store.getState().data?.dataset;
      if (!dataset || !table.editor) return [];
      const faults: CellFault[] = [];
      let tried: readonly CellText[] = texts;
      while (tried.length > 0) {
        const { edit, taken, faults: own, name } = table.editor.prepare(dataset, tried);
        faults.push(...own);
        if (edit.changes.length === 0) break;
        const outcome = await make(edit, action, name);
        if (outcome.status === "done") break;
        if (outcome.status !== "refused") {
          const fault = outcome.status === "failed" ? t.tables.failed(outcome.message) : t.tables.outdated;
          faults.push(...taken.map((cell) => ({ ...cell, fault })));
          break;
        }
        const { at, elsewhere } = faultsOf(table, outcome.issues, taken, lang);
        if (at.length === 0) {
          faults.push(...taken.map((cell) => ({ ...cell, fault: elsewhere.slice(0, 2).join(" ") })));
          break;
        }
        // What the reader has nothing against is saved without the rest.
        faults.push(...at);
        tried = taken.filter(
          (cell) => !at.some((fault) => fault.at === cell.at && fault.column === cell.column),
        );
      }
      const keyed = (cell: CellText) => ({ key: table.key(cell.at), column: cell.column });
      keepUnsaved(
        table.name,
        texts.map(keyed),
        faults.map((cell) => ({ ...keyed(cell), text: cell.text, fault: cell.fault })),
      );
      return faults;
    },
    [store, table, make, t, lang],
  );

  const said = useCallback(
    (outcome: Awaited<ReturnType<typeof commands.edit>>): string => {
      if (outcome.status === "done") return "";
      if (outcome.status === "outdated") return t.tables.outdated;
      if (outcome.status === "failed") return t.tables.failed(outcome.message);
      return faultsOf(table, outcome.issues, [], lang).elsewhere.slice(0, 2).join(" ");
    },
    [table, t, lang],
  );

  return {
    save,
    async remove(places) {
      const dataset = store.getState().data?.dataset;
      if (!dataset || !table.editor) return "";
      const { edit, name } = table.editor.remove(dataset, places);
      return edit.changes.length === 0 ? "" : said(await make(edit, "remove", name));
    },
    async add(texts) {
      const dataset = store.getState().data?.dataset;
      if (!dataset || !table.editor) return new Map();
      const missing = table.editor.required.filter((id) => (texts.get(id)?.trim() ?? "") === "");
      if (missing.length > 0) return new Map(missing.map((id) => [id, t.tables.required]));
      const result = table.editor.add(dataset, texts);
      if ("faults" in result) return result.faults;
      const fault = said(await make(result.edit, "add", result.name));
      return fault === "" ? new Map() : new Map([[WHOLE_ROW, fault]]);
    },
  };
}
