import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plantedClusters } from "./clusters.ts";
import { run } from "./run.ts";

describe("a unit that was taken out of a random cluster", () => {
  it("is found again: its process comes first and completes the chains that it was part of", async () => {
    await fc.assert(
      fc.asyncProperty(
        plantedClusters().filter((planted) => planted.chains.length > 0),
        async ({ data, process, chains }) => {
          const { candidates } = await run(data);
          expect(candidates[0]?.process).toBe(process);
          expect(candidates[0]?.feasible).toBe(true);
          expect([...(candidates[0]?.effect.chainsCompleted ?? [])].sort()).toEqual([...chains].sort());
        },
      ),
      { numRuns: 150 },
    );
  });
});
