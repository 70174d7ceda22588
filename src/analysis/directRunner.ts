import { KERNELS, type KernelEnv, type KernelName, type Kernels } from "./kernels.ts";
import { type Breathe, HOLD_BREATH, heed, type JobHooks, type Runner, StoppedError } from "./runner.ts";

/** Enough for every kernel but the best case's. */
export const NO_SOLVER: KernelEnv = {
  highs: () => Promise.reject(new Error("analysis/directRunner: no solver was given")),
};

/** An open kernel, whatever it is of. */
export type Answer = (chunk: unknown, breathe: Breathe) => Promise<unknown>;

async function open<N extends KernelName>(
  name: N,
  setup: object,
  env: KernelEnv,
  breathe: Breathe,
): Promise<Answer> {
  const answer = await KERNELS[name](setup as Kernels[N]["setup"], env, breathe);
  let last: Promise<unknown> = Promise.resolve();
  // A kernel answers one chunk at a time, though runs that share it may ask at once.
  return (chunk, own) => {
    const ask = () => answer(chunk as Kernels[N]["chunk"], own);
    const answered = last.then(ask, ask);
    last = answered;
    return answered;
  };
}

/** Opens kernels; one that was opened on a set-up stays open for as long as that set-up object is in use. */
export function kernelOpener(
  env: KernelEnv,
): (name: KernelName, setup: object, breathe: Breathe) => Promise<Answer> {
  const opened = new WeakMap<object, Map<KernelName, Promise<Answer>>>();
  return async (name, setup, breathe) => {
    const kernels = opened.get(setup) ?? new Map<KernelName, Promise<Answer>>();
    opened.set(setup, kernels);
    for (;;) {
      const kernel = kernels.get(name) ?? open(name, setup, env, breathe);
      kernels.set(name, kernel);
      try {
        return await kernel;
      } catch (error) {
        if (kernels.get(name) === kernel) kernels.delete(name);
        if (!(error instanceof StoppedError)) throw error;
        // Another run began to open it and was stopped; where it was this run, this throws.
        await breathe();
      }
    }
  };
}

/**
 * Runs kernels where it is called, chunk after chunk. A kernel that was opened on a set-up stays open for
 * later runs on the same set-up object.
 *
 * @param breathe awaited between pieces of work, so that the caller's thread can hear of a cancel.
 */
export function directRunner(env: KernelEnv = NO_SOLVER, breathe: Breathe = HOLD_BREATH): Runner {
  const openKernel = kernelOpener(env);
  return {
    async run<N extends KernelName>(
      name: N,
      setup: Kernels[N]["setup"],
      chunks: readonly Kernels[N]["chunk"][],
      hooks: JobHooks,
    ) {
      const breatheOrStop = async (): Promise<void> => {
        await breathe();
        heed(hooks);
      };
      const answer = await openKernel(name, setup, breatheOrStop);
      const results: Kernels[N]["result"][] = [];
      for (const [done, chunk] of chunks.entries()) {
        await breatheOrStop();
        results.push((await answer(chunk, breatheOrStop)) as Kernels[N]["result"]);
        hooks.onProgress?.(done + 1, chunks.length);
      }
      return results;
    },
  };
}
