/** The facts behind a candidate, worked by hand: nothing that the rows do not say, and every row once. */
import { describe, expect, it } from "vitest";
import type { DataSet } from "../../../src/model/dataset.ts";
import { targetsJson } from "../../../src/report/commands/targets.ts";
import { evidenceOf } from "../../../src/report/evidence/facts.ts";
import { evidenceCsv, evidenceTable } from "../../../src/report/evidence/tables.ts";
import { namesOf } from "../../../src/report/names.ts";
import { dataset } from "../../twin/build.ts";
import { process } from "../analysis/targets/clusters.ts";
import { run } from "../analysis/targets/run.ts";

/** Vinyl brings in 100 t of EDC, of which the chain's step is idle, and an unknown amount for its trials. */
function vinyl(): DataSet {
  const data = dataset({
    units: [
      { id: "chlor", name: "Chlor works" },
      { id: "old", name: "Old EDC plant", status: "idle" },
      { id: "vinyl", name: "Vinyl works", source: "annual report", confidence: "high" },
    ],
    flows: [
      { from: "outside", to: "chlor", material: "salt", quantity: 130, replaceIn: 1 },
      { from: "chlor", to: "outside", material: "chlorine", quantity: 80, replaceOut: 1 },
      {
        ...{ from: "outside", to: "vinyl", material: "edc", quantity: 100, year: 2023, replaceIn: 1 },
        ...{ confidence: "medium", source: "https://example.org/permit", note: "from the permit" },
        at: { file: "flows.csv", row: 4 },
      },
      { from: "outside", to: "vinyl", material: "edc", quantity: null, replaceIn: 1, source: "estimate" },
      { from: "vinyl", to: "outside", material: "pvc", quantity: 60, replaceOut: 1 },
    ],
    chains: [
      {
        id: "pvc",
        steps: [
          { units: ["chlor"], material: "chlorine" },
          { units: ["old"], material: "edc" },
          { units: ["vinyl"], material: "pvc" },
        ],
      },
    ],
  });
  const chains = data.chains.map((chain) => ({
    ...chain,
    steps: chain.steps.map((step, k) =>
      k === 1 ? { ...step, note: "Idle since 2019 [basis: source] https://example.org/closure" } : step,
    ),
  }));
  const maker = process({ id: "edc-plant", makes: [["edc", 1]], takes: [["chlorine", 0.5]], capacity: 90 });
  const items = maker.items.map((item) => ({
    ...item,
    source: item.role === "product" ? "estimate: textbook" : "Handbook, p. 12",
  }));
  return { ...data, chains, processes: [{ ...maker, note: "one reactor", items }] };
}

async function made(lang: "en" | "nl" = "en") {
  const data = vinyl();
  const context = { lang, dataset: data, names: namesOf(data, lang) } as const;
  const result = await run(data);
  const candidate = result.candidates.find((one) => one.gaps.some(({ kind }) => kind === "missing-step"));
  if (!candidate) throw new Error("no candidate for the missing step");
  return { data, context, result, candidate, facts: evidenceOf(candidate, context) };
}

