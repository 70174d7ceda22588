/** The comparison as a document: what `compare` tells, with every scenario and its sheet. */
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/analysis/compare.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { writeAgenda } from "../../../src/report/agenda/write/index.ts";
import { comparisonDocument, comparisonFile } from "../../../src/report/comparisonFile.ts";
import { namesOf } from "../../../src/report/names.ts";
import { dataset } from "../../twin/build.ts";

const data = dataset({
  units: [{ id: "salt" }, { id: "chlorine" }],
  flows: [{ from: "salt", to: "chlorine", material: "brine", quantity: 10 }],
});

async function answer() {
  const scenarios = [
    { id: "today", name: "As today", nameNl: "Als vandaag", scenario: NO_CHANGE },
    { id: "gone", name: "Salt leaves", nameNl: "Zout vertrekt", scenario: { ...NO_CHANGE, leave: ["salt"] } },
  ];
  return {
    result: await compare(data, scenarios, { measure: "value_added", ration: "proportional" }),
    ranges: null,
  };
}
const view = (lang: "en" | "nl") => ({ lang, dataset: data, names: namesOf(data, lang), warnings: 0 });

describe("the comparison as a file", () => {
  it.each(["en", "nl"] as const)("names every scenario and what stops in it (%s)", async (lang) => {
    const document = comparisonDocument(await answer(), view(lang), "2026-03-01");
    const tables = document.body.flatMap((block) => (block.kind === "table" ? [block] : []));
    const titles = lang === "en" ? ["", "As today", "Salt leaves"] : ["", "Als vandaag", "Zout vertrekt"];
    expect(tables[0]?.columns.map(({ title }) => title)).toEqual(titles);
    // Today everything runs; when salt leaves both stand still.
    expect(tables[0]?.rows.some(([, today, gone]) => today === "0" && gone === "2")).toBe(true);
    expect(document.dateText).toContain("2026");
    expect(document.sheets.map(({ name }) => name)).toEqual(["scenarios", "chains", "units"]);
  });

  it("is a web page that says so", async () => {
    const { bytes, mime } = await comparisonFile(await answer(), view("nl"), "html", null, writeAgenda);
    expect(mime).toContain("text/html");
    expect(new TextDecoder().decode(bytes)).toContain("Zout vertrekt");
  });
});
