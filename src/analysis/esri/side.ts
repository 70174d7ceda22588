/**
 * One side: the share that each firm's loss has in each group. The same edges stand here twice: by the group
 * that they count in, which the sums over all firms read, and by the firm that they come from, which
 * a loss that has reached few firms is spread by.
 */
export interface Side {
  /** First group of each firm; one entry more than there are firms. */
  readonly groupStart: Uint32Array;
  /** First edge of each group; one entry more than there are groups. */
  readonly edgeStart: Uint32Array;
  /** The firm that each edge comes from, and its share in the group, in the order of the groups. */
  readonly source: Uint32Array;
  readonly weight: Float64Array;
  /** The firm of each group. */
  readonly groupFirm: Uint32Array;
  /** First edge from each firm; one entry more than there are firms. */
  readonly outStart: Uint32Array;
  /**
   * The group that each edge counts in and its share there, in the order of the firms that they come from. The two
   * alternate, so that one reach into memory brings both.
   */
  readonly outEdges: Float64Array;
}

/** Where each of `count` rows begins, given the row of each entry; one start more than there are rows. */
export function startsOf(rows: ArrayLike<number>, count: number): Uint32Array {
  const start = new Uint32Array(count + 1);
  for (let k = 0; k < rows.length; k += 1) {
    const row = (rows[k] as number) + 1;
    start[row] = (start[row] as number) + 1;
  }
  for (let row = 0; row < count; row += 1)
    start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  return start;
}

/** Collects the groups of a side, firm after firm. */
export class SideBuilder {
  private readonly groupStart: Uint32Array;
  /** There is at most one edge for each sale, and no group without one. */
  private readonly edgeStart: Uint32Array;
  private readonly groupFirm: Uint32Array;
  private readonly source: Uint32Array;
  private readonly weight: Float64Array;
  private readonly firmCount: number;
  private groups = 0;
  private edges = 0;

  constructor(firmCount: number, mostEdges: number) {
    this.firmCount = firmCount;
    this.groupStart = new Uint32Array(firmCount + 1);
    this.edgeStart = new Uint32Array(mostEdges + 1);
    this.groupFirm = new Uint32Array(mostEdges);
    this.source = new Uint32Array(mostEdges);
    this.weight = new Float64Array(mostEdges);
  }

  /** An edge of the group that is being collected. */
  add(source: number, weight: number): void {
    this.source[this.edges] = source;
    this.weight[this.edges] = weight;
    this.edges += 1;
  }

  /** The edges since the last group are one of this firm; none are none. */
  endGroup(firm: number): void {
    if (this.edges === this.edgeStart[this.groups]) return;
    this.groupFirm[this.groups] = firm;
    this.groups += 1;
    this.edgeStart[this.groups] = this.edges;
  }

  endFirm(firm: number): void {
    this.groupStart[firm + 1] = this.groups;
  }

  finish(): Side {
    const source = this.source.slice(0, this.edges);
    const weight = this.weight.slice(0, this.edges);
    const outStart = startsOf(source, this.firmCount);
    const next = outStart.slice();
    const outEdges = new Float64Array(2 * this.edges);
    let group = 0;
    for (let edge = 0; edge < this.edges; edge += 1) {
      if (edge === this.edgeStart[group + 1]) group += 1;
      const from = source[edge] as number;
      const at = next[from] as number;
      next[from] = at + 1;
      outEdges[2 * at] = group;
      outEdges[2 * at + 1] = weight[edge] as number;
    }
    return {
      groupStart: this.groupStart,
      edgeStart: this.edgeStart.slice(0, this.groups + 1),
      source,
      weight,
      groupFirm: this.groupFirm.slice(0, this.groups),
      outStart,
      outEdges,
    };
  }
}
