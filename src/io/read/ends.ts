import type { End } from "../../model/dataset.ts";

const OUTSIDE =
  /^(?:outside|import|imports|market|export|exports|buiten|extern|invoer|uitvoer|markt)(?:\s*:\s*(.*))?$/is;

/**
 * An end of a flow as written (format.md): a unit's id, or outside the cluster with the label after
 * the colon. A bare `import`, `market` or `export` is outside too, unless a unit has that very id.
 */
export function parseEnd(cell: string, units: ReadonlySet<string>): End {
  if (units.has(cell)) return { unit: cell };
  const outside = OUTSIDE.exec(cell);
  return outside ? { outside: outside[1]?.trim() ?? "" } : { unit: cell };
}

/** As `parseEnd`, with one object for every unit and every label outside, however often it is written. */
export function endParser(units: ReadonlySet<string>): (cell: string) => End {
  const written = new Map<string, End>();
  const outside = new Map<string, End>();
  return (cell) => {
    const known = written.get(cell);
    if (known !== undefined) return known;
    let end = parseEnd(cell, units);
    if ("outside" in end) {
      const same = outside.get(end.outside);
      if (same === undefined) outside.set(end.outside, end);
      else end = same;
    }
    written.set(cell, end);
    return end;
  };
}

/** How scenarios and messages name an end: the unit's id, or `outside`. */
export function endName(end: End): string {
  return "unit" in end ? end.unit : "outside";
}
