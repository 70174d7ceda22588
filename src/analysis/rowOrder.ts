/** The order in which the rows of a sparse system are solved, so that only its cycles take more than one look. */
export class RowOrder {
  /** The rows: first those whose terms all come before them, last those that no other row waits for. */
  rows = new Int32Array(64);
  /** Rows before `before` depend on no cycle; from `behind` on no cycle depends on them. */
  before = 0;
  behind = 0;
  private waits = new Int32Array(64);
  private needed = new Int32Array(64);
  /** Terms that name a row, as a chain: the first of each row, and the next of each term. */
  private first = new Int32Array(64);
  private next = new Int32Array(256);
  private owner = new Int32Array(256);

  /** @param termRow the row that each term names; those of a row begin at its entry in `rowStart`. */
  sort(count: number, rowStart: Int32Array, termRow: Int32Array): void {
    this.makeRoom(count, rowStart[count] as number);
    this.link(count, rowStart, termRow);
    this.peelFront(count);
    this.peelBack(count, rowStart, termRow);
  }

  private makeRoom(rows: number, terms: number): void {
    if (this.rows.length < rows) {
      const room = Math.max(rows, 2 * this.rows.length);
      this.rows = new Int32Array(room);
      this.waits = new Int32Array(room);
      this.needed = new Int32Array(room);
      this.first = new Int32Array(room);
    }
    if (this.next.length < terms) {
      const room = Math.max(terms, 2 * this.next.length);
      this.next = new Int32Array(room);
      this.owner = new Int32Array(room);
    }
  }

  /** Counts for how many terms each row waits, and how many name it. */
  private link(count: number, rowStart: Int32Array, termRow: Int32Array): void {
    const { waits, needed, first, next, owner } = this;
    for (let row = 0; row < count; row += 1) {
      first[row] = -1;
      needed[row] = 0;
    }
    for (let row = 0; row < count; row += 1) {
      const from = rowStart[row] as number;
      const end = rowStart[row + 1] as number;
      waits[row] = end - from;
      for (let term = from; term < end; term += 1) {
        const named = termRow[term] as number;
        owner[term] = row;
        next[term] = first[named] as number;
        first[named] = term;
        needed[named] = (needed[named] as number) + 1;
      }
    }
  }

  /** Puts the rows that wait for nobody in front, and those that wait only for them behind these. */
  private peelFront(count: number): void {
    const { rows, waits, first, next, owner } = this;
    let end = 0;
    for (let row = 0; row < count; row += 1) {
      if (waits[row] !== 0) continue;
      rows[end] = row;
      end += 1;
    }
    for (let at = 0; at < end; at += 1) {
      for (let term = first[rows[at] as number] as number; term >= 0; term = next[term] as number) {
        const row = owner[term] as number;
        const left = (waits[row] as number) - 1;
        waits[row] = left;
        if (left > 0) continue;
        rows[end] = row;
        end += 1;
      }
    }
    this.before = end;
  }

  /** Puts the rows that nobody waits for at the end, and those that only they wait for in front of these. */
  private peelBack(count: number, rowStart: Int32Array, termRow: Int32Array): void {
    const { rows, waits, needed } = this;
    let free = count;
    for (let row = 0; row < count; row += 1) {
      if ((waits[row] as number) === 0 || needed[row] !== 0) continue;
      free -= 1;
      rows[free] = row;
    }
    for (let at = count - 1; at >= free; at -= 1) {
      const row = rows[at] as number;
      waits[row] = 0;
      const end = rowStart[row + 1] as number;
      for (let term = rowStart[row] as number; term < end; term += 1) {
        const named = termRow[term] as number;
        const left = (needed[named] as number) - 1;
        needed[named] = left;
        if (left > 0 || waits[named] === 0) continue;
        free -= 1;
        rows[free] = named;
      }
    }
    this.behind = free;
    let at = this.before;
    for (let row = 0; row < count; row += 1) {
      if ((waits[row] as number) === 0) continue;
      // What stands at the end keeps its place: its waits are 0.
      rows[at] = row;
      at += 1;
    }
  }
}
