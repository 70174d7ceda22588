/** Sums over the bands that are drawn. Pure. */
import type { SankeyLink } from "../../graph/sankey/links.ts";

export interface Totals {
  readonly before: number;
  readonly after: number;
}

/** All bands added up, each flow once; in one unit of measure by construction. */
export function totalsOf(links: readonly SankeyLink[]): Totals {
  return links.reduce((sum, link) => ({ before: sum.before + link.before, after: sum.after + link.after }), {
    before: 0,
    after: 0,
  });
}
