/** The data sets that the tool ships: no errors, no warning that a README does not explain, a source in every row. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDataSet } from "../../../src/io/dataset.ts";
import type { DataSet } from "../../../src/model/dataset.ts";

const CHAINS = new URL("../../../chains/", import.meta.url);

/** Warnings that are true and stay: the chain whose step stands in the row, by data set. Its README says why. */
const EXPLAINED: Readonly<Record<string, readonly string[]>> = {
  eemsdelta: ["wood-methanol", "hydrogen-eemshaven", "hydrogen-eemshaven", "steel-scrap"],
};

const SHIPPED = readdirSync(CHAINS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/flows.csv`, CHAINS)))
  .map((entry) => entry.name)
  .sort();

function read(name: string) {
  const folder = new URL(`${name}/`, CHAINS);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(new URL(file, folder))) }));
  const { dataset, issues } = readDataSet(name, files);
  if (!dataset) throw new Error(JSON.stringify(issues));
  return { dataset, issues, readme: readFileSync(new URL("README.md", folder), "utf8") };
}

/** Rows that say nothing of where they come from, as file:row. */
function withoutSource({ units, flows, materials, processes }: DataSet): readonly string[] {
  return [...units, ...flows, ...materials, ...processes.flatMap((process) => process.items)]
    .filter((row) => row.source === "")
    .map((row) => `${row.at?.file}:${row.at?.row}`);
}

/** Estimates that say nothing of how they were made, as file:row. */
function withoutDerivation({ units, flows }: DataSet): readonly string[] {
  return [...units, ...flows]
    .filter((row) => row.source === "estimate" && row.note.trim() === "")
    .map((row) => `${row.at?.file}:${row.at?.row}`);
}

it("are those that people find in the app", () => {
  expect(SHIPPED).toEqual(["eemsdelta", "eemsdelta-history", "kalundborg", "tutorial"]);
});

describe.each(SHIPPED)("%s", (name) => {
  const { dataset, issues, readme } = read(name);
  const warnings = issues.filter((issue) => issue.severity !== "info");
  it("has no issues but the warnings that its README explains", () => {
    const chainAt = new Map(
      dataset.chains.flatMap((chain) => chain.steps.map((step) => [step.at?.row, chain.id] as const)),
    );
    expect(warnings.filter((issue) => issue.code !== "steps-not-linked")).toEqual([]);
    const unlinked = warnings.map((issue) => chainAt.get(issue.row ?? 0));
    expect(unlinked).toEqual(EXPLAINED[name] ?? []);
    for (const chain of unlinked) expect(readme).toContain(`\`${chain}\``);
  });
  it("names a source in every row, and how every estimate was made", () => {
    expect(withoutSource(dataset)).toEqual([]);
    expect(withoutDerivation(dataset)).toEqual([]);
  });
  it("has names in Dutch and English", () => {
    for (const each of [...dataset.materials, ...dataset.chains, ...dataset.processes, ...dataset.scenarios])
      expect([each.nameEn, each.nameNl]).not.toContain("");
    for (const step of dataset.chains.flatMap((chain) => chain.steps))
      expect([step.nameEn, step.nameNl]).not.toContain("");
  });
});

describe.each(["eemsdelta", "eemsdelta-history", "kalundborg"])("%s", (name) => {
  it("counts its rows in its README", () => {
    const { dataset, readme } = read(name);
    expect(readme).toContain(`${dataset.units.length} units`);
    expect(readme).toContain(`${dataset.flows.length} flows`);
    expect(readme).toContain(`${dataset.materials.length} materials`);
    expect(readme).toContain(`${dataset.chains.length} declared chains`);
  });
});
