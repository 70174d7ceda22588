/** JSON for scripts: the fields of cli.md first and in its order, further ones after them. */

/** The order of an object's fields; `true` where the value is a leaf or keeps its own order. */
export interface Shape {
  readonly [field: string]: Shape | true;
}

function ordered(value: unknown, shape: Shape | true): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, shape));
  if (value === null || typeof value !== "object") return value;
  const fields = new Map(Object.entries(value));
  const known = shape === true ? [] : Object.keys(shape).filter((field) => fields.has(field));
  const names = new Set([...known, ...fields.keys()]);
  return Object.fromEntries(
    [...names].map((name) => [name, ordered(fields.get(name), (shape !== true && shape[name]) || true)]),
  );
}

/**
 * Pretty JSON with a trailing newline; the same value always gives the same bytes.
 *
 * @throws {RangeError} on a number that JSON can't hold: it would turn into null, which means unknown.
 */
export function toJson(value: unknown, shape: Shape | true = true): string {
  const text = JSON.stringify(
    ordered(value, shape),
    (key, item: unknown) => {
      if (typeof item === "number" && !Number.isFinite(item)) throw new RangeError(`${key} is ${item}`);
      return item;
    },
    2,
  );
  return `${text}\n`;
}
