import type { Steps } from "../shared/steps.ts";
import type { GraphEdge } from "./scene.ts";

type Find = (edges: readonly GraphEdge[]) => Steps<ReadonlyMap<string, number>>;

/** Bends from scene to scene: the same object where lines come and go that stand apart, as those of missing links do. */
export class Bends {
  private edges: readonly GraphEdge[] = [];
  private known: ReadonlyMap<string, number> = new Map();
  private readonly find: Find;

  /** @param find works out the bends of lines between plants. */
  constructor(find: Find) {
    this.find = find;
  }

  *of(all: readonly GraphEdge[]): Steps<ReadonlyMap<string, number>> {
    // No other runs beside a line to a missing link, and it runs straight.
    const edges = all.filter(({ index }) => index >= 0);
    if (!isSame(edges, this.edges)) {
      this.known = yield* this.find(edges);
      this.edges = edges;
    }
    return this.known;
  }
}

function isSame(a: readonly GraphEdge[], b: readonly GraphEdge[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, from, to, energy }, k) => {
      const other = b[k];
      return id === other?.id && from === other.from && to === other.to && energy === other.energy;
    })
  );
}
