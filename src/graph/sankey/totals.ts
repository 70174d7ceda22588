/** Sums over the bands that are drawn. Pure. */
import type { SankeyLink } from "./links.ts";

export interface Totals {
  readonly before: number;
  readonly after: number;
}

/** All bands added up, each flow once; in one unit of measure by construction. */
export function totalsOf(links: readonly SankeyLink[]): Totals {
  const sum = (of: (link: SankeyLink) => number) => links.reduce((total, link) => total + of(link), 0);
  return { before: sum((link) => link.before), after: sum((link) => link.after) };
}
