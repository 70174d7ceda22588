/** Random data sets for property tests: cycles, several units a company, groups, unknown quantities, minimum loads. */
import fc from "fast-check";
import type { Criticality, DataSet } from "../../src/model/dataset.ts";
import { NO_CHANGE, type Scenario } from "../../src/model/scenario.ts";
import { dataset, type FlowDraft } from "./build.ts";

const MATERIALS = ["salt", "acid", "steam", "gas", "tar"] as const;
const share = fc.oneof(fc.constantFrom(0, 0.25, 0.5, 0.8, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const criticality = fc.constantFrom<Criticality | null>("critical", "important", "minor", null);

const flowDraft = (units: number) =>
  fc.record({
    from: fc.integer({ min: -1, max: units - 1 }),
    to: fc.integer({ min: -1, max: units - 1 }),
    material: fc.constantFrom(...MATERIALS),
    quantity: fc.oneof(
      { weight: 5, arbitrary: fc.double({ min: 0.1, max: 100, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom(null, 0, 7, 7) },
    ),
    need: criticality,
    offtake: criticality,
    replaceIn: fc.option(share),
    replaceOut: fc.option(share),
    mode: fc.constantFrom("", "pipeline", "ship"),
    grouped: fc.boolean(),
    status: fc.constantFrom("operating", "operating", "operating", "operating", "announced" as const),
  });

/** A data set of up to `most` units. */
export function dataSets(most = 12): fc.Arbitrary<DataSet> {
  return fc.integer({ min: 1, max: most }).chain((count) =>
    fc
      .record({
        loads: fc.array(fc.constantFrom(0, 0, 0.2, 0.5, 0.9), { minLength: count, maxLength: count }),
        companies: fc.array(fc.integer({ min: 0, max: count - 1 }), { minLength: count, maxLength: count }),
        values: fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: count, maxLength: count }),
        statuses: fc.array(fc.constantFrom("operating", "operating", "operating", "idle" as const), {
          minLength: count,
          maxLength: count,
        }),
        flows: fc.array(flowDraft(count), { maxLength: count * 4 }),
        steps: fc.array(fc.array(fc.integer({ min: 0, max: count - 1 }), { maxLength: 3 }), { maxLength: 4 }),
      })
      .map(({ loads, companies, values, statuses, flows, steps }) => {
        const name = (position: number): string => (position < 0 ? "outside" : `u${position}`);
        const drafts = flows
          .filter((f) => f.from >= 0 || f.to >= 0)
          .map((f): FlowDraft => {
            const fuel = f.material === "steam" || f.material === "gas";
            const { grouped, ...rest } = f;
            const status = f.quantity === 0 ? "idle" : f.status;
            return {
              ...rest,
              status,
              from: name(f.from),
              to: name(f.to),
              group: grouped && fuel ? "heat" : "",
            };
          });
        return dataset({
          units: loads.map((minLoad, k) => ({
            id: name(k),
            company: `c${companies[k]}`,
            minLoad,
            valueAdded: values[k] ?? null,
            status: statuses[k] ?? "operating",
          })),
          flows: drafts,
          materials: [
            { id: "salt", price: 60 },
            { id: "acid", price: 110, replaceIn: 0.5 },
            { id: "steam", unit: "MWh", price: 40, replaceIn: 0, replaceOut: 0 },
            { id: "gas", unit: "t", mjPerUnit: 40000, price: 500 },
            { id: "tar", category: "waste", price: -20 },
          ],
          chains:
            steps.length > 0
              ? [{ id: "chain", steps: steps.map((units) => ({ units: units.map(name), material: "salt" })) }]
              : [],
        });
      }),
  );
}

/** A scenario over the units and materials of `dataSets`. */
export function scenarios(most = 12): fc.Arbitrary<Scenario> {
  const units = fc.integer({ min: 0, max: most - 1 }).map((k) => `u${k}`);
  const materials = fc.constantFrom(...MATERIALS);
  return fc.record({
    leave: fc.uniqueArray(units, { maxLength: 3 }),
    curtail: fc.dictionary(units, share, { maxKeys: 2 }),
    import: fc.dictionary(materials, share, { maxKeys: 2 }),
    export: fc.dictionary(materials, share, { maxKeys: 2 }),
    open: fc.constant(NO_CHANGE.open),
  });
}

/** The scenario without the units that a data set doesn't have. */
export function within(data: DataSet, scenario: Scenario): Scenario {
  const known = new Set(data.units.map((u) => u.id));
  return {
    ...scenario,
    leave: scenario.leave.filter((id) => known.has(id)),
    curtail: Object.fromEntries(Object.entries(scenario.curtail).filter(([id]) => known.has(id))),
  };
}
