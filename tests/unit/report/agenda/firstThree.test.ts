/** Page one of a chain's agenda: whom the data name for each candidate, and what it would be, worked out by hand. */
import { describe, expect, it } from "vitest";
import { namedToBuild } from "../../../../src/report/namedForSteps.ts";
import { namesOf } from "../../../../src/report/names.ts";
import { dataset } from "../../../twin/build.ts";
import { process } from "../../analysis/targets/clusters.ts";
import { run } from "../../analysis/targets/run.ts";
import { agendaOf, tablesOf, textsOf } from "./agenda.ts";

/** salt -> (EDC: announced) -> vinyl, which buys 100 t of it outside; another chain names an idle plant for EDC. */
const BARE = dataset({
  units: [
    { id: "salt", name: "Salt works" },
    { id: "next", name: "EDC Next", status: "announced" },
    { id: "old", name: "Old EDC", status: "idle" },
    { id: "vinyl", name: "Vinyl works" },
  ],
  flows: [
    { from: "outside", to: "salt", material: "brine", quantity: 130, replaceIn: 1 },
    { from: "salt", to: "outside", material: "salt", quantity: 80, replaceOut: 1 },
    { from: "outside", to: "vinyl", material: "edc", quantity: 100, replaceIn: 1 },
    { from: "vinyl", to: "outside", material: "pvc", quantity: 60, replaceOut: 1 },
  ],
  materials: [
    { id: "edc", price: 500 },
    { id: "char", category: "waste", price: -20 },
  ],
  chains: [
    {
      id: "pvc",
      steps: [
        { units: ["salt"], material: "salt" },
        { units: ["next"], material: "edc" },
        { units: ["vinyl"], material: "pvc" },
      ],
    },
    {
      id: "import",
      steps: [
        { units: ["old"], material: "edc" },
        { units: ["vinyl"], material: "pvc" },
      ],
    },
  ],
});
const DATA = {
  ...BARE,
  processes: [
    // 0.2 t of char for each tonne: of 100 t that is 20 t, which costs 20 a tonne to be rid of.
    process({ id: "edc-plant", makes: [["edc", 1]], takes: [["salt", 0.5]], wastes: [["char", 0.2]] }),
    process({ id: "cracker", makes: [["ethene", 1]], takes: [["naphtha", 2]], byproducts: [["edc", 0.5]] }),
  ],
};

describe("page one of the agenda of a chain", () => {
  it("has the candidates beside each other, with whom the data name for each", async () => {
    const { front } = await agendaOf(DATA, { chains: ["pvc"] });
    const [table] = tablesOf(front);
    const titles = table?.columns.map(({ title }) => title);
    expect(titles).toEqual(["", "1. edc-plant", "2. cracker"]);
    expect(table?.rows.map(([line]) => line)).toEqual([
      "Who would build it",
      "For which chains and which step",
      "What it changes in the cluster, a year",
      "On what evidence",
      "What it needs, and what is uncertain",
    ]);
    expect(table?.rows[0]?.[1]).toBe(
      "The data name for this step: EDC Next (announced). Talk to it first. Named for edc in another chain: Old EDC (idle). Size: 100 t a year.",
    );
    // It makes the step's product beside ethene only: what is announced for the step is not this plant.
    expect(table?.rows[0]?.[2]).toMatch(/^The data name nobody who would build this\. Size: /);
    expect(table?.rows[1]?.[2]).toContain("check the technology");
    expect(table?.rows[2]?.[1]).toContain("Makes 100 t edc, worth €50,000 at the price in the data");
    expect(table?.rows[2]?.[1]).toContain("adds €400 a year of unused outputs: char 20 t (€400)");
    expect(table?.rows[3]?.[1]).toMatch(/^Weak evidence; /);
    expect(textsOf(front)).toContain(
      "Only one of these is the step itself; one makes its product only, in another way or as a by-product: check whether the technology suits the chain.",
    );
  });

  it("says nothing of first ones where the chain lacks nothing that anybody was sought for", async () => {
    const { front } = await agendaOf({ ...DATA, processes: [] }, { chains: ["pvc"] });
    expect(tablesOf(front)).toEqual([]);
    expect(textsOf(front)).toContain("First to attract");
  });
});

describe("who would build a candidate", () => {
  it("is whom the data name for the step that it is itself, and of no other who makes its product", async () => {
    const { candidates } = await run(DATA);
    const context = { lang: "en", dataset: DATA, names: namesOf(DATA, "en") } as const;
    const of = (id: string, chain: string | null) => {
      const own = candidates.find((one) => one.process === id && one.rows.chains.length > 0);
      if (!own) throw new Error(`no candidate ${id} that fills a step`);
      return namedToBuild(own, chain, context);
    };
    expect(of("edc-plant", "pvc")).toEqual({ own: ["EDC Next (announced)"], elsewhere: ["Old EDC (idle)"] });
    expect(of("edc-plant", "import")).toEqual({
      own: ["Old EDC (idle)"],
      elsewhere: ["EDC Next (announced)"],
    });
    expect(of("edc-plant", null).own).toEqual(["EDC Next (announced)", "Old EDC (idle)"]);
    expect(of("cracker", "pvc")).toEqual({ own: [], elsewhere: [] });
  });
});
