/** The comparison as a document: what `compare` tells, with every scenario and its sheet. */
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/analysis/compare.ts";
import type { RangeResult } from "../../../src/analysis/resultsMethod.ts";
import { simulate } from "../../../src/analysis/simulate.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { writeAgenda } from "../../../src/report/agenda/write/index.ts";
import { comparisonDocument, comparisonFile } from "../../../src/report/comparisonFile.ts";
import { namesOf } from "../../../src/report/names.ts";
import { dataset } from "../../twin/build.ts";

const data = dataset({
  units: [{ id: "salt" }, { id: "chlorine" }],
  flows: [{ from: "salt", to: "chlorine", material: "brine", quantity: 10 }],
});

const SETTINGS = { measure: "value_added", ration: "proportional" } as const;
const gone = { ...NO_CHANGE, leave: ["salt"] };

async function answer() {
  const scenarios = [
    { id: "today", name: "As today", nameNl: "Als vandaag", scenario: NO_CHANGE },
    { id: "gone", name: "Salt leaves", nameNl: "Zout vertrekt", scenario: gone },
  ];
  return {
    result: await compare(data, scenarios, SETTINGS),
    ranges: null,
    simulated: new Map([["gone", simulate(data, gone, SETTINGS)]]),
  };
}
const view = (lang: "en" | "nl") => ({ lang, dataset: data, names: namesOf(data, lang), warnings: 0 });

describe("the comparison as a file", () => {
  it.each(["en", "nl"] as const)("names every scenario and what stops in it (%s)", async (lang) => {
    const document = comparisonDocument(await answer(), view(lang), "2026-03-01");
    const tables = document.body.flatMap((block) => (block.kind === "table" ? [block] : []));
    const titles = lang === "en" ? ["", "As today", "Salt leaves"] : ["", "Als vandaag", "Zout vertrekt"];
    expect(tables[0]?.columns.map(({ title }) => title)).toEqual(titles);
    // Today everything runs; when salt leaves chlorine stands still too. Salt itself is no other.
    const others =
      lang === "en"
        ? ["Other plants that stop", "no other", "1: chlorine"]
        : ["Andere fabrieken die stoppen", "geen andere", "1: chlorine"];
    expect(tables[0]?.rows).toContainEqual(others);
    expect(document.dateText).toContain("2026");
    expect(document.sheets.map(({ name }) => name)).toEqual(
      lang === "en"
        ? ["Summary", "Chains", "Plants", "Coordination", "About"]
        : ["Samenvatting", "Ketens", "Fabrieken", "Overleg", "Over"],
    );
  });

  it("is a web page that says so", async () => {
    const { bytes, mime } = await comparisonFile(await answer(), view("nl"), "html", null, writeAgenda);
    expect(mime).toContain("text/html");
    expect(new TextDecoder().decode(bytes)).toContain("Zout vertrekt");
  });
});

