/** What stands out in the Sankey and how the keyboard walks through it. Pure. */
import type { Grouping } from "../../graph/sankey/choice.ts";
import type { SankeyBand, SankeyLayout, SankeyNode } from "../../graph/sankey/layout.ts";
import type { LoadedSet, Selection } from "../state/types.ts";

/** A node by the id of its end, or a band by the id of its link. */
export interface Item {
  readonly kind: "node" | "band";
  readonly id: string;
}

export const sameItem = (a: Item | null, b: Item | null): boolean => a?.kind === b?.kind && a?.id === b?.id;

/** An item as one word, and back. */
export const itemKey = ({ kind, id }: Item): string => `${kind} ${id}`;

export function itemOf(key: string): Item | null {
  const kind = (["node", "band"] as const).find((one) => key.startsWith(`${one} `));
  return kind ? { kind, id: key.slice(kind.length + 1) } : null;
}

/** The bands that belong to an item: itself, or all that enter and leave the node. */
export function bandsOf(item: Item, { bands }: SankeyLayout): ReadonlySet<string> {
  if (item.kind === "band") return new Set([item.id]);
  return new Set(
    bands.filter(({ link }) => link.from.id === item.id || link.to.id === item.id).map(({ link }) => link.id),
  );
}

/** The bands of the app's selection; null where nothing of the picture is selected. */
export function selectedBands(
  selection: Selection | null,
  layout: SankeyLayout,
  grouping: Grouping,
  data: LoadedSet,
): ReadonlySet<string> | null {
  if (selection?.kind === "material") {
    const own = layout.bands.filter(({ link }) => link.material === selection.id);
    return own.length > 0 ? new Set(own.map(({ link }) => link.id)) : null;
  }
  const node = selectedNode(selection, layout, grouping, data);
  return node === null ? null : bandsOf({ kind: "node", id: node }, layout);
}

/** The node that holds the selected unit or company; null where there is none or it is in several. */
export function selectedNode(
  selection: Selection | null,
  layout: SankeyLayout,
  grouping: Grouping,
  { index }: LoadedSet,
): string | null {
  if (selection?.kind !== "unit" && selection?.kind !== "company") return null;
  const units =
    selection.kind === "unit"
      ? [index.units.get(selection.id)].filter((unit) => unit !== undefined)
      : (index.companies.get(selection.id) ?? []);
  const groups = new Set(
    units.map(
      (unit) => ({ unit: unit.id, company: unit.company, sector: unit.sector, site: unit.site })[grouping],
    ),
  );
  const shown = layout.nodes.filter(({ end }) => end.kind === "group" && groups.has(end.group));
  return shown.length === 1 ? (shown[0]?.end.id ?? null) : null;
}

/** What can be selected in the app by choosing an item; null for what only this picture knows. */
export function selectionOf(item: Item, layout: SankeyLayout, grouping: Grouping): Selection | null {
  if (item.kind === "band") {
    const material = layout.bands.find(({ link }) => link.id === item.id)?.link.material ?? null;
    return material === null ? null : { kind: "material", id: material };
  }
  const end = layout.nodes.find((node) => node.end.id === item.id)?.end;
  if (end?.kind !== "group" || (grouping !== "unit" && grouping !== "company")) return null;
  return { kind: grouping, id: end.group };
}

export type Step = "left" | "right" | "up" | "down" | "first" | "last";

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

export function stepOf(key: string): Step | null {
  return STEPS[key] ?? null;
}

/** Nodes from left to right and from top to bottom, as they are read. */
export function readingOrder({ nodes }: SankeyLayout): readonly SankeyNode[] {
  return [...nodes].sort((a, b) => a.layer - b.layer || a.y - b.y);
}

const startOf = (band: SankeyBand): number => band.points[0]?.y ?? 0;
const finishOf = (band: SankeyBand): number => band.points.at(-1)?.y ?? 0;

/**
 * The item one step on. Sideways: from a node along its largest band, from a band to its buyer or seller.
 * Up and down: to the next node of the layer, or the next band at the same seller.
 */
export function walk(layout: SankeyLayout, here: Item | null, step: Step): Item | null {
  const order = readingOrder(layout);
  const first = order[0];
  if (!first) return null;
  const node = (found: SankeyNode | undefined): Item | null =>
    found ? { kind: "node", id: found.end.id } : null;
  if (!here || step === "first") return node(first);
  if (step === "last") return node(order.at(-1));
  return here.kind === "node" ? fromNode(layout, here.id, step) : fromBand(layout, here.id, step);
}

function fromNode(layout: SankeyLayout, id: string, step: Exclude<Step, "first" | "last">): Item {
  const here: Item = { kind: "node", id };
  if (step === "left" || step === "right") {
    const side = step === "right" ? "from" : "to";
    const own = layout.bands.filter(({ link }) => link[side].id === id);
    const largest = own.sort((a, b) => b.height - a.height)[0];
    return largest ? { kind: "band", id: largest.link.id } : here;
  }
  const layer = layout.nodes.find(({ end }) => end.id === id)?.layer;
  const column = readingOrder(layout).filter((node) => node.layer === layer);
  const at = column.findIndex(({ end }) => end.id === id);
  const next = column[at + (step === "down" ? 1 : -1)];
  return next ? { kind: "node", id: next.end.id } : here;
}

function fromBand(layout: SankeyLayout, id: string, step: Exclude<Step, "first" | "last">): Item {
  const here: Item = { kind: "band", id };
  const band = layout.bands.find(({ link }) => link.id === id);
  if (!band) return here;
  if (step === "right") return { kind: "node", id: band.link.to.id };
  if (step === "left") return { kind: "node", id: band.link.from.id };
  const siblings = layout.bands
    .filter(({ link }) => link.from.id === band.link.from.id)
    .sort((a, b) => startOf(a) - startOf(b) || finishOf(a) - finishOf(b));
  const next = siblings[siblings.indexOf(band) + (step === "down" ? 1 : -1)];
  return next ? { kind: "band", id: next.link.id } : here;
}
