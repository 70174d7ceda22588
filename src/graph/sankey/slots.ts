/**
 * The order of what stands above each other in the layers of a Sankey, and how far apart. A link that
 * passes a layer takes a slot there, so that no band runs over a node. Deterministic: sweeps of weighted
 * barycentres with ties by position (Sugiyama, Tagawa and Toda 1981).
 */
import type { LayerEdge, Layers } from "./layers.ts";

/** A node in its layer, or the passage of a link through a layer between its ends. */
export interface Slot {
  /** Position of the node, or -1 for a passage. */
  readonly node: number;
  /** Position of the link that passes, or -1 for a node. */
  readonly link: number;
  readonly layer: number;
  /** In the unit of the links. */
  readonly size: number;
  /** Of a node: how many links run from it to itself, and how much they carry, in the unit of the links. */
  readonly loops: { readonly count: number; readonly size: number };
  /** In pixels; set by `stack`. */
  y: number;
}

export interface Joint {
  readonly from: Slot;
  readonly to: Slot;
  readonly size: number;
}

export interface Slots {
  /** From top to bottom, for each layer. */
  readonly columns: readonly Slot[][];
  /** Slot of each node. */
  readonly ofNode: readonly Slot[];
  /** Slots of each forward link from its seller to its buyer; [] for the others. */
  readonly ofLink: readonly (readonly Slot[])[];
  readonly joints: readonly Joint[];
}

export function slotsOf(sizes: readonly number[], edges: readonly LayerEdge[], layers: Layers): Slots {
  const count = Math.max(-1, ...layers.layer) + 1;
  const columns: Slot[][] = Array.from({ length: count }, () => []);
  const put = (slot: Slot): Slot => {
    columns[slot.layer]?.push(slot);
    return slot;
  };
  const ofNode = sizes.map((size, node) =>
    put({ node, link: -1, layer: layers.layer[node] ?? 0, size, loops: loopsOf(edges, node), y: 0 }),
  );
  const joints: Joint[] = [];
  const ofLink = edges.map(({ from, to, size }, link) => {
    const first = ofNode[from];
    const last = ofNode[to];
    if (layers.kinds[link] !== "forward" || !first || !last) return [];
    const between = Array.from({ length: last.layer - first.layer - 1 }, (_, k) =>
      put({ node: -1, link, layer: first.layer + 1 + k, size, loops: NO_LOOPS, y: 0 }),
    );
    const path = [first, ...between, last];
    path.slice(1).forEach((slot, k) => {
      joints.push({ from: path[k] as Slot, to: slot, size });
    });
    return path;
  });
  order(columns, joints);
  return { columns, ofNode, ofLink, joints };
}

const SWEEPS = 24;

function order(columns: Slot[][], joints: readonly Joint[]): void {
  const sorted = columns.map((column) =>
    column.map((slot): Sorted => ({ slot, before: [], after: [], place: 0, wish: 0 })),
  );
  const bySlot = new Map(sorted.flat().map((own) => [own.slot, own]));
  for (const { from, to, size } of joints) {
    const [left, right] = [bySlot.get(from), bySlot.get(to)];
    if (!left || !right) continue;
    left.after.push({ other: right, size });
    right.before.push({ other: left, size });
  }
  const note = (column: readonly Sorted[]) =>
    column.forEach((own, at) => {
      own.place = (at + 0.5) / column.length;
    });
  sorted.forEach(note);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const side = sweep % 2 === 0 ? "before" : "after";
    for (const column of side === "before" ? sorted : [...sorted].reverse()) {
      for (const own of column) own.wish = wishOf(own, own[side]);
      column.sort((a, b) => a.wish - b.wish);
      note(column);
    }
  }
  sorted.forEach((column, layer) => {
    columns[layer]?.splice(0, column.length, ...column.map(({ slot }) => slot));
  });
}

/** A slot while the columns are being ordered. */
interface Sorted {
  readonly slot: Slot;
  readonly before: Pulled[];
  readonly after: Pulled[];
  /** Where it stands in its column, from 0 to 1, and where it would be nearest to what it is joined to. */
  place: number;
  wish: number;
}

interface Pulled {
  readonly other: Sorted;
  readonly size: number;
}

