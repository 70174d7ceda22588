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
              fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
              fc.constantFrom(1e-9, 1e9),
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

/** Whether rounding can change when it stops: a change that all but equals the tolerance. */
const atTheEdge = ({ changes }: SlowOutcome, { tolerance }: EsriSettings) =>
  changes.some((change) => Math.abs(change - tolerance) < 1e-9 * tolerance);

function expectTwin(outcomes: EsriOutcomes, k: number, slow: SlowOutcome, settings: EsriSettings): void {
  if (atTheEdge(slow, settings)) return;
  expect(outcomes.iterations[k]).toBe(slow.rounds);
  expect(outcomes.settled[k]).toBe(slow.settled ? 1 : 0);
  for (const part of ["esri", "downstream", "upstream"] as const)
    expect(Math.abs((outcomes[part][k] ?? Number.NaN) - slow[part])).toBeLessThan(1e-12);
}

describe("against the slow twin", () => {
  it.each([
    ["in lanes", 8],
    ["without lanes", 0],
  ])("every closure of a random network, %s", (_, lanes) => {
    fc.assert(
      fc.property(cases(12), ({ slow, core, classes, settings }) => {
        const closures = new Closures(systemOf(core, classes), settings, lanes);
        const outcomes = closures.run(core.firmCount, closing);
        for (let firm = 0; firm < core.firmCount; firm += 1) {
          const psi = slow.sector.map((__, i) => (i === firm ? 0 : 1));
          expectTwin(outcomes, firm, slowEsri(slow, psi, settings), settings);
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
        const outcomes = closures.run(psis.length, (k) => shock(psis[k] ?? []));
        psis.forEach((psi, k) => {
          expectTwin(outcomes, k, slowEsri(slow, psi, settings), settings);
        });
      }),
      { numRuns: 150 },
    );
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
