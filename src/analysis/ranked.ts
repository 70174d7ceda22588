/** Figures that differ by less than this are the same but for a rounding error. */
const SAME = 1e-12;

/**
 * Rows by a figure, the largest first. Rows whose figures are the same but for a rounding error stand in
 * the order of `ties`: the last digit of a sum says nothing about which of two companies matters more.
 */
export function ranked<Row>(
  rows: readonly Row[],
  figure: (row: Row) => number,
  ties: (a: Row, b: Row) => number,
): Row[] {
  const sorted = [...rows].sort((a, b) => figure(b) - figure(a));
  let from = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    const [last, row] = [sorted[at - 1], sorted[at]];
    if (last !== undefined && row !== undefined && figure(last) - figure(row) <= SAME) continue;
    if (at - from > 1) {
      const equals = sorted.slice(from, at).sort(ties);
      for (let k = 0; k < equals.length; k += 1) sorted[from + k] = equals[k] as Row;
    }
    from = at;
  }
  return sorted;
}
