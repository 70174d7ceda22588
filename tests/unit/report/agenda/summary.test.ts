/** The summary and the measures: what stands there is what the analysis says. */
import { describe, expect, it } from "vitest";
import { directRunner } from "../../../../src/analysis/directRunner.ts";
import { rank } from "../../../../src/analysis/rank.ts";
import type { DataSet } from "../../../../src/model/dataset.ts";
import { dataset } from "../../../twin/build.ts";
import { agendaOf, below, tablesOf, textsOf } from "./agenda.ts";

/**
 * A boiler heats a dairy (steam by pipe: nothing replaces it), and a second boiler heats a brewery. The
 * brewery can sell all its yeast outside, so its link with the bakery is strong.
 */
const PAIR = {
  units: [
    { id: "boiler", name: "Boiler", valueAdded: 10 },
    { id: "kiln", name: "Kiln", valueAdded: 10 },
    { id: "dairy", name: "Dairy", valueAdded: 40 },
    { id: "brewery", name: "Brewery", valueAdded: 30 },
    { id: "bakery", name: "Bakery", valueAdded: 10 },
  ],
  flows: [
    { from: "boiler", to: "dairy", material: "steam", quantity: 100, replaceIn: 0, replaceOut: 0 },
    { from: "kiln", to: "brewery", material: "steam", quantity: 50, replaceIn: 0, replaceOut: 0 },
    { from: "brewery", to: "bakery", material: "yeast", quantity: 5, replaceIn: 1, replaceOut: 1 },
  ],
  materials: [
    { id: "steam", price: 20 },
    { id: "yeast", price: 100 },
  ],
  chains: [
    {
      id: "milk",
      steps: [
        { units: ["boiler"], material: "steam" },
        { units: ["dairy"], material: "yeast" },
      ],
    },
  ],
} as const;
const CLUSTER: DataSet = dataset(PAIR);

describe("the summary", () => {
  it("says what to strengthen and what to keep, with figures that rank gives", async () => {
    const agenda = await agendaOf(CLUSTER);
    const { companies } = await rank(
      CLUSTER,
      { measure: "value_added", ration: "proportional" },
      directRunner(),
    );
    // Weights 10, 10, 40, 30, 10 of 100. Boiler and dairy fall together (50 each), so do kiln and brewery
    // (40 each); the bakery gets its yeast elsewhere and falls alone (10): the mean is 190 / 5 = 38.
    const losses = new Map(companies.map((row) => [row.id, row.loss.total]));
    expect([...losses.values()].map((loss) => Math.round(loss * 100))).toEqual([50, 50, 40, 40, 10]);
    const mean = 0.38;
    const [strengthen] = tablesOf(below(agenda, "summary-strengthen"));
    const [first] = strengthen?.rows ?? [];
    expect(first?.[0]).toMatch(
      /^(Boiler sells steam, mainly to Dairy|Dairy needs steam, mainly from Boiler)$/,
    );
    expect(textsOf(below(agenda, "summary-strengthen")).join()).toContain(`now ${mean * 100}%`);
    const keep = tablesOf(below(agenda, "summary-keep"))[0]?.rows ?? [];
    // If the yeast could not be sold elsewhere, brewery and kiln would fall with the bakery: more than 38.
    expect(keep.map((row) => row[0])).toEqual(["Brewery sells yeast, mainly to Bakery"]);
    expect(keep[0]?.[1]).toBe("carries €500 a year");
    expect(keep[0]?.[2]).toMatch(/^mean loss: now 38%, then \d/);
  });

  it("has at most five lines in each list", async () => {
    const units = Array.from({ length: 14 }, (_, k) => ({ id: `u${k}`, valueAdded: 1 + k }));
    const flows = units
      .slice(1)
      .map(({ id }, k) => ({ from: `u${k}`, to: id, material: `m${k}`, quantity: 1 }));
    const agenda = await agendaOf(dataset({ units, flows, materials: [] }));
    for (const list of ["attract", "strengthen", "keep"])
      for (const { rows } of tablesOf(below(agenda, `summary-${list}`)))
        expect(rows.length).toBeLessThanOrEqual(5);
    expect(tablesOf(below(agenda, "summary-strengthen"))[0]?.rows.length).toBe(5);
  });

  it("says in words where there is nothing to list, in both languages", async () => {
    const lone = dataset({
      units: [{ id: "one", valueAdded: 1 }],
      flows: [{ from: "one", to: "outside", material: "m", quantity: 1 }],
      materials: [],
    });
    const said = async (lang: "en" | "nl", list: string) =>
      textsOf(below(await agendaOf(lone, { lang }), `summary-${list}`));
    expect(await said("en", "strengthen")).toEqual(["No measure on a weak link lowers the mean loss."]);
    expect(await said("nl", "keep")).toEqual([
      "Geen sterke schakel maakt het gemiddelde verlies kleiner doordat ze te vervangen is.",
    ]);
    expect(await said("en", "attract")).toEqual([
      "Who would fit in was not worked out; see “Who would fit in”.",
    ]);
  });
});

describe("the section of a chain", () => {
  it("has for a weak link the measure of the analysis with what it changes, and none made up", async () => {
    const agenda = await agendaOf(CLUSTER);
    const [table] = tablesOf(below(agenda, "chain-milk-strengthen"));
    const how = table?.rows.map((row) => row.at(-1)) ?? [];
    expect(how.length).toBeGreaterThan(0);
    for (const text of how)
      expect(text).toMatch(
        /\((loss if .* leaves|mean loss): now [\d.]+%, then [\d.]+%\)$|^None that was tried/,
      );
  });
});
