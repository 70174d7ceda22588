import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainResults } from "../../../src/analysis/chainResults.ts";
import { chainResult, compileChains } from "../../../src/analysis/chains.ts";
import { deriveChains } from "../../../src/analysis/derivedChains.ts";
import type { Chain, Criticality, DataSet } from "../../../src/model/dataset.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Network } from "../../../src/network/network.ts";
import { dataset } from "../../twin/build.ts";
import { slowChains } from "../../twin/chains.ts";
import { dataSets } from "../../twin/networks.ts";

/** Networks with more materials than `dataSets` has, and with a loop through some units half the time. */
const looped: fc.Arbitrary<DataSet> = fc
  .record({
    loop: fc.integer({ min: 0, max: 5 }),
    flows: fc.array(
      fc.record({
        from: fc.integer({ min: -1, max: 14 }),
        to: fc.integer({ min: -1, max: 14 }),
        material: fc.integer({ min: 0, max: 9 }),
        quantity: fc.option(fc.integer({ min: 1, max: 9 })),
        need: fc.constantFrom<Criticality>("critical", "critical", "important", "minor"),
      }),
      { maxLength: 50 },
    ),
  })
  .map(({ loop, flows }) => {
    const name = (unit: number): string => (unit < 0 ? "outside" : `u${unit}`);
    const ring = Array.from({ length: loop }, (_, k) => ({
      from: name(k),
      to: name((k + 1) % loop),
      material: `m${k % 3}`,
    }));
    const drawn = flows
      .filter((flow) => flow.from >= 0 || flow.to >= 0)
      .map((flow) => ({ ...flow, from: name(flow.from), to: name(flow.to), material: `m${flow.material}` }));
    return dataset({ flows: [...ring, ...drawn], materials: [{ id: "m9", category: "waste" }] });
  });

/** Networks with a level of more units than there are materials left, some of which they need. */
const wide: fc.Arbitrary<DataSet> = fc
  .array(
    fc.record({
      buyer: fc.integer({ min: 0, max: 11 }),
      maker: fc.integer({ min: 0, max: 5 }),
      material: fc.integer({ min: 0, max: 5 }),
    }),
    { minLength: 5, maxLength: 30 },
  )
  .map((needs) =>
    dataset({
      flows: [
        { from: "hub", to: "outside", material: "product" },
        ...Array.from({ length: 12 }, (_, k) => ({ from: `u${k}`, to: "hub", material: "part" })),
        ...needs.map(({ buyer, maker, material }) => ({
          from: `v${maker}`,
          to: `u${buyer}`,
          material: `m${material}`,
        })),
      ],
    }),
  );

const undeclared = fc.oneof(
  dataSets().map((data) => ({ ...data, chains: [] })),
  looped,
  wide,
);

/** The slow twin's chains in the form of the data set's. */
function declared(net: Network): Chain[] {
  return slowChains(net).map(({ id, steps }) => ({
    id,
    nameEn: id,
    nameNl: id,
    derived: true,
    steps: steps.map((step, k) => ({
      ...step,
      step: String(k + 1),
      nameEn: step.material,
      nameNl: step.material,
      note: "",
      at: null,
    })),
  }));
}

describe("derived chains", () => {
  it("are those of a walk of its own for each product", () => {
    fc.assert(
      fc.property(undeclared, (data) => {
        const net = compile(data);
        expect(deriveChains(net)).toEqual(declared(net));
      }),
      { numRuns: 300 },
    );
  });

  it("have the results that their steps give, though those are never listed", () => {
    const levels = fc.array(fc.constantFrom(0, 0.25, 0.5, 1, 1), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(undeclared, levels, (data, drawn) => {
        const net = compile(data);
        const level = Float64Array.from({ length: net.unitCount }, (_, unit) => drawn[unit] ?? 1);
        const { thresholds } = data.cluster;
        const listed = compileChains(net, declared(net));
        // Derived chains leave their steps out: there can be too many to hold.
        expect(chainResults(net, level)).toEqual(
          listed.map((chain) => {
            const { stepThroughputs: _, ...rest } = chainResult(chain, level, thresholds);
            return rest;
          }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("share the lists of their common steps", () => {
    // Water and steam run in a circle; both lime and glass have all of it upstream.
    const net = compile(
      dataset({
        flows: [
          { from: "well", to: "boiler", material: "water" },
          { from: "boiler", to: "well", material: "steam" },
          { from: "boiler", to: "kiln", material: "steam" },
          { from: "boiler", to: "oven", material: "steam" },
          { from: "kiln", to: "outside", material: "lime" },
          { from: "oven", to: "outside", material: "glass" },
        ],
      }),
    );
    const [lime, glass] = deriveChains(net);
    expect(lime?.steps.map((step) => step.material)).toEqual(["water", "steam", "lime"]);
    expect(glass?.steps.map((step) => step.material)).toEqual(["water", "steam", "glass"]);
    expect(lime?.steps[0]?.units).toBe(glass?.steps[0]?.units);
    const steps = compileChains(net, deriveChains(net)).map((chain) => chain.steps);
    expect(steps[0]?.[1]).toBe(steps[1]?.[1]);
  });

  it("name the first of equally weak steps", () => {
    // The boiler at 0.5 halves steam, which is step 2 of 3; with the well at 0.5 too, water comes first.
    const net = compile(
      dataset({
        flows: [
          { from: "well", to: "boiler", material: "water" },
          { from: "boiler", to: "kiln", material: "steam" },
          { from: "kiln", to: "outside", material: "lime" },
        ],
      }),
    );
    const at = (well: number, boiler: number, kiln: number) =>
      chainResults(
        net,
        Float64Array.from(net.unitIds, (id) => ({ well, boiler, kiln })[id] ?? 1),
      );
    expect(at(1, 0.5, 1)).toMatchObject([{ id: "lime", throughput: 0.5, weakestStep: "2" }]);
    expect(at(0.5, 0.5, 1)).toMatchObject([{ throughput: 0.5, weakestStep: "1" }]);
    expect(at(1, 1, 0)).toMatchObject([{ status: "broken", throughput: 0, weakestStep: "3" }]);
    expect(at(1, 1, 1)).toMatchObject([{ status: "intact", throughput: 1, weakestStep: "1" }]);
  });
});
