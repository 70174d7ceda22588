/** The range between the cascade and the best cases, for one scenario and for every company. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntheticCluster } from "../../../../bench/generator.ts";
import { pairsBest } from "../../../../src/analysis/best/pairsBest.ts";
import { range, rankRange } from "../../../../src/analysis/best/range.ts";
import { rankBest } from "../../../../src/analysis/best/rankBest.ts";
import { simulateBest } from "../../../../src/analysis/best/simulateBest.ts";
import { SolverError } from "../../../../src/analysis/best/solverError.ts";
import { rank } from "../../../../src/analysis/rank.ts";
import { type Runner, StoppedError } from "../../../../src/analysis/runner.ts";
import { simulate } from "../../../../src/analysis/simulate.ts";
import { BEST_RESPONSES, NO_CHANGE } from "../../../../src/model/scenario.ts";
import { scarceCase } from "../../../twin/bestNetworks.ts";
import { dataset } from "../../../twin/build.ts";
import { best, runner, settings } from "./solve.ts";

/** A runner whose solver never gets anywhere. */
const failing: Runner = {
  run: async (_, __, chunks) =>
    chunks.map((sets) =>
      (sets as readonly unknown[]).map(() => ({
        status: "Time limit reached",
        activity: null,
        level: null,
        plan: null,
      })),
    ) as never,
};

/** Steam for A (90) and B (10): both take 100 of the boiler's 200. */
const boiler = dataset({
  units: [
    { id: "boiler", valueAdded: 0 },
    { id: "A", valueAdded: 90 },
    { id: "B", valueAdded: 10 },
  ],
  flows: ["A", "B"].map((to) => ({
    from: "boiler",
    to,
    material: "steam",
    quantity: to === "A" ? 100 : null,
    mode: "pipeline",
  })),
  chains: [{ id: "chain", steps: [{ units: ["boiler"] }, { units: ["A"] }] }],
});
const half = { ...NO_CHANGE, curtail: { boiler: 0.5 } };

describe("the range of a scenario", () => {
  it("goes from the cascade down to each best case, with the steps of the one with minimum loads", async () => {
    const seen: number[] = [];
    const result = await range(boiler, half, settings, runner, { onProgress: (done) => seen.push(done) });
    // Cascade: each at half, 50 of 100 lost. At best A has all of the 100 that are left: 10 lost.
    expect(result.cascade.total).toBeCloseTo(0.5, 12);
    expect(result.best.map(({ response, status }) => [response, status])).toEqual(
      BEST_RESPONSES.map((response) => [response, "Optimal"]),
    );
    for (const { loss } of result.best) expect(loss?.total).toBeCloseTo(0.1, 12);
    expect(result.steps).toEqual([
      {
        kind: "deliver",
        flow: 0,
        from: "boiler",
        to: "A",
        material: "steam",
        quantity: expect.closeTo(50, 6),
        before: expect.closeTo(50, 6),
        known: true,
        follows: false,
      },
    ]);
    expect(seen).toEqual([1, 2, 3]);
  });

  it("marks steps on quantities that were filled in, and those that follow by themselves", async () => {
    // C buys from A; A is saved, so that A's delivery to C comes by itself.
    const data = dataset({
      units: [{ id: "boiler" }, { id: "A" }, { id: "C", valueAdded: 90 }, { id: "B", valueAdded: 10 }],
      flows: [
        { from: "boiler", to: "A", material: "steam", quantity: null },
        { from: "boiler", to: "B", material: "steam", quantity: 100 },
        { from: "A", to: "C", material: "acid", quantity: 7 },
      ],
    });
    const { steps } = await range(data, half, settings, runner);
    expect(steps.map(({ from, to, known, follows }) => [from, to, known, follows])).toEqual([
      ["boiler", "A", false, false],
      ["A", "C", true, true],
    ]);
  });

  it("has the solver's word and no number where it gives up", async () => {
    const result = await range(boiler, half, settings, failing);
    expect(result.best.map(({ status, loss }) => [status, loss])).toEqual(
      BEST_RESPONSES.map(() => ["Time limit reached", null]),
    );
    expect(result.cascade.total).toBeCloseTo(0.5, 12);
    expect(result.steps).toEqual([]);
  });

  it("stops between two solves", async () => {
    let solves = 0;
    const hooks = { shouldStop: () => solves === 1, onProgress: () => (solves += 1) };
    await expect(range(boiler, half, settings, runner, hooks)).rejects.toBeInstanceOf(StoppedError);
    expect(solves).toBe(1);
  });
});

