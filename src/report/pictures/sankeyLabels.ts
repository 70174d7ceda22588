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
  const taken = new Map<number, { top: number; bottom: number }[]>();
  const labels: SankeyLabel[] = [];
  for (const node of [...layout.nodes].sort((a, b) => b.height - a.height)) {
    const start = node.x + node.width + AWAY;
    const next = xs.find((x) => x > node.x);
    const width = Math.max(60, next === undefined ? room - AWAY : next - start - AWAY);
    const lines = wrapText(nameOf(node), { width, size: LABEL_SIZE, most: MOST_LINES });
    const tall = lines.length * LABEL_LEADING;
    const top = Math.max(0, Math.min(layout.height - tall, node.y + node.height / 2 - tall / 2));
    const column = taken.get(node.layer) ?? [];
    if (column.some((other) => top < other.bottom && other.top < top + tall)) continue;
    taken.set(node.layer, [...column, { top, bottom: top + tall }]);
    labels.push({ node, x: start, y: top + LABEL_SIZE - 1, lines });
  }
  return labels;
}

/** Room that the names at the right need. */
export function labelRoom(names: readonly string[]): number {
  const widest = Math.max(0, ...names.map((name) => textWidth(name, LABEL_SIZE)));
  return Math.min(120, widest + 2 * AWAY);
}
