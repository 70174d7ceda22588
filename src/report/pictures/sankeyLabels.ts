/** Which nodes of a Sankey can carry their name, and where: the largest first, none over another. */
import type { SankeyLayout, SankeyNode } from "../../graph/sankey/layout.ts";
import { textWidth, wrapText } from "./textWidth.ts";

export interface SankeyLabel {
  readonly node: SankeyNode;
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
}

export const LABEL_SIZE = 11;
export const LABEL_LEADING = 12.5;
const AWAY = 5;
const MOST_LINES = 2;
/** More where there is room left: "10.81 Manufacture…" tells nobody what is made. */
const LINES_IN_ROOM = [3, 4];

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Labels to the right of the nodes.
 *
 * @param nameOf what a node is called.
 * @param room pixels to the right of the last layer.
 */
export function sankeyLabels(
  layout: SankeyLayout,
  nameOf: (node: SankeyNode) => string,
  room: number,
): readonly SankeyLabel[] {
  const xs = [...new Set(layout.nodes.map(({ x }) => x))].sort((a, b) => a - b);
  const linesOf = (node: SankeyNode, most: number) => {
    const next = xs.find((x) => x > node.x);
    const width = Math.max(60, next === undefined ? room - AWAY : next - startOf(node) - AWAY);
    return wrapText(nameOf(node), { width, size: LABEL_SIZE, most });
  };
  const spanOf = (node: SankeyNode, lines: readonly string[]): Span => {
    const tall = lines.length * LABEL_LEADING;
    const top = Math.max(0, Math.min(layout.height - tall, node.y + node.height / 2 - tall / 2));
    return { top, bottom: top + tall };
  };
  const taken = new Map<SankeyNode, Span>();
  const isFree = (node: SankeyNode, { top, bottom }: Span) =>
    ![...taken].some(
      ([other, span]) =>
        other !== node && other.layer === node.layer && top < span.bottom && span.top < bottom,
    );
  const nodes = [...layout.nodes].sort((a, b) => b.height - a.height);
  const shown = new Map<SankeyNode, readonly string[]>();
  // All that have room for a short one first, so that no long name costs another its place.
  for (const most of [MOST_LINES, ...LINES_IN_ROOM])
    for (const node of nodes) {
      if (most > MOST_LINES && !shown.has(node)) continue;
      const lines = linesOf(node, most);
      const span = spanOf(node, lines);
      if (!isFree(node, span)) continue;
      taken.set(node, span);
      shown.set(node, lines);
    }
  return [...shown].map(([node, lines]) => ({
    node,
    x: startOf(node),
    y: spanOf(node, lines).top + LABEL_SIZE - 1,
    lines,
  }));
}

function startOf({ x, width }: SankeyNode): number {
  return x + width + AWAY;
}

/** Room that the names at the right need. */
export function labelRoom(names: readonly string[]): number {
  const widest = Math.max(0, ...names.map((name) => textWidth(name, LABEL_SIZE)));
  return Math.min(120, widest + 2 * AWAY);
}