describe("what a scenario does, in its own part", () => {
  it("says who falls in which wave and why, and which chains break; the baseline has no part", async () => {
    const set = dataset({
      units: [{ id: "salt", jobs: 90 }, { id: "chlorine" }, { id: "steam" }, { id: "board" }],
      flows: [
        { from: "salt", to: "chlorine", material: "brine", quantity: 10 },
        { from: "steam", to: "board", material: "steam", quantity: 10 },
      ],
      chains: [
        { id: "first", steps: [{ units: ["salt"] }, { units: ["chlorine"] }] },
        { id: "second", steps: [{ units: ["steam"] }, { units: ["board"] }] },
      ],
    });
    const scenarios = [
      { id: "today", name: "As today", nameNl: "", scenario: NO_CHANGE },
      { id: "gone", name: "Hypothetical: no salt", nameNl: "", scenario: gone },
    ];
    const answer = {
      result: await compare(set, scenarios, SETTINGS),
      ranges: null,
      simulated: new Map([["gone", simulate(set, gone, SETTINGS)]]),
    };
    const own = { lang: "en", dataset: set, names: namesOf(set, "en"), warnings: 0 } as const;
    const { body, front, sheets, running } = comparisonDocument(answer, own, null);
    const at = body.findIndex((block) => block.kind === "heading" && block.text === "No salt");
    expect(body.filter((block) => block.kind === "heading" && block.id.match(/^scenario-\d+$/))).toHaveLength(
      1,
    );
    // The title needs not say that it is hypothetical: the sentence below it does, and the head of every page.
    expect(body[at + 1]).toMatchObject({
      kind: "paragraph",
      text: "Hypothetical: salt leaves. One other plant stops: chlorine.",
    });
    expect(running).toMatch(/\(hypothetical\)$/);
    expect(JSON.stringify(front)).toContain(
      JSON.stringify({ label: "No salt", value: "Hypothetical: salt leaves." }),
    );
    // Who is new stands before all of it, where anybody is.
    const withNew = comparisonDocument(answer, { ...own, arrived: ["Chlorine is added"] }, null).front;
    expect(JSON.stringify(withNew)).toContain("too: Chlorine is added.");
    expect(withNew.length).toBe(front.length + 1);
    // It begins with a picture of the losses; none of its parts begins a page of its own.
    expect(front.some(({ kind }) => kind === "figure")).toBe(true);
    expect(body.some((block) => block.kind === "heading" && block.newPage)).toBe(false);
    // The best case is asked of the solver: here it is no better.
    const best = {
      response: "best-minload" as const,
      loss: answer.result.scenarios[1]?.loss ?? null,
      status: "Optimal",
    };
    const range = {
      scenario: gone,
      cascade: answer.result.scenarios[1]?.loss,
      best: [best],
      steps: [],
    } as unknown as RangeResult;
    const noBetter = comparisonDocument({ ...answer, ranges: new Map([["gone", range]]) }, own, null);
    expect(JSON.stringify(noBetter.body)).toContain(
      "With plants and links as they are, coordination alone saves nothing here. Who could take over",
    );
    expect(JSON.stringify(body)).not.toContain("With plants and links as they are, coordination alone");
    const [units, chains] = body.slice(at).flatMap((block) => (block.kind === "table" ? [block] : []));
    expect(units?.columns.map(({ title }) => title)).toEqual([
      "Unit",
      "Level",
      "Wave",
      "Stops in wave",
      "Why",
    ]);
    expect(units?.rows.map((row) => row.slice(0, 4))).toEqual([
      ["salt", "0%", "0", "0"],
      ["chlorine", "0%", "1", "1"],
    ]);
    expect(units?.rows[1]?.[4]).toContain("salt");
    expect(chains?.rows.map(([name, status]) => [name, status])).toEqual([["first", "broken"]]);
    expect(JSON.stringify(body.slice(at))).toContain("The other chains: 1 intact.");
    expect(chains?.rows[0]?.[3]).toBe("step 1: salt stops");
    const falls = sheets.find(({ name }) => name === "Plants");
    expect(falls?.rows.map(([scenario, unit, , level]) => [scenario, unit, level])).toEqual([
      ["No salt", "salt", 0],
      ["No salt", "chlorine", 0],
    ]);
    expect(falls?.formats?.[3]).toBe("0.0%");
    // Jobs at each plant, and of all that stop; chlorine's are not known.
    const cellsOf = (name: string, title: string) => {
      const sheet = sheets.find((one) => one.name === name);
      return sheet?.rows.map((row) => row[sheet.columns.indexOf(title)]);
    };
    expect(cellsOf("Plants", "Jobs")).toEqual([90, null]);
    expect(cellsOf("Summary", "Jobs at plants that stop")).toEqual([0, 90]);
    expect(cellsOf("Summary", "Plants that stop, jobs unknown")).toEqual([0, 1]);
  });
});

