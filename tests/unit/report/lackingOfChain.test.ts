/** Why nobody can be built for a chain, and what would change that; worked by hand. */
import { describe, expect, it } from "vitest";
import { lackingLines, lackingOfChain } from "../../../src/report/lackingOfChain.ts";
import { namesOf } from "../../../src/report/names.ts";
import { dataset } from "../../twin/build.ts";
import { process } from "../analysis/targets/clusters.ts";
import { run } from "../analysis/targets/run.ts";

/**
 * A farm's potatoes would become starch, which nobody makes. Steam and oxygen come by pipe alone: the dairy takes all
 * the steam that there is, and of oxygen there is none. A boiler makes steam of gas, which can be bought.
 */
const TOWN = dataset({
  units: [{ id: "farm" }, { id: "steamer" }, { id: "dairy" }],
  flows: [
    { from: "farm", to: "outside", material: "potatoes", quantity: 100 },
    { from: "steamer", to: "dairy", material: "steam", quantity: 50, replaceIn: 0 },
  ],
  materials: [
    { id: "potatoes", replaceIn: 1 },
    { id: "steam", replaceIn: 0 },
    { id: "oxygen", replaceIn: 0 },
    { id: "gas", replaceIn: 1 },
    { id: "starch", replaceIn: 1 },
  ],
  chains: [
    {
      id: "starch",
      steps: [
        { units: ["farm"], material: "potatoes" },
        { units: [], material: "starch" },
      ],
    },
    { id: "milk", steps: [{ units: ["dairy"] }] },
  ],
});
const wet = process({
  id: "wet",
  makes: [["starch", 1]],
  takes: [
    ["potatoes", 1],
    ["steam", 1],
  ],
  capacity: 10,
});
const clean = process({
  id: "clean",
  makes: [["starch", 1]],
  takes: [
    ["potatoes", 1],
    ["steam", 1],
    ["oxygen", 1],
  ],
  capacity: 10,
});
const airy = process({
  id: "airy",
  makes: [["starch", 1]],
  takes: [
    ["potatoes", 1],
    ["oxygen", 1],
  ],
  capacity: 10,
});
const boiler = process({ id: "boiler", makes: [["steam", 1]], takes: [["gas", 1]], capacity: 100 });
const dry = process({ id: "dry", makes: [["starch", 1]], takes: [["potatoes", 1]], capacity: 10 });

describe("what is lacking for a chain", () => {
  it("is counted over its candidates, most often first, with who could supply it first", async () => {
    const data = { ...TOWN, processes: [clean, airy, boiler] };
    const result = await run(data);
    const lacking = lackingOfChain(result, "starch", { dataset: data });
    expect(lacking?.processes).toBe(2);
    expect(lacking?.lacks.map(({ material, processes, alone }) => [material, processes, alone])).toEqual([
      ["oxygen", 2, 1],
      ["steam", 1, 0],
    ]);
    expect(lacking?.lacks.map(({ suppliers }) => suppliers.map(({ process: id }) => id))).toEqual([
      [],
      ["boiler"],
    ]);
    const lines = (lang: "en" | "nl") =>
      lackingLines(result, "starch", { lang, dataset: data, names: namesOf(data, lang) });
    expect(lines("en")).toEqual([
      "None of the 2 processes of the catalogue that would fill a step of this chain is feasible now. What they lack most often, and can’t come from outside: oxygen (2 of 2) and steam (1 of 2).",
      "Needs a supply of oxygen in the cluster: the catalogue has no feasible supplier of it, so look for one elsewhere, or make import of it possible. With it alone 1 of the 2 could be built.",
      "Needs a supply of steam in the cluster: attract a supplier of it first (feasible now: boiler), or make import of it possible.",
    ]);
    expect(lines("nl")).toHaveLength(3);
  });
  it("is nothing where somebody can be built with who makes what is lacking", async () => {
    const data = { ...TOWN, processes: [wet, boiler] };
    const result = await run(data);
    expect(result.candidates.find(({ process: id }) => id === "wet")?.feasible).toBe(false);
    expect(lackingOfChain(result, "starch", { dataset: data })).toBeNull();
  });
  it("is nothing where somebody is feasible, and for a chain that nobody is for", async () => {
    const data = { ...TOWN, processes: [wet, clean, boiler, dry] };
    const result = await run(data);
    expect(lackingOfChain(result, "starch", { dataset: data })).toBeNull();
    expect(lackingOfChain(result, "milk", { dataset: data })).toBeNull();
  });
});
