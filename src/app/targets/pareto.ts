/** Two measures of candidates against each other: how much better each becomes, and which none beats. Pure. */
import type { CandidateResult } from "../../analysis/resultsTargets.ts";
import { creditOf } from "../../analysis/targets/effects.ts";
import type { TargetMeasure } from "../../network/targetWeights.ts";
import { element, INK } from "../../report/pictures/svg.ts";
import { textWidth } from "../../report/pictures/textWidth.ts";
import type { Point, Rect } from "../graph/geometry.ts";
import { type LabelRequest, leaderOf, placeLabels } from "../graph/labels.ts";
import type { Format } from "../i18n/format.ts";
import { WIDER } from "../map/labels.ts";

/** As the engine's choice of those that none beats reckons it: more is better. */
export function improvement({ effect, completions }: CandidateResult, measure: TargetMeasure): number {
  switch (measure) {
    case "chains":
      return completions.reduce((sum, completion) => sum + creditOf(completion), 0);
    case "jenga":
      return -effect.jengafication;
    case "loss":
      return -effect.expectedLoss;
    case "import":
      return -effect.importValue;
    case "waste":
      return -effect.wasteValue;
    case "jobs":
      return effect.jobs ?? 0;
  }
}

export function improvementText(value: number, measure: TargetMeasure, currency: string, f: Format): string {
  switch (measure) {
    case "chains":
      return f.decimals(value, value % 1 === 0 ? 0 : 2);
    case "jenga":
      return f.decimals(value, 3);
    case "loss":
      return `${f.decimals(value * 100, 2)}%`;
    case "jobs":
      return f.integer(value);
    default:
      return f.money(Math.abs(value) < 0.5 ? 0 : value, currency);
  }
}

export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** From the least to the most, with 0 in it; never empty. */
export function extentOf(values: readonly number[]): Extent {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return high > low ? { low, high } : { low, high: low + 1 };
}

export interface PlotDot extends Point {
  readonly key: string;
  readonly name: string;
}

/** A name near a dot, with where its text begins, ends or has its middle, and where a line leads to it. */
export interface DotLabel extends Point {
  readonly key: string;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  /** From the dot to the name, where that is not next to it. */
  readonly leader: readonly [from: Point, to: Point] | null;
}

/** In pixels; so many letters of a name are shown, and so far a dot reaches from its middle. */
const LABEL = { size: 11, letters: 40, dot: 8 } as const;
const ANCHORS = { left: "start", center: "middle", right: "end" } as const;

/**
 * Names near dots, none over a dot or another name and none nearer to another's dot than to its own; where there is
 * no such place a name is left out. Names of dots on one place are joined.
 *
 * @param dots that ask for a name, the most important first.
 * @param all dots of the plot.
 * @param others what no name may lie over besides: the names of the axes.
 * @param bounds where names may stand.
 */
export function labelsOf(
  dots: readonly PlotDot[],
  all: readonly Point[],
  others: readonly Rect[],
  bounds: Rect,
): readonly DotLabel[] {
  const places = new Map<string, { key: string; names: string[]; x: number; y: number }>();
  for (const { key, name, x, y } of dots) {
    const place = `${Math.round(x)} ${Math.round(y)}`;
    const known = places.get(place);
    if (!known) places.set(place, { key, names: [name], x, y });
    else if (!known.names.includes(name)) known.names.push(name);
  }
  const requests = [...places.values()].map(({ key, names, x, y }, rank): LabelRequest => {
    const joined = names.join(" / ");
    const isLong = joined.length > LABEL.letters;
    const text = isLong ? `${joined.slice(0, LABEL.letters - 1).trimEnd()}…` : joined;
    return {
      id: key,
      lines: [text],
      width: textWidth(text, LABEL.size) * WIDER + 2,
      height: LABEL.size * 1.25,
      at: { x, y },
      radius: LABEL.dot,
      priority: -rank,
      seeks: true,
      must: false,
    };
  });
  return placeLabels(requests, all.map(squareOf), bounds, others).map((placed) => {
    const { id, lines, rect, align } = placed;
    const end = leaderOf(placed);
    return {
      key: id,
      text: lines.join(" "),
      x: { left: rect.x + 1, center: rect.x + rect.width / 2, right: rect.x + rect.width - 1 }[align],
      y: rect.y + rect.height - LABEL.size * 0.25,
      anchor: ANCHORS[align],
      leader: end && [placed.at, end],
    };
  });
}

function squareOf({ x, y }: Point): Rect {
  return { x: x - LABEL.dot, y: y - LABEL.dot, width: 2 * LABEL.dot, height: 2 * LABEL.dot };
}

/** A dot of the plot as the mark of a legend of a saved picture: a square on its point for the best of both. */
export function dotMark(best: boolean): string {
  return best
    ? element("rect", { x: -5, y: -5, width: 10, height: 10, transform: "rotate(45)", fill: INK.ghost })
    : element("circle", { r: 5, fill: "#FFFFFF", stroke: INK.middle, "stroke-width": 2 });
}
