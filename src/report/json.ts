/** JSON for scripts: the fields of cli.md first and in its order, further ones after them. */

/** The order of an object's fields; `true` where the value is a leaf or keeps its own order. */
export interface Shape {
  readonly [field: string]: Shape | true;
}

/** Characters from which on a part of the text is handed over. */
const PART = 1 << 16;
/** A list with more items than this is written in parts. */
const LONG = 1000;
const INDENT = "  ";

/**
 * Pretty JSON with a trailing newline; the same value always gives the same bytes.
 *
 * @throws {RangeError} on a number that JSON can't hold: it would turn into null, which means unknown.
 */
export function toJson(value: unknown, shape: Shape | true = true): string {
  return [...jsonParts(value, shape)].join("");
}

/**
 * The text of `toJson` in parts: a result of a million flows is longer than a string can be.
 *
 * @throws {RangeError} as `toJson`, at once.
 */
export function jsonParts(value: unknown, shape: Shape | true = true): Iterable<string> {
  checkNumbers(value, "");
  return partsOf(value, shape);
}

function* partsOf(value: unknown, shape: Shape | true): Generator<string> {
  let part = "";
  for (const piece of pieces(value, shape, 0)) {
    part += piece;
    if (part.length < PART) continue;
    yield part;
    part = "";
  }
  yield `${part}\n`;
}

function checkNumbers(value: unknown, key: string | number): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${key} is ${value}`);
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) if (needsCheck(value[at])) checkNumbers(value[at], at);
  } else if (isObject(value)) {
    // Not by a list of its keys, which would be made a million times.
    for (const field in value) if (needsCheck(value[field])) checkNumbers(value[field], field);
  }
}

/** Lists are long, and their numbers and texts are nearly all in order. */
function needsCheck(item: unknown): boolean {
  return typeof item === "number" ? !Number.isFinite(item) : typeof item === "object";
}

/** A value's text, bit by bit where it holds a long list. Its lines stand so many steps further in. */
function* pieces(value: unknown, shape: Shape | true, depth: number): Generator<string> {
  if (!holdsLong(value)) yield textOf(value, shape, depth);
  else if (Array.isArray(value)) yield* listPieces(value, shape, depth);
  else if (isObject(value)) {
    let mark = "{";
    for (const field of orderOf(value, shape).fields) {
      if (!isWritten(value[field.name])) continue;
      yield `${mark}${lineAt(depth + 1)}${JSON.stringify(field.name)}: `;
      yield* pieces(value[field.name], field.shape, depth + 1);
      mark = ",";
    }
    yield `${lineAt(depth)}}`;
  }
}

/** A list's text, of so many items at a time as make a part, but for those that hold a long list themselves. */
function* listPieces(list: readonly unknown[], shape: Shape | true, depth: number): Generator<string> {
  const last = `${lineAt(depth)}]`;
  let mark = "[";
  let most = 1;
  for (let at = 0; at < list.length; mark = ",") {
    let end = at;
    while (end < list.length && end - at < most && !holdsLong(list[end])) end += 1;
    if (end > at) {
      const text = textOf(list.slice(at, end), shape, depth);
      yield mark + text.slice("[".length, -last.length);
      most = Math.ceil((PART * (end - at)) / text.length);
      at = end;
    } else {
      yield mark + lineAt(depth + 1);
      yield* pieces(list[at], shape, depth + 1);
      at += 1;
    }
  }
  yield last;
}

function holdsLong(value: unknown): boolean {
  if (Array.isArray(value)) {
    if (value.length > LONG) return true;
    for (const item of value) if (isObject(item) && holdsLong(item)) return true;
  } else if (isObject(value)) {
    for (const field in value) if (isObject(value[field]) && holdsLong(value[field])) return true;
  }
  return false;
}

function lineAt(depth: number): string {
  return `\n${INDENT.repeat(depth)}`;
}

/** What JSON makes of a value by itself, but so many steps further in: it is written within so many lists. */
function textOf(value: unknown, shape: Shape | true, depth: number): string {
  let item = arranged(value, shape);
  let around = 0;
  for (let k = 0; k < depth; k += 1) {
    item = [item];
    around += `[${lineAt(k)}`.length;
  }
  const text = JSON.stringify(item, null, INDENT) ?? "null";
  return depth === 0 ? text : text.slice(around + depth * INDENT.length, -around);
}

/** A value with the fields of its objects in the order in which they are written: itself, where they are. */
function arranged(value: unknown, shape: Shape | true): unknown {
  if (shape === true || !isObject(value)) return value;
  if (Array.isArray(value)) return value.map((item) => arranged(item, shape));
  const { fields, isKept } = orderOf(value, shape);
  if (isKept) return value;
  return Object.fromEntries(fields.map((field) => [field.name, arranged(value[field.name], field.shape)]));
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === "object";
}

/** JSON leaves out what it has no word for. */
function isWritten(value: unknown): boolean {
  return value !== undefined && typeof value !== "function" && typeof value !== "symbol";
}

interface Field {
  readonly name: string;
  readonly shape: Shape | true;
}

/** How the fields of an object are written. */
interface Order {
  /** As they come. */
  readonly names: readonly string[];
  /** As they are written. */
  readonly fields: readonly Field[];
  /** Whether the object can be written as it is: its fields come so, and none has an order for its own. */
  readonly isKept: boolean;
}

/** How objects of each shape were written last: those that follow have the same fields mostly. */
const orders = new WeakMap<Shape, Order[]>();
/** Kinds of objects of one shape that are remembered. */
const REMEMBERED = 8;
const PLAIN: Shape = {};

function orderOf(value: Fields, shape: Shape | true): Order {
  const own = shape === true ? PLAIN : shape;
  const known = orders.get(own) ?? [];
  for (const order of known) if (hasNames(value, order.names)) return order;
  const names = Object.keys(value);
  const fields = ordered(names, own).map(
    (name): Field => ({ name, shape: (Object.hasOwn(own, name) && own[name]) || true }),
  );
  const isKept = fields.every((field, k) => field.name === names[k] && field.shape === true);
  const order = { names, fields, isKept };
  orders.set(own, [order, ...known.slice(0, REMEMBERED - 1)]);
  return order;
}

/** Whether these are the names of an object's fields, in their order. */
function hasNames(value: Fields, names: readonly string[]): boolean {
  let k = 0;
  for (const name in value) {
    if (name !== names[k]) return false;
    k += 1;
  }
  return k === names.length;
}

/** The shape's fields first. Names that are whole numbers come before all others, as in any object. */
function ordered(names: readonly string[], shape: Shape): string[] {
  const known = Object.keys(shape).filter((name) => names.includes(name));
  const sorted = new Set([...known, ...names]);
  return Object.keys(Object.fromEntries([...sorted].map((name) => [name, true])));
}
