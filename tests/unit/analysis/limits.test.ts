import fc from "fast-check";
import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/simulate.ts";
import { NO_CHANGE, RATIONINGS } from "../../../src/model/scenario.ts";
import { networkOf } from "../../../src/network/compile.ts";
import { dataSets } from "../../twin/networks.ts";

it("a unit's level is the least of its limits, or 0 where that is below its minimum load", () => {
  let held = 0;
  fc.assert(
    fc.property(dataSets(), fc.constantFrom(...RATIONINGS), fc.nat(), (data, ration, pick) => {
      const { companyIds } = networkOf(data);
      if (companyIds.length === 0) return;
      const leave = [companyIds[pick % companyIds.length] ?? ""];
      const settings = { measure: "value_added", ration, limits: true };
      const { units } = simulate(data, { ...NO_CHANGE, leave }, settings);
      for (const { level, limits, wave } of units) {
        expect(limits !== undefined).toBe(wave !== null);
        if (!limits) continue;
        const least = Math.min(limits.capacity, ...limits.ports.map(({ allows }) => allows));
        const stops = least < limits.minimumLoad - 1e-9;
        if (least < 1) held += 1;
        if (Math.abs(least - limits.minimumLoad) > 1e-9 || limits.minimumLoad === 0)
          expect(Math.abs(level - (stops ? 0 : least))).toBeLessThan(1e-9);
      }
    }),
    { numRuns: 300 },
  );
  expect(held).toBeGreaterThan(300);
});
