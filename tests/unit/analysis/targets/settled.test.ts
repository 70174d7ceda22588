/** Where a cascade on the way never comes to rest, what is built on it says so. */
import { describe, expect, it } from "vitest";
import { difference } from "../../../../src/analysis/difference.ts";
import { directRunner } from "../../../../src/analysis/directRunner.ts";
import { strengthen } from "../../../../src/analysis/strengthen.ts";
import type { DataSet } from "../../../../src/model/dataset.ts";
import { NO_CHANGE } from "../../../../src/model/scenario.ts";
import { strengthenPage } from "../../../../src/report/commands/strengthen.ts";
import { targetsPage } from "../../../../src/report/commands/targets.ts";
import { namesOf } from "../../../../src/report/names.ts";
import { pageText } from "../../../../src/report/page.ts";
import { dataset } from "../../../twin/build.ts";
import { process } from "./clusters.ts";
import { run } from "./run.ts";

const SETTINGS = { measure: "value_added", ration: "proportional" } as const;
const DRAWS = { draws: 1, seed: 1, most: 1 };

/**
 * a sells all but a share of its m to b, and b all of its n to a. Without c, which takes the rest, each goes down by
 * that share of what is left, round after round: a millionth takes longer than anybody has.
 */
function loop(toC: number): DataSet {
  const data = dataset({
    flows: [
      { from: "a", to: "b", material: "m", quantity: 1 - toC },
      { from: "a", to: "c", material: "m", quantity: toC },
      { from: "b", to: "a", material: "n", quantity: 1 },
      { from: "outside", to: "a", material: "salt", quantity: 1, replaceIn: 1 },
    ],
  });
  return { ...data, processes: [process({ id: "salter", makes: [["salt", 1]], takes: [["brine", 1]] })] };
}

const view = (data: DataSet) =>
  ({ lang: "en", dataset: data, names: namesOf(data, "en"), warnings: 0 }) as const;
const NOT = "came to rest: these figures are not final";

describe.each([
  [1e-6, false],
  [0.5, true],
])("a loop that loses %s of itself every round", (toC, settled) => {
  const data = loop(toC);

  it("is told of candidates and their draws", async () => {
    const result = await run(data, { uncertainty: DRAWS });
    expect(result.candidates.length).toBeGreaterThan(0);
    expect(result).toMatchObject({ settled, drawsSettled: settled });
    expect(pageText(targetsPage(result, 0, view(data))).includes(NOT)).toBe(!settled);
  });

  it("is told of options to strengthen", async () => {
    const result = await strengthen(data, { ...SETTINGS, catalogue: null }, directRunner());
    expect(result.settled).toBe(settled);
    expect(pageText(strengthenPage(result, view(data))).includes(NOT)).toBe(!settled);
  });

  it("is told of what a change of the data changes", async () => {
    const question = { ...SETTINGS, scenario: NO_CHANGE, without: [] };
    const { before, after } = await difference(data, question, directRunner());
    expect([before.settled, after.settled]).toEqual([settled, settled]);
  });
});
