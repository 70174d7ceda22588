import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dependence, NO_FALL } from "../../../src/analysis/dependence.ts";
import { directRunner } from "../../../src/analysis/directRunner.ts";
import { rank } from "../../../src/analysis/rank.ts";
import { dataset } from "../../twin/build.ts";
import { companiesOf, SlowMeasure } from "../../twin/measure.ts";
import { dataSets } from "../../twin/networks.ts";

const settings = { measure: "value_added", ration: "proportional" } as const;

/** A boiler feeds a site of two plants: its one plant lives by the steam, its other one does not. */
const site = dataset({
  units: [
    { id: "boiler", valueAdded: 20 },
    { id: "spare", valueAdded: 20 },
    { id: "mill", company: "site", valueAdded: 45 },
    { id: "office", company: "site", valueAdded: 15 },
  ],
  flows: [
    { from: "boiler", to: "mill", material: "steam", quantity: 3, offtake: "minor" },
    { from: "spare", to: "mill", material: "steam", quantity: 1, offtake: "minor" },
    { from: "outside", to: "office", material: "paper" },
  ],
});

describe("dependence (model.md section 5, N-1, company by company)", () => {
  it("weighs the falls of a company's units by the measure", async () => {
    const result = await dependence(site, settings, null, directRunner());
    expect(result.leave).toEqual(["boiler", "spare", "site"]);
    // Without the boiler the mill has 1/4 of its steam: it falls by 0.75, its company by 0.75 * 45/60 =
    // 0.5625, the cluster by 0.75 * 45/100 = 0.3375. Without the spare: by 0.25, 0.1875 and 0.1125.
    // The boilers sell their steam as a minor outlet: nobody falls when the site leaves.
    const [first, second, ...others] = result.cells;
    expect(others).toEqual([]);
    expect(first).toMatchObject({ leaves: "boiler", hits: "site" });
    expect(first?.fall).toBeCloseTo(0.5625, 12);
    expect(first?.loss).toBeCloseTo(0.3375, 12);
    expect(second).toMatchObject({ leaves: "spare", hits: "site" });
    expect(second?.fall).toBeCloseTo(0.1875, 12);
    expect(second?.loss).toBeCloseTo(0.1125, 12);
  });

  it("counts a company's units alike where none of them has a figure", async () => {
    const jobless = dataset({
      units: [
        { id: "boiler", jobs: 5 },
        { id: "mill", company: "site" },
        { id: "office", company: "site" },
      ],
      flows: [{ from: "boiler", to: "mill", material: "steam" }],
    });
    const { cells } = await dependence(jobless, { ...settings, measure: "jobs" }, null, directRunner());
    // The mill stops: one of two units. No jobs are lost there as far as is known.
    // All jobs are at the boiler, which stops when its only buyer leaves.
    expect(cells).toEqual([
      { leaves: "boiler", hits: "site", fall: 0.5, loss: 0 },
      { leaves: "site", hits: "boiler", fall: 1, loss: 1 },
    ]);
  });

  it("looks at the departures that are asked for", async () => {
    const { leave, cells } = await dependence(site, settings, ["spare", "nobody"], directRunner());
    expect(leave).toEqual(["spare"]);
    expect(cells.map((cell) => cell.leaves)).toEqual(["spare"]);
  });

  it("says what the slow twin says, and adds up to the knock-on of the ranking", async () => {
    await fc.assert(
      fc.asyncProperty(dataSets(8), async (data) => {
        const { cells } = await dependence(data, settings, null, directRunner());
        const knockOn = new Map(
          (await rank(data, settings, directRunner())).companies.map((row) => [row.id, row.loss.knockOn]),
        );
        const slow = new SlowMeasure(data);
        const owner = new Map(data.units.map((unit) => [unit.id, unit.company]));
        for (const leaver of companiesOf(data)) {
          const levels = slow.levels([leaver]);
          const row = cells.filter((cell) => cell.leaves === leaver);
          for (const company of companiesOf(data)) {
            if (company === leaver) continue;
            const units = slow.units.filter((id) => owner.get(id) === company);
            const whole = units.reduce((sum, id) => sum + (slow.weight.get(id) ?? 0), 0);
            const fall = units.reduce((sum, id) => {
              const share = whole > 0 ? (slow.weight.get(id) ?? 0) / whole : 1 / units.length;
              return sum + share * (1 - (levels.get(id) ?? 1));
            }, 0);
            const found = row.find((cell) => cell.hits === company);
            expect(Math.abs((found?.fall ?? 0) - fall)).toBeLessThan(NO_FALL + 1e-9);
          }
          const sum = row.reduce((total, cell) => total + cell.loss, 0);
          expect(Math.abs(sum - (knockOn.get(leaver) ?? 0))).toBeLessThan(1e-8);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("follows the rationing rule", async () => {
    await fc.assert(
      fc.asyncProperty(dataSets(6), async (data) => {
        const ration = "critical-first" as const;
        const { cells } = await dependence(data, { ...settings, ration }, null, directRunner());
        const { companies } = await rank(data, { ...settings, ration }, directRunner());
        for (const row of companies) {
          const sum = cells
            .filter((cell) => cell.leaves === row.id)
            .reduce((total, cell) => total + cell.loss, 0);
          expect(Math.abs(sum - row.loss.knockOn)).toBeLessThan(1e-8);
        }
      }),
      { numRuns: 40 },
    );
  });
});
