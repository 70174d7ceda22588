/**
 * Where units stand: the layout's positions, stretched in height to the shape of the screen (a wide layout
 * would leave half a screen empty), with the user's own moves on top. Scenes never move anything.
 */
import type { Point } from "./geometry.ts";
import type { GraphNode } from "./scene.ts";

const MOST_STRETCH = 2.5;

export interface Placed {
  readonly bounds: { x: [number, number]; y: [number, number] };
  readonly at: ReadonlyMap<string, Point>;
}

export class Placement {
  /** Moves by the user, in layout units, y upwards like the layout's. */
  private readonly moves = new Map<string, Point>();
  private stretch = 1;
  /** How often anything was moved. */
  count = 0;

  forget(): void {
    this.count += 1;
    this.moves.clear();
  }

  /** @param at in the renderer's units: stretched and y upwards. */
  move(id: string, at: Point): void {
    this.count += 1;
    this.moves.set(id, { x: at.x, y: at.y / this.stretch });
  }

  positions(nodes: readonly GraphNode[], width: number, height: number): Placed {
    const x = range(nodes.map((node) => node.x));
    const y = range(nodes.map((node) => node.y));
    const wanted = (x[1] - x[0]) / (y[1] - y[0]) / (Math.max(1, width) / Math.max(1, height));
    this.stretch =
      Number.isFinite(wanted) && wanted > 0 ? Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, wanted)) : 1;
    const at = new Map(
      nodes.map((node) => {
        const own = this.moves.get(node.id) ?? node;
        return [node.id, { x: own.x, y: own.y * this.stretch }];
      }),
    );
    return { bounds: { x, y: [y[0] * this.stretch, y[1] * this.stretch] }, at };
  }
}

const FULL_AREA = 1000 * 750;

/** How much smaller discs are on a screen of that size, so that they leave room for names. */
function shrinkOn(width: number, height: number): number {
  return Math.min(1, Math.max(0.65, Math.sqrt((width * height) / FULL_AREA)));
}

/** Units that are hit stay large enough for their mark. */
function fitted(node: GraphNode, shrink: number): GraphNode {
  const least = node.state === "healthy" || node.state === "inactive" ? 5.5 : 9;
  return { ...node, size: Math.max(least, node.size * shrink) };
}

/** Nodes for a screen of that size: on a small one discs shrink. */
export function fittedNodes(
  nodes: readonly GraphNode[],
  width: number,
  height: number,
): readonly GraphNode[] {
  const shrink = shrinkOn(width, height);
  return nodes.map((node) => fitted(node, shrink));
}

/** The same from scene to scene: what has not changed is the same object as before. */
export class Fitting {
  private shrink = 1;
  private known = new WeakMap<GraphNode, GraphNode>();

  on(nodes: readonly GraphNode[], width: number, height: number): readonly GraphNode[] {
    const shrink = shrinkOn(width, height);
    if (shrink !== this.shrink) this.known = new WeakMap();
    this.shrink = shrink;
    return nodes.map((node) => {
      const known = this.known.get(node) ?? fitted(node, shrink);
      this.known.set(node, known);
      return known;
    });
  }
}

function range(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  return high > low ? [low, high] : [low - 0.5, low + 0.5];
}