describe("what the comparison rests on", () => {
  const own = (lang: "en" | "nl", cluster: Record<string, string> = {}) => {
    const set = dataset({
      units: [{ id: "salt", valueAdded: 60 }, { id: "chlorine", valueAdded: 40 }, { id: "mca" }],
      flows: [
        { from: "salt", to: "chlorine", material: "brine", quantity: 10 },
        { from: "chlorine", to: "mca", material: "chlorine", quantity: null },
      ],
      chains: [{ id: "mca", steps: [{ units: [] }, { units: ["salt"] }, { units: ["mca"] }] }],
    });
    const data = { ...set, cluster: { ...set.cluster, values: cluster } };
    return { lang, dataset: data, names: namesOf(data, lang), warnings: 2 } as const;
  };
  const answerOf = async ({ dataset: set }: ReturnType<typeof own>) => {
    const scenarios = [
      { id: "today", name: "As today", nameNl: "Als vandaag", scenario: NO_CHANGE },
      { id: "gone", name: "Salt leaves", nameNl: "Zout weg", scenario: { ...NO_CHANGE, leave: ["salt"] } },
      { id: "less", name: "Less", nameNl: "Minder", scenario: { ...NO_CHANGE, import: { brine: 0.5 } } },
    ];
    const changing = scenarios
      .slice(1)
      .map(({ id, scenario }) => [id, simulate(set, scenario, SETTINGS)] as const);
    return { result: await compare(set, scenarios, SETTINGS), ranges: null, simulated: new Map(changing) };
  };

  it("is said: a loss that misses a plant is of what is known, its amount at least so much, and a chain that lacks a step is incomplete", async () => {
    const view = own("nl");
    const document = comparisonDocument(await answerOf(view), view, null);
    const [outcome, chains] = document.body.flatMap((block) => (block.kind === "table" ? [block] : []));
    // Nobody knows what mca adds; salt and chlorine are all that is counted, and both stop.
    const all = "\u20ac\u00a0100 per jaar";
    const least = `ten minste ${all}`;
    expect(outcome?.rows[0]?.slice(1)).toEqual([least, least, least]);
    expect(outcome?.rows[1]?.slice(1)).toEqual(["0%", `100% van wat bekend is (${least})`, "0%"]);
    // Nothing of a scenario's own is missed where it names no plant.
    expect(outcome?.rows[2]?.slice(1)).toEqual(["0%", "60% (\u20ac\u00a060 per jaar)", "0%"]);
    // That the chain lacks a step is the same in all three: a line, not a row of ones.
    expect(outcome?.rows.some(([title]) => title === "Ketens onvolledig")).toBe(false);
    expect(JSON.stringify(document.body)).toContain("mist dezelfde keten een schakel");
    expect(chains?.rows[0]?.slice(1)).toEqual([
      "onvolledig, de rest heel",
      "onvolledig, de rest gebroken",
      "onvolledig, de rest heel",
    ]);
    expect(JSON.stringify(document.front)).toContain(
      "het verlies aan toegevoegde waarde is 100% van wat bekend is (ten minste \u20ac\u00a0100 per jaar)",
    );
    expect(JSON.stringify(document.body)).toContain("Er stoppen 2 andere fabrieken: chlorine en mca.");
  });

  it("reads in its own language and begins with its outcome, without commands to type", async () => {
    const view = own("nl", { region: "Groningen, Netherlands", region_nl: "Groningen" });
    const document = comparisonDocument(await answerOf(view), view, null);
    // Three scenarios are the title, with the data set below it; of more the region stands there.
    expect(document.title).toBe("Als vandaag naast Zout weg en Minder (hypothetisch)");
    expect(document.subtitle).toBe("test");
    const three = await answerOf(view);
    const four = {
      ...three.result,
      scenarios: [...three.result.scenarios, ...three.result.scenarios.slice(0, 1)],
    };
    const more = comparisonDocument({ ...three, result: four }, view, null);
    expect([more.title, more.subtitle]).toEqual(["Scenario's naast elkaar: test", "Groningen"]);
    expect(document.contentsTitle).toBe("");
    expect(document.body[0]).toMatchObject({ kind: "heading", text: "Uitkomst", newPage: false });
    expect(JSON.stringify(document.body)).not.toContain("schakel check");
    const english = own("en", { region: "Groningen, Netherlands", region_nl: "Groningen" });
    expect(comparisonDocument(await answerOf(english), english, null).title).toBe(
      "As today beside Salt leaves and Less (hypothetical)",
    );
  });

  it("names the remarks themselves, the first eight, and none where names are hidden", async () => {
    const remarks = Array.from({ length: 10 }, (_, k) => ({
      file: "flows.csv",
      row: k + 2,
      message: `the salt of ${k + 2}`,
    }));
    const two = own("nl", { notice_nl: "Verzameld tot en met mei." });
    const answer = await answerOf(two);
    const view = { ...two, warnings: 10 };
    const { body } = comparisonDocument(answer, { ...view, remarks }, null);
    const at = body.findIndex((block) => block.kind === "heading" && block.id === "account");
    const [rests, told] = body.slice(at).flatMap((block) => (block.kind === "list" ? [block] : []));
    expect(rests?.items.map(({ text }) => text)).toContain("Verzameld tot en met mei.");
    expect(told?.items.map(({ text }) => text)).toEqual([
      ...remarks.slice(0, 8).map(({ row, message }) => `flows.csv, rij ${row}: ${message}`),
      "En nog 2 opmerkingen.",
    ]);
    const hidden = JSON.stringify(comparisonDocument(answer, view, null).body.slice(at));
    expect(hidden).toContain("Er zijn 10 opmerkingen over de gegevens");
    expect(hidden).not.toContain("the salt of 2");
  });
});

