/** The matrix of who needs whom: which companies stand in its rows and columns, in what order. Pure. */
import type { DependenceCell, DependenceResult } from "../../analysis/resultsMethod.ts";
import type { LoadedSet } from "../state/types.ts";
import type { Cell } from "./matrix.ts";

export type MatrixOrder = "loss" | "chain" | "sector";
export const MATRIX_ORDERS: readonly MatrixOrder[] = ["loss", "chain", "sector"];

/** Companies that stand together: of one chain or sector; one group without a name where the order has none. */
export interface Group {
  readonly id: string;
  readonly companies: readonly string[];
}

export interface DependenceMatrix {
  readonly rows: readonly Group[];
  readonly columns: readonly Group[];
  /** Companies that take others down, and that are taken down, shown or not. */
  readonly leavers: number;
  readonly hits: number;
  cell(leaves: string, hits: string): DependenceCell | null;
}

export interface MatrixChoice {
  readonly order: MatrixOrder;
  /** Part of a company's name: its row, its column and what they meet; "" is all. */
  readonly query: string;
  /** The most companies in rows, and in columns. */
  readonly limit: number;
}

/** @param nameOf what a company is called, for the search. */
export function dependenceMatrix(
  { cells }: DependenceResult,
  { order, query, limit }: MatrixChoice,
  data: LoadedSet,
  nameOf: (id: string) => string,
): DependenceMatrix {
  const byEnds = new Map(cells.map((cell) => [keyOf(cell.leaves, cell.hits), cell]));
  const asked = query.trim().toLowerCase();
  const matches = (id: string) => nameOf(id).toLowerCase().includes(asked);
  const found = asked === "" ? cells : cells.filter((cell) => matches(cell.leaves) || matches(cell.hits));
  const group = groupOf(order, data);
  const chosen = (end: "leaves" | "hits") =>
    grouped(heaviest(found, end, asked === "" ? null : matches).slice(0, limit), group);
  return {
    rows: chosen("leaves"),
    columns: chosen("hits"),
    leavers: new Set(cells.map((cell) => cell.leaves)).size,
    hits: new Set(cells.map((cell) => cell.hits)).size,
    cell: (leaves, hits) => byEnds.get(keyOf(leaves, hits)) ?? null,
  };
}

function keyOf(leaves: string, hits: string): string {
  return JSON.stringify([leaves, hits]);
}

/** Companies by what the cluster loses in their cells, then by how deep the falls are; those looked for come first. */
function heaviest(
  cells: readonly DependenceCell[],
  end: "leaves" | "hits",
  first: ((id: string) => boolean) | null,
): readonly string[] {
  const sums = new Map<string, { loss: number; fall: number }>();
  for (const cell of cells) {
    const sum = sums.get(cell[end]) ?? { loss: 0, fall: 0 };
    sum.loss += cell.loss;
    sum.fall += cell.fall;
    sums.set(cell[end], sum);
  }
  const early = (id: string) => (first?.(id) ? 0 : 1);
  return [...sums]
    .sort(([a, x], [b, y]) => early(a) - early(b) || y.loss - x.loss || y.fall - x.fall || (a < b ? -1 : 1))
    .map(([id]) => id);
}

/** The group of a company and its place among groups; companies without one come last. */
type GroupOf = (company: string) => readonly [place: number, id: string];

function groupOf(order: MatrixOrder, { dataset }: LoadedSet): GroupOf {
  if (order === "loss") return () => [0, ""];
  const groups = new Map<string, string>();
  const places = new Map<string, number>();
  const note = (company: string | undefined, group: string) => {
    if (company === undefined || group === "") return;
    if (!places.has(group)) places.set(group, places.size);
    if (!groups.has(company)) groups.set(company, group);
  };
  if (order === "sector") for (const unit of dataset.units) note(unit.company, unit.sector);
  else {
    const owner = new Map(dataset.units.map((unit) => [unit.id, unit.company]));
    for (const chain of dataset.chains)
      for (const step of chain.steps) for (const id of step.units) note(owner.get(id), chain.id);
  }
  return (company) => {
    const group = groups.get(company) ?? "";
    return [places.get(group) ?? Number.POSITIVE_INFINITY, group];
  };
}

/** Keeps the order within each group. */
function grouped(companies: readonly string[], groupOfCompany: GroupOf): readonly Group[] {
  const groups = new Map<string, { place: number; companies: string[] }>();
  for (const company of companies) {
    const [place, id] = groupOfCompany(company);
    const group = groups.get(id) ?? { place, companies: [] };
    group.companies.push(company);
    groups.set(id, group);
  }
  return [...groups]
    .sort(([, a], [, b]) => (a.place === b.place ? 0 : a.place - b.place))
    .map(([id, group]) => ({ id, companies: group.companies }));
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell that a key leads to in a full matrix, or null for a key that leads nowhere. */
export function walkFull({ row, column }: Cell, key: string, rows: number, columns: number): Cell | null {
  if (key === "Home") return { row, column: 0 };
  if (key === "End") return { row, column: columns - 1 };
  const step = STEPS[key];
  if (!step) return null;
  const next = { row: row + step[0], column: column + step[1] };
  const inside = next.row >= 0 && next.row < rows && next.column >= 0 && next.column < columns;
  return inside ? next : { row, column };
}

/** A percentage without its sign; "<1" for a fall that rounds to nothing. */
export function figure(fall: number): string {
  const percent = Math.round(fall * 100);
  return percent === 0 ? "<1" : String(percent);
}
