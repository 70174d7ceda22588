import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, transferables, unpack } from "../../../../src/engine/pool/packing.ts";

const view = fc.oneof(
  fc.float64Array({ noNaN: true, maxLength: 5 }),
  fc.int32Array({ maxLength: 5 }),
  fc.uint8Array({ maxLength: 5 }),
  fc.bigInt64Array({ maxLength: 5 }),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    view,
    fc.constantFrom(null, undefined, true, 3, "text"),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 3 }), tie("tree"), { maxKeys: 4 }),
  ),
}));

/** Packs, clones what is left and unpacks on the buffers. */
function roundTrip(value: unknown): { copy: unknown; buffers: ArrayBufferLike[] } {
  const buffers: ArrayBufferLike[] = [];
  const packed = pack(value, (buffer) => {
    if (!buffers.includes(buffer)) buffers.push(buffer);
    return buffers.indexOf(buffer);
  });
  return {
    copy: unpack(structuredClone(packed), (id) => buffers[id] ?? new ArrayBuffer(0)),
    buffers,
  };
}

describe("packing", () => {
  it("gives every value back, typed arrays on the same buffers", () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(roundTrip(value).copy).toEqual(structuredClone(value));
      }),
    );
  });

  it("names a buffer once, whatever windows there are on it", () => {
    const numbers = Float64Array.of(1, 2, 3, 4);
    const { copy, buffers } = roundTrip({ all: numbers, tail: numbers.subarray(2), deep: [{ numbers }] });
    expect(buffers).toEqual([numbers.buffer]);
    const { tail } = copy as { tail: Float64Array };
    expect([...tail]).toEqual([3, 4]);
    expect(tail.buffer).toBe(numbers.buffer);
  });

  it("takes no data for its own notation", () => {
    const value = { kind: "view", type: "Float64Array", buffer: 0, offset: 0, length: 1 };
    expect(roundTrip({ value, numbers: Int32Array.of(7) }).copy).toEqual({
      value,
      numbers: Int32Array.of(7),
    });
  });
});

describe("giving away", () => {
  it("gives buffers that one typed array has to itself, and keeps those that stay", () => {
    const own = Float64Array.of(1, 2);
    const kept = Float64Array.of(3);
    const window = Float64Array.of(4, 5).subarray(1);
    const shared = new Float64Array(new SharedArrayBuffer(8));
    const found = transferables(
      [{ own, again: [own] }, kept, window, shared, "text", null],
      (buffer) => buffer === kept.buffer,
    );
    expect(found).toEqual([own.buffer]);
  });
});
