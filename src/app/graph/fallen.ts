/** Which of the units that have fallen are named in any case. Pure. */
import type { GraphNode } from "./scene.ts";

/** Where more have fallen their names would cover the picture. */
const MOST = 16;

const isFallen = ({ state }: GraphNode) => state === "broken" || state === "removed";

/** Ids of those that stopped or left, where they are few; else none. */
export function fallenToName(nodes: readonly GraphNode[]): ReadonlySet<string> {
  const fallen = nodes.filter(isFallen);
  return new Set(fallen.length > MOST ? [] : fallen.map(({ id }) => id));
}
