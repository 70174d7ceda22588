import { describe, expect, it } from "vitest";
import { NO_SOLVER } from "../../../src/analysis/directRunner.ts";
import { createPool } from "../../../src/engine/pool/pool.ts";
import type { FromWorker, Job } from "../../../src/engine/protocol.ts";
import { serve } from "../../../src/engine/serve.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { fakes } from "./pool/fakeHelper.ts";
import { tutorialFiles } from "./tutorial.ts";

const SETTINGS = { measure: "value_added", ration: "proportional" } as const;
const LOAD: Job = { id: 1, name: "load", params: { id: "tutorial", files: tutorialFiles() } };
/** Long: its helpers hang. */
const LONG: Job = { id: 2, name: "uncertainty", params: { ...SETTINGS, draws: 40, seed: 1 } };
const SIMULATE: Job = { id: 3, name: "simulate", params: { ...SETTINGS, scenario: NO_CHANGE } };

function setUp() {
  const sent: FromWorker[] = [];
  const waiting: { id: number; done: () => void }[] = [];
  const pool = createPool({ env: NO_SOLVER, spawn: fakes("hang").spawn, most: 1 });
  const receive = serve({
    post: (message) => {
      sent.push(message);
      if (message.kind === "result" || message.kind === "error")
        for (const { id, done } of waiting) if (id === message.id) done();
    },
    defer: setImmediate,
    runner: pool,
    elk: () => Promise.reject(new Error("no layout here")),
  });
  const ended = (id: number) => new Promise<void>((done) => waiting.push({ id, done }));
  const kinds = (id: number) =>
    sent.filter((message) => "id" in message && message.id === id).map((message) => message.kind);
  return { pool, receive, ended, kinds };
}

describe("the engine's worker", () => {
  it("answers while a long job waits for its helpers, and lets go of that when it is cancelled", async () => {
    const { pool, receive, ended, kinds } = setUp();
    const simulated = ended(SIMULATE.id);
    for (const job of [LOAD, LONG, SIMULATE]) receive({ kind: "run", job });
    await simulated;
    expect(kinds(SIMULATE.id)).toEqual(["started", "result"]);
    expect(kinds(LONG.id)).toEqual(["started"]);
    const cancelled = ended(LONG.id);
    receive({ kind: "cancel", id: LONG.id });
    await cancelled;
    expect(kinds(LONG.id)).toEqual(["started", "error"]);
    pool.dispose();
  });

  it("drops a job that is cancelled before it starts", async () => {
    const { pool, receive, ended, kinds } = setUp();
    const loaded = ended(LOAD.id);
    receive({ kind: "run", job: LOAD });
    receive({ kind: "run", job: SIMULATE });
    receive({ kind: "cancel", id: SIMULATE.id });
    await loaded;
    expect(kinds(SIMULATE.id)).toEqual(["error"]);
    pool.dispose();
  });
});
