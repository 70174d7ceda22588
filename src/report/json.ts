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
  for (const piece of pieces(value, shape, "\n")) {
    part += piece;
    if (part.length < PART) continue;
    yield part;
    part = "";
  }
  yield `${part}\n`;
}

function checkNumbers(value: unknown, key: string): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${key} is ${value}`);
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1)
      if (needsCheck(value[at])) checkNumbers(value[at], String(at));
  } else if (isObject(value)) {
    // Not by a list of its keys, which would be made a million times.
    for (const field in value) if (needsCheck(value[field])) checkNumbers(value[field], field);
  }
}

/** Lists are long, and their numbers and texts are nearly all in order. */
function needsCheck(item: unknown): boolean {
  return typeof item === "number" ? !Number.isFinite(item) : typeof item === "object";
}

/** A value's text, bit by bit where it holds a long list. */
function* pieces(value: unknown, shape: Shape | true, line: string): Generator<string> {
  const inner = line + INDENT;
  if (!holdsLong(value)) yield textOf(value, shape, line);
  else if (Array.isArray(value)) {
    let part = "";
    for (let at = 0; at < value.length; at += 1) {
      part += (at === 0 ? "[" : ",") + inner;
      if (holdsLong(value[at])) {
        yield part;
        part = "";
        yield* pieces(value[at], shape, inner);
      } else part += textOf(value[at], shape, inner);
      if (part.length < PART) continue;
      yield part;
      part = "";
    }
    yield `${part}${line}]`;
  } else if (isObject(value)) {
    let mark = "{";
    for (const field of fieldsOf(value, shape)) {
      if (!isWritten(value[field.name])) continue;
      yield mark + inner + field.label;
      yield* pieces(value[field.name], field.shape, inner);
      mark = ",";
    }
    yield `${line}}`;
  }
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

function textOf(value: unknown, shape: Shape | true, line: string): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return listText(value, shape, line);
  if (isObject(value)) return objectText(value, shape, line);
  return JSON.stringify(value) ?? "null";
}

function listText(list: readonly unknown[], shape: Shape | true, line: string): string {
  if (list.length === 0) return "[]";
  const inner = line + INDENT;
  let text = "[";
  for (let at = 0; at < list.length; at += 1)
    text += (at === 0 ? "" : ",") + inner + textOf(list[at], shape, inner);
  return `${text}${line}]`;
}

function objectText(value: Fields, shape: Shape | true, line: string): string {
  const inner = line + INDENT;
  let text = "";
  for (const field of fieldsOf(value, shape)) {
    const item = value[field.name];
    if (isWritten(item))
      text += (text === "" ? "" : ",") + inner + field.label + textOf(item, field.shape, inner);
  }
  return text === "" ? "{}" : `{${text}${line}}`;
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === "object";
}

/** JSON leaves out what it has no word for. */
function isWritten(value: unknown): boolean {
  return value !== undefined && typeof value !== "function" && typeof value !== "symbol";
}

/** Most texts hold nothing that JSON has to escape. */
function quoted(text: string): string {
  return /["\\\p{Cc}\p{Cs}]/u.test(text) ? JSON.stringify(text) : `"${text}"`;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly shape: Shape | true;
}

interface Order {
  readonly names: readonly string[];
  readonly fields: readonly Field[];
}

/** How objects of each shape were written last: those that follow have the same fields mostly. */
const orders = new WeakMap<Shape, Order[]>();
/** Kinds of objects of one shape that are remembered. */
const REMEMBERED = 8;
const PLAIN: Shape = {};

/** The fields of an object in the order in which they are written. */
function fieldsOf(value: Fields, shape: Shape | true): readonly Field[] {
  const own = shape === true ? PLAIN : shape;
  const known = orders.get(own) ?? [];
  for (const order of known) if (hasNames(value, order.names)) return order.fields;
  const names = Object.keys(value);
  const fields = ordered(names, own).map((name) =>
    fieldOf(name, (Object.hasOwn(own, name) && own[name]) || true),
  );
  orders.set(own, [{ names, fields }, ...known.slice(0, REMEMBERED - 1)]);
  return fields;
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

function fieldOf(name: string, shape: Shape | true): Field {
  return { name, label: `${JSON.stringify(name)}: `, shape };
}

/** The shape's fields first. Names that are whole numbers come before all others, as in any object. */
function ordered(names: readonly string[], shape: Shape): string[] {
  const known = Object.keys(shape).filter((name) => names.includes(name));
  const sorted = new Set([...known, ...names]);
  return Object.keys(Object.fromEntries([...sorted].map((name) => [name, true])));
}
