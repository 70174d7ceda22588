import { KERNELS, type KernelEnv, type KernelName, type Kernels } from "./kernels.ts";
import { heed, type JobHooks, type Runner } from "./runner.ts";

/** Enough for every kernel but the best case's. */
export const NO_SOLVER: KernelEnv = {
  highs: () => Promise.reject(new Error("analysis/directRunner: no solver was given")),
};

/** An open kernel, whatever it is of. */
type Answer = (chunk: unknown) => Promise<unknown>;

async function open<N extends KernelName>(name: N, setup: object, env: KernelEnv): Promise<Answer> {
  const answer = await KERNELS[name](setup as Kernels[N]["setup"], env);
  return async (chunk) => answer(chunk as Kernels[N]["chunk"]);
}

/** Opens kernels; one that was opened on a set-up stays open for as long as that set-up object is in use. */
export function kernelOpener(env: KernelEnv): (name: KernelName, setup: object) => Promise<Answer> {
  const opened = new WeakMap<object, Map<KernelName, Promise<Answer>>>();
  return (name, setup) => {
    const kernels = opened.get(setup) ?? new Map<KernelName, Promise<Answer>>();
    opened.set(setup, kernels);
    const kernel = kernels.get(name) ?? open(name, setup, env);
    kernels.set(name, kernel);
    return kernel;
  };
}

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
  const openKernel = kernelOpener(env);
  return {
    async run<N extends KernelName>(
      name: N,
      setup: Kernels[N]["setup"],
      chunks: readonly Kernels[N]["chunk"][],
      hooks: JobHooks,
    ) {
      const answer = await openKernel(name, setup);
      const results: Kernels[N]["result"][] = [];
      for (const [done, chunk] of chunks.entries()) {
        await breathe();
        heed(hooks);
        results.push((await answer(chunk)) as Kernels[N]["result"]);
        hooks.onProgress?.(done + 1, chunks.length);
      }
      return results;
    },
  };
}
