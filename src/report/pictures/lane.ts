/** A chain as a lane: its steps as boxes from left to right, with the link between each and the next. */
import type { Lang } from "../words.ts";
import type { LegendGroup } from "./frame.ts";
import { element, INK, type Picture, picture, textLines } from "./svg.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** How a step stands. A missing step has no performer. */
export type StepState = "running" | "weakened" | "broken" | "missing";
/** The link from a step to the next; `none` is no flow known, `gap` is beside a missing step. */
export type LinkMark = "strong" | "weak" | "none" | "gap";

export interface LaneStep {
  readonly name: string;
  readonly performers: readonly string[];
  readonly state: StepState;
  /** The state in words, with the share where there is one: "runs at 60%". */
  readonly stateText: string;
}

export interface LaneLink {
  readonly mark: LinkMark;
  /** In words, under the mark; "" beside a missing step, which says it itself. */
  readonly text: string;
}

export interface Lane {
  readonly title: string;
  readonly lines: readonly string[];
  readonly lang: Lang;
  readonly steps: readonly LaneStep[];
  /** One fewer than steps. */
  readonly links: readonly LaneLink[];
}

const WIDTH = 500;
const MOST_PER_ROW = 5;
const GAP = { least: 30, most: 44 } as const;
const BOX = { most: 150, padding: 6 } as const;
const NAME = { size: 8.5, leading: 10.5, bold: true } as const;
const SMALL = { size: 7.5, leading: 9 } as const;
const LABEL = { size: 7, leading: 8 } as const;
/** From the line of a link up to the foot of its label. */
const ABOVE_LINE = 6;
const MARK_ROOM = 13;
const MOST_PERFORMER_LINES = 6;
const ROW_GAP = 22;

interface Box {
  readonly step: LaneStep;
  readonly name: readonly string[];
  readonly performers: readonly string[];
  readonly state: readonly string[];
  readonly height: number;
}

function boxOf(step: LaneStep, width: number): Box {
  const room = width - 2 * BOX.padding;
  const name = wrapText(step.name, { ...NAME, width: step.state === "running" ? room : room - MARK_ROOM });
  const all = step.performers.flatMap((performer) => wrapText(performer, { ...SMALL, width: room }));
  const performers =
    all.length > MOST_PERFORMER_LINES ? [...all.slice(0, MOST_PERFORMER_LINES - 1), "…"] : all;
  const state = wrapText(step.stateText, { ...SMALL, width: room, bold: true });
  const height =
    2 * BOX.padding +
    name.length * NAME.leading +
    (performers.length > 0 ? 3 + performers.length * SMALL.leading : 0) +
    (3 + state.length * SMALL.leading);
  return { step, name, performers, state, height };
}

const STROKE: Readonly<Record<StepState, Readonly<Record<string, string | number>>>> = {
  running: { stroke: INK.dark, "stroke-width": 1, fill: "#FFFFFF" },
  weakened: { stroke: INK.atRisk, "stroke-width": 1.8, fill: "#FFFFFF" },
  broken: { stroke: INK.broken, "stroke-width": 1.8, fill: "#F3F3F3" },
  missing: { stroke: INK.ghost, "stroke-width": 1.4, "stroke-dasharray": "4 3", fill: "none" },
};

/** The mark in the corner of a box: an exclamation mark, a cross or a plus, drawn so that no font decides. */
function cornerMark(state: StepState, x: number, y: number): string[] {
  const line = (x1: number, y1: number, x2: number, y2: number, stroke: string) =>
    element("line", { x1: x + x1, y1: y + y1, x2: x + x2, y2: y + y2, stroke, "stroke-width": 1.6 });
  switch (state) {
    case "running":
      return [];
    case "weakened":
      return [
        line(0, -4, 0, 1, INK.atRisk),
        element("circle", { cx: x, cy: y + 3.4, r: 1, fill: INK.atRisk }),
      ];
    case "broken":
      return [line(-3.5, -3.5, 3.5, 3.5, INK.broken), line(-3.5, 3.5, 3.5, -3.5, INK.broken)];
    case "missing":
      return [line(-4, 0, 4, 0, INK.ghost), line(0, -4, 0, 4, INK.ghost)];
  }
}

function drawBox(box: Box, x: number, y: number, width: number, height: number): string[] {
  const { step } = box;
  const left = x + BOX.padding;
  const parts = [
    element("rect", { x, y, width, height, rx: step.state === "missing" ? 6 : 2, ...STROKE[step.state] }),
    ...cornerMark(step.state, x + width - 10, y + 11),
  ];
  let baseline = y + BOX.padding + NAME.size - 0.5;
  parts.push(...textLines(left, baseline, box.name, NAME.leading, { size: NAME.size, bold: true }));
  baseline += box.name.length * NAME.leading + 2;
  parts.push(
    ...textLines(left, baseline, box.performers, SMALL.leading, { size: SMALL.size, fill: INK.quiet }),
  );
  const bottom = y + height - BOX.padding - 1 - (box.state.length - 1) * SMALL.leading;
  parts.push(
    ...textLines(left, bottom, box.state, SMALL.leading, {
      size: SMALL.size,
      bold: step.state !== "running",
      fill: INK.text,
    }),
  );
  return parts;
}

const LINE: Readonly<Record<LinkMark, Readonly<Record<string, string | number>>>> = {
  strong: { stroke: INK.dark, "stroke-width": 3 },
  weak: { stroke: INK.dark, "stroke-width": 1.2, "stroke-dasharray": "5 2.5" },
  none: { stroke: INK.middle, "stroke-width": 1.2, "stroke-dasharray": "1.2 2.6" },
  gap: { stroke: INK.ghost, "stroke-width": 1.2, "stroke-dasharray": "1.2 2.6" },
};

