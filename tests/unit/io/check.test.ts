import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDataSet } from "../../../src/io/check.ts";
import { readDataSet } from "../../../src/io/dataset.ts";
import type { DataSet, Flow } from "../../../src/model/dataset.ts";
import { applyChanges } from "../../../src/model/edit.ts";
import { richDataSets } from "../../twin/rich.ts";

const CHAINS = new URL("../../../chains/", import.meta.url);

function opened(name: string): DataSet {
  const folder = new URL(`${name}/`, CHAINS);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(new URL(file, folder))) }));
  const { dataset } = readDataSet(name, files);
  if (!dataset) throw new Error(name);
  return dataset;
}

const TUTORIAL = opened("tutorial");

/** The tutorial with one flow changed. */
function withFlow(at: number, change: (flow: Flow) => Partial<Flow>): DataSet {
  const before = TUTORIAL.flows[at] as Flow;
  return applyChanges(TUTORIAL, [{ table: "flows", at, before, after: { ...before, ...change(before) } }]);
}

describe("checking a data set after an edit", () => {
  it("finds nothing to settle in data sets as they were opened", () => {
    for (const name of ["tutorial", "eemsdelta", "kalundborg", "eemsdelta-history"]) {
      const { issues, settling } = checkDataSet(opened(name));
      expect(settling, name).toEqual([]);
      expect(
        issues.filter(({ severity }) => severity === "error"),
        name,
      ).toEqual([]);
    }
  });

  it("settles what follows from a cell: the quantity in the material's own unit of measure", () => {
    const changed = withFlow(0, ({ given }) => ({ given: { quantity: 0.5, unit: given.unit } }));
    const { settling } = checkDataSet(changed);
    const flow = applyChanges(changed, settling).flows[0];
    const first = TUTORIAL.flows[0] as Flow;
    const factor = (first.quantity ?? 0) / (first.given.quantity ?? 1);
    expect(flow?.quantity).toBeCloseTo(0.5 * factor, 9);
    expect(flow?.at).toEqual(first.at);
  });

  it("adds a unit that only a flow mentions, and says so at the flow's cell", () => {
    const changed = withFlow(2, () => ({ to: { unit: "brand-new" } }));
    const { settling, issues } = checkDataSet(changed);
    expect(applyChanges(changed, settling).units.at(-1)).toMatchObject({ id: "brand-new", at: null });
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "unit-created", file: "flows.csv", row: 4, column: "to" }),
    );
  });

  it("reports an error at its cell, as for a file", () => {
    const { issues, settling } = checkDataSet(
      withFlow(1, () => ({ given: { quantity: -3, unit: "t" }, quantity: -3 })),
    );
    expect(settling).toEqual([]);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "negative-quantity", file: "flows.csv", row: 3, column: "quantity" }),
    );
  });

  it("settles once: what is settled stays as it is", () => {
    fc.assert(
      fc.property(richDataSets(), (dataset) => {
        const first = checkDataSet(dataset);
        fc.pre(first.issues.every(({ severity }) => severity !== "error"));
        const settled = applyChanges(dataset, first.settling);
        expect(checkDataSet(settled).settling).toEqual([]);
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});
