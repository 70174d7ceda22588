/**
 * A layered picture in linear time, for networks that ELK's layered layout, with its many turns over the points
 * where lines cross layers, can't finish in the time that a user waits. Units stand in even columns in the order
 * of the flows: Eades, Lin and Smyth (1993), "A fast and effective heuristic for the feedback arc set problem";
 * within a column by the barycentre of their neighbours: Sugiyama, Tagawa and Toda (1981).
 */

/** A pair of units with a flow from the first to the second. */
export type Link = readonly [from: string, to: string];

interface Ends {
  readonly before: string[];
  readonly after: string[];
}

type Neighbours = ReadonlyMap<string, Ends>;

const TURNS = 12;

/**
 * Columns from left to right, each from top to bottom, about as many units in each.
 *
 * @param links each pair once, none from a unit to itself, all between the given units.
 */
export function columnsOf(
  units: readonly string[],
  links: readonly Link[],
  count: number,
): readonly (readonly string[])[] {
  const neighbours: Neighbours = new Map(units.map((id): [string, Ends] => [id, { before: [], after: [] }]));
  for (const [from, to] of links) {
    neighbours.get(from)?.after.push(to);
    neighbours.get(to)?.before.push(from);
  }
  const order = byLayer(flowOrder(units, neighbours), neighbours);
  const size = Math.ceil(order.length / Math.max(1, count));
  const columns = Array.from({ length: Math.ceil(order.length / size) }, (_, k) =>
    order.slice(k * size, (k + 1) * size),
  );
  return settled(columns, neighbours);
}

/** An order in which few flows run back: what only takes goes last, what only supplies first, then the greatest supplier. */
function flowOrder(units: readonly string[], neighbours: Neighbours): readonly string[] {
  const left = new Map(
    units.map((id): [string, Degree] => {
      const { before, after } = ends(neighbours, id);
      return [id, { in: before.length, out: after.length }];
    }),
  );
  const surplus = new Map<number, Set<string>>();
  const file = (id: string) => {
    const degree = left.get(id);
    if (!degree) return;
    const key = keyOf(degree);
    surplus.set(key, (surplus.get(key) ?? new Set()).add(id));
  };
  const unfile = (id: string) => {
    const degree = left.get(id);
    if (!degree) return;
    const key = keyOf(degree);
    const held = surplus.get(key);
    held?.delete(id);
    if (held?.size === 0) surplus.delete(key);
  };
  const change = (id: string, side: "in" | "out") => {
    const degree = left.get(id);
    if (!degree) return;
    unfile(id);
    degree[side] -= 1;
    file(id);
  };
  for (const id of units) file(id);
  const first: string[] = [];
  const last: string[] = [];
  while (left.size > 0) {
    const sink = surplus.has(SINK);
    const [id] = surplus.get(sink ? SINK : Math.max(...surplus.keys())) ?? [];
    if (id === undefined) break;
    unfile(id);
    left.delete(id);
    (sink ? last : first).push(id);
    for (const other of ends(neighbours, id).after) change(other, "in");
    for (const other of ends(neighbours, id).before) change(other, "out");
  }
  return [...first, ...last.reverse()];
}

const SINK = Number.NEGATIVE_INFINITY;
const SOURCE = Number.POSITIVE_INFINITY;

/** Links to units that are not placed yet. */
interface Degree {
  in: number;
  out: number;
}

function keyOf(degree: Readonly<Degree>): number {
  if (degree.out === 0) return SINK;
  return degree.in === 0 ? SOURCE : degree.out - degree.in;
}

/** By the longest way there along flows that run forward; those equally far keep their order. */
function byLayer(order: readonly string[], neighbours: Neighbours): readonly string[] {
  const layers = new Map<string, number>();
  for (const id of order) {
    // A neighbour without a layer yet comes later: that flow runs back.
    const reached = ends(neighbours, id).before.map((other) => layers.get(other) ?? -1);
    layers.set(
      id,
      reached.reduce((most, layer) => Math.max(most, layer + 1), 0),
    );
  }
  return [...order].sort((a, b) => (layers.get(a) ?? 0) - (layers.get(b) ?? 0));
}

/** Sorts every column by where the neighbours of its units stand, over and over, from the left and from the right. */
function settled(
  columns: readonly (readonly string[])[],
  neighbours: Neighbours,
): readonly (readonly string[])[] {
  const heights = new Map<string, number>();
  const stack = (column: readonly string[]) =>
    column.forEach((id, row) => {
      heights.set(id, (row + 0.5) / column.length);
    });
  const height = (id: string) => heights.get(id) ?? 0;
  const result = columns.map((column) => [...column]);
  for (const column of result) stack(column);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const column of turn % 2 === 0 ? result : result.toReversed()) {
      const wanted = new Map(
        column.map((id) => {
          const { before, after } = ends(neighbours, id);
          const all = [...before, ...after];
          return [id, all.reduce((sum, other) => sum + height(other), 0) / Math.max(1, all.length)];
        }),
      );
      column.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
      stack(column);
    }
  }
  return result;
}

const NONE: Ends = { before: [], after: [] };

function ends(neighbours: Neighbours, id: string): Ends {
  return neighbours.get(id) ?? NONE;
}
