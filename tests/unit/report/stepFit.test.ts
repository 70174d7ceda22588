/** Whether who fills a step is that step, and what it asks from outside, on a network that is worked out by hand. */
import { beforeAll, describe, expect, it } from "vitest";
import { outsideNeeds } from "../../../src/analysis/outsideSupply.ts";
import type { TargetsResult } from "../../../src/analysis/resultsTargets.ts";
import type { DataSet } from "../../../src/model/dataset.ts";
import { namesOf } from "../../../src/report/names.ts";
import { moreThanNow } from "../../../src/report/outsideSupply.ts";
import { filledSteps, fitMark, fitText } from "../../../src/report/stepFit.ts";
import { byStanding } from "../../../src/report/targetsOfChain.ts";
import { dataset } from "../../twin/build.ts";
import { process } from "../analysis/targets/clusters.ts";
import { run } from "../analysis/targets/run.ts";

/** A chain of four: waste wood, biomethanol, a store of it, resins; the two in the middle are missing. */
function cluster(): DataSet {
  const link = (from: string, to: string, material: string, quantity: number) =>
    ({ from, to, material, quantity, replaceIn: null, replaceOut: null }) as const;
  const data = dataset({
    units: [{ id: "yard" }, { id: "resin" }],
    flows: [
      link("yard", "outside", "wood", 90),
      link("outside", "resin", "methanol", 40),
      link("outside", "resin", "gas", 30),
      link("resin", "outside", "resins", 50),
    ],
    materials: [
      { id: "wood", price: 1 },
      { id: "methanol", price: 3 },
      { id: "gas", price: 1 },
      { id: "glycol", price: 1 },
      { id: "resins", price: 5 },
    ],
    chains: [
      {
        id: "resins",
        steps: [
          { units: ["yard"], material: "wood" },
          { units: [], material: "methanol" },
          { units: [], material: "methanol" },
          { units: ["resin"], material: "resins" },
        ],
      },
    ],
  });
  const named = ["Waste wood", "Biomethanol", "Store", "Resins"];
  const chains = data.chains.map((chain) => ({
    ...chain,
    steps: chain.steps.map((step, k) => ({ ...step, nameEn: named[k] ?? "", nameNl: named[k] ?? "" })),
  }));
  const called = (id: string, name: string, takes: readonly (readonly [string, number])[]) => ({
    ...process({ id, makes: [["methanol", 1]], takes }),
    nameEn: name,
    nameNl: name,
  });
  return {
    ...data,
    chains,
    processes: [
      called("reforming", "Methanol from gas", [["gas", 2]]),
      called("gasification", "Biomethanol by gasification", [["wood", 2]]),
      {
        ...process({
          id: "cracker",
          makes: [
            ["glycol", 1],
            ["methanol", 0.5],
          ],
          takes: [["gas", 1]],
        }),
        nameEn: "Biomethanol cracker",
        nameNl: "Biomethanol cracker",
      },
    ],
  };
}

let data: DataSet;
let result: TargetsResult;
beforeAll(async () => {
  data = cluster();
  result = await run(data);
});

const found = (id: string) => {
  const own = result.candidates.find((candidate) => candidate.process === id);
  if (!own) throw new Error(id);
  return own;
};
const fits = (id: string) => filledSteps(found(id), data).map(({ step, fit }) => `${step.nameEn}: ${fit}`);

describe("who fills a step", () => {
  it("is it itself by product and name, or fills it on paper in another way, as a by-product, or by passing on", () => {
    expect(fits("gasification")).toEqual(["Biomethanol: itself", "Store: passes-on"]);
    expect(fits("reforming")).toEqual(["Biomethanol: other-way", "Store: passes-on"]);
    // Its name fits, but it is there for glycol.
    expect(fits("cracker")).toEqual(["Biomethanol: by-product", "Store: passes-on"]);
  });
  it("is marked, and told in words with what it is fed", () => {
    const context = { dataset: data, names: namesOf(data, "en"), lang: "en" } as const;
    const reforming = filledSteps(found("reforming"), data);
    expect(fitMark(reforming, "en")).toBe("fills on paper: check");
    expect(fitMark(filledSteps(found("gasification"), data), "en")).toBe("1 of 2 steps on paper: check");
    expect(fitMark([], "en")).toBe("");
    expect(reforming.map((own) => fitText(own, "the step", found("reforming"), context))).toEqual([
      "makes the product of the step in a way of its own (from gas)",
      "makes methanol, which the step only passes on",
    ]);
  });
  it("that only names its product is whoever makes it", () => {
    const bare = {
      ...data,
      chains: data.chains.map((chain) => ({
        ...chain,
        steps: chain.steps.map((step) => ({ ...step, nameEn: "Methanol", nameNl: "" })),
      })),
    };
    expect(filledSteps(found("reforming"), bare).map(({ fit }) => fit)).toEqual(["itself", "passes-on"]);
    expect(filledSteps(found("cracker"), bare).map(({ fit }) => fit)).toEqual(["by-product", "passes-on"]);
  });
  it("by itself is also who goes on from what the step before makes, whatever it is called", () => {
    const other = { ...found("reforming"), process: "drum" };
    const fits = (takes: string) =>
      filledSteps(other, {
        ...data,
        processes: [process({ id: "drum", makes: [["methanol", 1]], takes: [[takes, 2]] })],
      }).map(({ fit }) => fit);
    expect(fits("wood")).toEqual(["itself", "passes-on"]);
    expect(fits("gas")).toEqual(["other-way", "passes-on"]);
  });
  it("by itself stands before who does so on paper", () => {
    const rows = result.candidates.map((candidate) => ({ candidate, filled: filledSteps(candidate, data) }));
    expect(byStanding(rows.toReversed(), "resins")[0]?.candidate.process).toBe("gasification");
    expect(byStanding(rows, "resins")[0]?.candidate.process).toBe("gasification");
  });
});

describe("what is asked from outside", () => {
  it("is more than now where all plants together take less of it, from wherever", () => {
    const { imports } = found("reforming");
    const [gas] = outsideNeeds({ imports }, data);
    // 40 t of methanol ask for 80 t of gas; the cluster takes 30 t.
    expect(gas).toMatchObject({ material: "gas", quantity: 80, now: 30, isMore: true });
    const context = { dataset: data, names: namesOf(data, "en"), lang: "en" } as const;
    expect(moreThanNow({ imports }, context)).toEqual([expect.stringMatching(/^80.*gas \(now 30/)]);
    const asMuch = [{ material: "gas", quantity: 30, unit: "t" }];
    expect(moreThanNow({ imports: asMuch }, context)).toEqual([]);
  });
  it("is not said to be more where a flow of it is unknown or does not run", () => {
    const [own] = found("reforming").imports;
    const changed = (change: object) => ({
      ...data,
      flows: data.flows.map((flow) => (flow.material === "gas" ? { ...flow, ...change } : flow)),
    });
    const imports = own ? [own] : [];
    expect(outsideNeeds({ imports }, changed({ quantity: null }))).toMatchObject([
      { now: null, isMore: false },
    ]);
    expect(outsideNeeds({ imports }, changed({ status: "idle" }))).toMatchObject([{ now: 0, isMore: true }]);
  });
});
