/** The largest of 1, 2, 5, 10, 20, ... that is at most a value above 0; 0 where the value is none. Pure. */
export function roundBelow(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((digit) => digit * power <= value * (1 + 1e-9)) ?? 1) * power;
}
