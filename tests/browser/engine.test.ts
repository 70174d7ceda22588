/** The real worker, in a real browser. */
import { afterEach, describe, expect, it } from "vitest";
import { openLanes } from "../../src/analysis/esri/lanes.ts";
import { systemOf } from "../../src/analysis/esri/system.ts";
import { nextTask } from "../../src/engine/breathe.ts";
import { CancelledError, type Engine, NoDataSetError } from "../../src/engine/surface.ts";
import { createWorkerEngine } from "../../src/engine/workerClient.ts";
import { writeWorkbook } from "../../src/io/workbook/write.ts";

const SETTINGS = { measure: "value_added", ration: "proportional" } as const;
const engines: Engine[] = [];

function engine(): Engine {
  const created = createWorkerEngine();
  engines.push(created);
  return created;
}

afterEach(() => {
  for (const used of engines.splice(0)) used.dispose();
});

function files(rows: readonly string[]) {
  const text = ["from,to,material,quantity,unit", ...rows].join("\n");
  return [{ name: "flows.csv", bytes: new TextEncoder().encode(text) }];
}

const SMALL = files(["a,b,salt,10,kt", "b,c,brine,5,kt", "outside,a,ore,20,kt", "c,outside,glass,4,kt"]);

/** Large enough that its ranking takes seconds. */
function large() {
  const rows = Array.from(
    { length: 6000 },
    (_, i) => `u${i % 1500},u${(i * 7 + 1) % 1500},m${i % 40},${1 + (i % 9)},kt`,
  );
  return files(rows);
}

describe("the engine's worker", () => {
  it("loads, simulates and lays out", async () => {
    const it = engine();
    const { dataset } = await it.run("load", { id: "small", files: SMALL });
    expect(dataset?.units.map((unit) => unit.id)).toEqual(["a", "b", "c"]);
    const scenario = { leave: ["a"], curtail: {}, import: {}, export: {}, open: {} };
    const result = await it.run("simulate", { ...SETTINGS, scenario });
    expect(result.units.find((unit) => unit.id === "a")?.stopped).toBe(true);
    const { positions } = await it.run("layout", {});
    expect(Object.keys(positions).sort()).toEqual(["a", "b", "c"]);
    expect(positions.a?.x).toBeLessThan(positions.b?.x ?? 0);
  });

  it("finds best cases with the solver's WebAssembly, loaded when first asked for", async () => {
    const it = engine();
    await it.run("load", { id: "small", files: SMALL });
    const scenario = { leave: ["a"], curtail: {}, import: {}, export: {}, open: {} };
    const result = await it.run("simulate", { ...SETTINGS, scenario, response: "best-extended" });
    expect(result.solver).toEqual({ status: "Optimal" });
    // b buys its salt outside, as the replaceability of a flow without a pipe is 1.
    expect(result.units.map((unit) => unit.level)).toEqual([0, 1, 1]);
    const { best } = await it.run("range", { ...SETTINGS, scenario });
    expect(best.map(({ status }) => status)).toEqual(["Optimal", "Optimal", "Optimal"]);
    const { companies } = await it.run("rankRange", SETTINGS);
    expect(companies.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("computes systemic risk, and the browser runs its WebAssembly", async () => {
    const it = engine();
    await it.run("load", { id: "sales", files: files(["a,b,goods,30,EUR", "b,c,goods,10,EUR"]) });
    const params = { tolerance: 1e-2, replaceability: true, essential: null };
    const { firms } = await it.run("esri", params);
    // Upstream, of 40 in all: without a its 30; without b also b's own 10; without c b, then a.
    expect(firms.map(({ id, upstream }) => [id, upstream])).toEqual([
      ["a", 0.75],
      ["b", 1],
      ["c", 1],
    ]);
    const core = {
      firmCount: 1,
      sectorCount: 1,
      sectorOf: Int32Array.of(0),
      saleStart: Int32Array.of(0, 0),
      buyer: new Int32Array(),
      amount: new Float64Array(),
    };
    expect(openLanes(systemOf(core, null), true)).not.toBeNull();
  });

  it("reads a workbook, and jobs that were asked for meanwhile get its data", async () => {
    const it = engine();
    const rows = Array.from({ length: 3000 }, (_, i) => [`u${i % 50}`, `u${(i * 7) % 50}`, "salt", i / 7]);
    const content = { name: "Stromen", columns: ["van", "naar", "materiaal", "hoeveelheid"], rows };
    const bytes = await writeWorkbook([content]);
    await it.run("load", { id: "small", files: SMALL });
    const [loaded, metrics] = await Promise.all([
      it.run("load", { id: "book", files: [{ name: "book.xlsx", bytes }] }),
      it.run("metrics", {}),
    ]);
    expect(loaded.dataset?.flows.map((flow) => flow.quantity)).toEqual(
      rows.map((row) => Number(Number(row[3]).toPrecision(15))),
    );
    expect(metrics.dataset).toBe("book");
  });

  it("brings errors across with their class", async () => {
    await expect(engine().run("metrics", {})).rejects.toBeInstanceOf(NoDataSetError);
  });

  it("lets go of a long job at once and goes on with the same data set", async () => {
    const it = engine();
    await it.run("load", { id: "large", files: large() });
    const abort = new AbortController();
    let progress = 0;
    let running: () => void = () => {};
    const started = new Promise<void>((resolve) => {
      running = resolve;
    });
    const ranking = it.run("rank", SETTINGS, {
      signal: abort.signal,
      onProgress: () => {
        progress++;
        running();
      },
    });
    await started;
    abort.abort();
    // The caller is free before the page does anything else.
    const outcome = ranking.catch((error: unknown) => error);
    expect(await Promise.race([outcome, nextTask()])).toBeInstanceOf(CancelledError);
    const heard = progress;
    expect((await it.run("links", SETTINGS)).dataset).toBe("large");
    expect(progress).toBe(heard);
  });
});
