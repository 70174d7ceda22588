import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulate } from "../../../../src/analysis/simulate.ts";
import { takeovers } from "../../../../src/analysis/takeovers.ts";
import { rowChanges } from "../../../../src/analysis/targets/rowChanges.ts";
import type { DataSet } from "../../../../src/model/dataset.ts";
import { applyChanges } from "../../../../src/model/edit.ts";
import { NO_CHANGE } from "../../../../src/model/scenario.ts";
import { networkOf } from "../../../../src/network/compile.ts";
import type { Ports } from "../../../../src/network/network.ts";
import { wholeClusters } from "./clusters.ts";

const SETTINGS = { measure: "value_added", ration: "proportional" } as const;

/** Total of each port, by unit and material. */
function totals(data: DataSet, side: "inputs" | "outputs"): Map<string, number> {
  const net = networkOf(data);
  const ports: Ports = net[side];
  return new Map(
    ports.material.map((material, port) => [
      `${net.unitIds[ports.unit[port] as number]} ${material}`,
      ports.total[port] as number,
    ]),
  );
}

describe("a unit that leaves a random cluster", () => {
  it("is made up for by a plant of its own kind, in whose books nothing is lost or made up", async () => {
    await fc.assert(
      fc.asyncProperty(wholeClusters(), async ({ data, process, chains, leaver }) => {
        const scenario = { ...NO_CHANGE, leave: [leaver] };
        const result = await takeovers(data, { ...SETTINGS, scenario, catalogue: null });
        const before = simulate(data, scenario, SETTINGS);
        expect(result.before.loss).toEqual(before.loss);
        for (const { effect, rows, takesOver, ...own } of result.takeovers) {
          const changed = applyChanges(data, rowChanges(data, rows));
          const direct = simulate(changed, scenario, SETTINGS);
          expect(effect.after.loss).toEqual(direct.loss);
          expect(effect.lossSaved).toBe(before.loss.total - direct.loss.total);
          // What comes out of it is its size times what its recipe yields, delivered, sold or left.
          const outputs = totals(changed, "outputs");
          const recipe = data.processes.find(({ id }) => id === own.process);
          for (const { role, material, coefficient } of recipe?.items ?? [])
            if (role !== "input" && role !== "energy")
              expect(outputs.get(`${own.id} ${material}`)).toBeCloseTo(own.size * coefficient, 6);
          // Whoever is still there buys and sells as much as before; only what was sold outside may be turned to it.
          const [bought, buys] = [totals(data, "inputs"), totals(changed, "inputs")];
          for (const [port, total] of bought)
            if (!port.startsWith(`${leaver} `)) expect(buys.get(port)).toBeCloseTo(total, 6);
          const sold = totals(data, "outputs");
          for (const [port, total] of sold)
            if (!port.startsWith(`${leaver} `)) expect(outputs.get(port)).toBeCloseTo(total, 6);
          for (const { quantity } of takesOver) expect(quantity).toBeLessThanOrEqual(own.size * (1 + 1e-9));
        }
        const twin = result.takeovers.find((own) => own.process === process);
        expect(twin).toMatchObject({ feasible: true, level: 1 });
        expect(twin?.effect.after.loss.knockOn).toBeCloseTo(0, 9);
        expect(twin?.effect.after.broken).toEqual([]);
        for (const chain of chains) expect(twin?.effect.chainsRestored).toContain(chain);
      }),
      { numRuns: 100 },
    );
  });
});
