import { describe, expect, it, vi } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { Departures } from "../../../src/analysis/departures.ts";
import { RationedDepartures } from "../../../src/analysis/rationedDepartures.ts";
import { createEngine } from "../../../src/engine/inProcess.ts";
import { CancelledError, type Engine, NoDataSetError } from "../../../src/engine/surface.ts";
import { writeWorkbook } from "../../../src/io/workbook/write.ts";
import { BEST_RESPONSES, NO_CHANGE } from "../../../src/model/scenario.ts";
import { UnknownMeasureError } from "../../../src/network/unknownMeasure.ts";
import { fakes } from "./pool/fakeHelper.ts";
import { tutorialFiles } from "./tutorial.ts";

const SETTINGS = { measure: "value_added", ration: "proportional" } as const;

async function tutorial(): Promise<Engine> {
  const engine = createEngine();
  await engine.run("load", { id: "tutorial", files: tutorialFiles() });
  return engine;
}

describe("the engine in process", () => {
  it("answers every call on the data set it loaded", async () => {
    const engine = await tutorial();
    const scenario = NO_CHANGE;
    const simulated = await engine.run("simulate", { ...SETTINGS, scenario });
    expect(simulated.loss.total).toBe(0);
    const unit = simulated.units[0]?.id ?? "";
    expect(await engine.run("why", { ...SETTINGS, scenario, unit })).toEqual([]);
    expect((await engine.run("rank", SETTINGS)).companies.length).toBeGreaterThan(1);
    for (const response of BEST_RESPONSES) {
      expect((await engine.run("simulate", { ...SETTINGS, scenario, response })).response).toBe(response);
      expect((await engine.run("rank", { ...SETTINGS, response })).response).toBe(response);
      expect((await engine.run("pairs", { ...SETTINGS, response })).response).toBe(response);
    }
    expect((await engine.run("range", { ...SETTINGS, scenario })).best.length).toBe(3);
    expect((await engine.run("rankRange", SETTINGS)).companies.length).toBeGreaterThan(1);
    expect((await engine.run("chains", { ...SETTINGS, cutSets: 1 })).dataset).toBe("tutorial");
    expect((await engine.run("links", SETTINGS)).ports.length).toBeGreaterThan(1);
    expect((await engine.run("gaps", { ...SETTINGS, scenario })).dataset).toBe("tutorial");
    const leaving = { ...NO_CHANGE, leave: ["boiler"] };
    const taken = await engine.run("takeovers", { ...SETTINGS, scenario: leaving, catalogue: null });
    expect(taken.takeovers.map(({ process }) => process)).toEqual(["electrode-boiler"]);
    expect((await engine.run("balance", {})).units.length).toBeGreaterThan(1);
    expect((await engine.run("metrics", {})).units.map((row) => row.unit)).toContain(unit);
    expect((await engine.run("layout", {})).positions).toHaveProperty(unit);
  });

  it("keeps its data set when the next one has errors", async () => {
    const engine = await tutorial();
    const bytes = new TextEncoder().encode("from,to,material,quantity\na,b,salt,many\n");
    const { dataset, issues } = await engine.run("load", {
      id: "bad",
      files: [{ name: "flows.csv", bytes }],
    });
    expect(dataset).toBeNull();
    expect(issues.some((issue) => issue.severity === "error")).toBe(true);
    expect((await engine.run("metrics", {})).dataset).toBe("tutorial");
  });

  it("gives jobs that wait for a workbook its data, and loads one after another", async () => {
    const engine = await tutorial();
    const content = { columns: ["from", "to", "material"], rows: [["a", "outside", "salt"]] };
    const book = await writeWorkbook([{ name: "flows", ...content }]);
    const csv = new TextEncoder().encode("from,to,material\na,b,salt\n");
    const answers = await Promise.all([
      engine.run("load", { id: "book", files: [{ name: "book.xlsx", bytes: book }] }),
      engine.run("metrics", {}),
      engine.run("load", { id: "folder", files: [{ name: "flows.csv", bytes: csv }] }),
      engine.run("metrics", {}),
    ]);
    expect(answers.map((answer) => ("issues" in answer ? answer.dataset?.id : answer.dataset))).toEqual([
      "book",
      "book",
      "folder",
      "folder",
    ]);
  });

  it("goes on with the data set it has after a workbook that can't be read", async () => {
    const engine = await tutorial();
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4]);
    const { dataset, issues } = await engine.run("load", { id: "x", files: [{ name: "x.xlsx", bytes }] });
    expect(dataset).toBeNull();
    expect(issues.map((issue) => issue.code)).toEqual(["file-damaged"]);
    expect((await engine.run("metrics", {})).dataset).toBe("tutorial");
  });

  it("says so when nothing is loaded", async () => {
    await expect(createEngine().run("metrics", {})).rejects.toBeInstanceOf(NoDataSetError);
  });

  it("passes on the errors of the analysis", async () => {
    const engine = await tutorial();
    const call = engine.run("rank", { ...SETTINGS, measure: "no such column" });
    await expect(call).rejects.toBeInstanceOf(UnknownMeasureError);
  });

  it("reports progress to the end", async () => {
    const engine = await tutorial();
    const seen: number[] = [];
    const result = await engine.run("rank", SETTINGS, { onProgress: ({ done }) => seen.push(done) });
    expect(result.companies.length).toBeGreaterThan(1);
    // One chunk holds all companies of the tutorial.
    expect(seen).toEqual([1]);
  });

  it("tells how far loading is, and gives the data set with its issues and no more", async () => {
    const files = tutorialFiles();
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    const seen: { done: number; total: number }[] = [];
    const onProgress = (progress: { done: number; total: number }) => seen.push(progress);
    const result = await createEngine().run("load", { id: "tutorial", files }, { onProgress });
    expect(Object.keys(result)).toEqual(["dataset", "issues"]);
    expect(seen.length).toBeGreaterThan(0);
    for (const { done, total } of seen) {
      expect(total).toBe(2 * bytes);
      expect(done).toBeLessThanOrEqual(total);
    }
  });

  it("keeps its data set where the next one's loading is cancelled midway", async () => {
    const engine = await tutorial();
    const abort = new AbortController();
    const bytes = new TextEncoder().encode("from,to,material\na,b,salt\n");
    const files = [{ name: "flows.csv", bytes }];
    const onProgress = () => abort.abort();
    const call = engine.run("load", { id: "next", files }, { signal: abort.signal, onProgress });
    await expect(call).rejects.toBeInstanceOf(CancelledError);
    expect((await engine.run("metrics", {})).dataset).toBe("tutorial");
  });

  it("stops where progress is reported, and delivers nothing", async () => {
    const engine = await tutorial();
    const abort = new AbortController();
    const seen: number[] = [];
    const onProgress = ({ done }: { done: number }) => {
      seen.push(done);
      abort.abort();
    };
    const call = engine.run("rank", SETTINGS, { signal: abort.signal, onProgress });
    await expect(call).rejects.toBeInstanceOf(CancelledError);
    expect(seen).toEqual([1]);
  });

  it("hears of a cancel within a long job that is no set of chunks", async () => {
    const engine = await tutorial();
    const scenario = NO_CHANGE;
    const scenarios = Array.from({ length: 100_000 }, (_, k) => ({
      id: `s${k}`,
      name: "",
      nameNl: "",
      scenario,
    }));
    const leave = (await engine.run("metrics", {})).units.map((row) => row.unit).slice(0, 12);
    const start = (signal: AbortSignal) => [
      engine.run("compare", { ...SETTINGS, scenarios }, { signal }),
      engine.run("shares", { ...SETTINGS, scenario: { ...scenario, leave } }, { signal }),
    ];
    const abort = new AbortController();
    // Only a job that gives way lets the timer come before its end.
    setTimeout(() => abort.abort(), 1);
    // All are listened to from the start: the second may be over before the first.
    const ended = start(abort.signal).map((call) => expect(call).rejects.toBeInstanceOf(CancelledError));
    await Promise.all(ended);
  });

  // Side by side the departures of pairs are made in a few breaths.
  it.each([
    ["pairs", "local-first", RationedDepartures],
    ["tower", "proportional", Departures],
  ] as const)("stops %s while its kernel is being opened", async (name, ration, made) => {
    const companies = 400;
    const engine = createEngine();
    await engine.run("adopt", { dataset: syntheticCluster(companies, 1600) });
    const leaving = vi.spyOn(made.prototype, "footprintOf");
    const abort = new AbortController();
    const params = { ...SETTINGS, ration, orders: 20, seed: 1 };
    const job = engine.run(name, params, { signal: abort.signal });
    const ended = expect(job).rejects.toBeInstanceOf(CancelledError);
    while (leaving.mock.calls.length === 0) await new Promise((done) => setImmediate(done));
    abort.abort();
    await ended;
    const left = leaving.mock.calls.length;
    expect(left).toBeLessThan(companies);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
    expect(leaving.mock.calls.length).toBe(left);
    leaving.mockRestore();
  });

  it("does not start what is cancelled before", async () => {
    const engine = await tutorial();
    const call = engine.run("metrics", {}, { signal: AbortSignal.abort() });
    await expect(call).rejects.toBeInstanceOf(CancelledError);
  });

  it("hands long computations to helpers, and lets them drop a data set that is gone", async () => {
    const { all, spawn } = fakes("work");
    const engine = createEngine({ spawnHelper: spawn, helpers: 2 });
    await engine.run("load", { id: "tutorial", files: tutorialFiles() });
    const params = { ...SETTINGS, orders: 200, seed: 1 };
    const result = await engine.run("tower", params);
    expect(result).toEqual(await (await tutorial()).run("tower", params));
    expect(all).toHaveLength(2);
    const kinds = () => all.flatMap((helper) => helper.received.map((message) => message.kind));
    expect(kinds()).not.toContain("drop");
    await engine.run("load", { id: "tutorial", files: tutorialFiles() });
    expect(kinds()).toContain("drop");
    engine.dispose();
    expect(all.every((helper) => helper.ended)).toBe(true);
  });

  it("lets go of a job whose helpers hang", async () => {
    const { all, spawn } = fakes("hang");
    const engine = createEngine({ spawnHelper: spawn, helpers: 1 });
    await engine.run("load", { id: "tutorial", files: tutorialFiles() });
    const abort = new AbortController();
    const call = engine.run("tower", { ...SETTINGS, orders: 200, seed: 1 }, { signal: abort.signal });
    await vi.waitFor(() => expect(all[0]?.received.length).toBeGreaterThan(0));
    abort.abort();
    await expect(call).rejects.toBeInstanceOf(CancelledError);
    await vi.waitFor(() => expect(all[0]?.ended).toBe(true));
    engine.dispose();
  });
});
