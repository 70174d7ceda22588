/** `targets` in text: one row per need, and words where there is nothing. */
import { describe, expect, it } from "vitest";
import type { DataSet, Process } from "../../../src/model/dataset.ts";
import { needsOf, targetsJson, targetsPage } from "../../../src/report/commands/targets.ts";
import { namesOf } from "../../../src/report/names.ts";
import { pageText } from "../../../src/report/page.ts";
import type { Lang } from "../../../src/report/words.ts";
import { dataset } from "../../twin/build.ts";
import { process } from "../analysis/targets/clusters.ts";
import { run } from "../analysis/targets/run.ts";

/** A dairy and a brewery bring in bottles; the brewery vents its carbon dioxide. */
const TOWN: DataSet = dataset({
  units: [
    { id: "dairy", valueAdded: 50 },
    { id: "brewery", valueAdded: 50 },
  ],
  flows: [
    { from: "outside", to: "dairy", material: "bottles", quantity: 40, replaceIn: 1 },
    { from: "outside", to: "brewery", material: "bottles", quantity: 60, replaceIn: 1 },
    { from: "brewery", to: "outside", material: "co2", quantity: 10 },
  ],
  materials: [
    { id: "bottles", price: 100 },
    { id: "glass", price: 10 },
    { id: "co2", category: "waste", price: -5 },
  ],
});
const maker = (id: string, glass: number, capacity = 200): Process =>
  process({ id, makes: [["bottles", 1]], takes: [["glass", glass]], capacity });
const GREENHOUSE = process({ id: "greenhouse", makes: [["plants", 1]], takes: [["co2", 0.1]] });

async function page(data: DataSet, lang: Lang): Promise<string> {
  const view = { lang, dataset: data, names: namesOf(data, lang), warnings: 0 };
  return pageText(targetsPage(await run(data), 0, view));
}

describe("the list of candidates", () => {
  it("has one row per need, the best first, and counts and names the others", async () => {
    const processes = [maker("dear", 3), maker("cheap", 1), maker("middling", 2), GREENHOUSE];
    const data = { ...TOWN, processes };
    const { candidates } = await run(data);
    // Less glass for the same bottles lowers imports more: 100 x 100 against 100, 200 and 300 t at 10.
    expect(
      needsOf(candidates).map(({ best, others }) => [best.process, ...others.map((o) => o.process)]),
    ).toEqual([["cheap", "middling", "dear"], ["greenhouse"]]);
    const text = await page(data, "en");
    const rows = text.split("\n").filter((line) => /^ *\d+ {2}/.test(line));
    expect(rows.length).toBe(2);
    expect(rows[0]).toMatch(/cheap .* 2$/);
    expect(text).toMatch(/For the same: middling \(score [\d.-]+\), dear \(score [\d.-]+\)\./);
    // Programs get all of them.
    const view = { lang: "en", dataset: data, names: namesOf(data, "en"), warnings: 0 } as const;
    expect(targetsJson(await run(data), view).candidates.length).toBe(candidates.length);
  });

  it("is empty on a cluster without gaps, and says so", async () => {
    const whole = dataset({
      units: [{ id: "a" }, { id: "b" }],
      flows: [
        { from: "a", to: "b", material: "x", quantity: 10, replaceIn: 1, replaceOut: 1 },
        { from: "b", to: "a", material: "y", quantity: 10, replaceIn: 1, replaceOut: 1 },
      ],
      materials: [],
    });
    const data = { ...whole, processes: [maker("idle", 1)] };
    expect(await page(data, "en")).toContain("No missing links: nothing to attract.");
    expect(await page(data, "nl")).toContain("Geen ontbrekende schakels: er is niets om aan te trekken.");
    const view = { lang: "en", dataset: data, names: namesOf(data, "en"), warnings: 0 } as const;
    expect(targetsJson(await run(data), view)).toMatchObject({
      candidates: [],
      portfolio: [],
      message: "No missing links: nothing to attract.",
    });
  });
});
