import { describe, expect, it, vi } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { SolverError } from "../../../src/analysis/best/solverError.ts";
import { directRunner } from "../../../src/analysis/directRunner.ts";
import { nextTask } from "../../../src/engine/breathe.ts";
import { createEngine } from "../../../src/engine/inProcess.ts";
import { inPieces } from "../../../src/engine/pieces.ts";
import type { FromWorker, ToWorker } from "../../../src/engine/protocol.ts";
import { errorData, JobError, revive } from "../../../src/engine/protocol.ts";
import { serve } from "../../../src/engine/serve.ts";
import { CancelledError, NoDataSetError } from "../../../src/engine/surface.ts";
import { createWorkerEngine, type WorkerLike } from "../../../src/engine/workerClient.ts";
import { tablesOf } from "../../../src/io/export.ts";
import { writeTables } from "../../../src/io/write.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { UnknownMeasureError } from "../../../src/network/unknownMeasure.ts";
import { tutorialFiles } from "./tutorial.ts";

const SETTINGS = { measure: "value_added", ration: "proportional" } as const;
const LOAD = { id: "tutorial", files: tutorialFiles() };

/** A worker in this thread, behind structured cloning; `hang` makes it start jobs and never end them. */
class FakeWorker implements WorkerLike {
  static readonly all: FakeWorker[] = [];
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly received: ToWorker[] = [];
  terminated = false;
  hang = false;
  private readonly receive = serve({
    post: (message) => this.send(message),
    defer: (task) => setTimeout(task, 0),
    runner: directRunner(),
    elk: () => Promise.reject(new Error("no layout here")),
  });

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    this.received.push(copy);
    setTimeout(() => {
      if (this.terminated) return;
      if (!this.hang) this.receive(copy);
      else if (copy.kind === "run") this.send({ kind: "started", id: copy.job.id });
    }, 0);
  }

  terminate(): void {
    this.terminated = true;
  }

  send(message: FromWorker): void {
    const data = structuredClone(message);
    setTimeout(() => {
      if (!this.terminated) this.onmessage?.(new MessageEvent("message", { data }));
    }, 0);
  }
}

