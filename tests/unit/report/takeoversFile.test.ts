/** Takeovers as a file: the same figures as the command line's, with what each needs, brings back and rests on. */
import { describe, expect, it } from "vitest";
import type { TakeoversResult } from "../../../src/analysis/resultsTakeovers.ts";
import { takeovers } from "../../../src/analysis/takeovers.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import type { Block } from "../../../src/report/agenda/document.ts";
import { writeAgenda } from "../../../src/report/agenda/write/index.ts";
import { takeoverSections } from "../../../src/report/commands/takeovers.ts";
import { namesOf } from "../../../src/report/names.ts";
import { takeoversDocument } from "../../../src/report/takeoversFile.ts";
import type { Lang } from "../../../src/report/words.ts";
import { dataset } from "../../twin/build.ts";
import { process } from "../analysis/targets/clusters.ts";

/**
 * Brine to PVC: cell makes 40 t of chlorine for vinyl from 60 t of salt that pan makes. Neither can be had or placed
 * outside. One process of the catalogue makes chlorine from salt, one to one and a half.
 */
const DATA = {
  ...dataset({
    units: [
      { id: "pan", name: "Pan", valueAdded: 20 },
      { id: "cell", name: "Cell", valueAdded: 50 },
      { id: "vinyl", name: "Vinyl", valueAdded: 30 },
    ],
    flows: [
      { from: "outside", to: "pan", material: "brine", quantity: 500, source: "" },
      { from: "pan", to: "cell", material: "salt", quantity: 60, source: "yearbook" },
      { from: "cell", to: "vinyl", material: "chlorine", quantity: 40, source: "permit" },
      { from: "vinyl", to: "outside", material: "pvc", quantity: 60, source: "" },
    ].map((flow) => ({ ...flow, replaceIn: null, replaceOut: null })),
    materials: [
      { id: "brine" },
      { id: "salt", price: 0.05, replaceIn: 0, replaceOut: 0 },
      { id: "chlorine", price: 0.2, replaceIn: 0, replaceOut: 0 },
      { id: "pvc" },
    ],
    chains: [
      {
        id: "pvc",
        steps: [
          { units: ["pan"], material: "salt" },
          { units: ["cell"], material: "chlorine" },
          { units: ["vinyl"], material: "pvc" },
        ],
      },
    ],
  }),
  processes: [process({ id: "new-cells", makes: [["chlorine", 1]], takes: [["salt", 1.5]] })],
};

async function documentOf({ lang = "en" as Lang, evidence = true, arrived = [] as readonly string[] } = {}) {
  const scenario = { ...NO_CHANGE, leave: ["cell"] };
  const settings = { measure: "value_added", ration: "proportional", scenario, catalogue: null } as const;
  const result = await takeovers(DATA, settings);
  const view = { lang, dataset: DATA, names: namesOf(DATA, lang), warnings: 0, evidence, arrived };
  return { result, view, agenda: takeoversDocument(result, view, "2026-03-01") };
}

const tables = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
const facts = (blocks: readonly Block[]) =>
  new Map(
    blocks
      .flatMap((block) => (block.kind === "facts" ? block.items : []))
      .map((one) => [one.label, one.value]),
  );

describe("takeovers as a file", () => {
  it("has the table of the command line, and of each what it needs, from whom, and what stands again", async () => {
    const { result, view, agenda } = await documentOf({ arrived: ["a boiler is added"] });
    const [first] = takeoverSections(result, view);
    expect(tables(agenda.body)[0]?.rows).toEqual(first?.table?.rows);
    expect(agenda.front[0]).toMatchObject({ text: "Hypothetical: Cell leaves and a boiler is added." });
    const told = facts(agenda.body);
    // 40 t of chlorine take 60 t of salt, which pan no longer sells to cell.
    expect(told.get("Takes over a year")).toBe("40 t chlorine");
    expect(told.get("Needed from the cluster (supplier)")).toBe("salt 60 t (Pan 60 t)");
    expect(told.get("Who here gets it")).toBe("Vinyl: chlorine 40 t");
    expect(told.get("Towers up again")).toBe("1: pvc");
    // Pan and vinyl stop as well without it; cell's 50 of 100 are lost in any case but for what the newcomer weighs.
    expect(told.get("Loss without")).toBe("100%");
    expect(told.get("Plants stopped")).toBe("none");
  });

  it("says in what order they stand, where there is more than one", async () => {
    const order = (result: TakeoversResult, lang: Lang) => {
      const view = { lang, dataset: DATA, names: namesOf(DATA, lang), warnings: 0, evidence: true };
      return JSON.stringify(takeoversDocument(result, { ...view, arrived: [] }, null).body);
    };
    const { result } = await documentOf();
    const two = { ...result, takeovers: result.takeovers.flatMap((own) => [own, own]) };
    expect(order(two, "nl")).toContain("Daarbinnen eerst wie van buiten hooguit een kwart meer vraagt");
    expect(order(two, "en")).toContain("Within these first what asks from outside at most a quarter more");
    expect(order(result, "en")).not.toContain("Order:");
  });

  it("gives the lost flows as evidence, with their sources", async () => {
    const { agenda } = await documentOf();
    const evidence = agenda.sheets.find(({ name }) => name === "Evidence");
    expect(evidence?.rows.map((row) => row.join("|")).join("\n")).toMatch(
      /from Cell to Vinyl: chlorine.*permit/,
    );
    // The last table of the document is that evidence in short.
    expect(JSON.stringify(tables(agenda.body).at(-1)?.rows)).toContain("permit");
  });

  it("has whole figures and the rows to write on its sheets", async () => {
    const { result, agenda } = await documentOf();
    const [sheet] = agenda.sheets;
    const row = Object.fromEntries((sheet?.columns ?? []).map((title, k) => [title, sheet?.rows[0]?.[k]]));
    expect(row).toMatchObject({
      Feasible: "yes",
      "Size a year": 40,
      "Loss without": result.before.loss.total,
      "Loss with": result.takeovers[0]?.effect.after.loss.total,
      "Losses are of what is known": false,
    });
    expect(sheet?.rows.every((cells) => cells.length === sheet.columns.length)).toBe(true);
    const rows = agenda.sheets.find(({ name }) => name === "Rows to write");
    expect(rows?.rows.length).toBeGreaterThan(2);
  });

  it("says nothing of sources or ids where names are hidden", async () => {
    const { agenda } = await documentOf({ evidence: false });
    expect(agenda.sheets.map(({ name }) => name)).toEqual(["Takeovers", "About"]);
    expect(JSON.stringify(agenda)).not.toContain("permit");
  });

  it.each(["html", "pdf", "xlsx", "md"] as const)("is written as %s, in Dutch", async (format) => {
    const { agenda } = await documentOf({ lang: "nl" });
    const bytes = await writeAgenda(agenda, format);
    expect(bytes.length).toBeGreaterThan(800);
    if (format === "html") expect(new TextDecoder().decode(bytes)).toContain("Wie kan overnemen wat wegvalt");
  });
});
