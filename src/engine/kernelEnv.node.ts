import type { KernelEnv } from "../analysis/kernels.ts";

/** What kernels may use in Node. */
export function kernelEnv(): KernelEnv {
  return {};
}
