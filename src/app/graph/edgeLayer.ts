/**
 * Lines that sigma 3 has no program for, on a canvas below the discs: dashed for links that do not run now,
 * dotted for unknown quantities, dashed with a cross for flows that have stopped.
 */
import type { DrawnEdge, Frame, Ink } from "./frame.ts";
import { type Path, type Point, pieceOf, pointAt, tip } from "./geometry.ts";
import { edgeColour, linkColour, palette } from "./palette.ts";
import type { GraphEdge } from "./scene.ts";

/** Whether the line is drawn here instead of by sigma. */
export function isOverlaid(edge: GraphEdge): boolean {
  return edge.unknown || edge.state === "potential" || edge.state === "broken";
}

export function drawEdges(context: Ink, frame: Frame): void {
  const overlaid = frame.edges.filter((drawn) => isOverlaid(drawn.edge));
  const rank = { faint: 0, plain: 1, focus: 2 };
  overlaid.sort((a, b) => rank[a.emphasis] - rank[b.emphasis]);
  for (const drawn of overlaid) drawLine(context, frame, drawn);
  for (const drawn of overlaid) drawMark(context, frame, drawn);
  for (const drawn of frame.edges) {
    if (drawn.emphasis === "faint") continue;
    drawWeakEnds(context, drawn);
    drawCount(context, drawn);
  }
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

function drawLine(context: Ink, frame: Frame, drawn: DrawnEdge): void {
  const { edge, path } = drawn;
  const colour = edgeColour(edge, frame.mode, drawn.emphasis);
  const broken = edge.state === "broken";
  const width = broken ? Math.min(3, Math.max(1.8, edge.width)) : edge.state === "potential" ? 1.3 : 2;
  const end = tip(path, drawn.targetRadius + 2);
  context.save();
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = width;
  context.lineCap = edge.state === "healthy" || edge.state === "at-risk" ? "round" : "butt";
  context.setLineDash([...dashOf(edge)]);
  const line = { ...path, to: { x: end.x - Math.cos(end.angle) * 6, y: end.y - Math.sin(end.angle) * 6 } };
  for (const piece of piecesOf(line, drawn, frame.width)) {
    trace(context, piece);
    context.stroke();
  }
  context.setLineDash([]);
  context.translate(end.x, end.y);
  context.rotate(end.angle);
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(-9, 4);
  context.lineTo(-9, -4);
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

/** The path of a line. */
export function trace(context: Ink, path: Path): void {
  context.beginPath();
  context.moveTo(path.from.x, path.from.y);
  context.quadraticCurveTo(path.bend.x, path.bend.y, path.to.x, path.to.y);
}

/** "?" on an unknown quantity and "×" on a flow that has stopped, in the middle of the line. */
function drawMark(context: Ink, frame: Frame, drawn: DrawnEdge): void {
  const { edge } = drawn;
  const length = Math.hypot(drawn.path.to.x - drawn.path.from.x, drawn.path.to.y - drawn.path.from.y);
  const mark = edge.state === "broken" ? "×" : edge.unknown && edge.state !== "potential" ? "?" : "";
  if (mark === "" || length < 90 || drawn.emphasis === "faint") return;
  const at = pointAt(drawn.path, 0.5);
  context.save();
  context.font = "700 13px system-ui, sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 4;
  context.strokeStyle = palette().ground;
  context.strokeText(mark, at.x, at.y);
  context.fillStyle = edgeColour(edge, frame.mode, drawn.emphasis);
  context.fillText(mark, at.x, at.y);
  context.restore();
}
