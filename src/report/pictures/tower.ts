/** The tower curve: the activity left after each number of departures, with its labels at the curves. */
import type { Lang } from "../words.ts";
import { element, INK, type Picture, picture, textAt, textLines } from "./svg.ts";
import { textWidth, wrapText } from "./textWidth.ts";

export interface TowerCurves {
  /** n + 1 shares each, after 0 to n departures. */
  readonly worstFirst: readonly number[];
  readonly ideal: readonly number[];
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface TowerChart {
  readonly title: string;
  readonly lines: readonly string[];
  readonly lang: Lang;
  readonly curves: TowerCurves;
  readonly labels: {
    readonly worstFirst: string;
    readonly ideal: string;
    readonly mean: string;
    readonly band: string;
  };
  readonly xAxis: string;
  readonly yAxis: string;
  readonly percent: (share: number) => string;
  readonly count: (n: number) => string;
}

const WIDTH = 500;
const PLOT = { left: 40, right: 492, top: 22, bottom: 218 } as const;
/** With the axis below the plot; a row of curves that have no label beside them comes below it. */
const HEIGHT = 248;
const KEY_ROW = 16;
const TEXT = 8.5;
const LEADING = 10.5;
const LABEL_WIDTH = 132;
const MARGIN = 5;

interface Point {
  readonly x: number;
  readonly y: number;
}
interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type CurveName = "worstFirst" | "ideal" | "mean";
const LOOK: Readonly<Record<CurveName, Readonly<Record<string, string | number>>>> = {
  worstFirst: { stroke: INK.broken, "stroke-width": 2.4 },
  ideal: { stroke: INK.dark, "stroke-width": 1.3, "stroke-dasharray": "1.5 2.5" },
  mean: { stroke: INK.dark, "stroke-width": 1.3, "stroke-dasharray": "6 3" },
};

function pointsOf(shares: readonly number[]): readonly Point[] {
  const last = Math.max(1, shares.length - 1);
  return shares.map((share, k) => ({
    x: PLOT.left + (k / last) * (PLOT.right - PLOT.left),
    y: PLOT.bottom - share * (PLOT.bottom - PLOT.top),
  }));
}

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, k) => `${k === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

/** Height of a curve at x, between its points. */
function heightAt(points: readonly Point[], x: number): number {
  const k = points.findIndex((point) => point.x >= x);
  const after = points[Math.max(0, k)];
  const before = points[Math.max(0, k - 1)];
  if (!after || !before) return PLOT.bottom;
  const share = after.x === before.x ? 0 : (x - before.x) / (after.x - before.x);
  return before.y + share * (after.y - before.y);
}

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether any of the curves runs through a rectangle. */
function crossed(box: Rectangle, curves: readonly (readonly Point[])[]): boolean {
  const steps = 12;
  return curves.some((points) =>
    Array.from({ length: steps + 1 }, (_, k) => box.left + (k / steps) * (box.right - box.left)).some((x) => {
      const y = heightAt(points, x);
      return y > box.top - 1 && y < box.bottom + 1;
    }),
  );
}

interface Label {
  readonly lines: readonly string[];
  readonly box: Rectangle;
  /** Where the line to its curve ends. */
  readonly target: Point;
}

/** Where a curve lies on the axis it can't be told from another that does. */
const TELLING = PLOT.bottom - 0.04 * (PLOT.bottom - PLOT.top);

/**
 * A free place for a label, as near to its curve as there is one: along the curve, from close by to
 * further off, to the upper right of it, clear of the curves and of the labels that stand already.
 */
function place(
  text: string,
  curve: readonly Point[],
  curves: readonly (readonly Point[])[],
  taken: readonly Rectangle[],
): Label | null {
  const lines = wrapText(text, { width: LABEL_WIDTH, size: TEXT });
  const width = Math.max(...lines.map((line) => textWidth(line, TEXT)));
  const height = lines.length * LEADING;
  for (let away = 12; away <= 170; away += 8)
    for (let along = 0.04; along <= 0.9; along += 0.04) {
      const x = PLOT.left + along * (PLOT.right - PLOT.left);
      const target = { x, y: heightAt(curve, x) };
      if (target.y > TELLING) continue;
      const left = x + 4 + away / 3;
      const bottom = target.y - away;
      const box = { left, right: left + width, top: bottom - height, bottom };
      const grown = {
        left: box.left - MARGIN,
        right: box.right + MARGIN,
        top: box.top - MARGIN,
        bottom: box.bottom + MARGIN,
      };
      const inside = box.right <= PLOT.right && box.top >= PLOT.top - 4 && box.bottom <= PLOT.bottom - 4;
      if (inside && !crossed(grown, curves) && !taken.some((other) => overlap(grown, other)))
        return { lines, box, target };
    }
  return null;
}

function drawLabel({ lines, box, target }: Label): string[] {
  return [
    element("line", {
      x1: target.x,
      y1: target.y,
      x2: box.left - 2,
      y2: box.bottom - 3,
      stroke: INK.quiet,
      "stroke-width": 0.7,
    }),
    ...textLines(box.left, box.top + TEXT, lines, LEADING, { size: TEXT }),
  ];
}

function axes(chart: TowerChart, n: number): string[] {
  const parts: string[] = [];
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const y = PLOT.bottom - share * (PLOT.bottom - PLOT.top);
    parts.push(
      element("line", {
        x1: PLOT.left,
        y1: y,
        x2: PLOT.right,
        y2: y,
        stroke: INK.rule,
        "stroke-width": share === 0 ? 1.2 : 0.6,
      }),
      textAt(PLOT.left - 5, y + 3, chart.percent(share), { size: TEXT, anchor: "end" }),
    );
  }
  for (const k of ticks(n)) {
    const x = PLOT.left + (k / Math.max(1, n)) * (PLOT.right - PLOT.left);
    parts.push(
      element("line", {
        x1: x,
        y1: PLOT.bottom,
        x2: x,
        y2: PLOT.bottom + 3,
        stroke: INK.quiet,
        "stroke-width": 0.8,
      }),
      textAt(x, PLOT.bottom + 13, chart.count(k), { size: TEXT, anchor: "middle" }),
    );
  }
  return [
    ...parts,
    textAt(1, 9, chart.yAxis, { size: TEXT, bold: true }),
    textAt((PLOT.left + PLOT.right) / 2, PLOT.bottom + 26, chart.xAxis, {
      size: TEXT,
      bold: true,
      anchor: "middle",
    }),
  ];
}

/** Round numbers from 0 to n, at most about ten of them. */
function ticks(n: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((size) => n / size <= 10) ?? Math.ceil(n / 10);
  return Array.from({ length: Math.floor(n / step) + 1 }, (_, k) => k * step);
}

/** The look of a curve and its name, for a curve that has no room for a label beside it. */
function keyRow(look: Readonly<Record<string, string | number>>, text: string, x: number): string[] {
  const y = HEIGHT + KEY_ROW - 5;
  return [
    element("line", { x1: x, y1: y - 3, x2: x + 22, y2: y - 3, ...look }),
    textAt(x + 27, y, text, { size: TEXT }),
  ];
}

/** Draws the curves and the band of the random orders. */
export function towerPicture(chart: TowerChart): Picture {
  const { curves, labels } = chart;
  const high = pointsOf(curves.high);
  const low = pointsOf(curves.low);
  const lines = {
    worstFirst: pointsOf(curves.worstFirst),
    ideal: pointsOf(curves.ideal),
    mean: pointsOf(curves.mean),
  };
  const obstacles = [lines.worstFirst, lines.ideal, lines.mean];
  const drawn: string[] = [];
  const taken: Rectangle[] = [];
  let key = PLOT.left;
  const name = (text: string, curve: readonly Point[], look: Readonly<Record<string, string | number>>) => {
    const label = place(text, curve, curve === high ? [...obstacles, high] : obstacles, taken);
    if (label) {
      taken.push(label.box);
      drawn.push(...drawLabel(label));
    } else {
      drawn.push(...keyRow(look, text, key));
      key += 27 + textWidth(text, TEXT) + 18;
    }
  };
  name(labels.band, high, { stroke: INK.light, "stroke-width": 8 });
  name(labels.mean, lines.mean, LOOK.mean);
  name(labels.worstFirst, lines.worstFirst, LOOK.worstFirst);
  name(labels.ideal, lines.ideal, LOOK.ideal);
  const band = `${pathOf(high)}${pathOf([...low].reverse()).replace("M", "L")}Z`;
  const height = key > PLOT.left ? HEIGHT + KEY_ROW : HEIGHT;
  return picture({ width: WIDTH, height }, chart, [
    element("path", { d: band, fill: INK.light, stroke: "none" }),
    ...axes(chart, curves.worstFirst.length - 1),
    ...(["mean", "ideal", "worstFirst"] as const).map((curve) =>
      element("path", { d: pathOf(lines[curve]), fill: "none", "stroke-linejoin": "round", ...LOOK[curve] }),
    ),
    ...drawn,
  ]);
}
