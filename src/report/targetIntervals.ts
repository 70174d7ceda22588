/** The intervals of what candidates change, as columns of a table: they say the same in every file. */
import type { EffectIntervals } from "../analysis/targets/intervals.ts";

/** Figures of a candidate for which intervals are drawn, in the order of the columns. */
export const DRAWN = [
  "jengafication",
  "expectedLoss",
  "weakLinks",
  "importValue",
  "wasteValue",
  "score",
] as const;
export type DrawnFigure = (typeof DRAWN)[number];

export function isDrawn(figure: string): figure is DrawnFigure {
  return DRAWN.some((one) => one === figure);
}

/**
 * Two headers a figure, for its 5 % and its 95 % quantile, and one for how often it is among the five best.
 *
 * @param title what a figure is called.
 */
export function intervalTitles(title: (figure: DrawnFigure) => string, top5: string): string[] {
  return [...DRAWN.flatMap((figure) => [`${title(figure)} 5%`, `${title(figure)} 95%`]), top5];
}

/** Cells below these headers, in the unit of the figure; empty where nothing was drawn for the candidate. */
export function intervalCells(intervals: EffectIntervals | null): (number | null)[] {
  return [
    ...DRAWN.flatMap((figure) => [intervals?.[figure].low ?? null, intervals?.[figure].high ?? null]),
    intervals?.top5 ?? null,
  ];
}
