/** The number of the last wave, as the wave bar numbers them; a result counts waves, the departure's own, 0, too. */
export function lastWave(waves: number): number {
  return Math.max(0, waves - 1);
}
