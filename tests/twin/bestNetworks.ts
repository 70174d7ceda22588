/** Random networks for the best case, where those of networks.ts seldom leave anything to choose. */
import fc from "fast-check";
import type { Criticality, DataSet } from "../../src/model/dataset.ts";
import { NO_CHANGE, type Scenario } from "../../src/model/scenario.ts";
import { dataset, type FlowDraft } from "./build.ts";
import { dataSets, scenarios, within } from "./networks.ts";

export interface Case {
  readonly data: DataSet;
  readonly scenario: Scenario;
}

/** Replaceabilities below this are 0: solvers drop their coefficients, so that two of them would not agree. */
const LEAST = 1e-6;
const share = (rho: number | null): number | null => (rho !== null && rho < LEAST ? 0 : rho);

/** Networks of every kind, with spare capacity; in half of them links need no pipe. */
export function anyCase(most = 8): fc.Arbitrary<Case> {
  return fc
    .record({
      data: dataSets(most),
      scenario: scenarios(most),
      spare: fc.array(fc.constantFrom(0, 0.2, 0.5), { minLength: most, maxLength: most }),
      isFree: fc.boolean(),
    })
    .map(({ data, scenario, spare, isFree }) => {
      const units = data.units.map((unit, k) => ({ ...unit, spare: spare[k] ?? 0 }));
      const flows = data.flows.map((flow) => ({
        ...flow,
        mode: isFree && flow.mode === "pipeline" ? "truck" : flow.mode,
        replaceIn: share(flow.replaceIn),
        replaceOut: share(flow.replaceOut),
      }));
      return { data: { ...data, units, flows }, scenario: within(data, scenario) };
    });
}

const few = <T>(item: fc.Arbitrary<T>, count: number): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength: count, maxLength: count });

/**
 * Scarce suppliers with several users each: every unit makes one of three materials and sells it to
 * units after it (and now and then before it) and outside; some run at less, so that somebody must be put first.
 */
export function scarceCase(most = 9): fc.Arbitrary<Case> {
  return fc.integer({ min: 3, max: most }).chain((count) =>
    fc
      .record({
        values: few(fc.integer({ min: 0, max: 100 }), count),
        loads: few(fc.constantFrom(0, 0, 0.3, 0.6), count),
        spare: few(fc.constantFrom(0, 0, 0.3), count),
        caps: few(fc.constantFrom(1, 1, 0.8, 0.5, 0.25, 0), count),
        links: fc.array(
          fc.record({
            from: fc.nat(count - 1),
            to: fc.nat(count - 1),
            quantity: fc.integer({ min: 1, max: 20 }),
            rho: fc.constantFrom(0, 0, 0.3, 1),
            need: fc.constantFrom<Criticality>("critical", "critical", "important"),
            mode: fc.constantFrom("pipeline", "truck", "truck", "truck", "truck"),
          }),
          { minLength: count, maxLength: count * 3 },
        ),
        exports: few(fc.integer({ min: 0, max: 15 }), count),
        offtakes: few(fc.constantFrom<Criticality>("critical", "important", "minor", "minor"), count),
      })
      .map(({ values, loads, spare, caps, links, exports, offtakes }) => {
        const id = (k: number): string => `u${k}`;
        const flows: FlowDraft[] = links
          .filter(({ from, to }) => from !== to)
          .map(({ from, to, quantity, rho, need, mode }) => ({
            from: id(from),
            to: id(to),
            material: `m${from % 3}`,
            quantity,
            mode,
            need,
            offtake: offtakes[from] ?? null,
            replaceIn: rho,
            replaceOut: rho,
          }));
        exports.forEach((quantity, k) => {
          if (quantity > 0)
            flows.push({
              from: id(k),
              to: "outside",
              material: `m${k % 3}`,
              quantity,
              offtake: offtakes[k] ?? null,
            });
        });
        const units = values.map((valueAdded, k) => ({
          id: id(k),
          valueAdded,
          minLoad: loads[k] ?? 0,
          spare: spare[k] ?? 0,
        }));
        const curtail = Object.fromEntries(caps.flatMap((cap, k) => (cap < 1 ? [[id(k), cap]] : [])));
        return { data: dataset({ units, flows }), scenario: { ...NO_CHANGE, curtail } };
      }),
  );
}
