/** One moment on screen: what the canvas layers need to draw on top of sigma's own discs and lines. */
import type { Focus } from "./focus.ts";
import type { Path, Point } from "./geometry.ts";
import type { Emphasis } from "./palette.ts";
import type { GraphEdge, GraphNode, Lang, Scene } from "./scene.ts";

/** What the layers draw with: a canvas, or whatever writes the same as SVG. */
export type Ink = Pick<
  CanvasRenderingContext2D,
  | "save"
  | "restore"
  | "translate"
  | "rotate"
  | "beginPath"
  | "closePath"
  | "moveTo"
  | "lineTo"
  | "quadraticCurveTo"
  | "arc"
  | "fill"
  | "stroke"
  | "fillRect"
  | "strokeRect"
  | "fillText"
  | "strokeText"
  | "setLineDash"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "font"
  | "textAlign"
  | "textBaseline"
> & {
  /** @param radii of all corners, or of each from the upper left one on. */
  roundRect(x: number, y: number, width: number, height: number, radii: number | number[]): void;
  measureText(text: string): { readonly width: number };
};

export interface DrawnNode {
  readonly node: GraphNode;
  readonly at: Point;
  readonly emphasis: Emphasis;
}

export interface DrawnEdge {
  readonly edge: GraphEdge;
  readonly path: Path;
  readonly emphasis: Emphasis;
  readonly targetRadius: number;
}

export interface Frame {
  readonly mode: Scene["mode"];
  readonly lang: Lang;
  readonly width: number;
  readonly height: number;
  /** Whether names have to be read from the back of a room. */
  readonly large?: boolean;
  readonly nodes: readonly DrawnNode[];
  /** Lines of which the layers draw anything. */
  readonly edges: readonly DrawnEdge[];
  readonly focus: Focus;
  /** Flows that run at each unit, by its id. */
  readonly degrees: ReadonlyMap<string, number>;
  readonly selected: string | null;
  readonly hovered: string | null;
  /** The unit the keyboard stands on, while the graph has the keyboard's focus. */
  readonly cursor: string | null;
  readonly hoveredEdge: string | null;
}

/** Flows that run at each unit: the better connected, the more its name matters. */
export function degreesOf(edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const edge of edges) {
    if (edge.state === "potential") continue;
    degrees.set(edge.from, (degrees.get(edge.from) ?? 0) + 1);
    degrees.set(edge.to, (degrees.get(edge.to) ?? 0) + 1);
  }
  return degrees;
}

/** Whether a part of a line that reaches `reach` beyond its path could be in sight. */
export function isInSight(
  { width, height }: Pick<Frame, "width" | "height">,
  points: readonly Point[],
  reach: number,
): boolean {
  return (
    points.some(({ x }) => x > -reach) &&
    points.some(({ x }) => x < width + reach) &&
    points.some(({ y }) => y > -reach) &&
    points.some(({ y }) => y < height + reach)
  );
}

/** Makes a canvas as large as the frame in device pixels, clears it and gives its context. */
export function prepareCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  const deviceWidth = Math.round(width * ratio);
  const deviceHeight = Math.round(height * ratio);
  if (canvas.width !== deviceWidth) canvas.width = deviceWidth;
  if (canvas.height !== deviceHeight) canvas.height = deviceHeight;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}
