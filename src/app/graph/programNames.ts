/** Which of the drawing programs draws a line, by its width, bend and depth. */

export const HEADS = {
  thin: { lengthToThicknessRatio: 5.5, widenessToThicknessRatio: 4.6 },
  middle: { lengthToThicknessRatio: 3.2, widenessToThicknessRatio: 2.9 },
  wide: { lengthToThicknessRatio: 1.6, widenessToThicknessRatio: 1.7 },
};

function headOf(width: number): keyof typeof HEADS {
  if (width < 2.5) return "thin";
  return width < 6 ? "middle" : "wide";
}

/**
 * Sigma draws program by program, whatever the lines' depth; so what must lie below has programs of its own
 * that come first.
 */
export const LAYERS = ["low", "high"] as const;
export type Layer = (typeof LAYERS)[number];

export function edgeProgram(width: number, curved: boolean, layer: Layer): string {
  return `${layer}-${curved ? "curved" : "straight"}-${headOf(width)}`;
}
