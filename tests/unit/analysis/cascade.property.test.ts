import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Cascade } from "../../../src/analysis/cascade.ts";
import { simulate } from "../../../src/analysis/simulate.ts";
import { why } from "../../../src/analysis/why.ts";
import type { Criticality, DataSet } from "../../../src/model/dataset.ts";
import { RATIONINGS, type Scenario } from "../../../src/model/scenario.ts";
import { compile } from "../../../src/network/compile.ts";
import { coreOf } from "../../../src/network/core.ts";
import { leavingShock, shockOf } from "../../../src/network/shock.ts";
import { dataSets, scenarios, within } from "../../twin/networks.ts";
import { SlowTwin } from "../../twin/slow.ts";

const rule = fc.constantFrom(...RATIONINGS);
const settings = { measure: "value_added", ration: "proportional" } as const;
const RUNS = { numRuns: 300 };

function levels(data: DataSet, scenario: Scenario): number[] {
  const net = compile(data);
  return [...new Cascade(coreOf(net)).run(shockOf(net, within(data, scenario))).level];
}

/** Every level of `after` is at most that of `before`, but for a rounding error. */
function expectNoRise(before: readonly number[], after: readonly number[]): void {
  after.forEach((level, unit) => {
    expect(level).toBeLessThanOrEqual((before[unit] ?? 1) + 1e-9);
  });
}

