import { createDijkstraIndexedBrandes } from "graphology-shortest-path/indexed-brandes.js";
import type { LinkGraph } from "./links.ts";

/**
 * Share of all ordered pairs of other units whose shortest path runs through each unit (Brandes 2001), over
 * (n - 1)(n - 2) pairs. It is the library's betweenness to the last bit, which finds the paths from all units
 * in one go; here the thread can hear of a cancel between one unit and the next.
 *
 * @param breathe awaited before each unit.
 */
export async function betweenness(
  links: LinkGraph,
  breathe: () => Promise<void>,
): Promise<ReadonlyMap<string, number>> {
  const units = links.nodes();
  const pathsFrom = createDijkstraIndexedBrandes(links, "length");
  const through = new Float64Array(units.length);
  const dependency = new Float64Array(units.length);
  for (let source = 0; source < units.length; source += 1) {
    await breathe();
    const [reached, predecessors, paths] = pathsFrom(source);
    dependency.fill(0);
    for (let unit = reached.pop(); unit !== undefined; unit = reached.pop()) {
      const share = (1 + (dependency[unit] as number)) / (paths[unit] as number);
      for (const before of predecessors[unit] ?? [])
        dependency[before] = (dependency[before] as number) + (paths[before] as number) * share;
      if (unit !== source) through[unit] = (through[unit] as number) + (dependency[unit] as number);
    }
  }
  const scale = units.length <= 2 ? 1 : 1 / ((units.length - 1) * (units.length - 2));
  return new Map(units.map((unit, k) => [unit, (through[k] as number) * scale]));
}
