import type { Highs } from "highs";
import type { HighsSource } from "../analysis/best/source.ts";

/**
 * Keeps one instance of HiGHS for this thread: loaded when first asked for, replaced when it has aborted.
 *
 * @param load makes a new instance.
 */
export function keptHighs(load: () => Promise<Highs>): HighsSource {
  let current: Promise<Highs> | null = null;
  return async (dead) => {
    if (current && dead && (await current) === dead) current = null;
    current ??= load().catch((error: unknown) => {
      current = null;
      throw error;
    });
    return current;
  };
}
