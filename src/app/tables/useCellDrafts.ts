/** What is typed in cells and not saved outlives the page, and comes back at its cells. */
import { useEffect, useRef } from "react";
import type { DataSet } from "../../model/dataset.ts";
import { useAppContext } from "../context.ts";
import { keyNow, lastingKey } from "../drafts/cells.ts";
import { Keeper } from "../drafts/keeper.ts";
import { shelf } from "../drafts/shelf.ts";
import { whenText } from "../drafts/when.ts";
import { useWords } from "../i18n/text.ts";
import { scopeOf } from "../state/scope.ts";
import { useApp } from "../state/store.ts";
import type { Origin } from "../state/types.ts";
import type { TableName } from "./model/column.ts";
import { type CellKey, keepUnsaved, onTables, unsavedTexts } from "./tablesState.ts";

/** A cell as it is kept: by what its row goes by. */
interface KeptCell {
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly open: boolean;
}

/**
 * @param ready whether the table stands and can be changed.
 * @param onBack leads to a cell that came back: the one that was open where nobody is at anything yet, and the first
 * where somebody asked for it.
 */
export function useCellDrafts(table: TableName, ready: boolean, onBack: (cell: CellKey) => void): void {
  const { store } = useAppContext();
  const { t, lang } = useWords();
  const scope = useApp(scopeOf);
  const origin = useApp((state) => state.origin);
  const held = useRef<{ keeper: Keeper; origin: Origin; table: TableName } | null>(null);
  const latest = useRef({ t, lang, onBack });
  latest.current = { t, lang, onBack };

  useEffect(() => {
    if (!ready) return;
    const place = { kind: "cells", table } as const;
    const subject = JSON.stringify(place);
    const keeper = new Keeper(shelf, scope, subject, place);
    // The same data set goes on under another name: an example became a project.
    const before = held.current;
    if (before && before.origin === origin && before.table === table && before.keeper.scope !== scope)
      before.keeper.drop();
    held.current = { keeper, origin, table };
    const note = noting(table, keeper, () => store.getState().data?.dataset);
    note();
    const stop = onTables(note);
    let here = true;
    void shelf.take(scope, subject).then((draft) => {
      const dataset = store.getState().data?.dataset;
      if (!here || !draft || !dataset) return;
      const { t, lang, onBack } = latest.current;
      const back = missing(table, (draft.fields as { readonly cells: readonly KeptCell[] }).cells, dataset);
      const fault = t.drafts.cell(whenText(draft.time, Date.now(), lang));
      keepUnsaved(
        table,
        [],
        back.map(({ key, column, text }) => ({ key, column, text, fault })),
      );
      const free = document.activeElement === null || document.activeElement === document.body;
      const open = back.find((cell) => cell.open);
      const to = shelf.isSought() ? (open ?? back[0]) : free ? open : undefined;
      if (to) onBack(to);
    });
    const flush = () => keeper.flush();
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      here = false;
      stop();
      flush();
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [table, ready, scope, origin, store]);
}

/** Keeps what stands unsaved in a table's cells now, where that is other than before. */
function noting(table: TableName, keeper: Keeper, now: () => DataSet | undefined): () => void {
  const rowOf = lasting(table);
  let noted = "[]";
  return () => {
    const dataset = now();
    if (!dataset) return;
    const cells = unsavedTexts(table).flatMap(({ key, column, text, open }): KeptCell[] => {
      const row = rowOf(key, dataset);
      return row === null ? [] : [{ row, column, text, open }];
    });
    const next = JSON.stringify(cells);
    if (next === noted) return;
    noted = next;
    keeper.keep(cells.length === 0 ? {} : { cells });
    // What is saved is not to come back, however soon the page goes.
    if (cells.length === 0) keeper.flush();
  };
}

/** The kept cells whose rows are there, and of which nothing else was typed since. */
function missing(table: TableName, cells: readonly KeptCell[], dataset: DataSet) {
  const typed = unsavedTexts(table);
  return cells.flatMap(({ row, column, text, open }) => {
    const key = keyNow(table, row, dataset);
    const since = typed.some((one) => one.key === key && one.column === column);
    return key === null || since ? [] : [{ key, column, text, open }];
  });
}

/** {@link lastingKey}, looked up once for a row while its data set stays: of many flows that takes a while. */
function lasting(table: TableName): (key: string, dataset: DataSet) => string | null {
  let known = new Map<string, string | null>();
  let of: DataSet | null = null;
  return (key, dataset) => {
    if (of !== dataset) known = new Map();
    of = dataset;
    const found = known.get(key) ?? lastingKey(table, key, dataset);
    known.set(key, found);
    return found;
  };
}
