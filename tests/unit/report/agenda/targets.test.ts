/** Candidates in the agenda: who would complete a chain, and what is said where nobody can be named. */
import { describe, expect, it } from "vitest";
import type { DataSet, Process } from "../../../../src/model/dataset.ts";
import { firstOfChain } from "../../../../src/report/chainAnswers.ts";
import { filledSteps } from "../../../../src/report/stepFit.ts";
import { dataset } from "../../../twin/build.ts";
import { run } from "../../analysis/targets/run.ts";
import { agendaOf, below, tablesOf, textsOf } from "./agenda.ts";

function process(id: string, name: string, output: string, input: string): Process {
  const item = { coefficient: 1, unit: "t", source: "", note: "", at: null };
  return {
    id,
    nameEn: name,
    nameNl: `${name} (nl)`,
    output,
    capacity: 8,
    minCapacity: null,
    unit: "t",
    jobs: 4,
    trl: 9,
    sector: "",
    note: "",
    items: [
      { ...item, role: "product", material: output },
      { ...item, role: "input", material: input },
    ],
  };
}

/** A mine sells ore outside; the step that would make metal of it has nobody, and metal is imported by a shop. */
const GAP: DataSet = dataset({
  units: [
    { id: "mine", name: "Mine", valueAdded: 10 },
    { id: "shop", name: "Shop", valueAdded: 20 },
  ],
  flows: [
    { from: "mine", to: "outside", material: "ore", quantity: 10 },
    { from: "outside", to: "shop", material: "metal", quantity: 5 },
    { from: "shop", to: "outside", material: "goods", quantity: 5 },
  ],
  materials: [
    { id: "ore", price: 20, replaceIn: 0 },
    { id: "metal", price: 100 },
    { id: "goods", price: 200 },
    { id: "moonstone", price: 1, replaceIn: 0 },
  ],
  chains: [
    {
      id: "line",
      steps: [
        { units: ["mine"], material: "ore" },
        { units: [], material: "metal" },
        { units: ["shop"], material: "goods" },
      ],
    },
  ],
});
const SMELTER = process("smelter", "Smelter", "metal", "ore");
const DREAM = process("dream", "Dream", "metal", "moonstone");

