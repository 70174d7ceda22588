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
}

/** As `parseEnd`, with every unit and every label outside numbered in the order in which they first come. */
export function endParser(units: ReadonlySet<string>): (cell: string) => NumberedEnd {
  const known = new Map<string, NumberedEnd>();
  return (cell) => {
    const end = parseEnd(cell, units);
    const key = "unit" in end ? `unit ${end.unit}` : `outside ${end.outside}`;
    let numbered = known.get(key);
    if (numbered === undefined) {
      numbered = { end, number: known.size };
      known.set(key, numbered);
    }
    return numbered;
  };
}

/** How scenarios and messages name an end: the unit's id, or `outside`. */
export function endName(end: End): string {
  return "unit" in end ? end.unit : "outside";
}
