/** What sigma was told last of each disc and line, so that it is told again only of what has changed. */
import type { Focus } from "./focus.ts";
import { edgeLook, nodeLook } from "./look.ts";
import { type Emphasis, palette } from "./palette.ts";
import type { GraphEdge, GraphNode, Scene } from "./scene.ts";

type Look = Readonly<Record<string, unknown>>;

interface Entry<T> {
  item: T;
  emphasis: Emphasis;
  look: Look;
}

export interface Changed {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Whether something goes to another depth or is drawn by another program. */
  readonly reordered: boolean;
}

/** Made anew each time: sigma fills in what is missing, for a line other things than for a disc. */
const hidden = (): Look => ({ hidden: true });

function isSame(a: Look, b: Look): boolean {
  for (const key in a) if (a[key] !== b[key]) return false;
  return true;
}

export class Told {
  private readonly nodes = new Map<string, Entry<GraphNode>>();
  private readonly edges = new Map<string, Entry<GraphEdge>>();
  /** What looks depend on beside the item: where it changes, all are worked out anew. */
  private base: readonly unknown[] = [];

  node(id: string): Look {
    return this.nodes.get(id)?.look ?? hidden();
  }

  edge(id: string): Look {
    return this.edges.get(id)?.look ?? hidden();
  }

  /** Takes over how everything looks now. */
  update(scene: Scene, focus: Focus, curvature: ReadonlyMap<string, number>): Changed {
    const base = [scene.mode, palette(), curvature];
    const isAnew = base.some((part, k) => part !== this.base[k]);
    this.base = base;
    const nodes = change(this.nodes, scene.nodes, isAnew, focus.node, (node, emphasis) =>
      nodeLook(node, scene.mode, emphasis),
    );
    const edges = change(this.edges, scene.edges, isAnew, focus.edge, (edge, emphasis) =>
      edgeLook(edge, scene.mode, emphasis, curvature.get(edge.id) ?? 0),
    );
    return {
      nodes: nodes.ids,
      edges: edges.ids,
      reordered: nodes.reordered || edges.reordered,
    };
  }
}

function change<T extends { readonly id: string }>(
  known: Map<string, Entry<T>>,
  items: readonly T[],
  isAnew: boolean,
  emphasisOf: (item: T) => Emphasis,
  lookOf: (item: T, emphasis: Emphasis) => Look,
): { readonly ids: readonly string[]; readonly reordered: boolean } {
  const ids: string[] = [];
  let reordered = false;
  for (const item of items) {
    const emphasis = emphasisOf(item);
    const entry = known.get(item.id);
    if (entry && !isAnew && entry.item === item && entry.emphasis === emphasis) continue;
    const look = lookOf(item, emphasis);
    if (!entry) known.set(item.id, { item, emphasis, look });
    else {
      const before = entry.look;
      Object.assign(entry, { item, emphasis });
      if (isSame(look, before)) continue;
      entry.look = look;
      if (look.zIndex === before.zIndex && look.type === before.type) {
        ids.push(item.id);
        continue;
      }
    }
    reordered = true;
    ids.push(item.id);
  }
  if (known.size === items.length) return { ids, reordered };
  const present = new Set(items.map(({ id }) => id));
  for (const id of known.keys())
    if (!present.has(id)) {
      known.delete(id);
      ids.push(id);
      reordered = true;
    }
  return { ids, reordered };
}