describe("the cascade (model.md section 2)", () => {
  it("is that of the slow twin, round by round, under every rationing rule", () => {
    fc.assert(
      fc.property(dataSets(), scenarios(), rule, (data, wanted, ration) => {
        const scenario = within(data, wanted);
        const net = compile(data);
        const fast = new Cascade(coreOf(net), ration).run(shockOf(net, scenario));
        const slow = new SlowTwin(data).run(scenario, ration);
        expect(fast.settled).toBe(slow.settled);
        expect(fast.rounds).toBe(slow.rounds);
        net.unitIds.forEach((id, unit) => {
          expect(fast.level[unit]).toBeCloseTo(slow.level.get(id) ?? Number.NaN, 11);
          expect(fast.wave[unit]).toBe(slow.wave.get(id) ?? -1);
        });
        net.flowRow.forEach((row, flow) => {
          const slot = net.outputs.slotOf[flow] as number;
          const flowData = data.flows[row];
          if (slot < 0 || !flowData) return;
          const port = net.outputs.slotPort[slot] as number;
          expect(fast.deliverable[port]).toBeCloseTo(slow.deliverable.get(flowData) ?? Number.NaN, 11);
        });
      }),
      RUNS,
    );
  });

  it("starts every run from the baseline, whatever ran before", () => {
    fc.assert(
      fc.property(dataSets(), scenarios(), scenarios(), rule, (data, first, second, ration) => {
        const net = compile(data);
        const used = new Cascade(coreOf(net), ration);
        used.run(shockOf(net, within(data, first)));
        const shock = shockOf(net, within(data, second));
        const again = used.run(shock);
        const fresh = new Cascade(coreOf(net), ration).run(shock);
        for (const key of [
          "level",
          "deliverable",
          "allotted",

          "available",
          "wave",
          "stopWave",
        ] as const)
          expect([...again[key]]).toEqual([...fresh[key]]);
        expect(again.rounds).toBe(fresh.rounds);
      }),
      RUNS,
    );
  });

  it("never rises when a capacity or an availability falls", () => {
    fc.assert(
      fc.property(
        dataSets(),
        scenarios(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (data, scenario, k) => {
          const lower = (shares: Readonly<Record<string, number>>) =>
            Object.fromEntries(Object.entries(shares).map(([id, value]) => [id, value * k]));
          const worse = {
            ...scenario,
            curtail: lower(scenario.curtail),
            import: lower(scenario.import),
            export: lower(scenario.export),
          };
          expectNoRise(levels(data, scenario), levels(data, worse));
        },
      ),
      RUNS,
    );
  });

  it("never rises when a replaceability falls, or a minimum load or a criticality rises", () => {
    const stricter = (c: Criticality | null): Criticality => (c === "minor" ? "important" : "critical");
    fc.assert(
      fc.property(
        dataSets(),
        scenarios(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (data, scenario, k) => {
          const before = levels(data, scenario);
          const net = compile(data);
          const rows = new Map([...net.flowRow].map((row, flow) => [row, flow]));
          const rho = (values: Float64Array, index: number) => (values[rows.get(index) ?? -1] ?? 1) * k;
          const flows = data.flows;
          const changed: DataSet[] = [
            { ...data, flows: flows.map((f) => ({ ...f, replaceIn: rho(net.rhoIn, f.index) })) },
            { ...data, flows: flows.map((f) => ({ ...f, replaceOut: rho(net.rhoOut, f.index) })) },
            {
              ...data,
              units: data.units.map((u) => ({ ...u, minLoad: u.minLoad + (0.99 - u.minLoad) * k })),
            },
            { ...data, flows: flows.map((f) => ({ ...f, need: stricter(f.need ?? "critical") })) },
            { ...data, flows: flows.map((f) => ({ ...f, offtake: stricter(f.offtake ?? "critical") })) },
          ];
          for (const worse of changed) expectNoRise(before, levels(worse, scenario));
        },
      ),
      RUNS,
    );
  });

  it("is never better for a set of departures than for a subset", () => {
    fc.assert(
      fc.property(dataSets(), fc.array(fc.nat(11), { maxLength: 4 }), fc.nat(11), (data, some, one) => {
        const net = compile(data);
        const companies = net.companyIds.length;
        fc.pre(companies > 0);
        const subset = [...new Set(some.map((k) => k % companies))];
        const run = (set: number[]) => [...new Cascade(coreOf(net)).run(leavingShock(net, set)).level];
        expectNoRise(run(subset), run([...new Set([...subset, one % companies])]));
      }),
      RUNS,
    );
  });

  it("does not depend on names, on the order of rows, or on the scale of the quantities of a material", () => {
    fc.assert(
      fc.property(dataSets(), scenarios(), fc.constantFrom(0.001, 3, 1e6), (data, wanted, k) => {
        const scenario = within(data, wanted);
        const units = [...data.units].reverse();
        const flows = [...data.flows].reverse().map((f, index) => ({
          ...f,
          index,
          // An unknown quantity with nothing to average counts as 1 and has no scale.
          quantity: f.quantity === null ? null : f.quantity * k,
        }));
        fc.pre(data.flows.every((f) => f.quantity !== null));
        const other: DataSet = { ...data, units, flows };
        const before = simulate(data, scenario, settings).units;
        const after = new Map(simulate(other, scenario, settings).units.map((u) => [u.id, u]));
        for (const unit of before) {
          expect(after.get(unit.id)?.level).toBeCloseTo(unit.level, 9);
          expect(after.get(unit.id)?.stopped).toBe(unit.stopped);
        }
      }),
      RUNS,
    );
  });

  it("shares out exactly what there is, under every rationing rule", () => {
    fc.assert(
      fc.property(dataSets(), scenarios(), rule, (data, wanted, ration) => {
        const net = compile(data);
        const state = new Cascade(coreOf(net), ration).run(shockOf(net, within(data, wanted)));
        for (let port = 0; port < net.outputs.count; port += 1) {
          let sum = 0;
          const end = net.outputs.slotStart[port + 1] as number;
          for (let slot = net.outputs.slotStart[port] as number; slot < end; slot += 1) {
            const allotted = state.allotted[slot] as number;
            expect(allotted).toBeGreaterThanOrEqual(0);
            expect(allotted).toBeLessThanOrEqual(1 + 1e-12);
            sum += (net.outputs.slotQuantity[slot] as number) * allotted;
          }
          const total = net.outputs.total[port] as number;
          expect(sum / total).toBeCloseTo(state.deliverable[port] as number, 9);
        }
      }),
      RUNS,
    );
  });
});

describe("why", () => {
  it("leads from every fallen unit, in falling waves, back to what the scenario changed", () => {
    fc.assert(
      fc.property(dataSets(), scenarios(), (data, wanted) => {
        const scenario = within(data, wanted);
        const result = simulate(data, scenario, settings);
        for (const unit of result.units) {
          const path = why(data, scenario, settings, unit.id);
          if (unit.wave === null) {
            expect(path).toEqual([]);
            continue;
          }
          expect(path[0]?.unit).toBe(unit.id);
          path.slice(1).forEach((link, k) => {
            expect(link.wave).toBeLessThan(path[k]?.wave ?? -1);
            expect(link.unit).toBe(path[k]?.cause);
          });
          const last = path.at(-1);
          expect(last?.cause).toBeNull();
          const outside = last?.reason.via.some((index) => {
            const row = data.flows[index];
            return row && ("outside" in row.from || "outside" in row.to);
          });
          expect(last?.reason.kind === "capacity" || outside || last?.reason.via.length === 0).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
