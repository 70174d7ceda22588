/** The fast computation against the slow twin, and against itself in other arrangements. */
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Closures, type EsriOutcomes, type EsriSettings } from "../../../../src/analysis/esri/closures.ts";
import { openEsri } from "../../../../src/analysis/esri/kernel.ts";
import type { Floors } from "../../../../src/analysis/esri/spread.ts";
import { systemOf } from "../../../../src/analysis/esri/system.ts";
import { ranges } from "../../../../src/analysis/runner.ts";
import type { MoneyCore } from "../../../../src/network/money.ts";
import { type SlowNetwork, type SlowOutcome, slowEsri } from "../../../twin/esri.ts";

interface Case {
  readonly slow: SlowNetwork;
  readonly core: MoneyCore;
  readonly classes: Uint8Array | null;
  readonly settings: EsriSettings;
}

const SECTORS: readonly string[] = ["a", "b", "c", "d"];
const share = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));

/** Money networks of up to `most` firms: firms without sales or purchases, sales to oneself, sectors of one. */
function cases(most: number): fc.Arbitrary<Case> {
  return fc.integer({ min: 1, max: most }).chain((count) =>
    fc
      .record({
        sales: fc.uniqueArray(
          fc.record({
            from: fc.integer({ min: 0, max: count - 1 }),
            to: fc.integer({ min: 0, max: count - 1 }),
            amount: fc.oneof(
              fc.integer({ min: 1, max: 9 }),
              fc.double({ min: 1e-2, max: 1e2, noNaN: true }),
              fc.constantFrom(1e-3, 1e3, 1e9),
            ),
          }),
          { maxLength: count * 4, selector: ({ from, to }) => from * count + to },
        ),
        sectorOf: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: count, maxLength: count }),
        classes: fc.option(fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: 16, maxLength: 16 })),
        replaceability: fc.boolean(),
        // Not a number that a change could equal: 3/4 is no change of less than 3/4.
        tolerance: fc.constantFrom(2.1, 0.31, 0.0101, 1.01e-3, 1.01e-7),
      })
      .map(({ sales, sectorOf, classes, replaceability, tolerance }): Case => {
        const W = sectorOf.map((_, i) =>
          sectorOf.map((__, j) => sales.find((sale) => sale.from === i && sale.to === j)?.amount ?? 0),
        );
        const flat = W.flatMap((row, i) =>
          row.flatMap((amount, j) => (amount > 0 ? [{ i, j, amount }] : [])),
        );
        const at = (name: string) => SECTORS.indexOf(name);
        return {
          slow: {
            W,
            sector: sectorOf.map((k) => SECTORS[k] ?? ""),
            essential: (seller, buyer) => classes?.[at(seller) * 4 + at(buyer)] ?? 1,
          },
          core: {
            firmCount: count,
            sectorCount: 4,
            sectorOf: Int32Array.from(sectorOf),
            saleStart: Int32Array.from({ length: count + 1 }, (_, i) => flat.filter((s) => s.i < i).length),
            buyer: Int32Array.from(flat, (sale) => sale.j),
            amount: Float64Array.from(flat, (sale) => sale.amount),
          },
          classes: classes ? Uint8Array.from(classes) : null,
          settings: { tolerance, replaceability },
        };
      }),
  );
}

const closing = (firm: number): Floors => ({ firms: [firm], losses: [1] });
const shock = (psi: readonly number[]): Floors => {
  const firms = psi.flatMap((cap, firm) => (cap < 1 ? [firm] : []));
  return { firms, losses: firms.map((firm) => 1 - (psi[firm] ?? 1)) };
};

/**
 * What rounding can do to a level. The share of a firm in its market divides by what is left of the market,
 * which is exact to the rounding of its largest firm.
 */
function roundingOf({ W }: SlowNetwork, { replaceability }: EsriSettings): number {
  const amounts = W.flat().filter((amount) => amount > 0);
  return 1e-13 * (replaceability && amounts.length > 0 ? Math.max(...amounts) / Math.min(...amounts) : 1);
}

function expectTwin(
  outcomes: EsriOutcomes,
  k: number,
  slow: SlowOutcome,
  settings: EsriSettings,
  rounding: number,
): void {
  // A change that all but equals the tolerance: rounding can change when it stops.
  if (slow.changes.some((change) => Math.abs(change - settings.tolerance) < rounding)) return;
  expect(outcomes.iterations[k]).toBe(slow.rounds);
  expect(outcomes.settled[k]).toBe(slow.settled ? 1 : 0);
  for (const part of ["esri", "downstream", "upstream"] as const)
    expect(Math.abs((outcomes[part][k] ?? Number.NaN) - slow[part])).toBeLessThan(1e-12 + rounding);
}

