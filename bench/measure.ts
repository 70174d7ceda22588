/** What a benchmark measures with: processor time of this process, which other programs disturb least. */

/** Time of one thing in ms, as the least of some runs. */
export interface Timing {
  readonly ms: number;
  readonly runs: number;
}

/** Least processor time of a call over `runs` runs, after one run to warm up where there are more. */
export async function timed(runs: number, call: () => unknown): Promise<Timing> {
  if (runs > 1) await call();
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < runs; k += 1) {
    const before = process.cpuUsage();
    await call();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return { ms: least, runs };
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