describe("the evidence of a candidate", () => {
  it("names the missing step with who stands still there, why, and the source of it", async () => {
    const { facts } = await made();
    expect(facts.filter(({ kind }) => kind === "step")).toMatchObject([
      {
        subject: "pvc: step 2",
        text: "Old EDC plant (idle)",
        source: "https://example.org/closure",
        note: "Idle since 2019 [basis: source]",
      },
    ]);
  });

  it("has every flow behind its missing links once, with what its row says and how it is known", async () => {
    const { facts } = await made();
    const flows = facts.filter(({ kind }) => kind === "flow");
    expect(flows).toMatchObject([
      {
        subject: "from outside the cluster to Vinyl works: edc",
        ...{ value: 100, unit: "t", year: 2023, confidence: "medium", basis: "reported" },
        ...{
          source: "https://example.org/permit",
          note: "from the permit",
          at: { file: "flows.csv", row: 4 },
        },
      },
      { value: null, basis: "assumed", source: "estimate" },
    ]);
    const gaps = facts.filter(({ kind }) => kind === "gap").map(({ text }) => text);
    expect(gaps[0]).toBe("no plant does this step; 2 flows from outside; at least 100 t");
  });

  it("tells who waits, the recipe line by line, and what of it all is a guess", async () => {
    const { facts } = await made();
    expect(facts.filter(({ kind }) => kind === "waiting")).toMatchObject([
      // As sure as the largest flow that it waits for, not as the company.
      {
        ...{ subject: "Vinyl works", text: "edc", source: "https://example.org/permit" },
        ...{ confidence: "medium", at: { file: "flows.csv", row: 4 } },
      },
    ]);
    expect(facts.filter(({ kind }) => kind === "process")).toMatchObject([
      { subject: "edc-plant", value: 90, unit: "t", note: "one reactor" },
    ]);
    expect(facts.filter(({ kind }) => kind === "recipe")).toMatchObject([
      { subject: "product: edc", value: 1, unit: "t per t edc", basis: "estimated" },
      { subject: "input: chlorine", value: 0.5, basis: "reported", source: "Handbook, p. 12" },
    ]);
    const guesses = facts.filter(({ kind }) => kind === "assumption").map(({ text }) => text);
    expect(guesses.slice(0, 2)).toEqual([
      "of the flows behind the missing link 1 reported, 0 estimated, 1 of unknown quantity",
      "1 of 2 lines of the recipe are estimates or without a source",
    ]);
  });

  it("tells who would deliver to a missing step apart from who waits for it", async () => {
    const { context, candidate } = await made();
    const [gap] = candidate.gaps.filter(({ kind }) => kind === "missing-step");
    if (!gap) throw new Error("no missing step");
    const beside = (units: string[], kind = gap.kind) => {
      const gaps = [{ ...gap, kind, units, flows: kind === "missing-step" ? gap.flows : [1] }];
      return evidenceOf({ ...candidate, gaps }, context).flatMap((fact) =>
        fact.kind === "waiting" || fact.kind === "supplying" ? [fact] : [],
      );
    };
    expect(beside(["chlor", "vinyl"])).toMatchObject([
      { kind: "waiting", subject: "Vinyl works" },
      // No flow shows it: the step's own row does, without a confidence.
      { kind: "supplying", subject: "Chlor works", source: "https://example.org/closure", confidence: null },
    ]);
    expect(beside(["chlor"], "unused-output")).toMatchObject([{ kind: "supplying", subject: "Chlor works" }]);
    const table = evidenceTable(
      [
        {
          candidate: {
            ...candidate,
            gaps: [{ ...gap, kind: "unused-output", units: ["chlor"], flows: [1] }],
          },
          name: "",
          subject: "",
        },
      ],
      context,
    );
    const row = table.rows.find((cells) => cells[2] === "would deliver to it");
    expect(row?.[10]).toBe("none");
  });

  it("is the same list as a sheet, as CSV and in JSON, there in both languages", async () => {
    const { data, context, result, candidate, facts } = await made();
    const sheet = evidenceTable([{ candidate, name: "EDC", subject: "edc" }], context);
    expect(sheet.rows.length).toBe(facts.length);
    expect(sheet.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
    const csv = evidenceCsv([candidate], context);
    expect([...csv.rows].length).toBe(facts.length);
    expect([...csv.rows].every((row) => row.length === csv.columns.length)).toBe(true);
    const json = targetsJson(result, { ...context, dataset: data, warnings: 0 });
    const own = json.candidates.find(({ id }) => id === candidate.id)?.evidence;
    expect(own?.map(({ subject }) => subject)).toEqual(facts.map(({ subject }) => subject));
    const { facts: dutch } = await made("nl");
    expect(own?.map(({ textNl }) => textNl)).toEqual(dutch.map(({ text }) => text));
    expect(dutch.find(({ kind }) => kind === "step")?.text).toBe("Old EDC plant (stil)");
  });
});
