/** The best case on random networks: what section 3 guarantees, and a twin that reads its text aloud to another solver. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BestOfSet, openBest } from "../../../../src/analysis/best/kernel.ts";
import { span } from "../../../../src/analysis/best/market.ts";
import { pairUp } from "../../../../src/analysis/best/pairing.ts";
import { Cascade } from "../../../../src/analysis/cascade.ts";
import { bundledHighs } from "../../../../src/engine/highsBundled.ts";
import { BEST_RESPONSES, type BestResponse, RATIONINGS } from "../../../../src/model/scenario.ts";
import { compile } from "../../../../src/network/compile.ts";
import { coreOf } from "../../../../src/network/core.ts";
import { extensionOf } from "../../../../src/network/extension.ts";
import type { Network } from "../../../../src/network/network.ts";
import { shockOf } from "../../../../src/network/shock.ts";
import { measuresOf, weightsOf } from "../../../../src/network/weights.ts";
import { anyCase, type Case, scarceCase } from "../../../twin/bestNetworks.ts";
import { type Claim, SlowBestTwin } from "../../../twin/slowBest.ts";

const cases: fc.Arbitrary<Case> = fc
  .oneof({ weight: 2, arbitrary: scarceCase() }, { weight: 1, arbitrary: anyCase() })
  .filter(({ data }) => data.units.some((unit) => unit.status === "operating"));

async function solved(
  net: Network,
  { scenario }: Case,
  response: BestResponse,
  measure: string,
  asks: "activity" | "plan",
): Promise<BestOfSet> {
  const answer = openBest(
    {
      core: coreOf(net),
      weights: weightsOf(net, measure).values,
      response,
      extension: extensionOf(net),
      base: shockOf(net, scenario),
      asks,
    },
    { highs: bundledHighs },
  );
  const [outcome] = await answer([[]]);
  return outcome as BestOfSet;
}

/** sum w x / sum w. */
function activity(net: Network, measure: string, level: Float64Array): number {
  const { values, total } = weightsOf(net, measure);
  return values.reduce((sum, weight, unit) => sum + weight * (level[unit] as number), 0) / total;
}

describe("the chain of guarantees", () => {
  it("cascade <= with minimum loads <= without <= with spare capacity and new links", async () => {
    let room = 0;
    await fc.assert(
      fc.asyncProperty(cases, fc.nat(2), async (given, pick) => {
        const net = compile(given.data);
        const measures = measuresOf(given.data.units);
        const measure = measures[pick % measures.length] ?? "value_added";
        const shock = shockOf(net, given.scenario);
        const cascades = RATIONINGS.map((rule) =>
          activity(net, measure, new Cascade(coreOf(net), rule).run(shock).level),
        );
        const outcomes = await Promise.all(
          BEST_RESPONSES.map((response) => solved(net, given, response, measure, "activity")),
        );
        const left = outcomes.map((outcome) => outcome.activity ?? Number.NaN);
        const rising = [Math.max(...cascades), ...left];
        for (let k = 1; k < rising.length; k += 1)
          expect(rising[k]).toBeGreaterThanOrEqual((rising[k - 1] as number) - 1e-9);
        if ((left[0] as number) > Math.max(...cascades) + 1e-6) room += 1;
      }),
      { numRuns: 500 },
    );
    // The cases would prove little if coordination never helped.
    expect(room).toBeGreaterThan(35);
  });
});