function wishOf({ place }: Sorted, joined: readonly Pulled[]): number {
  let [total, sum] = [0, 0];
  for (const { other, size } of joined) {
    total += size;
    sum += size * other.place;
  }
  return total > 0 ? sum / total : place;
}

const RELAXATIONS = 40;

/** Pixels between two slots: more beside a node than between passages. */
export function gapBetween(a: Slot, b: Slot, gap: number): number {
  return a.node >= 0 || b.node >= 0 ? gap : gap / 4;
}

/** Inner radius of the corners of a band that turns back. */
export const CORNER = 5;
/** Between the bands that turn back, and between them and the rest: two corners at least. */
export const LANE_GAP = 3;
export const FIRST_LANE_GAP = 2 * CORNER + 2;

/** Pixels that a slot keeps free below itself, where what a node gives itself turns back. */
export function belowOf({ loops }: Slot, scale: number): number {
  return loops.count === 0 ? 0 : FIRST_LANE_GAP + loops.size * scale + loops.count * LANE_GAP;
}

const NO_LOOPS = { count: 0, size: 0 } as const;

function loopsOf(edges: readonly LayerEdge[], node: number): Slot["loops"] {
  const own = edges.filter(({ from, to }) => from === node && to === node);
  return own.length === 0
    ? NO_LOOPS
    : { count: own.length, size: own.reduce((sum, { size }) => sum + size, 0) };
}

/**
 * Places the slots within a height, near what they are joined to and never over each other.
 *
 * @param scale pixels per unit; the columns with their gaps must fit.
 */
export function stack({ columns, joints }: Slots, scale: number, gap: number, height: number): void {
  for (const column of columns) {
    const used = column.reduce((sum, slot, at) => {
      const next = column[at + 1];
      return sum + slot.size * scale + belowOf(slot, scale) + (next ? gapBetween(slot, next, gap) : 0);
    }, 0);
    let y = (height - used) / 2;
    column.forEach((slot, at) => {
      slot.y = y;
      const next = column[at + 1];
      y += slot.size * scale + belowOf(slot, scale) + (next ? gapBetween(slot, next, gap) : 0);
    });
  }
  const middle = (slot: Slot) => slot.y + (slot.size * scale) / 2;
  const pulls = pullsOf(joints);
  for (let round = 0; round < RELAXATIONS; round += 1) {
    const ease = 0.98 ** round;
    // All from where they stand, before any of them moves.
    const wishes = pulls.map(({ joined, weight }) => {
      let sum = 0;
      for (const { slot, size } of joined) sum += size * middle(slot);
      return sum / weight;
    });
    pulls.forEach(({ slot }, at) => {
      slot.y += ((wishes[at] as number) - middle(slot)) * ease * 0.7;
    });
    for (const column of columns) part(column, scale, gap, height);
  }
}

/** What a slot is joined to. */
interface Pull {
  readonly slot: Slot;
  readonly joined: { readonly slot: Slot; readonly size: number }[];
  weight: number;
}

function pullsOf(joints: readonly Joint[]): readonly Pull[] {
  const pulls = new Map<Slot, Pull>();
  const draw = (slot: Slot, towards: Slot, size: number) => {
    const pull = pulls.get(slot) ?? { slot, joined: [], weight: 0 };
    pulls.set(slot, pull);
    pull.joined.push({ slot: towards, size });
    pull.weight += size;
  };
  for (const { from, to, size } of joints) {
    draw(from, to, size);
    draw(to, from, size);
  }
  return [...pulls.values()];
}

/** Pushes the slots of a column apart, in their order and within the height. */
function part(column: readonly Slot[], scale: number, gap: number, height: number): void {
  let least = 0;
  column.forEach((slot, at) => {
    slot.y = Math.max(slot.y, least);
    const next = column[at + 1];
    least = slot.y + slot.size * scale + belowOf(slot, scale) + (next ? gapBetween(slot, next, gap) : 0);
  });
  let most = height;
  for (let at = column.length - 1; at >= 0; at -= 1) {
    const slot = column[at] as Slot;
    slot.y = Math.max(0, Math.min(slot.y, most - slot.size * scale - belowOf(slot, scale)));
    const above = column[at - 1];
    most = slot.y - (above ? gapBetween(above, slot, gap) : 0);
  }
}
