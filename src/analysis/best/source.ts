import type { Highs } from "highs";

/**
 * Gives this thread's instance of HiGHS, loaded when first asked for.
 *
 * @param dead an instance that has aborted: a new one takes its place.
 */
export type HighsSource = (dead?: Highs) => Promise<Highs>;

/**
 * Works with HiGHS. An instance that aborts (its memory is full) stays dead; the work is then done once
 * more from the start with a new one.
 */
export async function withHighs<Result>(
  { highs: source }: { readonly highs: HighsSource },
  work: (highs: Highs) => Result,
): Promise<Result> {
  const highs = await source();
  try {
    return work(highs);
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    return work(await source(highs));
  }
}
