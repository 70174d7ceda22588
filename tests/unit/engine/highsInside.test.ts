/** HiGHS of bytes that are at hand, as the single file has it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { highsOf } from "../../../src/engine/highsInside.ts";

const WASM = createRequire(import.meta.url).resolve("highs/runtime");

describe("HiGHS of bytes", () => {
  it("solves, of these bytes and none other", async () => {
    let asked = 0;
    const source = highsOf(async () => {
      asked += 1;
      return new Uint8Array(readFileSync(WASM));
    });
    const highs = await source();
    expect(highs.version.string).toMatch(/^\d+\.\d+/);
    expect(await source()).toBe(highs);
    expect(asked).toBe(1);
  });
  it("fails where they are none, and tries again when asked again", async () => {
    let asked = 0;
    const source = highsOf(async () => {
      asked += 1;
      return asked === 1 ? new Uint8Array(8) : new Uint8Array(readFileSync(WASM));
    });
    await expect(source()).rejects.toThrow(/WebAssembly/);
    expect((await source()).version.string).toMatch(/^\d/);
  });
});
