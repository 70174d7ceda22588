import type { KernelEnv } from "../analysis/kernels.ts";
import { bundledHighs } from "./highsBundled.ts";

/** What kernels may use in Node. */
export function kernelEnv(): KernelEnv {
  return { highs: bundledHighs };
}
