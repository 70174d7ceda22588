/** How one looks at the tables, and what was typed that could not be saved. It stays while one is elsewhere. */
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Origin } from "../state/types.ts";
import { type Arrangement, AS_IT_COMES } from "./model/arrange.ts";
import type { TableName } from "./model/column.ts";

/** A cell, wherever its row stands. */
export interface CellKey {
  readonly key: string;
  readonly column: string;
}

/** A text that could not be saved, at its cell. */
export interface Unsaved extends CellKey {
  readonly text: string;
  readonly fault: string;
}

interface TablesState {
  /** Where the data set that all this is about comes from: it stays the same object while that data set goes on. */
  readonly origin: Origin | null;
  readonly table: TableName;
  readonly arrangements: Readonly<Partial<Record<TableName, Arrangement>>>;
  readonly unsaved: Readonly<Partial<Record<TableName, readonly Unsaved[]>>>;
  /** What stands in the cell that is open, where it is other than the data. */
  readonly typing: Omit<Typed, "open"> | null;
}

/** What was typed in a cell and is not saved. */
export interface Typed extends CellKey {
  readonly table: TableName;
  readonly text: string;
  /** Whether it stands in the cell that is open. */
  readonly open: boolean;
}

const START: TablesState = {
  origin: null,
  table: "units",
  arrangements: {},
  unsaved: {},
  typing: null,
};
export const tablesStore = createStore<TablesState>(() => START);
const NOTHING: readonly Unsaved[] = [];

export function useTables<T>(select: (state: TablesState) => T): T {
  return useStore(tablesStore, select);
}

export function useArrangement(table: TableName): Arrangement {
  return useTables((state) => state.arrangements[table] ?? AS_IT_COMES);
}

export function useUnsaved(table: TableName): readonly Unsaved[] {
  return useTables((state) => state.unsaved[table] ?? NOTHING);
}

/** Filters and unsaved texts of one data set mean nothing in another. */
export function tablesOf(origin: Origin): void {
  if (tablesStore.getState().origin !== origin)
    tablesStore.setState(({ table }) => ({ ...START, origin, table }));
}

export function showTable(table: TableName): void {
  tablesStore.setState({ table });
}

export function arrange(table: TableName, change: Partial<Arrangement>): void {
  tablesStore.setState(({ arrangements }) => ({
    arrangements: { ...arrangements, [table]: { ...(arrangements[table] ?? AS_IT_COMES), ...change } },
  }));
}

/** Notes what stands in the cell that is open; null where it is the data's, or no cell is open. */
export function typed(typing: TablesState["typing"]): void {
  tablesStore.setState({ typing });
}

/** What stands in the cell that was open stays at its cell, as what could not be saved. */
export function keepTyping(fault: string): void {
  const { typing } = tablesStore.getState();
  typed(null);
  if (typing) keepUnsaved(typing.table, [typing], [{ ...typing, fault }]);
}

/** The texts of a table that are not in the data yet, that of the open cell last. */
export function unsavedTexts(table: TableName): readonly Typed[] {
  const { unsaved, typing } = tablesStore.getState();
  const open = typing?.table === table ? typing : null;
  const waiting = (unsaved[table] ?? []).filter((one) => !open || cellName(one) !== cellName(open));
  const others = waiting.map(({ key, column, text }) => ({ table, key, column, text, open: false }));
  return open ? [...others, { ...open, open: true }] : others;
}

/** @returns stops listening. */
export const onTables = (listener: () => void): (() => void) => tablesStore.subscribe(listener);

const cellName = ({ key, column }: CellKey): string => JSON.stringify([key, column]);

/** Keeps what could not be saved of some cells, and forgets what was kept of the others among them. */
export function keepUnsaved(table: TableName, tried: readonly CellKey[], unsaved: readonly Unsaved[]): void {
  const gone = new Set(tried.map(cellName));
  tablesStore.setState((state) => ({
    unsaved: {
      ...state.unsaved,
      [table]: [...(state.unsaved[table] ?? []).filter((one) => !gone.has(cellName(one))), ...unsaved],
    },
  }));
}
