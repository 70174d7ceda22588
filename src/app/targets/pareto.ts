/** Two measures of candidates against each other: how much better each becomes, and which none beats. Pure. */
import type { CandidateResult } from "../../analysis/resultsTargets.ts";
import { creditOf } from "../../analysis/targets/effects.ts";
import type { TargetMeasure } from "../../network/targetWeights.ts";
import { element, INK } from "../../report/pictures/svg.ts";
import type { Format } from "../i18n/format.ts";

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

/** A name beside a dot, with where its text begins or ends. */
export interface DotLabel {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
  readonly dot: { readonly x: number; readonly y: number };
}

/** `letter` is about the width of one. */
const LABEL = { aside: 10, line: 13, letters: 40, letter: 6 } as const;

/**
 * Names beside dots, on the side where there is room, none on another. Names of the same place are joined.
 *
 * @param middle dots right of it have their name on the left.
 */
export function labelsOf(
  dots: readonly { readonly key: string; readonly name: string; readonly x: number; readonly y: number }[],
  middle: number,
): readonly DotLabel[] {
  const places = new Map<string, { key: string; names: string[]; x: number; y: number }>();
  for (const { key, name, x, y } of dots) {
    const place = `${Math.round(x)} ${Math.round(y)}`;
    const known = places.get(place);
    if (!known) places.set(place, { key, names: [name], x, y });
    else if (!known.names.includes(name)) known.names.push(name);
  }
  const placed: { readonly from: number; readonly to: number; readonly y: number }[] = [];
  return [...places.values()]
    .toSorted((a, b) => a.y - b.y)
    .map(({ key, names, x, y }) => {
      const all = names.join(" / ");
      const text = all.length > LABEL.letters ? `${all.slice(0, LABEL.letters - 1).trimEnd()}…` : all;
      const anchor = x > middle ? "end" : "start";
      const start = anchor === "end" ? x - LABEL.aside : x + LABEL.aside;
      const width = text.length * LABEL.letter;
      const [from, to] = anchor === "end" ? [start - width, start] : [start, start + width];
      let at = y + 4;
      for (const other of placed.toSorted((a, b) => a.y - b.y))
        if (other.from < to && from < other.to && Math.abs(other.y - at) < LABEL.line)
          at = other.y + LABEL.line;
      placed.push({ from, to, y: at });
      return { key, text, x: start, y: at, anchor, dot: { x, y } };
    });
}

/** A dot of the plot as the mark of a legend of a saved picture: a square on its point for the best of both. */
export function dotMark(best: boolean): string {
  return best
    ? element("rect", { x: -5, y: -5, width: 10, height: 10, transform: "rotate(45)", fill: INK.ghost })
    : element("circle", { r: 5, fill: "#FFFFFF", stroke: INK.middle, "stroke-width": 2 });
}
