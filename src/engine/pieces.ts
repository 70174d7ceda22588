/** Large results in pieces: the page reads each in a task of its own, so that none holds it up. */

/** Values in one piece; to read them takes some milliseconds. */
const PIECE = 10_000;

/** Rows of one of a result's lists. */
export interface Piece {
  /** The keys that lead to the list. */
  readonly path: readonly string[];
  readonly rows: readonly unknown[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** How many numbers, texts and the like a value holds. */
function weightOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + weightOf(item), 1);
  if (!isRecord(value)) return 1;
  let sum = 1;
  for (const key in value) sum += weightOf(value[key]);
  return sum;
}

function* cut(path: readonly string[], list: readonly unknown[], size: number): Generator<Piece> {
  let rows: unknown[] = [];
  let weight = 0;
  for (const row of list) {
    rows.push(row);
    weight += weightOf(row);
    if (weight < size) continue;
    yield { path, rows };
    rows = [];
    weight = 0;
  }
  if (rows.length > 0) yield { path, rows };
}

/**
 * Takes the long lists out of a result.
 *
 * @returns the rest, with empty lists in their place, and the lists in pieces; the result itself stays as it is.
 */
export function inPieces<T>(
  result: T,
  size = PIECE,
): { readonly rest: T; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  const visit = (value: unknown, path: readonly string[]): unknown => {
    if (weightOf(value) <= size) return value;
    if (Array.isArray(value) && path.length > 0) {
      pieces.push(...cut(path, value, size));
      return [];
    }
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, visit(part, [...path, key])]));
  };
  // What is left of a value is one of the same kind.
  return { rest: visit(result, []) as T, pieces };
}

/** Puts the pieces back, in the order in which they were cut; changes `rest`. */
export function putTogether<T>(rest: T, pieces: readonly Piece[]): T {
  for (const { path, rows } of pieces) {
    const list = path.reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), rest);
    if (!Array.isArray(list)) throw new Error(`engine/pieces: no list at ${path.join(".")}`);
    for (const row of rows) list.push(row);
  }
  return rest;
}
