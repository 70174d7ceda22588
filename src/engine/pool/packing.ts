/** Set-ups apart from their numbers: the buffers under typed arrays are named, so that each is sent once. */

export type BufferId = number;

const VIEWS = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
} as const;

type ViewName = keyof typeof VIEWS;
type View = InstanceType<(typeof VIEWS)[ViewName]>;

/** A value in which every typed array is a window on a named buffer. */
export type Packed =
  | { readonly kind: "plain"; readonly value: unknown }
  | {
      readonly kind: "view";
      readonly type: ViewName;
      readonly buffer: BufferId;
      readonly offset: number;
      readonly length: number;
    }
  | { readonly kind: "list"; readonly items: readonly Packed[] }
  | { readonly kind: "record"; readonly entries: readonly (readonly [string, Packed])[] };

function isView(value: unknown): value is View {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function isUnshared(buffer: ArrayBufferLike): buffer is ArrayBuffer {
  return buffer instanceof ArrayBuffer;
}

/** Plain data only: the typed arrays within a Map, a Set or a class are cloned with it. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function holdsView(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (isView(value)) return true;
  if (Array.isArray(value)) return value.some(holdsView);
  return isRecord(value) && Object.values(value).some(holdsView);
}

/**
 * Takes the buffers out of a value; nothing is copied.
 *
 * @param value a tree of plain data and typed arrays, without cycles.
 * @param idOf names a buffer.
 */
export function pack(value: unknown, idOf: (buffer: ArrayBufferLike) => BufferId): Packed {
  if (!holdsView(value)) return { kind: "plain", value };
  if (isView(value)) {
    const type = value[Symbol.toStringTag];
    return {
      kind: "view",
      type,
      buffer: idOf(value.buffer),
      offset: value.byteOffset,
      length: value.length,
    };
  }
  if (Array.isArray(value)) return { kind: "list", items: value.map((item) => pack(item, idOf)) };
  const entries = Object.entries(value as Record<string, unknown>);
  return { kind: "record", entries: entries.map(([key, item]) => [key, pack(item, idOf)]) };
}

/** The value again, on the buffers as they are here. */
export function unpack(packed: Packed, bufferOf: (id: BufferId) => ArrayBufferLike): unknown {
  if (packed.kind === "plain") return packed.value;
  if (packed.kind === "list") return packed.items.map((item) => unpack(item, bufferOf));
  if (packed.kind === "view") {
    // The library types the constructors one by one; each takes a shared buffer as well.
    const buffer = bufferOf(packed.buffer) as ArrayBuffer;
    return new VIEWS[packed.type](buffer, packed.offset, packed.length);
  }
  return Object.fromEntries(packed.entries.map(([key, item]) => [key, unpack(item, bufferOf)]));
}

/**
 * The buffers that can be given away with a value instead of being copied: those of typed arrays that
 * have theirs to themselves.
 *
 * @param keep buffers that stay, whoever looks at them.
 */
export function transferables(value: unknown, keep: (buffer: ArrayBufferLike) => boolean): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if (isView(part)) {
      const { buffer } = part;
      if (isUnshared(buffer) && buffer.byteLength === part.byteLength && !keep(buffer)) found.add(buffer);
    } else if (Array.isArray(part)) part.forEach(visit);
    else if (isRecord(part)) Object.values(part).forEach(visit);
  };
  visit(value);
  return [...found];
}
