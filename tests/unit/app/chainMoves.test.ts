/** A chain that a newcomer completes is told of once, with what it runs at, and not as worse as well. */
import { describe, expect, it } from "vitest";
import type { ChainResult, ChainStatus } from "../../../src/analysis/results.ts";
import type { Picture } from "../../../src/analysis/resultsDifference.ts";
import { chainMoves } from "../../../src/app/targets/chainMoves.ts";

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
