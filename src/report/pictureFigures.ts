/** The figures by which a data set is told before and after a change. */
import type { DifferenceResult, Picture } from "../analysis/resultsDifference.ts";

const FIGURES = {
  loss: ({ loss }: Picture) => loss.total,
  broken: ({ chains }: Picture) => chains.filter(({ status }) => status === "broken").length,
  incomplete: ({ incomplete }: Picture) => incomplete.length,
  index: ({ jengafication }: Picture) => jengafication,
  expectedLoss: ({ expectedLoss }: Picture) => expectedLoss,
  weakLinks: ({ weakLinks }: Picture) => weakLinks,
} as const;

export type PictureFigure = keyof typeof FIGURES;

/** A figure before and after, and what it changes by. */
export interface FigureChange {
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

export function figureChange(
  { before, after }: Pick<DifferenceResult, "before" | "after">,
  figure: PictureFigure,
): FigureChange {
  const of = FIGURES[figure];
  return { before: of(before), after: of(after), change: of(after) - of(before) };
}