describe("plants and jobs in a comparison", () => {
  /** Salt is all that chlorine has; caustic is wholly to be had from outside. Nobody knows what mca adds. */
  const set = dataset({
    units: [
      { id: "salt", name: "Salt", valueAdded: 60, jobs: 5 },
      { id: "chlorine", name: "Chlorine", valueAdded: 30, jobs: 7 },
      { id: "mca", name: "MCA" },
      { id: "amines", name: "Amines", valueAdded: 10 },
      { id: "board", name: "Board", valueAdded: 0 },
    ],
    flows: [
      { from: "salt", to: "chlorine", material: "brine", quantity: 10 },
      { from: "chlorine", to: "mca", material: "gas", quantity: 5, replaceOut: 1 },
      { from: "chlorine", to: "amines", material: "caustic", quantity: 5, replaceIn: 1, replaceOut: 1 },
    ],
    chains: [
      { id: "amines", steps: [{ units: ["salt"] }, { units: ["chlorine"] }, { units: ["amines"] }] },
      { id: "mca", steps: [{ units: ["chlorine"] }, { units: ["mca"] }] },
    ],
  });
  const partsOf = async (leave: readonly string[]) => {
    const scenario = { ...NO_CHANGE, leave };
    const answer = {
      result: await compare(set, [{ id: "x", name: "X", nameNl: "X", scenario }], SETTINGS),
      ranges: null,
      simulated: new Map([["x", simulate(set, scenario, SETTINGS)]]),
    };
    const view = { lang: "nl", dataset: set, names: namesOf(set, "nl"), warnings: 0 } as const;
    const document = comparisonDocument(answer, view, null);
    const tables = document.body.flatMap((block) => (block.kind === "table" ? [block] : []));
    return { document, tables };
  };

  it("says what each plant loses as the workbook has it, and of whom nobody knows", async () => {
    const { document, tables } = await partsOf(["salt", "board"]);
    const plants = tables.find(({ columns }) => columns.some(({ title }) => title.startsWith("Verloren")));
    const column = plants?.columns.findIndex(({ title }) => title === "Verloren (EUR per jaar)") ?? -1;
    const lost = new Map(plants?.rows.map((row) => [row[0], row[column]]));
    expect(Object.fromEntries(lost)).toEqual({
      Salt: "€\u00a060",
      Chlorine: "€\u00a030",
      MCA: "onbekend",
      Board: "€\u00a00",
    });
    const sheet = document.sheets.find(({ name }) => name === "Fabrieken");
    const at = sheet?.columns.indexOf("Verloren (EUR per jaar)") ?? -1;
    expect(Object.fromEntries(sheet?.rows.map((row) => [row[1], row[at]]) ?? [])).toEqual({
      Salt: 60,
      Chlorine: 30,
      MCA: null,
      Board: 0,
    });
  });

  it("adds up the jobs that are known at plants that stop, and says what isn't known", async () => {
    const jobs = async (leave: readonly string[]) => {
      const { tables } = await partsOf(leave);
      return tables[0]?.rows.find(([title]) => title === "Banen bij fabrieken die stoppen")?.[1];
    };
    // Salt takes chlorine (5 + 7) and mca with it, of which nobody knows the jobs.
    expect(await jobs(["salt"])).toBe("ten minste 12");
    expect(await jobs(["mca"])).toBe("onbekend");
  });

  it("says that a plant in a broken chain runs on, with what it has from outside", async () => {
    const { tables } = await partsOf(["chlorine"]);
    const chains = tables.find(({ columns }) => columns[0]?.title === "Keten");
    expect(Object.fromEntries(chains?.rows.map((row) => [row[0], row[3]]) ?? [])).toMatchObject({
      amines: expect.stringMatching(/stopt.*; Amines draait door, met caustic van buiten$/),
      mca: expect.stringMatching(/stopt$/),
    });
  });
});
