/** Adds quantities up to links: one for each seller, buyer and material. */
import type { SankeyEnd, SankeyLink } from "./links.ts";

/** A link that is still being added up. */
interface Sum extends SankeyLink {
  readonly flows: number[];
  before: number;
  after: number;
}

/** What is added up so far, in the order in which the links came up. */
export class Sums {
  readonly links: Sum[] = [];
  /** The links of each pair of ends. Long texts made of both would take longer to look up than to add. */
  private readonly ofPair = new Map<string, Map<string, Sum[]>>();
  private readonly quoted = new Map<string, string>();

  /** The link of a material, null for one that holds several, between two ends; new where there was none. */
  at(from: SankeyEnd, to: SankeyEnd, material: string | null): Sum {
    const own = slot(this.ofPair, from.id, () => new Map<string, Sum[]>());
    const pair = slot(own, to.id, (): Sum[] => []);
    const known = pair.find((sum) => sum.material === material);
    if (known) return known;
    const id = `[${this.text(from.id)},${this.text(to.id)},${material === null ? "null" : this.text(material)}]`;
    const sum = { id, from, to, material, flows: [], before: 0, after: 0 };
    pair.push(sum);
    this.links.push(sum);
    return sum;
  }

  /** As JSON, so that ids of other parts never give the same id of a link. */
  private text(id: string): string {
    return slot(this.quoted, id, () => JSON.stringify(id));
  }
}

function slot<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