describe("a best case", () => {
  it("tells chains by its levels, and has no waves", async () => {
    const result = await best(boiler, half);
    expect(result).toMatchObject({ response: "best", rounds: 0, settled: true, waves: [] });
    expect(result.solver).toEqual({ status: "Optimal" });
    expect(result.chains[0]).toMatchObject({ status: "weakened", throughput: 0.5, weakestStep: "1" });
  });
  it("that is not found is an error with the solver's word", async () => {
    const found = simulateBest(boiler, half, settings, "best", failing);
    await expect(found).rejects.toBeInstanceOf(SolverError);
    await expect(found).rejects.toMatchObject({ status: "Time limit reached", subject: "" });
    await expect(rankBest(boiler, settings, "best", failing)).rejects.toMatchObject({ subject: "boiler" });
  });
  it("does not depend on how shortages are shared out", async () => {
    await fc.assert(
      fc.asyncProperty(
        scarceCase(),
        fc.constantFrom(...BEST_RESPONSES),
        async ({ data, scenario }, response) => {
          const found = (ration: "proportional" | "local-first") =>
            simulateBest(data, scenario, { ...settings, ration }, response, runner);
          const [one, other] = await Promise.all([found("proportional"), found("local-first")]);
          expect(other.units).toEqual(one.units);
          expect(other.flows).toEqual(one.flows);
        },
      ),
      { numRuns: 50 },
    );
  });
  it("gives everybody who is held down a reason, and nobody else", async () => {
    await fc.assert(
      fc.asyncProperty(
        scarceCase(),
        fc.constantFrom(...BEST_RESPONSES),
        async ({ data, scenario }, response) => {
          const result = await simulateBest(data, scenario, settings, response, runner);
          for (const { level, reason } of result.units)
            expect(reason.kind === "none").toBe(level >= 1 - 1e-6);
          for (const { delivered } of result.flows) {
            expect(delivered).toBeGreaterThanOrEqual(0);
            expect(delivered).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

const cluster = syntheticCluster(16, 70, 3);

describe("every company's leaving", () => {
  it.each(BEST_RESPONSES)("ranks as simulating each one: %s", async (response) => {
    const { companies } = await rankBest(cluster, settings, response, runner);
    expect(companies.length).toBe(16);
    for (const row of companies) {
      const alone = await best(cluster, { leave: [row.id] }, response);
      expect(row.loss).toEqual(alone.loss);
      const others = alone.units.filter((unit) => unit.stopped && unit.company !== row.id);
      expect(row.stopped).toEqual(others.map((unit) => unit.id));
      expect(row.waves).toBe(0);
    }
    const totals = companies.map((row) => row.loss.total);
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
  });
  it("has the same range as the ranking by the best case", async () => {
    const { companies } = await rankRange(cluster, settings, runner);
    const ranked = await rankBest(cluster, settings, "best-minload", runner);
    const cascade = await rank(cluster, settings, runner);
    for (const { id, status, loss } of companies) {
      expect(status).toBe("Optimal");
      const row = ranked.companies.find((other) => other.id === id);
      expect(loss?.total).toBeCloseTo(row?.loss.total ?? Number.NaN, 9);
      expect(loss?.own).toBeCloseTo(row?.loss.own ?? Number.NaN, 9);
      const most = cascade.companies.find((other) => other.id === id)?.loss.total ?? Number.NaN;
      expect(loss?.total).toBeLessThanOrEqual(most + 1e-9);
    }
  });
  it("has no number where the solver gives up", async () => {
    const { companies } = await rankRange(cluster, settings, failing);
    for (const row of companies) expect(row).toMatchObject({ status: "Time limit reached", loss: null });
  });
});

describe("pairs", () => {
  it("count what two departures do together", async () => {
    // Two boilers each sell 50 of the user's 100; half of what is lost can be bought outside.
    const two = dataset({
      units: [
        { id: "one", valueAdded: 0 },
        { id: "two", valueAdded: 0 },
        { id: "user", valueAdded: 1 },
      ],
      flows: ["one", "two"].map((from) => ({
        from,
        to: "user",
        material: "steam",
        quantity: 50,
        need: "critical" as const,
        replaceIn: 0.5,
        mode: "pipeline",
      })),
    });
    // One leaves: 50 + 0.5 * 50 = 75 of 100, loss 0.25. Both: 0.5 * 100 = 50, loss 0.5. Laid over: 0.25.
    const { pairs, examined, response } = await pairsBest(two, settings, "best", runner);
    expect([examined, response]).toEqual([3, "best"]);
    expect(pairs.map(({ ids }) => ids)).toEqual([["one", "two"]]);
    expect(pairs[0]?.loss).toBeCloseTo(0.5, 12);
    expect(pairs[0]?.synergy).toBeCloseTo(0.25, 12);
  });
  it("are what simulating both gives", async () => {
    const small = syntheticCluster(9, 40, 5);
    const { pairs } = await pairsBest(small, settings, "best-minload", runner);
    expect(pairs.length).toBeGreaterThan(0);
    for (const pair of pairs) {
      const both = await best(small, { leave: pair.ids }, "best-minload");
      expect(pair.loss).toBeCloseTo(both.loss.total, 12);
      const cascade = simulate(small, { ...NO_CHANGE, leave: pair.ids }, settings);
      expect(pair.loss).toBeLessThanOrEqual(cascade.loss.total + 1e-9);
    }
  });
});
