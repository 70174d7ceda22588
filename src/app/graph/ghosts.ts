/**
 * Missing links in the picture: a dashed disc beside whom waits for it, with dashed lines to them. Only the
 * most telling ones are drawn; the tab of missing links has them all. Pure.
 */
import type { Gap } from "../../analysis/results.ts";
import type { DataSet } from "../../model/dataset.ts";
import { Beside } from "./beside.ts";
import { familyOf, OTHER } from "./families.ts";
import type { GraphEdge, GraphNode, Scene } from "./scene.ts";
import { UNKNOWN_WIDTH } from "./sizes.ts";

export interface GhostInput {
  readonly id: string;
  readonly gap: Gap;
  readonly name: string;
  /** How many candidates there are for it; null where that is not known yet. */
  readonly candidates: number | null;
  /** The whole ghost in one sentence. */
  readonly aria: string;
}

/** As many as can be told apart among the plants. */
const MOST = 10;
const MOST_LINES = 3;
const RADIUS = 11;
const PREFIX = "gap:";

/** The id of a gap in the scene, and back; null for what is no gap. */
export function ghostId(gap: string): string {
  return PREFIX + gap;
}
export function gapOfGhost(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
}

/** A material that is waited for is one ghost, however many gaps it is part of. */
function oneEach(ghosts: readonly GhostInput[]): GhostInput[] {
  const seen = new Set<string>();
  return ghosts.filter(({ gap }) => {
    const key = gap.material || `${gap.chains.join()} ${gap.step}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Steps that chains miss first, then what is imported; of these what most chains, then most value, hang on. */
function telling(ghosts: readonly GhostInput[]): readonly GhostInput[] {
  const kinds = ["missing-step", "import"];
  const rank = ({ gap, candidates }: GhostInput) => [
    kinds.indexOf(gap.kind),
    candidates === 0 ? 1 : 0,
    -gap.chains.length,
    -(gap.value ?? 0),
  ];
  const ordered = ghosts
    .filter(({ gap }) => kinds.includes(gap.kind) && gap.units.length > 0)
    .toSorted((a, b) => {
      const [x, y] = [rank(a), rank(b)];
      const at = x.findIndex((value, k) => value !== y[k]);
      return at < 0 ? 0 : (x[at] as number) - (y[at] as number);
    });
  return oneEach(ordered).slice(0, MOST);
}

type Parts = Pick<Scene, "nodes" | "edges">;

export function withParts(scene: Scene, { nodes, edges }: Parts): Scene {
  return { ...scene, nodes: [...scene.nodes, ...nodes], edges: [...scene.edges, ...edges] };
}

/**
 * Ghosts that a plant in the picture waits for, the selected one also where it is not among the most telling, and
 * their lines. They are the same at every wave.
 */
export function ghostsAmong(
  plants: readonly GraphNode[],
  dataset: DataSet,
  ghosts: readonly GhostInput[],
  selected: string | null,
): Parts {
  const positions = Object.fromEntries(plants.map(({ id, x, y }) => [id, { x, y }]));
  const beside = new Beside(positions);
  const drawn = telling(ghosts.filter(({ gap }) => gap.units.some((unit) => positions[unit])));
  const own = ghosts.find(({ id }) => id === selected);
  const shown = own && !drawn.includes(own) && own.gap.units.length > 0 ? [...drawn, own] : drawn;
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const ghost of shown) {
    const { gap } = ghost;
    const id = ghostId(ghost.id);
    const takes = gap.kind === "unused-output" || gap.kind === "weak-taker";
    const at = beside.place(id, gap.units, takes ? 1 : -1);
    const material = dataset.materials.find((candidate) => candidate.id === gap.material);
    const family = material ? familyOf(material) : OTHER;
    nodes.push({
      id,
      label: ghost.name,
      ...at,
      size: RADIUS,
      kind: "gap",
      state: "ghost",
      level: 0,
      family: family.id,
      badge: "+",
      aria: ghost.aria,
      missing: null,
      changedNow: false,
    });
    for (const unit of gap.units.filter((other) => positions[other]).slice(0, MOST_LINES))
      edges.push({
        id: `${id} ${unit}`,
        index: -1,
        from: takes ? unit : id,
        to: takes ? id : unit,
        material: gap.material,
        family: family.id,
        code: family.code,
        width: UNKNOWN_WIDTH,
        unknown: false,
        state: "potential",
        energy: false,
        link: null,
        label: ghost.name,
      });
  }
  return { nodes, edges };
}

/** The scene with the plants that are tried marked, by more than a colour. */
export function withNewcomers(scene: Scene, newcomers: readonly string[], word: string): Scene {
  if (newcomers.length === 0) return scene;
  return {
    ...scene,
    nodes: scene.nodes.map((node) =>
      newcomers.includes(node.id)
        ? { ...node, isNew: true, below: `(${word})`, aria: `${node.aria}, ${word}` }
        : node,
    ),
  };
}