describe("candidates", () => {
  it("stand in the cluster, in their chain, in the summary and in the workbook, with their effect", async () => {
    const agenda = await agendaOf({ ...GAP, processes: [SMELTER] });
    // The gap is the 5 t of metal that are imported at EUR 100: the smelter needs 5 of the 10 t of ore here.
    const [table] = tablesOf(below(agenda, "targets"));
    // Metal that is imported varies by 50 % either way: the interval stands behind the change.
    expect(table?.rows.map((row) => row.slice(0, 4))).toEqual([
      ["Smelter", "missing step: metal", "5 t", "1"],
    ]);
    expect(table?.rows[0]?.[6]).toMatch(/^−€500 \[−€\d+; −€\d+\]$/);
    const inChain = textsOf(below(agenda, "chain-line-attract"));
    expect(inChain.find((text) => text.startsWith("Smelter, 5 t a year."))).toMatch(/“step 2” of “line”/);
    const [row, ...more] = tablesOf(below(agenda, "summary-attract"))[0]?.rows ?? [];
    expect(row?.slice(0, 2)).toEqual(["Smelter, 5 t a year", "missing step: metal"]);
    // Nobody depends on anybody today: the index is 0 now and rises with the first link.
    expect(row?.[2]).toMatch(/^completes 1 chain; jengafication index \+0\.\d+ \(now 0\)$/);
    expect(more).toEqual([]);
    const sheet = agenda.sheets.find(({ name }) => name === "Candidates");
    expect(sheet?.rows.map((row) => row.slice(0, 8))).toEqual([
      ["smelter", "Smelter", "missing step", "metal", 5, "t", true, "line"],
    ]);
    // The interval of the text has columns of its own in the workbook, unrounded.
    const imports = (quantile: string) =>
      sheet?.rows[0]?.[sheet.columns.indexOf(`Imports a year ${quantile}`)] as number;
    expect(table?.rows[0]?.[6]).toBe(
      `−€500 [−€${Math.round(-imports("5%"))}; −€${Math.round(-imports("95%"))}]`,
    );
    expect(sheet?.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
    expect(textsOf(below(agenda, "method-targets")).join()).toContain("chains completed 10");
  });
  it("carry the mark of who fills a step on paper wherever they are said to complete a chain", async () => {
    const chains = GAP.chains.map((chain) => ({
      ...chain,
      // A smelter makes the metal, but not by electrolysis, and not of what the step before makes.
      steps: chain.steps.map((step) =>
        step.material === "metal"
          ? { ...step, nameEn: "Electrolysis", nameNl: "" }
          : { ...step, material: step.material === "ore" ? "" : step.material },
      ),
    }));
    const agenda = await agendaOf({ ...GAP, chains, processes: [SMELTER, DREAM] });
    const [row] = tablesOf(below(agenda, "summary-attract"))[0]?.rows ?? [];
    expect(row?.[2]).toMatch(/^completes 1 chain \(fills on paper: check\); jengafication index/);
    expect(tablesOf(below(agenda, "targets"))[0]?.rows[0]?.[0]).toBe("Smelter (fills on paper: check)");
    expect(textsOf(below(agenda, "targets"))).toContain(
      "Dream (fills on paper: check), 5 t a year: would complete 1 chain; lacks 5 t of moonstone.",
    );
  });
  it("of a chain are the first three that the app names for it, each process once", async () => {
    const names = ["Smelter", "Roaster", "Forge", "Furnace"];
    const processes = names.map((name) => process(name.toLowerCase(), name, "metal", "ore"));
    // What Forge makes goes further on less.
    const data = {
      ...GAP,
      processes: processes.map((own) =>
        own.id === "forge"
          ? { ...own, items: own.items.map((item, k) => (k === 1 ? { ...item, coefficient: 0.5 } : item)) }
          : own,
      ),
    };
    const { candidates, packages } = await run(data);
    const rows = candidates.map((candidate) => ({ candidate, filled: filledSteps(candidate, data) }));
    const three = firstOfChain([...rows, ...rows], packages, "line").map(({ row }) => row.candidate.name);
    expect(three).toHaveLength(3);
    expect(new Set(three).size).toBe(3);
    const told = textsOf(below(await agendaOf(data), "chain-line-attract")).filter((text) =>
      names.some((name) => text.startsWith(`${name}, `)),
    );
    expect(told.map((text) => text.split(",")[0])).toEqual(three);
  });
  it("of a chain that misses no step are none that only make the cluster weaker", async () => {
    const chains = GAP.chains.map((chain) => ({ ...chain, steps: chain.steps.slice(2) }));
    const data = { ...GAP, chains, processes: [SMELTER] };
    const told = textsOf(below(await agendaOf(data), "chain-line-attract"));
    const [smelter] = (await run(data)).candidates;
    // A departure costs more with it, and the index rises: that is nobody to attract for a chain that misses nothing.
    expect(smelter).toMatchObject({ process: "smelter", feasible: true });
    expect(smelter?.effect.expectedLoss).toBeGreaterThan(0);
    expect(smelter?.effect.jengafication).toBeGreaterThan(0);
    expect(told.some((text) => text.includes("Smelter"))).toBe(false);
  });
  it("are told of where they lack an input, with what that is", async () => {
    const agenda = await agendaOf({ ...GAP, processes: [SMELTER, DREAM] });
    // 5 t of metal take as much moonstone, which nobody has and nobody can bring in.
    expect(textsOf(below(agenda, "targets"))).toContain(
      "Dream, 5 t a year: would complete 1 chain; lacks 5 t of moonstone.",
    );
  });
  it("are named in the language of the agenda", async () => {
    const agenda = await agendaOf({ ...GAP, processes: [SMELTER] }, { lang: "nl" });
    expect(tablesOf(below(agenda, "targets"))[0]?.rows[0]?.[0]).toBe("Smelter (nl)");
  });
  it("are not offered where they can't work, and that is said", async () => {
    const agenda = await agendaOf({ ...GAP, processes: [DREAM] });
    expect(textsOf(below(agenda, "targets"))).toEqual([
      "One process of the catalogue would fit, but it lacks inputs that can't be had from outside.",
    ]);
    expect(textsOf(below(agenda, "chain-line-attract")).join()).not.toContain("Dream");
  });
  it("are absent without a catalogue, with one that fits nothing, and without gaps, each in words", async () => {
    const said = async (data: DataSet) => textsOf(below(await agendaOf(data), "targets"));
    expect(await said(GAP)).toEqual([
      "The data set has no catalogue of processes, so nothing can be said about who would fit in.",
    ]);
    const other = process("bakery", "Bakery", "bread", "flour");
    expect((await said({ ...GAP, processes: [other] })).join()).toMatch(/none of the 1 process/);
    const whole = dataset({
      units: [{ id: "a" }],
      flows: [{ from: "a", to: "outside", material: "salt", offtake: "critical" }],
    });
    expect((await said({ ...whole, processes: [SMELTER] })).join()).toMatch(/No missing links/);
  });
});
