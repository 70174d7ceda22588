import { describe, expect, it } from "vitest";
import { chainsReport } from "../../../src/analysis/chainsReport.ts";
import { directRunner } from "../../../src/analysis/directRunner.ts";
import { links } from "../../../src/analysis/links.ts";
import { simulate } from "../../../src/analysis/simulate.ts";
import { filterLanes, type Lane, lanesOf, NO_LANE_FILTER, sortLanes } from "../../../src/app/lanes/lanes.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { dataset } from "../../twin/build.ts";

const settings = { measure: "value_added", ration: "proportional" } as const;

/** Salt from two mines goes to one cell; nobody makes film of its chlorine yet. A mill stands by itself. */
const cluster = dataset({
  units: [
    { id: "mine1", company: "mines" },
    { id: "mine2", company: "mines" },
    { id: "cell" },
    { id: "film", status: "announced" },
    { id: "mill" },
  ],
  flows: [
    { from: "mine1", to: "cell", material: "salt", quantity: 3, offtake: "minor" },
    { from: "mine2", to: "cell", material: "salt", quantity: 1, offtake: "minor" },
    { from: "cell", to: "outside", material: "chlorine", quantity: 4 },
    { from: "mill", to: "outside", material: "flour" },
  ],
  chains: [
    {
      id: "film",
      steps: [
        { units: ["mine1", "mine2"], material: "salt" },
        { units: ["cell"], material: "chlorine" },
        { units: ["film"] },
      ],
    },
    { id: "bread", steps: [{ units: ["mill"], material: "flour" }] },
  ],
});

async function lanes(leave: readonly string[]): Promise<readonly Lane[]> {
  const { chains } = await chainsReport(cluster, settings, 0, directRunner());
  const result = simulate(cluster, { ...NO_CHANGE, leave: [...leave] }, settings);
  const data = { dataset: cluster, index: indexOf(cluster), issues: [] };
  return lanesOf(chains, result, links(cluster, settings), data, "en");
}

describe("chains as lanes", () => {
  it("shows who performs each step now, and that nobody performs the last", async () => {
    const [film, bread] = await lanes([]);
    expect(film?.steps.map(({ state }) => state)).toEqual(["healthy", "healthy", "ghost"]);
    expect(film?.missing).toEqual(["step 3"]);
    expect(film?.steps[2]?.units).toMatchObject([{ id: "film", state: "inactive", idle: "announced" }]);
    expect(film?.steps.map(({ throughput }) => throughput)).toEqual([1, 1, null]);
    // The mines have one buyer, the link beside the missing step is a gap, the last step leads nowhere.
    expect(film?.steps.map(({ link }) => link)).toEqual(["weak", "gap", null]);
    expect(film?.steps.some(({ weakest }) => weakest)).toBe(false);
    expect(bread?.missing).toEqual([]);
  });

  it("shows what a departure does to units, steps and the chain", async () => {
    const [film] = await lanes(["mine1"]);
    // A quarter of the salt is left, and so of the chlorine.
    expect(film?.steps[0]).toMatchObject({ state: "at-risk", throughput: 0.25, weakest: true });
    expect(film?.steps[0]?.units.map(({ state }) => state)).toEqual(["removed", "healthy"]);
    expect(film?.steps[1]?.units).toMatchObject([{ state: "at-risk", level: 0.25 }]);
    expect([film?.before, film?.after, film?.throughput, film?.breaks]).toEqual([
      "intact",
      "weakened",
      0.25,
      false,
    ]);
  });

  it("filters by status, text, missing steps and what breaks", async () => {
    const all = await lanes(["mines"]);
    const ids = (filter: Partial<typeof NO_LANE_FILTER>) =>
      filterLanes(all, { ...NO_LANE_FILTER, ...filter }, (id) => `Plant ${id}`).map(({ id }) => id);
    expect(ids({})).toEqual(["film", "bread"]);
    expect(ids({ without: ["broken"] })).toEqual(["bread"]);
    expect(ids({ onlyBreaking: true })).toEqual(["film"]);
    expect(ids({ onlyMissing: true })).toEqual(["film"]);
    expect(ids({ text: " plant MILL" })).toEqual(["bread"]);
    expect(ids({ text: "step 3" })).toEqual(["film"]);
  });

  it("sorts by status, throughput and name, and keeps equals as they were", async () => {
    const all = await lanes(["mill"]);
    const ids = (order: Parameters<typeof sortLanes>[1]) => sortLanes(all, order, "en").map(({ id }) => id);
    expect(ids("given")).toEqual(["film", "bread"]);
    expect(ids("status")).toEqual(["bread", "film"]);
    expect(ids("throughput")).toEqual(["bread", "film"]);
    expect(ids("name")).toEqual(["bread", "film"]);
    expect(sortLanes(await lanes([]), "status", "en").map(({ id }) => id)).toEqual(["film", "bread"]);
  });
});