function labelLines(link: LaneLink, width: number): readonly string[] {
  return wrapText(link.text, { ...LABEL, width: width - 2, bold: true });
}

/** An arrow from left to right; what is not known or not there has no head. */
function drawLink(link: LaneLink, x: number, y: number, width: number): string[] {
  const hasHead = link.mark === "strong" || link.mark === "weak";
  const from = x + 2;
  const to = x + width - 2;
  const parts = [
    element("line", { x1: from, y1: y, x2: hasHead ? to - 5 : to, y2: y, ...LINE[link.mark] }),
    ...(hasHead
      ? [
          element("path", {
            d: `M${round(to - 6)} ${round(y - 4)}L${round(to)} ${round(y)}L${round(to - 6)} ${round(y + 4)}Z`,
            fill: INK.dark,
          }),
        ]
      : []),
  ];
  const lines = labelLines(link, width);
  const style = { size: LABEL.size, bold: true, anchor: "middle", fill: INK.text } as const;
  parts.push(
    ...textLines(
      x + width / 2,
      y - ABOVE_LINE - (lines.length - 1) * LABEL.leading,
      lines,
      LABEL.leading,
      style,
    ),
  );
  return parts;
}

interface LegendWords {
  readonly steps: string;
  readonly links: string;
  readonly state: Readonly<Record<StepState, string>>;
  readonly link: Readonly<Record<LinkMark, string>>;
}

/** What boxes and lines of lanes mean. */
export function laneLegend(words: LegendWords): readonly LegendGroup[] {
  const states = ["running", "weakened", "broken", "missing"] as const;
  const links = ["strong", "weak", "none", "gap"] as const;
  return [
    {
      title: words.steps,
      entries: states.map((state) => ({
        mark: [
          element("rect", {
            ...{ x: -16, y: -7, width: 32, height: 14, rx: state === "missing" ? 5 : 2 },
            ...STROKE[state],
          }),
          ...cornerMark(state, 0, 0),
        ].join(""),
        text: words.state[state],
      })),
    },
    {
      title: words.links,
      entries: links.map((mark) => ({
        mark: drawLink({ mark, text: "" }, -18, 0, 36).join(""),
        text: words.link[mark],
      })),
    },
  ];
}

const round = (value: number): string => String(Number(value.toFixed(2)));

/** Steps in rows of about the same number, so that no box gets too narrow for its words. */
function rowsOf(steps: readonly LaneStep[]): readonly (readonly number[])[] {
  const rows = Math.max(1, Math.ceil(steps.length / MOST_PER_ROW));
  const perRow = Math.ceil(steps.length / rows);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: Math.min(perRow, steps.length - row * perRow) }, (_, k) => row * perRow + k),
  );
}

/** Room that the words of the links ask for: between two boxes, and above a line. */
function labelRoom(links: readonly LaneLink[]): { readonly gap: number; readonly height: number } {
  const words = links.flatMap((link) => link.text.split(/\s+/));
  const widest = Math.max(0, ...words.map((word) => textWidth(word, LABEL.size, true)));
  const gap = Math.min(GAP.most, Math.max(GAP.least, widest + 5));
  const lines = Math.max(0, ...links.map((link) => labelLines(link, gap).length));
  return { gap, height: ABOVE_LINE + lines * LABEL.leading };
}

/** Where the steps of a row stand, and how much room a link to or from another row takes. */
interface Frame {
  readonly boxWidth: number;
  readonly gap: number;
  /** 0 where there is one row only. */
  readonly turn: number;
  /** Least height of a row, so that no label sticks out. */
  readonly least: number;
}

function frameOf(lane: Lane, rows: readonly (readonly number[])[]): Frame {
  const perRow = rows[0]?.length ?? 1;
  const { gap, height } = labelRoom(lane.links);
  const turn = rows.length > 1 ? gap : 0;
  const room = WIDTH - 2 - (perRow - 1) * gap - 2 * turn;
  return { gap, turn, boxWidth: Math.min(BOX.most, room / perRow), least: 2 * height };
}

function drawRow(lane: Lane, row: readonly number[], top: number, frame: Frame) {
  const { boxWidth, gap, turn } = frame;
  const boxes = row.map((k) => boxOf(lane.steps[k] as LaneStep, boxWidth));
  const height = Math.max(frame.least, ...boxes.map((box) => box.height));
  const middle = top + height / 2;
  const isFirst = row[0] === 0;
  const start = 1 + (isFirst ? 0 : turn);
  const before = isFirst ? undefined : lane.links[(row[0] ?? 1) - 1];
  const parts = before ? drawLink({ ...before, text: "" }, 1, middle, turn) : [];
  row.forEach((k, place) => {
    const x = start + place * (boxWidth + gap);
    const box = boxes[place];
    const link = lane.links[k];
    if (box) parts.push(...drawBox(box, x, top, boxWidth, height));
    // The last link of a row leads on to the next row.
    if (link) parts.push(...drawLink(link, x + boxWidth, middle, gap));
  });
  return { parts, height };
}

/** Draws the lane; heights follow the text, so that nothing is cut off or overlaps. */
export function lanePicture(lane: Lane): Picture {
  const rows = rowsOf(lane.steps);
  const frame = frameOf(lane, rows);
  const parts: string[] = [];
  let top = 1;
  for (const row of rows) {
    const drawn = drawRow(lane, row, top, frame);
    parts.push(...drawn.parts);
    top += drawn.height + ROW_GAP;
  }
  return picture({ width: WIDTH, height: Math.ceil(top - ROW_GAP + 1) }, lane, parts);
}
