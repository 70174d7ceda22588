/** The front sheet of a workbook with candidates. */
import { describe, expect, it } from "vitest";
import { namesOf } from "../../../src/report/names.ts";
import { frontSheet, gradeOf } from "../../../src/report/targetFront.ts";
import { dataset } from "../../twin/build.ts";
import { process } from "../analysis/targets/clusters.ts";
import { run } from "../analysis/targets/run.ts";

const BARE = dataset({
  units: [
    { id: "salt", name: "Salt works" },
    { id: "vinyl", name: "Vinyl works" },
  ],
  flows: [
    { from: "outside", to: "salt", material: "brine", quantity: 130, replaceIn: 1 },
    { from: "salt", to: "outside", material: "salt", quantity: 80, replaceOut: 1 },
    {
      ...{ from: "outside", to: "vinyl", material: "edc", quantity: 100, replaceIn: 1, confidence: "low" },
      ...{ source: "estimate; link: https://example.org/permit", at: { file: "flows.csv", row: 4 } },
    },
    { from: "vinyl", to: "outside", material: "pvc", quantity: 60, replaceOut: 1 },
  ],
  chains: [
    {
      id: "pvc",
      steps: [
        { units: ["salt"], material: "salt" },
        { units: [], material: "edc" },
        { units: ["vinyl"], material: "pvc" },
      ],
    },
  ],
});
const data = {
  ...BARE,
  processes: [process({ id: "edc-plant", makes: [["edc", 1]], takes: [["salt", 0.5]], capacity: 90 })],
};
const context = { lang: "en", dataset: data, names: namesOf(data, "en") } as const;

async function made(sources: boolean) {
  const { candidates } = await run(data);
  const [candidate] = candidates.filter((own) => own.gaps.some(({ kind }) => kind === "missing-step"));
  if (!candidate) throw new Error("no candidate for the missing step");
  return frontSheet([{ name: "EDC plant", candidate }], { chain: "pvc", sources }, context);
}

describe("the front sheet", () => {
  it("tells of each target in five lines whom, for what, to what effect, on what evidence and what it takes", async () => {
    const { rows, columns } = await made(true);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    const [about, grades, ...lines] = rows;
    expect(about?.[2]).toContain("Hypothetical");
    expect(grades?.[2]).toContain("Evidence is strong where");
    expect(lines.map(([name]) => name)).toEqual(["1. EDC plant", "", "", "", ""]);
    const texts = lines.map((line) => String(line[2]));
    expect(texts[0]).toBe("The data name nobody who would build this. Size: 100 t a year.");
    expect(texts[1]).toContain("of “pvc”");
    expect(texts[3]).toContain(
      "0 reported, 1 estimated, 0 of unknown quantity; confidence of the rows: 1 low",
    );
    expect(texts[3]).toMatch(/^Weak evidence; /);
    expect(texts[3]).toContain("That the gap is there: estimate; https://example.org/permit.");
    expect(texts[4]).toContain("salt");
  });

  it("grades the evidence by all flows, also by those that it does not list one by one", async () => {
    const { candidates } = await run(data);
    const processes = data.processes.map((own) => ({
      ...own,
      items: own.items.map((item) => ({ ...item, source: "Handbook, page 12" })),
    }));
    const grade = (last: string) => {
      const { flows } = dataset({
        units: [{ id: "vinyl" }],
        flows: Array.from({ length: 60 }, (_, k) => ({
          ...{ from: "outside", to: "vinyl", material: "edc", quantity: 1 },
          source: k === 59 ? last : "Annual report 2024",
        })),
      });
      const set = { ...data, processes, flows };
      const [candidate] = candidates;
      if (!candidate) throw new Error("no candidate");
      const gaps = candidate.gaps.map((gap) => ({ ...gap, flows: flows.map((_, k) => k) }));
      return gradeOf({ ...candidate, gaps }, { lang: "en", dataset: set, names: namesOf(set, "en") });
    };
    expect(grade("Annual report 2024")).toBe("strong");
    expect(grade("estimate")).toBe("fair");
  });

  it("names no source where names are hidden, and counts what it does not show", async () => {
    const { rows } = await made(false);
    expect(JSON.stringify(rows)).not.toContain("example.org");
    const { candidates } = await run(data);
    const [candidate] = candidates;
    if (!candidate) throw new Error("no candidate");
    const many = Array.from({ length: 22 }, (_, k) => ({ name: String(k), candidate }));
    const sheet = frontSheet(many, { chain: null, sources: true }, context);
    expect(sheet.rows.length).toBe(2 + 20 * 5 + 1);
    expect(sheet.rows.at(-1)?.[2]).toBe("2 more candidates stand on the next sheet");
  });
});
