/** Rows to write, as changes of a data set: the same as writing them into the files, and taken back without a trace. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference } from "../../../../src/analysis/difference.ts";
import { directRunner } from "../../../../src/analysis/directRunner.ts";
import { simulate } from "../../../../src/analysis/simulate.ts";
import { strengthen } from "../../../../src/analysis/strengthen.ts";
import { cellChanges, rowChanges } from "../../../../src/analysis/targets/rowChanges.ts";
import type { RowsToWrite } from "../../../../src/analysis/targets/rows.ts";
import { readCatalogue } from "../../../../src/io/catalogue.ts";
import { checkDataSet } from "../../../../src/io/check.ts";
import type { InputFile } from "../../../../src/io/tables.ts";
import type { DataSet } from "../../../../src/model/dataset.ts";
import { applyChanges, inverse } from "../../../../src/model/edit.ts";
import { hasErrors } from "../../../../src/model/issue.ts";
import { NO_CHANGE } from "../../../../src/model/scenario.ts";
import { commandFigures, filesOf, filesWith, loaded } from "./byHand.ts";
import { plantedClusters } from "./clusters.ts";
import { run } from "./run.ts";

function folder(name: string): InputFile[] {
  const url = new URL(`../../../../chains/${name}/`, import.meta.url);
  return readdirSync(url)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(new URL(file, url))) }));
}

/** A data set without where its rows stand. */
function bare(dataset: DataSet): unknown {
  return JSON.parse(JSON.stringify(dataset, (key, value) => (key === "at" ? null : value)));
}

function check(files: readonly InputFile[], rows: RowsToWrite): void {
  const data = loaded(files);
  const changes = rowChanges(data, rows);
  const changed = applyChanges(data, changes);
  expect(bare(changed)).toEqual(bare(loaded(filesWith(files, rows))));
  expect(applyChanges(changed, inverse(changes))).toEqual(data);
  const { issues, settling } = checkDataSet(changed);
  expect(hasErrors(issues)).toBe(false);
  expect(settling).toEqual([]);
}

describe("rows as changes of the data set", () => {
  it("make what a reader of the changed files reads, for the Eemsdelta with its own catalogue", async () => {
    const files = folder("eemsdelta");
    const { candidates, packages, portfolio } = await run(loaded(files), { portfolio: 2 });
    const results = [...candidates.slice(0, 4), ...candidates.slice(-2), ...packages.slice(0, 2)];
    for (const { rows } of portfolio ? [...results, portfolio] : results) check(files, rows);
  });
  it("bring the materials that only a catalogue has", async () => {
    const files = folder("kalundborg");
    const { catalogue } = readCatalogue(folder("catalogue"));
    const { candidates } = await run(loaded(files), { catalogue });
    const withMaterials = candidates.filter(({ rows }) => rows.materials.length > 0);
    expect(withMaterials.length).toBeGreaterThan(0);
    for (const { rows } of withMaterials.slice(0, 6)) check(files, rows);
  });
  it("make the same in random clusters", async () => {
    await fc.assert(
      fc.asyncProperty(plantedClusters(), async ({ data }) => {
        const files = filesOf(data);
        const { candidates } = await run(loaded(files));
        for (const { rows } of candidates.slice(0, 3)) check(files, rows);
      }),
      { numRuns: 30 },
    );
  });
});

describe("difference", () => {
  it("says of a tried candidate what the list of candidates said of it", async () => {
    const data = loaded(folder("eemsdelta"));
    const { candidates, baseline } = await run(data);
    const tried = candidates[12];
    if (!tried) throw new Error("no candidate");
    const changes = rowChanges(data, tried.rows);
    const result = await difference(
      applyChanges(data, changes),
      { measure: "value_added", ration: "proportional", scenario: NO_CHANGE, without: inverse(changes) },
      directRunner(),
    );
    const { before, after } = result;
    expect(before.expectedLoss).toBeCloseTo(baseline.expectedLoss, 12);
    expect(before.jengafication).toBeCloseTo(baseline.jengafication, 12);
    expect(before.incomplete).toEqual(baseline.incomplete);
    expect(after.expectedLoss - before.expectedLoss).toBeCloseTo(tried.effect.expectedLoss, 12);
    expect(after.jengafication - before.jengafication).toBeCloseTo(tried.effect.jengafication, 12);
    expect(after.weakLinks - before.weakLinks).toBe(tried.effect.weakLinks);
    const { complete } = await commandFigures(applyChanges(data, changes));
    expect(before.incomplete.filter((id) => complete.has(id))).toEqual(tried.effect.chainsCompleted);
    expect(after.companies - before.companies).toBe(1);
    expect(after.activity).toHaveLength(after.companies + 1);
  });
  it("compares under one scenario, of which the data set before knows no newcomer", async () => {
    const data = loaded(folder("eemsdelta"));
    const [tried] = (await run(data)).candidates;
    if (!tried) throw new Error("no candidate");
    const changes = rowChanges(data, tried.rows);
    const scenario = { ...NO_CHANGE, leave: ["chemiepark-utilities", tried.id] };
    const settings = { measure: "value_added", ration: "proportional" } as const;
    const changed = applyChanges(data, changes);
    const { before, after } = await difference(
      changed,
      { ...settings, scenario, without: inverse(changes) },
      directRunner(),
    );
    const alone = { ...scenario, leave: ["chemiepark-utilities"] };
    expect(before.loss).toEqual(simulate(data, alone, settings).loss);
    expect(before.chains).toEqual(simulate(data, alone, settings).chains);
    expect(after.loss).toEqual(simulate(changed, scenario, settings).loss);
    expect(before.loss.total).toBeGreaterThan(0.1);
  });
});

describe("cells as changes of the data set", () => {
  it("do what the option was measured to do", async () => {
    const data = loaded(folder("eemsdelta"));
    const settings = { measure: "value_added", ration: "proportional", catalogue: null } as const;
    const { weak, expectedLoss } = await strengthen(data, settings, directRunner());
    const cells = weak.flatMap(({ options }) => options).filter(({ rows }) => rows === null);
    for (const option of cells.slice(0, 6)) {
      const changes = cellChanges(data, option.changes);
      expect(changes).toHaveLength(option.changes.length);
      const after = await commandFigures(applyChanges(data, changes));
      expect(after.expectedLoss - expectedLoss).toBeCloseTo(option.expectedLoss, 12);
    }
  });
});
