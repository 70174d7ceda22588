import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeWhole } from "../../../src/cli/outFile.ts";

const MB = 1 << 20;
let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "schakel-out-"));
});
beforeEach(() => writeFileSync(join(dir, "out.json"), "old"));
afterAll(() => rmSync(dir, { recursive: true }));

const file = () => join(dir, "out.json");
const written = () => readFileSync(file(), "utf8");

describe("a text in parts", () => {
  it("is written whole, made while it is written", async () => {
    const made: number[] = [];
    function* parts() {
      for (let k = 0; k < 12; k += 1) {
        made.push(k);
        yield String(k % 10).repeat(MB);
      }
    }
    expect(await writeWhole(file(), parts())).toBeNull();
    expect(made).toHaveLength(12);
    expect(written()).toBe([...made.keys()].map((k) => String(k % 10).repeat(MB)).join(""));
    expect(readdirSync(dir)).toEqual(["out.json"]);
  });

  it("leaves the old file, and nothing beside it, where a part can't be made", async () => {
    function* parts() {
      yield "new".repeat(MB);
      yield "new".repeat(MB);
      throw new RangeError("level is NaN");
    }
    await expect(writeWhole(file(), parts())).rejects.toThrow("level is NaN");
    expect(written()).toBe("old");
    expect(readdirSync(dir)).toEqual(["out.json"]);
  });

  it("stops at a signal that comes in between, and leaves the old file", async () => {
    const listeners = process.listenerCount("SIGHUP");
    let made = 0;
    function* parts() {
      for (; made < 100; made += 1) {
        if (made === 10) process.emit("SIGHUP", "SIGHUP");
        yield "x".repeat(MB);
      }
    }
    expect(await writeWhole(file(), parts())).toBe("SIGHUP");
    expect(made).toBeLessThan(20);
    expect(written()).toBe("old");
    expect(readdirSync(dir)).toEqual(["out.json"]);
    expect(process.listenerCount("SIGHUP")).toBe(listeners);
  });
});
