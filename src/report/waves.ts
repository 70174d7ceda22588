/**
 * The number of waves as people read it: those that follow the departure, as the wave bar numbers them. A result
 * counts the departure itself, wave 0, too.
 */
export function wavesAfter(waves: number): number {
  return Math.max(0, waves - 1);
}
