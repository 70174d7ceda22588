/** What a benchmark measures with: processor time of this process, which other programs disturb least. */

/** Time of one thing in ms, as the mean of some runs. */
export interface Timing {
  readonly ms: number;
  readonly runs: number;
}

/** Mean processor time of a call over `runs` runs, after as many again (20 at most) to warm up. */
export async function timed(runs: number, call: () => unknown): Promise<Timing> {
  for (let k = 0; k < Math.min(20, runs - 1); k += 1) await call();
  const before = process.cpuUsage();
  for (let k = 0; k < runs; k += 1) await call();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000 / runs, runs };
}

/** A line of the table. */
export interface Row {
  readonly units: number;
  readonly flows: number;
  readonly computation: string;
  /** Time per scenario (departure, pair, order, draw, ...) in ms, and how many one run covers. */
  readonly ms: number;
  readonly scenarios: number;
  /** The slow twin's time per scenario on the same network in the same run; null where it was not tried. */
  readonly twinMs: number | null;
}
