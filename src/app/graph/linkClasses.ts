/** How strong the links are (model.md section 5), as the picture shows them: on lines and at units. Pure. */
import type { LinksResult } from "../../analysis/results.ts";

/** How strong a line is for each of its ends: weak where the port that it belongs to is. */
export interface EdgeLink {
  readonly weakForSeller: boolean;
  readonly weakForBuyer: boolean;
}

/** Ports of a unit that nobody in the cluster supplies or takes. */
export interface MissingPorts {
  readonly inputs: number;
  readonly outputs: number;
}

/** By position in flows.csv. */
export function edgeLinks(links: LinksResult): ReadonlyMap<number, EdgeLink> {
  const found = new Map<number, EdgeLink>();
  for (const port of links.ports) {
    for (const flow of port.flows) {
      const known = found.get(flow) ?? { weakForSeller: false, weakForBuyer: false };
      const weak = port.class === "weak";
      found.set(
        flow,
        port.direction === "input" ? { ...known, weakForBuyer: weak } : { ...known, weakForSeller: weak },
      );
    }
  }
  return found;
}

/** By unit id; units without any are not in it. */
export function missingPorts(links: LinksResult): ReadonlyMap<string, MissingPorts> {
  const found = new Map<string, MissingPorts>();
  for (const port of links.ports) {
    if (port.class !== "missing") continue;
    const { inputs, outputs } = found.get(port.unit) ?? { inputs: 0, outputs: 0 };
    const input = port.direction === "input";
    found.set(port.unit, { inputs: inputs + (input ? 1 : 0), outputs: outputs + (input ? 0 : 1) });
  }
  return found;
}
