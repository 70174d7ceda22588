/** A chain that a newcomer completes is told of once, with what it runs at, and not as worse as well. */
import { describe, expect, it } from "vitest";
import type { ChainResult, ChainStatus } from "../../../src/analysis/results.ts";
import type { Picture } from "../../../src/analysis/resultsDifference.ts";
import { INITIAL } from "../../../src/app/state/store.ts";
import { chainMoves } from "../../../src/app/targets/chainMoves.ts";
import { towerChain } from "../../../src/app/targets/towerChain.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";

const chain = (id: string, status: ChainStatus, throughput: number): ChainResult =>
  ({ id, status, complete: true, throughput, weakestStep: null }) as ChainResult;
const picture = (incomplete: readonly string[], chains: readonly ChainResult[]) =>
  ({ incomplete, chains }) as unknown as Picture;

describe("chains with and without what is tried", () => {
  it("stand in one list each", () => {
    const before = picture(
      ["steam", "pvc", "glass"],
      [
        ...[chain("steam", "intact", 1), chain("pvc", "intact", 1), chain("glass", "weakened", 0.7)],
        ...[chain("salt", "intact", 1), chain("acid", "broken", 0), chain("soda", "intact", 1)],
      ],
    );
    const after = picture(
      ["glass"],
      [
        // Its new step runs at half: complete, and lower than what its other steps did.
        ...[chain("steam", "weakened", 0.5), chain("pvc", "intact", 1), chain("glass", "broken", 0.01)],
        ...[chain("salt", "weakened", 0.8), chain("acid", "weakened", 0.4), chain("soda", "intact", 1)],
      ],
    );
    expect(chainMoves({ before, after })).toEqual({
      completed: [
        { id: "steam", throughput: 0.5 },
        { id: "pvc", throughput: null },
      ],
      better: ["acid"],
      worse: ["glass", "salt"],
    });
  });
});

describe("the tower that shows what a newcomer does", () => {
  const { targets, history, jobs } = INITIAL;
  const gone = { ...history, present: { ...NO_CHANGE, leave: ["mine"] } };
  const difference = (before: Picture, after: Picture) =>
    ({ ...jobs, difference: { status: "done", result: { before, after } } }) as unknown as typeof jobs;
  const fallen = picture(["glass"], [chain("acid", "broken", 0), chain("glass", "absent", 0)]);
  const saved = picture([], [chain("acid", "intact", 1), chain("glass", "intact", 1)]);

  it("is that of the chain that was asked for; of a fallen one while something has left", () => {
    const asked = { ...targets, chain: "steam", fallen: "acid" };
    const state = { targets: asked, jobs: difference(fallen, saved) };
    expect(towerChain({ ...state, history: gone })).toBe("acid");
    expect(towerChain({ ...state, history })).toBe("steam");
    expect(towerChain({ ...state, targets: { ...targets, fallen: "acid" }, history })).not.toBeNull();
  });
  it("is else that of a chain that stands better, then of one that is complete, else of none", () => {
    const at = (own: typeof jobs) => towerChain({ targets, history: gone, jobs: own });
    expect(at(difference(fallen, saved))).toBe("acid");
    expect(at(difference(picture(["glass"], []), picture([], [chain("glass", "intact", 1)])))).toBe("glass");
    expect(at(difference(saved, fallen))).toBeNull();
    expect(at(jobs)).toBeNull();
    expect(at({ ...jobs, difference: { status: "running", progress: null } })).toBeNull();
  });
});
