import { describe, expect, it } from "vitest";
import { compare } from "../../../src/analysis/compare.ts";
import { spreadsTo } from "../../../src/analysis/lastWave.ts";
import { simulate } from "../../../src/analysis/simulate.ts";
import { waveCounts } from "../../../src/app/centre/waveCounts.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { dataset } from "../../twin/build.ts";

const settings = { measure: "value_added", ration: "proportional" } as const;

// A leaves. B loses half of its m at once; C loses all of its n and stops, and B its other half, but for a fifth.
const flow = (from: string, to: string, material: string, replaceIn: number) => ({
  ...{ from, to, material, replaceIn, need: "critical" as const, offtake: "minor" as const },
});
const data = dataset({
  flows: [flow("A", "B", "m", 0), flow("A", "C", "n", 0), flow("C", "B", "m", 0.2)],
});
const scenario = { ...NO_CHANGE, leave: ["A"] };

describe("the waves of a cascade in which a plant falls further", () => {
  it("are counted by the bar, which tells a further fall from a first one", () => {
    const result = simulate(data, scenario, settings);
    expect(result.units.map(({ level }) => level)).toEqual([0, expect.closeTo(0.1, 12), 0]);
    expect(waveCounts(result, 0)).toEqual({ stop: 1, weaker: 0, further: 0 });
    expect(waveCounts(result, 1)).toEqual({ stop: 1, weaker: 1, further: 0 });
    expect(waveCounts(result, 2)).toEqual({ stop: 0, weaker: 0, further: 1 });
  });

  it("are as many in a comparison as in the bar, which also says how far new plants are hit", async () => {
    const { scenarios } = await compare(data, [{ id: "one", name: "", nameNl: "", scenario }], settings);
    const bar = simulate(data, scenario, settings).waves.at(-1)?.wave;
    expect(scenarios[0]?.lastWave).toBe(bar);
    expect(bar).toBe(2);
    expect(spreadsTo(scenarios[0]?.waves ?? 0)).toBe(1);
  });
});
