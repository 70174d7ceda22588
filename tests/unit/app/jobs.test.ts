import { describe, expect, it, vi } from "vitest";
import type { TowerResult } from "../../../src/analysis/resultsMethod.ts";
import { record } from "../../../src/app/state/history.ts";
import { makeJobs } from "../../../src/app/state/jobs.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { makeStore } from "../../../src/app/state/store.ts";
import { type AppState, NO_RESULTS } from "../../../src/app/state/types.ts";
import { CancelledError, type Engine, type RunOptions } from "../../../src/engine/surface.ts";
import { SAMPLE } from "../report/sample.ts";

interface Asked {
  readonly name: string;
  readonly params: unknown;
  readonly options: RunOptions;
  answer(result: unknown): void;
  fail(error: Error): void;
}

const RANK = { companies: [] } as unknown as AppState["results"]["rank"];

/** A store whose jobs go to an engine that answers when the test says so. */
function setUp(initial: Partial<AppState> = {}) {
  const asked: Asked[] = [];
  const engine = {
    run: (name: string, params: unknown, options: RunOptions) =>
      new Promise((answer, fail) => {
        asked.push({ name, params, options, answer, fail });
        options.signal?.addEventListener("abort", () => fail(new CancelledError("stopped")));
      }),
  } as unknown as Engine;
  const store = makeStore({ view: "tower", ...initial });
  const jobs = makeJobs(store, engine);
  store.subscribe(jobs.react);
  store.setState({ data: { dataset: SAMPLE, index: indexOf(SAMPLE), issues: [] } });
  store.setState({
    results: { ...NO_RESULTS, rank: RANK, layout: { positions: {} } },
    stale: false,
    pictured: true,
  });
  const towers = () => asked.filter(({ name }) => name === "tower");
  return { store, jobs, asked, towers, job: () => store.getState().jobs.tower };
}

const later = () => new Promise((resolve) => setTimeout(resolve, 0));
const RESULT = { jengafication: 0.4 } as TowerResult;

describe("long computations", () => {
  it("wait for the first screen and for somebody to look at them", () => {
    expect(setUp({ view: "graph" }).towers()).toHaveLength(0);
    const { store, towers } = setUp({ view: "graph" });
    store.setState({ stale: true, view: "tower" });
    expect(towers()).toHaveLength(0);
    store.setState({ stale: false });
    expect(towers()[0]?.params).toEqual({
      measure: "value_added",
      ration: "proportional",
      orders: 200,
      seed: 1,
    });
  });

  it("tell how far they are, and are asked once", async () => {
    const { store, towers, job } = setUp();
    towers()[0]?.options.onProgress?.({ done: 3, total: 8 });
    expect(job()).toEqual({ status: "running", progress: { done: 3, total: 8 } });
    towers()[0]?.answer(RESULT);
    await later();
    expect(job()).toEqual({ status: "done", result: RESULT });
    store.setState({ view: "graph" });
    store.setState({ view: "tower" });
    expect(towers()).toHaveLength(1);
  });

  it("are stopped and asked anew when their question changes; the old answer is dropped", async () => {
    const { store, towers, job } = setUp();
    store.setState({ orders: { size: 50, seed: 1 } });
    expect(towers()[0]?.options.signal?.aborted).toBe(true);
    expect(towers()).toHaveLength(2);
    towers()[0]?.answer(RESULT);
    await later();
    expect(job()).toEqual({ status: "running", progress: null });
  });

  it("drop an answer that belongs to another rule, also where nobody looks", async () => {
    const { store, towers, job } = setUp();
    towers()[0]?.answer(RESULT);
    await later();
    store.setState(({ history }) => ({
      view: "graph",
      history: record(history, { ration: "local-first" }, { kind: "ration", rule: "local-first" }),
    }));
    expect(job()).toBeNull();
    expect(towers()).toHaveLength(1);
  });

  it("leave no figure when they are stopped, until they are asked again", async () => {
    const { store, jobs, towers, job } = setUp();
    towers()[0]?.options.onProgress?.({ done: 3, total: 8 });
    jobs.cancel("tower");
    await later();
    expect(job()).toEqual({ status: "cancelled" });
    store.setState({ view: "graph" });
    store.setState({ view: "tower" });
    expect(towers()).toHaveLength(1);
    jobs.retry("tower");
    expect(towers()).toHaveLength(2);
  });

  it("say why they failed", async () => {
    const { jobs, towers, job } = setUp();
    towers()[0]?.fail(new Error("no such measure"));
    await later();
    expect(job()).toEqual({ status: "failed", message: "no such measure" });
    jobs.retry("tower");
    expect(towers()).toHaveLength(2);
  });

  it("are all dropped with their data set", async () => {
    const { store, towers, job } = setUp();
    towers()[0]?.answer(RESULT);
    await later();
    const data = { dataset: { ...SAMPLE, id: "other" }, index: indexOf(SAMPLE), issues: [] };
    store.setState({ data, results: NO_RESULTS, stale: true });
    expect(job()).toBeNull();
  });

  it("ask for the best case of a scenario only where it changes something, once it rests", async () => {
    vi.useFakeTimers();
    const { store, asked } = setUp();
    const ranges = () => asked.filter(({ name }) => name === "range");
    expect(ranges()).toHaveLength(0);
    const scenario = { leave: ["util"], curtail: {}, import: {}, export: {}, open: {} };
    store.setState(({ history }) => ({
      history: record(history, { scenario }, { kind: "leave", subject: "util" }),
    }));
    // A slider that moves on asks another question before the first one is sent.
    expect(ranges()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(ranges()[0]?.params).toMatchObject({ scenario });
    vi.useRealTimers();
  });
});
