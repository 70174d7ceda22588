/** How a band stands under a scenario. Pure. */
import type { SankeyLink } from "../../graph/sankey/links.ts";

export type BandState = "whole" | "less" | "gone" | "added";

const WHOLE = 1 - 1e-6;
const NOTHING = 1e-9;

export function bandState({ before, after }: Pick<SankeyLink, "before" | "after">): BandState {
  if (after > before * (2 - WHOLE)) return "added";
  if (after >= before * WHOLE) return "whole";
  return after > before * NOTHING ? "less" : "gone";
}