function setUp() {
  FakeWorker.all.length = 0;
  const engine = createWorkerEngine(() => new FakeWorker());
  const worker = (index: number): FakeWorker => FakeWorker.all[index] as FakeWorker;
  return { engine, worker };
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe("the engine in a worker", () => {
  it("answers and reports progress", async () => {
    const { engine } = setUp();
    const { dataset } = await engine.run("load", LOAD);
    expect(dataset?.id).toBe("tutorial");
    let last = { done: 0, total: -1 };
    await engine.run("rank", SETTINGS, {
      onProgress: (progress) => {
        last = progress;
      },
    });
    expect(last.done).toBe(last.total);
  });

  it("brings large results across in pieces, whole", async () => {
    const { engine } = setUp();
    const files = writeTables(tablesOf(syntheticCluster(1000, 4000)));
    const result = await engine.run("load", { id: "large", files });
    expect(inPieces(result).pieces.length).toBeGreaterThan(1);
    expect(result).toEqual(await createEngine().run("load", { id: "large", files }));
    // The worker that takes over has the whole data set too.
    const abort = new AbortController();
    const load = engine.run("load", LOAD, { signal: abort.signal });
    abort.abort();
    await expect(load).rejects.toBeInstanceOf(CancelledError);
    expect((await engine.run("balance", {})).units).toHaveLength(1000);
  });

  it("brings errors across with their class", async () => {
    const { engine } = setUp();
    await expect(engine.run("metrics", {})).rejects.toBeInstanceOf(NoDataSetError);
    await engine.run("load", LOAD);
    const unknown = engine.run("rank", { ...SETTINGS, measure: "nothing" });
    await expect(unknown).rejects.toMatchObject({ measure: "nothing" });
    await expect(unknown).rejects.toBeInstanceOf(UnknownMeasureError);
    const gaveUp = revive(errorData(new SolverError("Time limit reached", "salt")));
    expect(gaveUp).toBeInstanceOf(SolverError);
    expect(gaveUp).toMatchObject({ status: "Time limit reached", subject: "salt" });
    const failed = engine.run("layout", {});
    await expect(failed).rejects.toBeInstanceOf(JobError);
    await expect(failed).rejects.toThrow("no layout here");
  });

  it("drops a job that waits without ending the worker", async () => {
    const { engine } = setUp();
    await engine.run("load", LOAD);
    const abort = new AbortController();
    const first = engine.run("rank", SETTINGS);
    const second = engine.run("rank", SETTINGS, { signal: abort.signal });
    abort.abort();
    await expect(second).rejects.toBeInstanceOf(CancelledError);
    expect((await first).companies.length).toBeGreaterThan(0);
    await wait(80);
    expect(FakeWorker.all).toHaveLength(1);
  });

  it("replaces a worker that does not heed the cancel, and gives the next one its data set and jobs", async () => {
    const { engine, worker } = setUp();
    await engine.run("load", LOAD);
    worker(0).hang = true;
    const abort = new AbortController();
    const stuck = engine.run("rank", SETTINGS, { signal: abort.signal });
    const behind = engine.run("metrics", {});
    await wait(10);
    abort.abort();
    // The caller is free before anything else happens.
    const outcome = stuck.catch((error: unknown) => error);
    expect(await Promise.race([outcome, nextTask()])).toBeInstanceOf(CancelledError);
    expect((await behind).dataset).toBe("tutorial");
    expect(worker(0).terminated).toBe(true);
    expect(worker(1).received.map((message) => message.kind)).toEqual(["adopt", "run"]);
  });

  it("replaces a worker that does not come back from starting one of its own", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setTimeout", "clearTimeout"] });
    try {
      const { engine, worker } = setUp();
      await engine.run("load", LOAD);
      worker(0).hang = true;
      const rank = engine.run("rank", SETTINGS);
      await vi.advanceTimersByTimeAsync(10);
      worker(0).send({ kind: "starting" });
      worker(0).send({ kind: "hasStarted" });
      await vi.advanceTimersByTimeAsync(20_000);
      expect(worker(0).terminated).toBe(false);
      worker(0).send({ kind: "starting" });
      await vi.advanceTimersByTimeAsync(20_000);
      expect(worker(0).terminated).toBe(true);
      expect((await rank).companies.length).toBeGreaterThan(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it("sends an edited data set as the rows that changed, and the worker has all of it", async () => {
    const { engine, worker } = setUp();
    const { dataset } = await engine.run("load", LOAD);
    if (!dataset) throw new Error("the tutorial has no errors");
    const flows = dataset.flows.map((flow, at) => (at === 1 ? { ...flow, quantity: 12 } : flow));
    const edited = { ...dataset, flows };
    const inWorker = await engine.run("check", { dataset: edited });
    expect(worker(0).received.at(-1)).toMatchObject({
      sent: { patch: { flows: { rows: [[1, edited.flows[1]]] } } },
      job: { params: {} },
    });
    expect(inWorker).toEqual(await createEngine().run("check", { dataset: edited }));
    await engine.run("adopt", { dataset: edited });
    const own = createEngine();
    await own.run("adopt", { dataset: edited });
    const scenario = { ...NO_CHANGE, leave: [dataset.units[0]?.id ?? ""] };
    expect(await engine.run("simulate", { ...SETTINGS, scenario })).toEqual(
      await own.run("simulate", { ...SETTINGS, scenario }),
    );
    // What follows fits the edited one, also where rows are gone.
    const shorter = { ...edited, flows: edited.flows.slice(0, -1) };
    expect(await engine.run("check", { dataset: shorter })).toEqual(
      await createEngine().run("check", { dataset: shorter }),
    );
  });

  it("sends a data set whole while a load may put another in its place", async () => {
    const { engine, worker } = setUp();
    const { dataset } = await engine.run("load", LOAD);
    if (!dataset) throw new Error("the tutorial has no errors");
    const load = engine.run("load", { ...LOAD, id: "other" });
    const adopted = { ...dataset, id: "adopted" };
    const adopting = engine.run("adopt", { dataset: adopted });
    const checking = engine.run("check", { dataset: { ...adopted, id: "checked" } });
    await Promise.all([load, adopting, checking]);
    const sent = worker(0).received.flatMap((message) =>
      message.kind === "run" && message.sent ? [Object.keys(message.sent)] : [],
    );
    expect(sent).toEqual([["whole"], ["whole"]]);
    expect((await engine.run("metrics", {})).dataset).toBe("adopted");
    await engine.run("adopt", { dataset: { ...adopted, id: "third" } });
    expect(worker(0).received.at(-1)).toMatchObject({ sent: { patch: { id: { whole: "third" } } } });
    expect((await engine.run("metrics", {})).dataset).toBe("third");
  });

  it("keeps the old data set when a load is cancelled", async () => {
    const { engine } = setUp();
    await engine.run("load", LOAD);
    const abort = new AbortController();
    const load = engine.run("load", { ...LOAD, id: "other" }, { signal: abort.signal });
    await wait(1);
    abort.abort();
    await expect(load).rejects.toBeInstanceOf(CancelledError);
    expect((await engine.run("metrics", {})).dataset).toBe("tutorial");
  });

  it("fails what waits when the worker can't start, and tries a new one the next time", async () => {
    const { engine, worker } = setUp();
    const first = engine.run("load", LOAD);
    const event = Object.assign(new Event("error"), { message: "blocked" });
    worker(0).onerror?.(event as ErrorEvent);
    await expect(first).rejects.toThrow("blocked");
    expect((await engine.run("load", LOAD)).dataset?.id).toBe("tutorial");
  });

  it("ends everything on dispose", async () => {
    const { engine, worker } = setUp();
    const call = engine.run("load", LOAD);
    engine.dispose();
    await expect(call).rejects.toBeInstanceOf(CancelledError);
    await expect(engine.run("metrics", {})).rejects.toBeInstanceOf(CancelledError);
    expect(worker(0).terminated).toBe(true);
  });
});
