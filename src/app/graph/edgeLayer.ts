/**
 * Lines that sigma 3 has no program for, on a canvas below the discs: dashed for links that do not run now,
 * dotted for unknown quantities, dashed with a cross for flows that have stopped.
 */
import type { Focus } from "./focus.ts";
import { type DrawnEdge, type Frame, type Ink, isInSight } from "./frame.ts";
import { type Path, type Point, pieceOf, pointAt, tip } from "./geometry.ts";
import { type Emphasis, edgeColour, isWeak, linkColour, palette } from "./palette.ts";
import type { GraphEdge } from "./scene.ts";

/** Whether the line is drawn here instead of by sigma. */
export function isOverlaid(edge: GraphEdge): boolean {
  return edge.unknown || edge.state === "potential" || edge.state === "broken";
}

/** Whether the layers draw anything of a line. */
export function isLayered(edge: GraphEdge, focus: Focus): boolean {
  return isOverlaid(edge) || edge.count !== undefined || isWeak(edge) || focus.labelled(edge);
}

/** How far a line's marks reach beyond its path. */
const REACH = 30;

const RANKS: Readonly<Record<Emphasis, number>> = { faint: 0, plain: 1, focus: 2 };

export function drawEdges(context: Ink, frame: Frame): void {
  const seen = frame.edges.filter(({ path }) => isInSight(frame, [path.from, path.bend, path.to], REACH));
  const overlaid = seen.filter((drawn) => isOverlaid(drawn.edge));
  for (const alike of linesByStyle(overlaid, frame)) drawLines(context, frame.width, alike);
  drawMarks(context, frame, overlaid);
  for (const drawn of seen) {
    if (drawn.emphasis === "faint") continue;
    drawWeakEnds(context, drawn);
    drawCount(context, drawn);
  }
}

interface Style {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: CanvasLineCap;
}

function styleOf({ edge, emphasis }: DrawnEdge, mode: Frame["mode"]): Style {
  const broken = edge.state === "broken";
  return {
    colour: edgeColour(edge, mode, emphasis),
    width: broken ? Math.min(3, Math.max(1.8, edge.width)) : edge.state === "potential" ? 1.3 : 2,
    dash: dashOf(edge),
    cap: edge.state === "healthy" || edge.state === "at-risk" ? "round" : "butt",
  };
}

/** Lines that look the same. */
interface Alike {
  readonly style: Style;
  readonly lines: readonly DrawnEdge[];
}

/** Lines that look the same together, what lies below first: a thousand strokes one by one take long. */
function linesByStyle(overlaid: readonly DrawnEdge[], { mode }: Frame): readonly Alike[] {
  const groups = new Map<string, { readonly style: Style; readonly rank: number; lines: DrawnEdge[] }>();
  for (const drawn of overlaid) {
    const style = styleOf(drawn, mode);
    const rank = RANKS[drawn.emphasis];
    const key = `${rank} ${style.colour} ${style.width} ${style.dash} ${style.cap}`;
    const group = groups.get(key);
    if (group) group.lines.push(drawn);
    else groups.set(key, { style, rank, lines: [drawn] });
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank);
}

/** How many flows a bundle stands for, on its line. */
function drawCount(context: Ink, { edge, path }: DrawnEdge): void {
  if (edge.count === undefined) return;
  const at = pointAt(path, 0.62);
  context.save();
  context.beginPath();
  context.arc(at.x, at.y, 8.5, 0, 2 * Math.PI);
  context.fillStyle = palette().ground;
  context.strokeStyle = palette().ink;
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
  context.font = "700 10.5px system-ui, sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = palette().ink;
  context.fillText(String(edge.count), at.x, at.y + 0.5);
  context.restore();
}

const DIAMOND = 5.5;

/** A diamond on a line at each end for which the link is weak. */
function drawWeakEnds(context: Ink, { edge, path, targetRadius }: DrawnEdge): void {
  if (!edge.link) return;
  const length = Math.hypot(path.to.x - path.from.x, path.to.y - path.from.y) || 1;
  const near = (radius: number) => Math.min(0.42, (radius + 22) / length);
  if (edge.link.weakForSeller) drawDiamond(context, pointAt(path, near(10)));
  if (edge.link.weakForBuyer) drawDiamond(context, pointAt(path, 1 - near(targetRadius)));
}

function drawDiamond(context: Ink, at: Point): void {
  context.beginPath();
  context.moveTo(at.x, at.y - DIAMOND);
  context.lineTo(at.x + DIAMOND, at.y);
  context.lineTo(at.x, at.y + DIAMOND);
  context.lineTo(at.x - DIAMOND, at.y);
  context.closePath();
  context.fillStyle = linkColour("weak");
  context.strokeStyle = palette().ground;
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
}

