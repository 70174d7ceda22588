/** The network as a picture of one size, whatever the screen's: the same marks, from the same layers. */
import type { PictureParts } from "../../report/pictures/frame.ts";
import { element } from "../../report/pictures/svg.ts";
import { curvatures } from "./curvatures.ts";
import { drawDiscs } from "./discs.ts";
import { drawEdges, isOverlaid, trace } from "./edgeLayer.ts";
import { focusOf } from "./focus.ts";
import { type DrawnEdge, degreesOf, type Frame, type Ink } from "./frame.ts";
import { edgePath, tip } from "./geometry.ts";
import { graphLegend } from "./graphLegend.ts";
import { drawLabels } from "./labelLayer.ts";
import { edgeLook } from "./look.ts";
import { drawNodes } from "./nodeLayer.ts";
import { edgeColour, palette, setTheme, type Theme } from "./palette.ts";
import { fittedNodes, type Placed, Placement } from "./placement.ts";
import type { GraphNode, GraphViewProps, Lang, Scene } from "./scene.ts";
import { SvgInk } from "./svgInk.ts";

const WIDTH = 1280;
const HEIGHT = 820;
const MARGIN = 56;

export interface GraphPictureInput extends Pick<GraphViewProps, "selected" | "highlight"> {
  readonly scene: Scene;
  readonly lang: Lang;
  readonly title: string;
  /** The theme of the screen, which is set again afterwards. */
  readonly theme: Theme;
  /** Where the user moved things; null where nothing was drawn yet. */
  readonly place: ((nodes: readonly GraphNode[], width: number, height: number) => Placed) | null;
}

/** All units in sight, on a light ground. */
export function graphPicture({
  scene,
  lang,
  title,
  theme,
  place,
  selected,
  highlight,
}: GraphPictureInput): PictureParts {
  setTheme("light");
  try {
    const frame = frameFor(scene, lang, place, { selected, highlight });
    const ink = new SvgInk();
    const ground = element("rect", { x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: palette().ground });
    drawSolid(ink, frame);
    drawEdges(ink, frame);
    drawDiscs(ink, frame);
    drawNodes(ink, frame);
    drawLabels(ink, frame);
    const svg = element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${WIDTH} ${HEIGHT}` }, [
      ground,
      ...ink.elements,
    ]);
    const lines = scene.nodes.map(({ aria }) => `${aria}.`);
    return { title, svg, width: WIDTH, height: HEIGHT, legend: graphLegend(scene, lang), lines };
  } finally {
    setTheme(theme);
  }
}

function frameFor(
  given: Scene,
  lang: Lang,
  place: GraphPictureInput["place"],
  { selected, highlight }: Pick<GraphPictureInput, "selected" | "highlight">,
): Frame {
  const scene: Scene = { ...given, nodes: fittedNodes(given.nodes, WIDTH, HEIGHT) };
  const focus = focusOf(scene, { selected, hovered: null, highlight });
  const placed = place?.(scene.nodes, WIDTH, HEIGHT) ?? new Placement().positions(scene.nodes, WIDTH, HEIGHT);
  const at = pointsOn(placed);
  const bends = curvatures(scene.edges);
  const radii = new Map(scene.nodes.map(({ id, size }) => [id, size]));
  return {
    ...{ mode: scene.mode, lang, width: WIDTH, height: HEIGHT, focus, selected },
    ...{ hovered: null, cursor: null, hoveredEdge: null, degrees: degreesOf(scene.edges) },
    nodes: scene.nodes.flatMap((node) => {
      const point = at.get(node.id);
      return point ? [{ node, at: point, emphasis: focus.node(node) }] : [];
    }),
    edges: scene.edges.flatMap((edge) => {
      const from = at.get(edge.from);
      const to = at.get(edge.to);
      if (!from || !to) return [];
      const path = edgePath(from, to, bends.get(edge.id) ?? 0);
      return [{ edge, path, emphasis: focus.edge(edge), targetRadius: radii.get(edge.to) ?? 0 }];
    }),
  };
}

function pointsOn({ bounds, at }: Placed) {
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / (bounds.x[1] - bounds.x[0]),
    (HEIGHT - 2 * MARGIN) / (bounds.y[1] - bounds.y[0]),
  );
  const left = (WIDTH - (bounds.x[1] - bounds.x[0]) * scale) / 2;
  const top = (HEIGHT - (bounds.y[1] - bounds.y[0]) * scale) / 2;
  return new Map(
    [...at].map(([id, point]) => [
      id,
      { x: left + (point.x - bounds.x[0]) * scale, y: top + (bounds.y[1] - point.y) * scale },
    ]),
  );
}

const depthOf = (look: Record<string, unknown>) => (typeof look.zIndex === "number" ? look.zIndex : 0);

/** The lines that the renderer's own programs draw on the screen. */
function drawSolid(ink: Ink, frame: Frame): void {
  const solid = frame.edges.filter(({ edge }) => !isOverlaid(edge));
  const depth = ({ edge, emphasis }: DrawnEdge) => depthOf(edgeLook(edge, frame.mode, emphasis, 0));
  for (const drawn of [...solid].sort((a, b) => depth(a) - depth(b))) drawArrow(ink, frame, drawn);
}

function drawArrow(ink: Ink, frame: Frame, { edge, path, emphasis, targetRadius }: DrawnEdge): void {
  const end = tip(path, targetRadius + 2);
  const head = Math.max(9, edge.width * 1.6);
  const half = Math.max(4, edge.width * 0.95);
  ink.save();
  ink.strokeStyle = edgeColour(edge, frame.mode, emphasis);
  ink.fillStyle = ink.strokeStyle;
  ink.lineWidth = edge.width;
  const back = head - 1;
  trace(ink, {
    ...path,
    to: { x: end.x - Math.cos(end.angle) * back, y: end.y - Math.sin(end.angle) * back },
  });
  ink.stroke();
  ink.translate(end.x, end.y);
  ink.rotate(end.angle);
  ink.beginPath();
  ink.moveTo(0, 0);
  ink.lineTo(-head, half);
  ink.lineTo(-head, -half);
  ink.fill();
  ink.restore();
}
