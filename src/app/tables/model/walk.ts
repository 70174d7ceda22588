/** How the keys lead through a grid. Pure. */

/** A cell by its place on the screen; row -1 is the headings. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in sight at once. */
  readonly page: number;
}

/** The cell that a key leads to, within the grid; null for a key that leads nowhere. */
export function walk({ row, column }: Spot, key: string, ctrl: boolean, extent: Extent): Spot | null {
  const to = (nextRow: number, nextColumn: number): Spot => ({
    row: Math.max(-1, Math.min(extent.rows - 1, nextRow)),
    column: Math.max(0, Math.min(extent.columns - 1, nextColumn)),
  });
  switch (key) {
    case "ArrowUp":
      return to(ctrl ? Math.min(row, 0) : row - 1, column);
    case "ArrowDown":
      return to(ctrl ? extent.rows - 1 : row + 1, column);
    case "ArrowLeft":
      return to(row, ctrl ? 0 : column - 1);
    case "ArrowRight":
      return to(row, ctrl ? extent.columns - 1 : column + 1);
    case "Home":
      return to(ctrl ? 0 : row, 0);
    case "End":
      return to(ctrl ? extent.rows - 1 : row, extent.columns - 1);
    case "PageUp":
      return to(Math.max(0, row - extent.page), column);
    case "PageDown":
      return to(row + extent.page, column);
    default:
      return null;
  }
}

/**
 * The next cell that can be changed, row after row, or the one before it; null at the end of the table.
 *
 * @param editable whether each column can be changed.
 */
export function nextEditable(
  { row, column }: Spot,
  by: 1 | -1,
  editable: readonly boolean[],
  rows: number,
): Spot | null {
  const wide = editable.length;
  if (!editable.includes(true)) return null;
  for (let at = row * wide + column + by; at >= 0 && at < rows * wide; at += by) {
    if (editable[at % wide]) return { row: Math.floor(at / wide), column: at % wide };
  }
  return null;
}
