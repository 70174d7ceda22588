/** Who is told of in which wave of a cascade. Pure. */
import type { Reason, SimulateResult } from "../../analysis/results.ts";

/** A plant that first falls in a wave, or stops in it. */
export interface WaveFall {
  readonly id: string;
  /** The level that it falls to in this wave, and what keeps it there. */
  readonly level: number;
  readonly reason: Reason;
  readonly stops: boolean;
}

export interface WaveGroup {
  readonly wave: number;
  readonly falls: readonly WaveFall[];
  /** Who had fallen before and falls further, to a level that reads lower than the last that was told. */
  readonly further: readonly { readonly id: string; readonly level: number }[];
}

/** @param text how a level is written: a fall that doesn't show in it is not told of. */
export function waveGroups(
  { waves, units }: SimulateResult,
  text: (level: number) => string,
): readonly WaveGroup[] {
  const told = new Map<string, string>();
  const groups = waves.map(({ wave, changes }): WaveGroup => {
    const falls: WaveFall[] = [];
    const further: { id: string; level: number }[] = [];
    for (const { unit: at, level, reason } of changes) {
      const unit = units[at];
      if (!unit || told.get(unit.id) === text(level)) continue;
      const stops = unit.stopWave === wave;
      if (stops || !told.has(unit.id)) falls.push({ id: unit.id, level, reason, stops });
      else further.push({ id: unit.id, level });
      told.set(unit.id, text(level));
    }
    return { wave, falls, further };
  });
  return groups.filter(({ falls, further }) => falls.length + further.length > 0);
}
