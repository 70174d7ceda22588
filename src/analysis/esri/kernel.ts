/** The kernel of the Economic Systemic Risk Index: a chunk is a range of firms, each of which closes by itself. */
import type { MoneyCore } from "../../network/money.ts";
import type { Kernel } from "../kernels.ts";
import type { Range } from "../runner.ts";
import { Closures, type EsriOutcomes, type EsriSettings } from "./closures.ts";
import { systemOf } from "./system.ts";

export interface EsriSetup {
  readonly core: MoneyCore;
  /** What the sector of the row is to the sector of the column (0, 1 or 2), row by row; null is 1 everywhere. */
  readonly classes: Uint8Array | null;
  readonly settings: EsriSettings;
}

export type EsriKernel = Kernel<EsriSetup, Range, EsriOutcomes>;

/** Opens the kernel. What a chunk answers does not depend on which chunks came before it. */
export function openEsri({ core, classes, settings }: EsriSetup): (range: Range) => EsriOutcomes {
  const closures = new Closures(systemOf(core, classes), settings);
  return ({ from, to }) => closures.run(to - from, (k) => ({ firms: [from + k], losses: [1] }));
}
