import type { Core } from "../../network/core.ts";
import { ranges } from "../runner.ts";
import type { CompanySet } from "./kernel.ts";

/** Sets in one chunk: few enough to be cancelled soon, enough to be worth a model of their own. */
const CHUNK = 8;

/** Sets of companies in chunks for the kernel. */
export function inChunks(sets: readonly CompanySet[]): (readonly CompanySet[])[] {
  return ranges(sets.length, CHUNK).map(({ from, to }) => sets.slice(from, to));
}

/** Every company by itself. */
export function singletons(core: Core): (readonly CompanySet[])[] {
  return inChunks(Array.from({ length: core.companyCount }, (_, company) => [company]));
}
