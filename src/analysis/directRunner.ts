import { KERNELS, type KernelEnv, type KernelName, type Kernels } from "./kernels.ts";
import { heed, type JobHooks, type Runner } from "./runner.ts";

/** Enough for every kernel but the best case's. */
const NO_SOLVER: KernelEnv = {
  highs: () => Promise.reject(new Error("analysis/directRunner: no solver was given")),
};

/**
 * Runs kernels where it is called, chunk after chunk. A kernel that was opened on a set-up stays open for
 * later runs on the same set-up object.
 *
 * @param breathe awaited between chunks, so that the caller's thread can hear of a cancel.
 */
export function directRunner(
  env: KernelEnv = NO_SOLVER,
  breathe: () => Promise<void> = async () => {},
): Runner {
  const opened = new WeakMap<object, Map<KernelName, unknown>>();
  return {
    async run<N extends KernelName>(
      name: N,
      setup: Kernels[N]["setup"],
      chunks: readonly Kernels[N]["chunk"][],
      hooks: JobHooks,
    ) {
      type Opened = Awaited<ReturnType<(typeof KERNELS)[N]>>;
      const kernels = opened.get(setup) ?? new Map<KernelName, unknown>();
      opened.set(setup, kernels);
      const answer =
        (kernels.get(name) as Opened | undefined) ?? ((await KERNELS[name](setup, env)) as Opened);
      kernels.set(name, answer);
      const results: Kernels[N]["result"][] = [];
      for (const [done, chunk] of chunks.entries()) {
        await breathe();
        heed(hooks);
        results.push(await answer(chunk));
        hooks.onProgress?.(done + 1, chunks.length);
      }
      return results;
    },
  };
}
