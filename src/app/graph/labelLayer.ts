/** Labels of units and of the lines at the unit in focus, with a halo in the ground's colour. */

import { fallenToName } from "./fallen.ts";
import { type DrawnEdge, type DrawnNode, type Frame, type Ink, isInSight } from "./frame.ts";
import { overlaps, pointAt, type Rect } from "./geometry.ts";
import { type LabelRequest, leaderOf, type PlacedLabel, placeLabels, wrapLabel } from "./labels.ts";
import { NEW_REACH } from "./nodeLayer.ts";
import { familyColour, palette } from "./palette.ts";
import { GRAPH_TEXT } from "./text.ts";

/** Names are a little smaller where the graph has little room. */
const NARROW = 720;
/** How much larger they are where they have to be read from the back of a room. */
const LARGER = 1.3;
const scaleOf = (frame: Frame) => (frame.large ? LARGER : 1);
function sizeOf(frame: Frame): { readonly font: number; readonly line: number } {
  const [font, line] = frame.width < NARROW ? [11, 12.5] : [12, 13.5];
  return { font: Math.round(font * scaleOf(frame)), line: line * scaleOf(frame) };
}
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

/** Between the letters of a name and its edge at each side. */
const PAD = 2;
/** The most names that are tried: a screen has room for fewer. */
const MOST_NAMES = 300;
/** As large as the smallest plant. */
const MISSING = 5.5;
/** So many names that matter most may stand far from their units. */
const FIRST = 20;
/** How far beyond the edge a unit may stand whose name could still be seen. */
const EDGE = 80;

/** Where the names of a frame go. */
interface PlacedNames {
  readonly discs: readonly Rect[];
  readonly placed: readonly PlacedLabel[];
}

export function drawLabels(context: Ink, frame: Frame): void {
  drawPlaced(context, frame, placeNames(context, frame));
}

const boundsOf = ({ width, height }: Frame): Rect => ({ x: 2, y: 2, width: width - 4, height: height - 4 });

/** @param context measures names; nothing is drawn yet. */
export function placeNames(context: Ink, frame: Frame): PlacedNames {
  const near = frame.nodes.filter(({ at }) => isInSight(frame, [at], EDGE));
  const discs = near.map(({ at, node }): Rect => {
    const radius = node.isNew ? node.size + NEW_REACH : node.size * 0.9;
    return { x: at.x - radius, y: at.y - radius, width: radius * 2, height: radius * 2 };
  });
  const fallen = fallenToName(near.map(({ node }) => node));
  const requests = near
    .map((drawn) => ({ drawn, priority: priorityOf(frame, drawn, frame.degrees.get(drawn.node.id) ?? 0) }))
    .sort((a, b) => b.priority - a.priority)
    .slice(0, MOST_NAMES)
    .map(({ drawn, priority }, rank) => {
      const wish = request(context, frame, drawn, priority);
      return {
        ...wish,
        must: wish.must || fallen.has(drawn.node.id),
        seeks: rank < FIRST && drawn.node.kind === "unit",
      };
    });
  return { discs, placed: placeLabels(requests, discs, boundsOf(frame)) };
}

export function drawPlaced(context: Ink, frame: Frame, { discs, placed }: PlacedNames): void {
  const byId = new Map(frame.nodes.map((drawn) => [drawn.node.id, drawn]));
  for (const label of [...placed].reverse()) {
    const drawn = byId.get(label.id);
    if (drawn) drawLabel(context, frame, drawn, label);
  }
  const names = placed.filter((label) => byId.get(label.id)?.emphasis !== "faint").map(({ rect }) => rect);
  drawEdgeLabels(context, frame, [...discs, ...names], boundsOf(frame));
}

function fontOf(frame: Frame, drawn: DrawnNode): string {
  const strong =
    drawn.emphasis !== "faint" && (drawn.node.state === "broken" || drawn.node.state === "removed");
  return `${strong ? 700 : 500} ${sizeOf(frame).font}px ${FONT}`;
}

/** Every frame asks for the same names: to break and to measure them costs more than to draw them. */
const broken = new Map<string, readonly string[]>();
const measured = new WeakMap<Ink, Map<string, number>>();
const MOST_KNOWN = 20_000;

function linesOf(label: string): readonly string[] {
  const lines = broken.get(label) ?? wrapLabel(label);
  if (broken.size < MOST_KNOWN) broken.set(label, lines);
  return lines;
}

/** The widest of the lines, in pixels. */
function widthOf(context: Ink, font: string, lines: readonly string[]): number {
  const known = measured.get(context) ?? new Map<string, number>();
  measured.set(context, known);
  if (known.size > MOST_KNOWN) known.clear();
  const key = `${font}\n${lines.join("\n")}`;
  let width = known.get(key);
  if (width === undefined) {
    context.font = font;
    width = Math.max(...lines.map((line) => context.measureText(line).width));
    known.set(key, width);
  }
  return width;
}

function isPointed(frame: Frame, { id }: DrawnNode["node"]): boolean {
  return id === frame.selected || id === frame.hovered || id === frame.cursor;
}

function priorityOf(frame: Frame, drawn: DrawnNode, degree: number): number {
  const { node } = drawn;
  const fallen = node.state === "broken" || node.state === "removed";
  return (
    (isPointed(frame, node) ? 1e6 : 0) +
    (node.changedNow ? 1e5 : 0) +
    (drawn.emphasis === "focus" ? 1e4 : drawn.emphasis === "faint" ? -1e4 : 0) +
    (fallen || node.isNew ? 3e3 : node.state === "at-risk" ? 2e3 : 0) +
    Math.min(12, degree) * 30 +
    (node.state === "inactive" ? -200 : 0) +
    // Missing links are drawn large, and matter less than plants.
    (node.kind === "unit" ? node.size : MISSING) * 40
  );
}

