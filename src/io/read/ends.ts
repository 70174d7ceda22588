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

/** An end with its number: ends that mean the same are one object and have one number. */
export interface NumberedEnd {
  readonly end: End;
  readonly number: number;
  readonly isOutside: boolean;
}

/** As `parseEnd`: first the given units are numbered, then all others and the labels outside as they come. */
export function endParser(units: Iterable<string>): (cell: string) => NumberedEnd {
  const inside = new Map<string, NumberedEnd>();
  for (const unit of units) inside.set(unit, { end: { unit }, number: inside.size, isOutside: false });
  const outside = new Map<string, NumberedEnd>();
  const numbered = (ends: Map<string, NumberedEnd>, key: string, end: End): NumberedEnd => {
    let known = ends.get(key);
    if (known === undefined) {
      known = { end, number: inside.size + outside.size, isOutside: ends === outside };
      ends.set(key, known);
    }
    return known;
  };
  return (cell) => {
    const known = inside.get(cell);
    if (known !== undefined) return known;
    const end = parseEnd(cell, NO_UNITS);
    return "unit" in end ? numbered(inside, cell, end) : numbered(outside, end.outside, end);
  };
}

const NO_UNITS: ReadonlySet<string> = new Set();

/** How scenarios and messages name an end: the unit's id, or `outside`. */
export function endName(end: End): string {
  return "unit" in end ? end.unit : "outside";
}
