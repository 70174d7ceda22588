/** How one looks at the tables, and what was typed that could not be saved. It stays while one is elsewhere. */
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
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
  /** The data set that all this is about. */
  readonly dataset: string;
  readonly table: TableName;
  readonly arrangements: Readonly<Partial<Record<TableName, Arrangement>>>;
  readonly unsaved: Readonly<Partial<Record<TableName, readonly Unsaved[]>>>;
}

const START: TablesState = { dataset: "", table: "units", arrangements: {}, unsaved: {} };
const store = createStore<TablesState>(() => START);
const NOTHING: readonly Unsaved[] = [];

export function useTables<T>(select: (state: TablesState) => T): T {
  return useStore(store, select);
}

export function useArrangement(table: TableName): Arrangement {
  return useTables((state) => state.arrangements[table] ?? AS_IT_COMES);
}

export function useUnsaved(table: TableName): readonly Unsaved[] {
  return useTables((state) => state.unsaved[table] ?? NOTHING);
}

/** Filters and unsaved texts of one data set mean nothing in another. */
export function tablesOf(dataset: string): void {
  if (store.getState().dataset !== dataset) store.setState(({ table }) => ({ ...START, dataset, table }));
}

export function showTable(table: TableName): void {
  store.setState({ table });
}

export function arrange(table: TableName, change: Partial<Arrangement>): void {
  store.setState(({ arrangements }) => ({
    arrangements: { ...arrangements, [table]: { ...(arrangements[table] ?? AS_IT_COMES), ...change } },
  }));
}

/** Keeps what could not be saved of some cells, and forgets what was kept of the others among them. */
export function keepUnsaved(table: TableName, tried: readonly CellKey[], unsaved: readonly Unsaved[]): void {
  const cell = ({ key, column }: CellKey) => JSON.stringify([key, column]);
  const gone = new Set(tried.map(cell));
  store.setState((state) => ({
    unsaved: {
      ...state.unsaved,
      [table]: [...(state.unsaved[table] ?? []).filter((one) => !gone.has(cell(one))), ...unsaved],
    },
  }));
}