function request(context: Ink, frame: Frame, drawn: DrawnNode, priority: number): LabelRequest {
  const { node } = drawn;
  // Said in a word below the name: a line through it would make it hard to read.
  const left = node.state === "removed" ? [`(${GRAPH_TEXT[frame.lang].state.removed})`] : [];
  const lines = [...linesOf(node.label), ...(node.below ? [node.below] : []), ...left];
  const width = widthOf(context, fontOf(frame, drawn), lines) + 2 * PAD;
  const isRinged = node.id === frame.selected || node.id === frame.cursor;
  const radius = node.size + Math.max(isRinged ? 6 : 0, node.isNew ? NEW_REACH : 0);
  return {
    id: node.id,
    lines,
    width,
    height: lines.length * sizeOf(frame).line + 2,
    at: drawn.at,
    radius,
    priority,
    must: isPointed(frame, node) || node.isNew === true,
  };
}

function drawLabel(context: Ink, frame: Frame, drawn: DrawnNode, label: PlacedLabel): void {
  const faint = drawn.emphasis === "faint";
  context.save();
  drawLeader(context, label, faint);
  context.font = fontOf(frame, drawn);
  context.textAlign = label.align;
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  const { x, width } = label.rect;
  const start = { left: x + PAD, center: x + width / 2, right: x + width - PAD }[label.align];
  label.lines.forEach((line, row) => {
    const base = label.rect.y + sizeOf(frame).line * (row + 1) - 2.5;
    context.lineWidth = 4;
    context.strokeStyle = palette().ground;
    context.strokeText(line, start, base);
    context.fillStyle = faint
      ? palette().faintInk
      : drawn.node.state === "inactive"
        ? palette().inkSoft
        : palette().ink;
    context.fillText(line, start, base);
  });
  context.restore();
}

function drawLeader(context: Ink, label: PlacedLabel, faint: boolean): void {
  const end = leaderOf(label);
  if (!end) return;
  const far = Math.hypot(end.x - label.at.x, end.y - label.at.y);
  const start = label.radius / far;
  context.beginPath();
  context.moveTo(label.at.x + (end.x - label.at.x) * start, label.at.y + (end.y - label.at.y) * start);
  context.lineTo(end.x, end.y);
  // It has to be told from the lines of flows.
  context.strokeStyle = palette().ground;
  context.lineWidth = 3.5;
  context.stroke();
  context.strokeStyle = faint ? palette().faintInk : palette().ink;
  context.lineWidth = 1;
  context.stroke();
}

/** On-line labels: a chip with the family's code on its colour, then what flows and how much. */
function drawEdgeLabels(context: Ink, frame: Frame, taken: readonly Rect[], bounds: Rect): void {
  const blocked = [...taken];
  const wanted = frame.edges
    .filter(({ edge }) => frame.focus.labelled(edge) || edge.id === frame.hoveredEdge)
    .sort(
      (a, b) =>
        Number(b.edge.id === frame.hoveredEdge) - Number(a.edge.id === frame.hoveredEdge) ||
        b.edge.width - a.edge.width,
    );
  for (const drawn of wanted) {
    const rect = edgeLabelRect(context, frame, drawn, blocked, bounds);
    if (!rect) continue;
    blocked.push(rect);
    drawEdgeLabel(context, frame, drawn, rect);
  }
}

/** Letters, height of a line and width of the code of a label on a line. */
function chipOf(frame: Frame): { readonly font: number; readonly chip: number; readonly code: number } {
  const scale = scaleOf(frame);
  return { font: Math.round(11 * scale), chip: 17 * scale, code: 22 * scale };
}

function edgeLabelRect(
  context: Ink,
  frame: Frame,
  drawn: DrawnEdge,
  blocked: readonly Rect[],
  bounds: Rect,
): Rect | null {
  const { font, chip, code } = chipOf(frame);
  context.font = `500 ${font}px ${FONT}`;
  const lines = drawn.edge.label.split("\n");
  const width = code + Math.max(...lines.map((line) => context.measureText(line).width)) + 10;
  const height = chip * lines.length;
  const at = (t: number, lift = 0): Rect => {
    const point = pointAt(drawn.path, t);
    const x = Math.min(Math.max(point.x - width / 2, bounds.x), bounds.x + bounds.width - width);
    return { x, y: point.y - height / 2 + lift, width, height };
  };
  const spots = [0, -height, height].flatMap((lift) =>
    [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((t) => at(t, lift)),
  );
  const free = spots.find((rect) => !blocked.some((other) => overlaps(rect, other)));
  return free ?? (drawn.edge.id === frame.hoveredEdge ? at(0.5) : null);
}

function drawEdgeLabel(context: Ink, frame: Frame, drawn: DrawnEdge, rect: Rect): void {
  const { edge } = drawn;
  // In a what-if, and where links are shown, no colour stands for a family.
  const colour = frame.mode === "structure" ? familyColour(edge.family) : palette().inkSoft;
  const { font, chip, code } = chipOf(frame);
  context.save();
  context.fillStyle = palette().ground;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, 4);
  context.fill();
  context.stroke();
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(rect.x, rect.y, code, rect.height, [4, 0, 0, 4]);
  context.fill();
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.fillStyle = palette().ground;
  context.font = `700 ${font}px ${FONT}`;
  context.fillText(edge.code, rect.x + code / 2, rect.y + chip / 2 + 0.5);
  context.textAlign = "left";
  context.fillStyle = palette().ink;
  context.font = `500 ${font}px ${FONT}`;
  edge.label.split("\n").forEach((line, row) => {
    context.fillText(line, rect.x + code + 5, rect.y + chip * (row + 0.5) + 0.5);
  });
  context.restore();
}
