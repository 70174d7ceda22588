import type { KernelEnv } from "../analysis/kernels.ts";
import { workerHighs } from "./highsWorker.ts";

/** What kernels may use in a browser's worker. */
export function kernelEnv(): KernelEnv {
  return { highs: workerHighs };
}