/** The kernel's plan in the terms of the text; links by pairing what markets take and give. */
function claimOf(net: Network, { level, plan }: BestOfSet): Claim {
  if (!level || !plan) throw new Error("no plan");
  const inOwn = (share: (flow: number) => number): Map<number, number> =>
    new Map(
      [...net.flowRow].map((row, flow) => [row, share(flow) * (net.quantity[flow] as number)] as const),
    );
  const { markets } = extensionOf(net);
  const links = [...markets.material].flatMap((row, market) => {
    const side = (start: Int32Array, of: Float64Array, unitOf: (k: number) => number) =>
      span(start, market).flatMap((position) =>
        (of[position] ?? 0) > 0 ? [{ position, unit: unitOf(position), amount: of[position] as number }] : [],
      );
    const supplierUnit = (k: number) => net.outputs.unit[markets.supplier[k] as number] as number;
    const userUnit = (k: number) => net.inputs.unit[markets.user[k] as number] as number;
    const given = side(markets.supplierStart, plan.supplied, supplierUnit);
    const taken = side(markets.userStart, plan.taken, userUnit);
    return pairUp(given, taken).map(({ supplier, user, amount }) => ({
      from: net.unitIds[supplierUnit(supplier)] ?? "",
      to: net.unitIds[userUnit(user)] ?? "",
      material: net.dataset.materials[row]?.id ?? "",
      quantity: amount,
    }));
  });
  return {
    level: new Map(net.unitIds.map((id, unit) => [id, level[unit] as number])),
    delivered: inOwn((flow) => (plan.delivered[flow] as number) + (plan.extra[flow] as number)),
    bought: inOwn((flow) => plan.bought[flow] as number),
    resold: inOwn((flow) => plan.resold[flow] as number),
    links,
  };
}

/** Whether each unit takes a material at one input port at most, so that a link names its port. */
function isPlain({ data }: Case): boolean {
  return data.flows.every((flow) => flow.group === "");
}

describe("the twin", () => {
  it.each(BEST_RESPONSES)("finds the same optimum: %s", async (response) => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const net = compile(given.data);
        const weights = weightsOf(net, "value_added").values;
        const outcome = await solved(net, given, response, "value_added", "activity");
        const twin = new SlowBestTwin(given.data).solve(
          given.scenario,
          response,
          new Map(net.unitIds.map((id, unit) => [id, weights[unit] as number])),
        );
        expect(twin.status).toBe("optimal");
        expect(outcome.status).toBe("Optimal");
        expect(Math.abs((outcome.activity ?? Number.NaN) - twin.activity)).toBeLessThan(1e-8);
      }),
      { numRuns: 250 },
    );
  });

  it.each(BEST_RESPONSES)("finds the plan within the text: %s", async (response) => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        fc.pre(response !== "best-extended" || isPlain(given));
        const net = compile(given.data);
        const outcome = await solved(net, given, response, "value_added", "plan");
        const claim = claimOf(net, outcome);
        const twin = new SlowBestTwin(given.data);
        expect(twin.worstViolation(given.scenario, response, claim)).toBeLessThan(1e-7);
        // The levels that were chosen among the optima are worth as much as any.
        const chosen = activity(net, "value_added", outcome.level ?? new Float64Array());
        expect(Math.abs(chosen - (outcome.activity ?? Number.NaN))).toBeLessThan(1e-9);
      }),
      { numRuns: 250 },
    );
  });
});

describe("what a market takes and gives", () => {
  it("is paired without anybody serving themselves", () => {
    const side = fc.array(fc.record({ unit: fc.nat(5), amount: fc.integer({ min: 1, max: 50 }) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(side, side, (a, b) => {
        const given = a.map((item, position) => ({ ...item, position }));
        const taken = b.map((item, position) => ({ ...item, position }));
        const sum = (items: readonly { amount: number }[]) => items.reduce((s, { amount }) => s + amount, 0);
        // Both sides alike, and nobody more than the rest: else there is nothing to pair.
        for (const item of taken) item.amount *= sum(a) / sum(b);
        const load = (unit: number) => sum([...given, ...taken].filter((item) => item.unit === unit));
        fc.pre([0, 1, 2, 3, 4, 5].every((unit) => load(unit) <= sum(given)));
        const pairs = pairUp(given, taken);
        for (const { supplier, user } of pairs) expect(given[supplier]?.unit).not.toBe(taken[user]?.unit);
        for (const item of given) {
          const paired = pairs.filter(({ supplier }) => supplier === item.position);
          expect(sum(paired)).toBeCloseTo(item.amount, 6);
        }
        for (const item of taken)
          expect(sum(pairs.filter(({ user }) => user === item.position))).toBeCloseTo(item.amount, 6);
        expect(pairs.length).toBeLessThanOrEqual(2 * (given.length + taken.length) + 12);
      }),
      { numRuns: 2000 },
    );
  });
});