function dashOf(edge: GraphEdge): readonly number[] {
  if (edge.state === "broken") return [7, 5];
  return edge.state === "potential" ? [5, 4] : [1.5, 4];
}

function drawLines(context: Ink, width: number, { style, lines }: Alike): void {
  const ends = lines.map(({ path, targetRadius }) => tip(path, targetRadius + 2));
  context.save();
  context.strokeStyle = style.colour;
  context.fillStyle = style.colour;
  context.lineWidth = style.width;
  context.lineCap = style.cap;
  context.setLineDash([...style.dash]);
  context.beginPath();
  for (const [k, drawn] of lines.entries()) {
    const { path } = drawn;
    const { x, y, angle } = ends[k] ?? { ...path.to, angle: 0 };
    const to = { x: x - Math.cos(angle) * HEAD_GAP, y: y - Math.sin(angle) * HEAD_GAP };
    for (const piece of piecesOf({ ...path, to }, drawn, width)) {
      context.moveTo(piece.from.x, piece.from.y);
      context.quadraticCurveTo(piece.bend.x, piece.bend.y, piece.to.x, piece.to.y);
    }
  }
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  for (const end of ends) traceHead(context, end);
  context.fill();
  context.restore();
}

/** Longer than this in pixels, or than this share of the width, a line that does not run now is drawn at its ends alone. */
const LONG = 150;
const LONG_SHARE = 0.28;
/** How far, as a share of that length. */
const STUB = 0.27;

/** What is drawn of a line: across the whole picture, what does not run would cover what does. */
function piecesOf(path: Path, { edge, emphasis }: DrawnEdge, width: number): readonly Path[] {
  const length = Math.hypot(path.to.x - path.from.x, path.to.y - path.from.y);
  const long = Math.min(LONG, LONG_SHARE * width);
  if (edge.state !== "potential" || emphasis === "focus" || length < long) return [path];
  const stub = (STUB * long) / length;
  return [pieceOf(path, 0, stub), pieceOf(path, 1 - stub, 1)];
}

/** How far before its tip a line stops, under its head. */
const HEAD_GAP = 6;
const HEAD = { length: 9, half: 4 };

function traceHead(context: Ink, { x, y, angle }: ReturnType<typeof tip>): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (side: number) =>
    context.lineTo(
      x - HEAD.length * cos - side * HEAD.half * sin,
      y - HEAD.length * sin + side * HEAD.half * cos,
    );
  // To fill it needs no closing, which takes long for thousands.
  context.moveTo(x, y);
  corner(1);
  corner(-1);
}

/** The path of a line. */
export function trace(context: Ink, path: Path): void {
  context.beginPath();
  context.moveTo(path.from.x, path.from.y);
  context.quadraticCurveTo(path.bend.x, path.bend.y, path.to.x, path.to.y);
}

/** The most marks of one picture: more could not be told apart. */
const MOST_MARKS = 250;

interface Mark {
  readonly text: string;
  readonly at: Point;
  readonly colour: string;
}

/** "?" on an unknown quantity and "×" on a flow that has stopped, in the middle of the line; the widest first. */
function drawMarks(context: Ink, frame: Frame, overlaid: readonly DrawnEdge[]): void {
  const marked = overlaid.filter((drawn) => markOf(drawn) !== "");
  const shown =
    marked.length > MOST_MARKS
      ? new Set(marked.toSorted((a, b) => b.edge.width - a.edge.width).slice(0, MOST_MARKS))
      : null;
  const marks = marked.flatMap((drawn): Mark | [] =>
    shown && !shown.has(drawn)
      ? []
      : {
          text: markOf(drawn),
          at: pointAt(drawn.path, 0.5),
          colour: edgeColour(drawn.edge, frame.mode, drawn.emphasis),
        },
  );
  if (marks.length === 0) return;
  context.save();
  context.font = "700 13px system-ui, sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 4;
  context.strokeStyle = palette().ground;
  for (const { text, at, colour } of marks) {
    context.strokeText(text, at.x, at.y);
    context.fillStyle = colour;
    context.fillText(text, at.x, at.y);
  }
  context.restore();
}

function markOf({ edge, path, emphasis }: DrawnEdge): string {
  const mark = edge.state === "broken" ? "×" : edge.unknown && edge.state !== "potential" ? "?" : "";
  const length = Math.hypot(path.to.x - path.from.x, path.to.y - path.from.y);
  return length < 90 || emphasis === "faint" ? "" : mark;
}
