import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDataSet } from "../../../../src/io/check.ts";
import { type Chain, type DataSet, type Flow, type Unit, unitOf } from "../../../../src/model/dataset.ts";
import { applyChanges, fits, inverse, type RowChange } from "../../../../src/model/edit.ts";
import { changeChain, removeChain, withStep, withStepMoved } from "../../../../src/network/edit/chains.ts";
import type { DataEdit } from "../../../../src/network/edit/common.ts";
import { addFlow, changeFlow, removeFlows } from "../../../../src/network/edit/flows.ts";
import { addMaterial, changeMaterial, removeMaterial } from "../../../../src/network/edit/materials.ts";
import { renamedScenario } from "../../../../src/network/edit/subjects.ts";
import { addUnit, changeUnit, removeUnits } from "../../../../src/network/edit/units.ts";
import { material, unit } from "../../../twin/build.ts";
import { scenarios, within } from "../../../twin/networks.ts";
import { richDataSets } from "../../../twin/rich.ts";

/** One edit of whatever stands where the numbers point; null where there is nothing of the kind. */
const EDITS: readonly ((data: DataSet, pick: number, fresh: string) => DataEdit | null)[] = [
  (data, _, fresh) => addUnit(data, unit({ id: fresh })),
  (data, pick) => {
    const one = at(data.units, pick);
    return one && changeUnit(data, one.id, { ...one, jobs: pick });
  },
  (data, pick, fresh) => {
    const one = at(data.units, pick);
    return one && changeUnit(data, one.id, { ...one, id: fresh });
  },
  (data, pick, fresh) => {
    const one = at(data.units, pick);
    return one && changeUnit(data, one.id, { ...one, company: fresh });
  },
  (data, pick) => {
    const one = at(data.units, pick);
    return one && removeUnits(data, [one.id]);
  },
  (data, pick) => {
    const one = at(data.flows, pick);
    return one && addFlow(data, one);
  },
  (data, pick) => {
    const one = at(data.flows, pick);
    return one && changeFlow(data, one.index, { ...one, to: { outside: "" }, from: fromUnit(data, one) });
  },
  (data, pick) => {
    const one = at(data.flows, pick);
    return one && removeFlows(data, [one.index, 0]);
  },
  (data, _, fresh) => addMaterial(data, material({ id: fresh })),
  (data, pick, fresh) => {
    const one = at(data.materials, pick);
    return one && changeMaterial(data, one.id, { ...one, id: fresh });
  },
  (data, pick) => {
    const one = at(data.materials, pick);
    return one && removeMaterial(data, one.id);
  },
  (data, pick) => {
    const one = at(data.chains, pick);
    return one && one.steps.length > 1 ? changeChain(data, one.id, withStep(one, 0, null)) : null;
  },
  (data, pick) => {
    const one = at(data.chains, pick);
    return one && changeChain(data, one.id, withStepMoved(one, 0, 1));
  },
  (data, pick) => {
    const one = at(data.chains, pick);
    return one && removeChain(data, one.id);
  },
];

function at<T>(rows: readonly T[], pick: number): T | null {
  return rows[pick % Math.max(1, rows.length)] ?? null;
}

function fromUnit(data: DataSet, flow: Flow): Flow["from"] {
  return unitOf(flow.from) !== null ? flow.from : { unit: (data.units[0] as Unit).id };
}

const plan = fc.array(fc.record({ edit: fc.nat({ max: EDITS.length - 1 }), pick: fc.nat({ max: 200 }) }), {
  maxLength: 12,
});

const SETTINGS = { numRuns: 80, seed: 11 };

describe("edits of rows", () => {
  it("are taken back by their inverse, each and all in a row", () => {
    fc.assert(
      fc.property(richDataSets(), plan, (start, steps) => {
        let now = start;
        const made: (readonly RowChange[])[] = [];
        steps.forEach(({ edit, pick }, k) => {
          const changes = EDITS[edit]?.(now, pick, `fresh-${k}`)?.changes ?? [];
          expect(fits(now, changes)).toBe(true);
          const next = applyChanges(now, changes);
          expect(applyChanges(next, inverse(changes))).toEqual(now);
          expect(next.flows.map(({ index }) => index)).toEqual(next.flows.map((_, index) => index));
          made.push(changes);
          now = next;
        });
        for (const changes of made.reverse()) now = applyChanges(now, inverse(changes));
        expect(now).toEqual(start);
      }),
      SETTINGS,
    );
  });

  it("leave nothing behind that the reader would refuse", () => {
    fc.assert(
      fc.property(richDataSets(), plan, (start, steps) => {
        fc.pre(checkDataSet(start).issues.every(({ severity }) => severity !== "error"));
        let now = start;
        steps.forEach(({ edit, pick }, k) => {
          now = applyChanges(now, EDITS[edit]?.(now, pick, `fresh-${k}`)?.changes ?? []);
        });
        const errors = checkDataSet(now).issues.filter(({ severity }) => severity === "error");
        expect(errors.filter(({ code }) => code !== "group-not-convertible")).toEqual([]);
      }),
      SETTINGS,
    );
  });

  it("put a new id into a scenario, and back", () => {
    fc.assert(
      fc.property(richDataSets(), scenarios(), fc.nat(), (data, drawn, pick) => {
        const one = at(data.units, pick);
        fc.pre(one !== null);
        const scenario = within(data, drawn);
        const { renames } = changeUnit(data, one.id, { ...one, id: "fresh" });
        const there = renamedScenario(scenario, renames);
        expect(there.leave.includes(one.id)).toBe(false);
        const back = renames.map(({ of, from, to }) => ({ of, from: to, to: from }));
        expect(renamedScenario(there, back)).toEqual(scenario);
      }),
      SETTINGS,
    );
  });
});

describe("a plant that goes", () => {
  it("leaves a missing step where nobody else performs it", () => {
    const chain: Chain = {
      id: "c",
      nameEn: "c",
      nameNl: "c",
      derived: false,
      steps: [
        { step: "1", nameEn: "", nameNl: "", units: ["a", "b"], material: "", note: "", at: null },
        { step: "2", nameEn: "", nameNl: "", units: ["a"], material: "", note: "", at: null },
      ],
    };
    const data: DataSet = {
      id: "t",
      cluster: { values: {}, name: "t", currency: "EUR", thresholds: { broken: 0.05, intact: 0.95 } },
      units: [unit({ id: "a" }), unit({ id: "b" })],
      flows: [],
      materials: [],
      chains: [chain],
      processes: [],
      scenarios: [
        {
          id: "s",
          nameEn: "s",
          nameNl: "s",
          changes: [{ subject: "a", change: "leave", value: null, year: null, note: "", at: null }],
        },
      ],
    };
    const next = applyChanges(data, removeUnits(data, ["a"]).changes);
    expect(next.units.map(({ id }) => id)).toEqual(["b"]);
    expect(next.chains[0]?.steps.map(({ units }) => units)).toEqual([["b"], []]);
    expect(next.scenarios).toEqual([]);
  });
});
