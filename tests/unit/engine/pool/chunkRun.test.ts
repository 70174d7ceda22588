import { describe, expect, it } from "vitest";
import { ChunkRun } from "../../../../src/engine/pool/chunkRun.ts";

function runOf(count: number): ChunkRun {
  const chunks = Array.from({ length: count }, (_, k) => k);
  return new ChunkRun({ id: 1, name: "contingencies", kernel: 1, setup: {}, chunks, hooks: {} }, true);
}

const error = (name: string) => new Error(name);

describe("a run over chunks", () => {
  it("hands out every chunk once, those that came back first", () => {
    const run = runOf(3);
    expect([run.take(), run.take()]).toEqual([0, 1]);
    run.giveBack(0);
    expect(run.left).toBe(2);
    expect([run.take(), run.take(), run.take()]).toEqual([0, 2, null]);
    expect(run.left).toBe(0);
  });

  it("keeps apart what killed a helper", () => {
    const run = runOf(2);
    run.setAside(run.take() ?? -1);
    expect(run.hasAside).toBe(true);
    expect(run.take()).toBe(1);
    expect(run.take()).toBeNull();
    expect([run.takeAside(), run.takeAside()]).toEqual([0, null]);
  });

  it("is known when all are answered, in whatever order", () => {
    const run = runOf(3);
    for (const chunk of [2, 0]) run.answer(chunk, `answer ${chunk}`);
    expect(run.outcome()).toBeNull();
    run.answer(1, "answer 1");
    expect(run.outcome()).toEqual({ failed: false, error: undefined });
    expect(run.answers).toEqual(["answer 0", "answer 1", "answer 2"]);
  });

  it("fails with the error of the first chunk that fails, once all before it are answered", () => {
    const run = runOf(6);
    while (run.take() !== null);
    run.answer(0, "answer");
    run.giveBack(5);
    run.setAside(4);
    run.fail(3, error("third"));
    // What lies behind a failure is not needed any longer.
    expect(run.left).toBe(0);
    expect(run.hasAside).toBe(false);
    run.giveBack(5);
    expect(run.left).toBe(0);
    expect(run.outcome()).toBeNull();
    run.fail(4, error("fourth"));
    run.fail(1, error("first"));
    expect(run.outcome()).toEqual({ failed: true, error: error("first") });
  });

  it("hands out nothing once it is over", () => {
    const run = runOf(2);
    run.setAside(run.take() ?? -1);
    run.over = true;
    expect([run.take(), run.takeAside(), run.left]).toEqual([null, null, 0]);
  });
});