describe("against the slow twin", () => {
  it.each([
    ["in lanes", 8],
    ["without lanes", 0],
  ])("every closure of a random network, %s", (_, lanes) => {
    fc.assert(
      fc.property(cases(12), ({ slow, core, classes, settings }) => {
        const closures = new Closures(systemOf(core, classes), settings, lanes);
        const rounding = roundingOf(slow, settings);
        const outcomes = closures.run(core.firmCount, closing);
        for (let firm = 0; firm < core.firmCount; firm += 1) {
          const psi = slow.sector.map((__, i) => (i === firm ? 0 : 1));
          expectTwin(outcomes, firm, slowEsri(slow, psi, settings), settings, rounding);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("any caps on any firms", () => {
    const scenarios = fc.array(fc.array(share, { minLength: 12, maxLength: 12 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(cases(12), scenarios, ({ slow, core, classes, settings }, drawn) => {
        const psis = drawn.map((psi) => psi.slice(0, core.firmCount));
        const closures = new Closures(systemOf(core, classes), settings);
        const rounding = roundingOf(slow, settings);
        const outcomes = closures.run(psis.length, (k) => shock(psis[k] ?? []));
        psis.forEach((psi, k) => {
          expectTwin(outcomes, k, slowEsri(slow, psi, settings), settings, rounding);
        });
      }),
      { numRuns: 150 },
    );
  });
});

describe("a firm that two sectors hit in one round", () => {
  it.each([8, 0])("changes by what both do together (%s lanes)", (lanes) => {
    // c buys all of a and b, both essential. a loses 0.2, b 0.3: in round 2 c's level falls by 0.3 at once,
    // not by 0.2 and 0.1; 0.3 is over the tolerance, so it takes a third round to settle.
    const core: MoneyCore = {
      firmCount: 3,
      sectorCount: 3,
      sectorOf: Int32Array.from([0, 1, 2]),
      saleStart: Int32Array.from([0, 1, 2, 2]),
      buyer: Int32Array.from([2, 2]),
      amount: Float64Array.from([1, 1]),
    };
    const classes = Uint8Array.from([0, 0, 2, 0, 0, 2, 0, 0, 0]);
    const settings: EsriSettings = { tolerance: 0.25, replaceability: false };
    const outcomes = new Closures(systemOf(core, classes), settings, lanes).run(1, () =>
      shock([0.8, 0.7, 1]),
    );
    expect(outcomes.iterations[0]).toBe(3);
  });
});

describe("other arrangements", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("give the same bytes: fewer lanes, smaller chunks, another order, a second time", () => {
    const order = fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(
        cases(40),
        fc.integer({ min: 1, max: 7 }),
        order,
        ({ core, classes, settings }, few, drawn) => {
          const system = systemOf(core, classes);
          const all = new Closures(system, settings);
          const whole = all.run(core.firmCount, closing);
          expect(all.run(core.firmCount, closing)).toEqual(whole);
          expect(new Closures(system, settings, few).run(core.firmCount, closing)).toEqual(whole);
          const shuffled = drawn.filter((firm) => firm < core.firmCount);
          const other = all.run(shuffled.length, (k) => closing(shuffled[k] ?? 0));
          expect([...other.esri]).toEqual(shuffled.map((firm) => whole.esri[firm]));
          const answer = openEsri({ core, classes, settings });
          const pieces = ranges(core.firmCount, few).map(answer);
          expect(pieces.flatMap((piece) => [...piece.esri])).toEqual([...whole.esri]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("give the same figures where there is no WebAssembly", () => {
    fc.assert(
      fc.property(cases(25), ({ core, classes, settings }) => {
        const system = systemOf(core, classes);
        const fast = new Closures(system, settings).run(core.firmCount, closing);
        vi.stubGlobal("WebAssembly", undefined);
        const plain = new Closures(system, settings).run(core.firmCount, closing);
        vi.unstubAllGlobals();
        expect(plain.iterations).toEqual(fast.iterations);
        plain.esri.forEach((value, firm) => {
          expect(Math.abs(value - (fast.esri[firm] ?? Number.NaN))).toBeLessThan(1e-12);
        });
      }),
      { numRuns: 60 },
    );
  });
});
