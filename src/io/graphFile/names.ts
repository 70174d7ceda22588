/**
 * What columns are called in a graph file. Programs take some names for their own: `weight` for the strength
 * of a tie, `source` for the end of an edge. A column that is called so gets a word before its name.
 */
const BEFORE = "column_";

/** Which side an end outside the cluster is on; only such nodes have it. */
export const OUTSIDE = "outside";
/** The unit's id, where it can't be the node's. */
export const UNIT_ID = "unit_id";
/** The quantity in the material's own unit of measure. */
export const CONVERTED = "quantity_converted";
/** Stands before the columns of the flow's material. */
export const OF_MATERIAL = "material_";

const TAKEN: ReadonlySet<string> = new Set([
  ...["id", "label", "type", "kind", "weight", "source", "target", "directed", "key", "interval", "timeset"],
  ...["x", "y", "z", "xpos", "ypos", "r", "g", "b", "color", "size", "shape", "thickness"],
  ...["edgelabel", "edgeid", "edge weight"],
  ...["suid", "selected", "interaction", "shared name", "shared interaction"],
  ...[OUTSIDE, UNIT_ID, CONVERTED],
]);

/** The attribute that a column becomes. */
export function attributeName(column: string): string {
  const name = column.trim();
  const lower = name.toLowerCase();
  const taken = TAKEN.has(lower) || lower.startsWith(OF_MATERIAL) || lower.startsWith(BEFORE);
  return taken ? BEFORE + name : name;
}

/** The column that an attribute comes from; null for one that is no column of its own. */
export function columnName(attribute: string): string | null {
  if (attribute.startsWith(BEFORE)) return attribute.slice(BEFORE.length);
  return TAKEN.has(attribute.toLowerCase()) ? null : attribute;
}
