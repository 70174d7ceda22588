/**
 * What stands out. Hovering shows a unit with its neighbours and pushes the rest back to faint grey; a
 * highlighted chain does the same; a selection pins it. In a what-if a selection does not push anything
 * back and hovering leaves what is hit in colour: the cascade has to stay in sight.
 */
import type { Emphasis } from "./palette.ts";
import type { GraphEdge, GraphNode, Scene } from "./scene.ts";

export interface FocusInput {
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly highlight: readonly string[] | null;
}

export interface Focus {
  readonly node: (node: GraphNode) => Emphasis;
  readonly edge: (edge: GraphEdge) => Emphasis;
  /** Edges that show their label: those of the hovered, else of the selected unit. */
  readonly labelled: (edge: GraphEdge) => boolean;
}

/** What a filter leaves out stays faint, whatever is pointed at. */
export function focusOf(scene: Scene, input: FocusInput): Focus {
  const focus = focusOfAll(scene, input);
  const { dimmed } = scene;
  if (!dimmed) return focus;
  return {
    node: (node) => (dimmed.has(node.id) ? "faint" : focus.node(node)),
    edge: (edge) => (dimmed.has(edge.id) ? "faint" : focus.edge(edge)),
    labelled: (edge) => !dimmed.has(edge.id) && focus.labelled(edge),
  };
}

function focusOfAll(scene: Scene, input: FocusInput): Focus {
  const known = new Set(scene.nodes.map((node) => node.id));
  const hovered = input.hovered !== null && known.has(input.hovered) ? input.hovered : null;
  const selected = input.selected !== null && known.has(input.selected) ? input.selected : null;
  const centre = hovered ?? selected;
  const labelled = (edge: GraphEdge) => centre !== null && (edge.from === centre || edge.to === centre);
  if (hovered === null && input.highlight) {
    const chain = new Set(input.highlight);
    if (selected !== null) chain.add(selected);
    const kept = (id: string) => chain.has(id);
    return {
      node: (node) => (kept(node.id) ? "focus" : "faint"),
      edge: (edge) => (kept(edge.from) && kept(edge.to) ? "focus" : "faint"),
      labelled,
    };
  }
  if (centre === null) return { node: () => "plain", edge: () => "plain", labelled };
  const near = new Set([centre]);
  for (const edge of scene.edges) {
    if (edge.from === centre) near.add(edge.to);
    if (edge.to === centre) near.add(edge.from);
  }
  const whatIf = scene.mode === "whatif";
  const rest = (hit: boolean): Emphasis => (whatIf && (hit || hovered === null) ? "plain" : "faint");
  return {
    node: (node) =>
      near.has(node.id) ? "focus" : rest(node.state !== "healthy" && node.state !== "inactive"),
    edge: (edge) => (labelled(edge) ? "focus" : rest(edge.state === "at-risk" || edge.state === "broken")),
    labelled,
  };
}
