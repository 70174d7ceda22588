import { describe, expect, it } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { chainsOfNetwork } from "../../../src/analysis/chainsCore.ts";
import { directRunner, NO_SOLVER } from "../../../src/analysis/directRunner.ts";
import { KERNELS, type KernelName, type Kernels } from "../../../src/analysis/kernels.ts";
import { HOLD_BREATH, StoppedError } from "../../../src/analysis/runner.ts";
import { compile } from "../../../src/network/compile.ts";
import { coreOf } from "../../../src/network/core.ts";
import { spreadOfNetwork } from "../../../src/network/draw.ts";
import { weightsOf } from "../../../src/network/weights.ts";

const COMPANIES = 40;
const net = compile(syntheticCluster(COMPANIES, 160));
const core = coreOf(net);
const { values: weights, total: totalWeight } = weightsOf(net, "value_added");
const { core: chains } = chainsOfNetwork(net);
const ration = "proportional";
const everyone = { from: 0, to: COMPANIES };
const byId = Int32Array.from({ length: COMPANIES }, (_, company) => company);

/** A kernel with a chunk of it, and how many departures opening and the chunk are made of at least. */
interface Work<N extends KernelName> {
  readonly name: N;
  readonly setup: Kernels[N]["setup"];
  readonly chunk: Kernels[N]["chunk"];
  readonly opening: number;
  readonly answering: number;
}

const work = <N extends KernelName>(item: Work<N>): Work<N> => item;
const tower = { core, weights, totalWeight, ration, seed: 1 } as const;
const variant = { core, weights, totalWeight, byId };
const spread = spreadOfNetwork(net, "value_added", weightsOf(net, "value_added"));
const drawnVariant = {
  variant,
  spread,
  importValue: new Float64Array(core.flowCount),
  wasteValue: new Float64Array(core.flowCount),
  flowBefore: Int32Array.from({ length: core.flowCount }, (_, flow) => flow),
  unitBefore: byId,
};
/** The jengafication index tries everybody who is left, pull after pull. */
const PULLS = (COMPANIES * (COMPANIES + 1)) / 2;

const WORK = [
  // In rounds two departures or eight pairs take some ms, and side by side all of them do.
  work({
    name: "pairs",
    setup: { core, chains, weights, totalWeight, ration: "local-first" },
    chunk: { from: 0, to: 8 },
    opening: COMPANIES / 2,
    answering: COMPANIES / 2,
  }),
  work({
    name: "pairs",
    setup: { core, chains, weights, totalWeight, ration },
    chunk: { from: 0, to: 8 },
    opening: 1,
    answering: 1,
  }),
  work({
    name: "towerNext",
    setup: tower,
    chunk: { gone: new Int32Array(0), candidates: byId },
    opening: COMPANIES,
    answering: COMPANIES,
  }),
  work({
    name: "towerOrders",
    setup: tower,
    chunk: { from: 0, to: 3 },
    opening: 0,
    answering: 3 * COMPANIES,
  }),
  work({
    name: "uncertainty",
    setup: { core, spread, ration, seed: 1 },
    chunk: { draws: { from: 0, to: 2 }, companies: everyone },
    opening: 0,
    answering: 2 * COMPANIES,
  }),
  work({
    name: "dependence",
    setup: { core, weights, ration, leavers: byId },
    chunk: everyone,
    opening: 0,
    answering: COMPANIES,
  }),
  work({
    name: "cutSets",
    setup: { core, chains, ration, maxSize: 2 },
    chunk: [
      { chain: 0, candidates: byId },
      { chain: 1, candidates: byId },
    ],
    opening: 0,
    answering: 2,
  }),
  work({
    name: "variants",
    setup: { ration, jengafication: true },
    chunk: variant,
    opening: 0,
    answering: 2 * COMPANIES + PULLS,
  }),
  work({
    name: "effectDraws",
    setup: { networks: [drawnVariant, drawnVariant], ration, seed: 1 },
    chunk: { from: 0, to: 1 },
    opening: 0,
    answering: 2 * (2 * COMPANIES + PULLS),
  }),
] as const;

/** Counts breaths, and stops at one of them. */
function counting(stopAt = Number.POSITIVE_INFINITY) {
  const counted = { breaths: 0, breathe: async (): Promise<void> => {} };
  counted.breathe = async () => {
    counted.breaths += 1;
    if (counted.breaths >= stopAt) throw new StoppedError("stopped");
  };
  return counted;
}

async function open<N extends KernelName>({ name, setup }: Work<N>, breathe = HOLD_BREATH) {
  const answer = await KERNELS[name](setup, NO_SOLVER, breathe);
  return async (chunk: Kernels[N]["chunk"], own = HOLD_BREATH) => answer(chunk, own);
}

describe.each(WORK)("the kernel $name", (item) => {
  // Each is checked by the types of its own row above.
  const any = item as unknown as Work<KernelName>;

  it("breathes at least once a departure, when it opens and when it answers", async () => {
    const opening = counting();
    const answer = await open(any, opening.breathe);
    expect(opening.breaths).toBeGreaterThanOrEqual(any.opening);
    const answering = counting();
    await answer(any.chunk, answering.breathe);
    expect(answering.breaths).toBeGreaterThanOrEqual(any.answering);
  });

  it("answers the same after it was stopped at any breath", async () => {
    const expected = await (await open(any))(any.chunk);
    const answer = await open(any);
    const breaths = new Set([1, Math.min(2, any.answering), Math.ceil(any.answering / 2), any.answering]);
    for (const stopAt of breaths) {
      await expect(answer(any.chunk, counting(stopAt).breathe)).rejects.toBeInstanceOf(StoppedError);
      expect(await answer(any.chunk)).toEqual(expected);
    }
  });
});

describe("the direct runner", () => {
  const { name, setup, chunk } = WORK[0];
  const chunks = [chunk, { from: 8, to: 16 }];

  it("stops within the opening of a kernel", async () => {
    let breaths = 0;
    const runner = directRunner(NO_SOLVER, async () => {
      breaths += 1;
    });
    const shouldStop = () => breaths >= COMPANIES / 4;
    await expect(runner.run(name, { ...setup }, chunks, { shouldStop })).rejects.toBeInstanceOf(StoppedError);
    expect(breaths).toBeLessThan(COMPANIES / 2);
  });

  it("opens a kernel again where the run that began to open it was stopped", async () => {
    const expected = await directRunner().run(name, { ...setup }, chunks, {});
    const runner = directRunner();
    const shared = { ...setup };
    let looks = 0;
    const shouldStop = () => {
      looks += 1;
      return looks > COMPANIES / 4;
    };
    const stopped = runner.run(name, shared, chunks, { shouldStop });
    const other = runner.run(name, shared, chunks, {});
    await expect(stopped).rejects.toBeInstanceOf(StoppedError);
    expect(await other).toEqual(expected);
  });

  it("has a kernel that two runs share answer one chunk at a time", async () => {
    const expected = await directRunner().run(name, { ...setup }, chunks, {});
    const runner = directRunner(NO_SOLVER, () => Promise.resolve());
    const shared = { ...setup };
    const both = [runner.run(name, shared, chunks, {}), runner.run(name, shared, chunks, {})];
    expect(await Promise.all(both)).toEqual([expected, expected]);
  });
});
