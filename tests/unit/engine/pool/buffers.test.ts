import { describe, expect, it } from "vitest";
import { Holdings, Shelf } from "../../../../src/engine/pool/buffers.ts";
import { canShare } from "../../../../src/network/room.ts";

describe("the shelf", () => {
  it("makes one shared twin of a buffer, whichever set-up asks", () => {
    const shelf = new Shelf(true);
    const numbers = Float64Array.of(1, 2);
    const first = shelf.put(numbers.buffer);
    expect(first.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect([...new Float64Array(first.buffer)]).toEqual([1, 2]);
    expect(shelf.put(numbers.buffer)).toBe(first);
    expect(shelf.put(new ArrayBuffer(8)).id).not.toBe(first.id);
  });
  it("takes what is shared already as it is", () => {
    const shared = new SharedArrayBuffer(8);
    expect(new Shelf(true).put(shared).buffer).toBe(shared);
  });
  it("hands out the buffer itself where none can be shared", () => {
    const numbers = Float64Array.of(1);
    expect(new Shelf(false).put(numbers.buffer).buffer).toBe(numbers.buffer);
  });
  it("knows that threads of Node share memory", () => {
    expect(canShare()).toBe(true);
  });
});

describe("holdings", () => {
  it("ask for what is missing, and drop what the last four set-ups did not use", () => {
    const holdings = new Holdings();
    expect(holdings.use([1, 2])).toEqual({ missing: [1, 2], drop: [] });
    expect(holdings.use([1, 3])).toEqual({ missing: [3], drop: [] });
    expect(holdings.use([1])).toEqual({ missing: [], drop: [] });
    expect(holdings.use([1])).toEqual({ missing: [], drop: [] });
    // Set-up 5: buffer 2 was last used by set-up 1, buffer 3 by set-up 2.
    expect(holdings.use([1])).toEqual({ missing: [], drop: [2] });
    expect(holdings.use([1])).toEqual({ missing: [], drop: [3] });
    expect(holdings.use([2])).toEqual({ missing: [2], drop: [] });
  });
  it("hold nothing after they are cleared", () => {
    const holdings = new Holdings();
    holdings.use([4, 5]);
    expect(holdings.clear()).toEqual([4, 5]);
    expect(holdings.clear()).toEqual([]);
    expect(holdings.use([4])).toEqual({ missing: [4], drop: [] });
  });
});
