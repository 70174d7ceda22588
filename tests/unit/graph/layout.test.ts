import ELK from "elkjs/lib/elk.bundled.js";
import { describe, expect, it } from "vitest";
import { layout } from "../../../src/graph/layout.ts";
import { micro } from "./micro.ts";

const run = (...args: Parameters<typeof micro>) => layout(micro(...args), new ELK());

describe("layout", () => {
  it("runs from left to right along the flows, whatever their status", async () => {
    const { positions } = await run("a b c:announced", "a>b m 1", "b>c m 1 announced");
    const [a, b, c] = ["a", "b", "c"].map((id) => positions[id]?.x ?? Number.NaN);
    expect([a, b, c].every(Number.isFinite)).toBe(true);
    expect(a).toBeLessThan(b as number);
    expect(b).toBeLessThan(c as number);
  });

  it("places every unit once, also in loops and with recycles, apart from one another", async () => {
    const { positions } = await run("a b c d e", "a>b m 1", "b>a m 1", "b>b m 1", "c>c m 1", "b>d m 1");
    const places = Object.values(positions);
    expect(Object.keys(positions).sort()).toEqual(["a", "b", "c", "d", "e"]);
    for (const [i, p] of places.entries())
      for (const q of places.slice(i + 1))
        expect(Math.abs(p.x - q.x) >= 90 || Math.abs(p.y - q.y) >= 40).toBe(true);
  });

  it("lays out in columns where a browser gives a worker no worker, and fails for any other reason", async () => {
    const failing = (name: string) => ({
      layout: () => Promise.reject(Object.assign(new Error("no"), { name })),
    });
    const set = micro("a b c", "a>b m 1", "b>c m 1");
    const { positions } = await layout(set, failing("SecurityError"));
    expect(Object.keys(positions).sort()).toEqual(["a", "b", "c"]);
    expect(new Set(Object.values(positions).map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
    await expect(layout(set, failing("TypeError"))).rejects.toThrow("no");
  });

  it("puts units without a flow to another below the rest: y grows upwards", async () => {
    const { positions } = await run("lone a b", "a>b m 1", "lone>lone m 1", "->lone m 1");
    expect(positions.lone?.y).toBeLessThan(Math.min(positions.a?.y ?? 0, positions.b?.y ?? 0));
  });

  it("is wider than tall where most units stand alone", async () => {
    const lone = Array.from({ length: 30 }, (_, i) => `u${i}`).join(" ");
    const places = Object.values((await run(lone)).positions);
    const span = (values: number[]) => Math.max(...values) - Math.min(...values);
    const ratio = span(places.map((p) => p.x)) / span(places.map((p) => p.y));
    expect(ratio).toBeGreaterThan(1.3);
    expect(ratio).toBeLessThan(3);
  });

  it("gives the same picture every time", async () => {
    const args = ["a b c d e f", "a>b m 1", "b>c m 1", "c>a m 1", "a>d m 1", "e>d m 1"] as const;
    expect(JSON.stringify(await run(...args))).toBe(JSON.stringify(await run(...args)));
  });
});
