/**
 * The second cue of each state, beside its colour, on a canvas over sigma's discs: a ring that shows how
 * much is left and "!", a cross, a black square, a dashed rim; and the two-tone halo of selection and focus.
 */
import { type DrawnNode, type Frame, type Ink, isInSight } from "./frame.ts";
import type { Point } from "./geometry.ts";
import { linkColour, nodeColour, palette } from "./palette.ts";
import type { GraphNode } from "./scene.ts";
import { placeCounts, STUB, type Stub } from "./stubs.ts";

export function drawNodes(context: Ink, frame: Frame): void {
  const near = frame.nodes.filter(
    (drawn) => !isPlainDisc(drawn, frame) && isInSight(frame, [drawn.at], REACH),
  );
  for (const drawn of near) {
    context.save();
    context.translate(drawn.at.x, drawn.at.y);
    drawState(context, frame, drawn);
    if (drawn.node.isNew) drawNew(context, drawn.node);
    if (drawn.node.changedNow) drawChanged(context, drawn);
    const square = drawn.node.state === "removed";
    if (drawn.node.id === frame.selected) drawHalo(context, drawn.node.size + 3, [], square);
    if (drawn.node.id === frame.cursor) drawHalo(context, drawn.node.size + 8, [5, 3], square);
    context.restore();
  }
  drawMissing(context, frame, near);
}

/** How far a unit's marks reach from its middle. */
const REACH = 60;

/** A unit of which sigma's disc is all there is to draw. */
function isPlainDisc({ node, emphasis }: DrawnNode, { selected, cursor }: Frame): boolean {
  if (node.state !== "healthy" || node.badge !== "" || node.isNew || node.changedNow) return false;
  return (!node.missing || emphasis === "faint") && node.id !== selected && node.id !== cursor;
}

function drawState(context: Ink, frame: Frame, drawn: DrawnNode): void {
  const { node } = drawn;
  const radius = node.size;
  const colour = nodeColour(node, frame.mode, drawn.emphasis);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  switch (node.state) {
    case "healthy":
      if (node.badge !== "") drawBadge(context, node.badge, radius, palette().ground);
      return;
    case "at-risk":
      drawRemaining(context, radius, node.level, colour);
      drawBadge(context, node.badge, radius, palette().ink);
      return;
    case "broken":
      drawRing(context, radius, 2.5, []);
      drawCross(context, radius * 0.5);
      return;
    case "removed":
      context.fillRect(-radius, -radius, radius * 2, radius * 2);
      context.strokeStyle = palette().ground;
      context.strokeRect(-radius, -radius, radius * 2, radius * 2);
      return;
    case "ghost":
      drawRing(context, radius, 2, [4, 3]);
      drawBadge(context, node.badge, radius, colour);
      return;
    case "inactive":
      drawRing(context, radius * 0.85, 1.5, [3, 2.5]);
  }
}

function drawRing(context: Ink, radius: number, width: number, dash: number[]): void {
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.arc(0, 0, radius - width / 2, 0, Math.PI * 2);
  context.stroke();
  context.setLineDash([]);
}

/** A thick arc, clockwise from the top, as long as the share that is left. */
function drawRemaining(context: Ink, radius: number, level: number, colour: string): void {
  const width = Math.max(3, radius * 0.36);
  context.lineWidth = 1;
  context.beginPath();
  context.arc(0, 0, radius - 0.5, 0, Math.PI * 2);
  context.stroke();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  context.arc(0, 0, radius - width / 2, -Math.PI / 2, -Math.PI / 2 + Math.PI * 2 * level);
  context.stroke();
}

function drawCross(context: Ink, arm: number): void {
  context.lineWidth = 2.5;
  context.beginPath();
  context.moveTo(-arm, -arm);
  context.lineTo(arm, arm);
  context.moveTo(arm, -arm);
  context.lineTo(-arm, arm);
  context.stroke();
}

function drawBadge(context: Ink, badge: string, radius: number, colour: string): void {
  context.font = `700 ${Math.max(9, Math.round(radius * 1.15))}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = colour;
  context.fillText(badge, 0, 0.5);
}

/** Rays around a unit that changes in the round shown. */
function drawChanged(context: Ink, drawn: DrawnNode): void {
  const inner = drawn.node.size + 3;
  context.strokeStyle = palette().ink;
  context.lineWidth = 1.6;
  context.beginPath();
  for (let ray = 0; ray < 12; ray += 1) {
    const angle = (ray / 12) * Math.PI * 2;
    context.moveTo(Math.cos(angle) * inner, Math.sin(angle) * inner);
    context.lineTo(Math.cos(angle) * (inner + 5), Math.sin(angle) * (inner + 5));
  }
  context.stroke();
}

/** How far the square around a plant that is only tried stands from it, its line included. */
export const NEW_REACH = 7;

/** A dashed square around a plant that is only tried. */
function drawNew(context: Ink, node: GraphNode): void {
  const arm = node.size + NEW_REACH - 2;
  context.strokeStyle = palette().state.ghost;
  context.lineWidth = 2.5;
  context.setLineDash([5, 3]);
  context.strokeRect(-arm, -arm, arm * 2, arm * 2);
  context.setLineDash([]);
}

/** Dashed stubs with an open end: to the left for inputs that nobody here supplies, to the right for outputs. */
function drawMissing(context: Ink, frame: Frame, near: readonly DrawnNode[]): void {
  const stubs = near.flatMap(({ node, at, emphasis }) => (emphasis === "faint" ? [] : stubsOf(node, at)));
  if (stubs.length === 0) return;
  context.save();
  context.strokeStyle = linkColour("missing");
  context.lineWidth = 1.8;
  context.setLineDash([3, 2]);
  for (const { at, radius, side } of stubs) {
    context.beginPath();
    context.moveTo(at.x + side * (radius + 1), at.y);
    context.lineTo(at.x + side * (radius + STUB), at.y);
    context.stroke();
  }
  context.setLineDash([]);
  context.font = "700 10px system-ui, sans-serif";
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.lineWidth = 3;
  context.strokeStyle = palette().ground;
  context.fillStyle = linkColour("missing");
  const discs = frame.nodes
    .filter(({ at }) => isInSight(frame, [at], REACH))
    .map(({ at, node: { size } }) => ({
      ...{ x: at.x - size, y: at.y - size },
      ...{ width: size * 2, height: size * 2 },
    }));
  placeCounts(stubs, discs).forEach(({ x, y }, k) => {
    const count = String(stubs[k]?.count);
    context.strokeText(count, x, y + 0.5);
    context.fillText(count, x, y + 0.5);
  });
  context.restore();
}

function stubsOf({ missing, size }: GraphNode, at: Point): readonly Stub[] {
  const { inputs, outputs } = missing ?? { inputs: 0, outputs: 0 };
  const stub = (side: -1 | 1, count: number): readonly Stub[] =>
    count === 0 ? [] : [{ at, radius: size, side, count }];
  return [...stub(-1, inputs), ...stub(1, outputs)];
}

/** Black between two white rings, as the mark inside is shaped: it stands out on every ground and state colour. */
function drawHalo(context: Ink, radius: number, dash: number[], square: boolean): void {
  const ring = (at: number, width: number, colour: string, pattern: number[]) => {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.setLineDash(pattern);
    if (square) return context.strokeRect(-at, -at, at * 2, at * 2);
    context.beginPath();
    context.arc(0, 0, at, 0, Math.PI * 2);
    context.stroke();
  };
  ring(radius, 6, palette().haloRim, []);
  ring(radius, 2.5, palette().halo, dash);
  context.setLineDash([]);
}
