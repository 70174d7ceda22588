/** What each option for a weak link changes: by hand, and as the commands say of files in which it is done. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directRunner } from "../../../src/analysis/directRunner.ts";
import { rank } from "../../../src/analysis/rank.ts";
import type {
  CellChange,
  StrengthenOption,
  StrengthenResult,
} from "../../../src/analysis/resultsStrengthen.ts";
import { strengthen } from "../../../src/analysis/strengthen.ts";
import { readCatalogue } from "../../../src/io/catalogue.ts";
import { readDataSet } from "../../../src/io/dataset.ts";
import { withCell, withRow } from "../../../src/io/edit.ts";
import type { InputFile } from "../../../src/io/tables.ts";
import { writeTables } from "../../../src/io/write.ts";
import type { DataSet } from "../../../src/model/dataset.ts";
import type { Catalogue } from "../../../src/network/catalogue.ts";
import { dataset } from "../../twin/build.ts";
import { dataSets } from "../../twin/networks.ts";
import { filesOf, filesWith, loaded } from "./targets/byHand.ts";
import { plantedClusters, process } from "./targets/clusters.ts";

const SETTINGS = { measure: "value_added", ration: "proportional" } as const;

function run(data: DataSet, catalogue: Catalogue | null = null): Promise<StrengthenResult> {
  return strengthen(data, { ...SETTINGS, catalogue }, directRunner());
}

function optionsOf(result: StrengthenResult, unit: string): Map<string, StrengthenOption> {
  const port = result.weak.find((candidate) => candidate.unit === unit && candidate.direction === "input");
  return new Map(port?.options.map((option) => [option.kind, option]));
}

/**
 * `maker` (40) brings 10 m to `user` (60), which can't do without; `seller` (20) sells 6 m outside. Nobody
 * minds losing a buyer. Of 120: maker leaves 40 + 60 = 100, user 60, seller 20; mean 180 / 360.
 */
function pair(): DataSet {
  const data = dataset({
    units: [
      { id: "maker", valueAdded: 40 },
      { id: "user", valueAdded: 60 },
      { id: "seller", valueAdded: 20 },
    ],
    flows: [
      { from: "maker", to: "user", material: "m", quantity: 10, offtake: "minor" },
      { from: "seller", to: "outside", material: "m", quantity: 6, offtake: "minor" },
      { from: "user", to: "outside", material: "p", quantity: 10 },
      { from: "outside", to: "maker", material: "ore", quantity: 10 },
    ],
  });
  const plants = [
    process({ id: "plant", makes: [["m", 1]], takes: [["ore", 1]] }),
    process({ id: "large", makes: [["m", 1]], takes: [["ore", 1]], minCapacity: 5.1 }),
  ];
  return { ...data, processes: plants };
}

describe("options for a weak link, by hand", () => {
  it("finds the one weak link, and what its partner's leaving costs", async () => {
    const { weak, expectedLoss } = await run(pair());
    expect(expectedLoss).toBeCloseTo(180 / 360, 12);
    expect(weak.map(({ unit, material, largest }) => [unit, material, largest])).toEqual([
      ["user", "m", "maker"],
    ]);
    expect(weak[0]).toMatchObject({ company: "maker", lossIfLargestCut: 1 });
    expect(weak[0]?.lossIfLargestLeaves).toBeCloseTo(100 / 120, 12);
  });
  it("a second source takes over half", async () => {
    // seller brings 5 of the 10. maker leaves 40 + 30, user 60, seller now 20 + 30: mean 180 / 360 as before.
    const option = optionsOf(await run(pair()), "user").get("second-counterpart");
    expect(option?.by).toBe("seller");
    expect(option?.expectedLoss).toBeCloseTo(0, 12);
    expect(option?.lossIfLargestLeaves).toBeCloseTo(-30 / 120, 12);
    expect(option?.rows?.changedFlows.map(({ from, to, after }) => [from, to, after])).toEqual([
      ["maker", "user", 5],
      ["seller", expect.anything(), 1],
    ]);
    expect(option?.rows?.flows.map(({ from, quantity, offtake }) => [from, quantity, offtake])).toEqual([
      ["seller", 5, "minor"],
      ["maker", 5, "minor"],
    ]);
  });
  it("a newcomer is sized to half of the link, and is not tried below its least capacity", async () => {
    // plant brings 5 and weighs nothing. maker 40 + 30, user 60, seller 20, plant 30: 180 / 480 - 180 / 360.
    const result = await run(pair());
    const newcomers = result.weak[0]?.options.filter(({ kind }) => kind === "newcomer");
    expect(newcomers?.map(({ by }) => by)).toEqual(["plant"]);
    expect(newcomers?.[0]?.expectedLoss).toBeCloseTo(180 / 480 - 180 / 360, 12);
    expect(newcomers?.[0]?.lossIfLargestLeaves).toBeCloseTo(-30 / 120, 12);
    expect(newcomers?.[0]?.rows?.flows).toContainEqual(
      expect.objectContaining({ from: "new-plant", to: "user", quantity: 5 }),
    );
  });
  it("a terminal brings all that is lost", async () => {
    // maker 40, user 60, seller 20: 120 / 360.
    const option = optionsOf(await run(pair()), "user").get("terminal");
    expect(option?.expectedLoss).toBeCloseTo(-60 / 360, 12);
    expect(option?.lossIfLargestLeaves).toBeCloseTo(-60 / 120, 12);
    expect(option?.changes).toEqual([
      {
        file: "flows.csv",
        row: 2,
        subject: "maker>user:m",
        column: "replace_in",
        before: 0,
        after: 1,
      },
    ]);
  });
});

/**
 * `a` (40) brings 6 m and `d` (20) 4 m to `user` (60), which stops below half. Of 120: a leaves 40 + 60
 * (0.4 is below a half), d 20 + 24, user 60; mean 204 / 360.
 */
function shared(): DataSet {
  return dataset({
    units: [
      { id: "a", valueAdded: 40 },
      { id: "d", valueAdded: 20, spare: 0.5 },
      { id: "user", valueAdded: 60, minLoad: 0.5 },
    ],
    flows: [
      { from: "a", to: "user", material: "m", quantity: 6, offtake: "minor" },
      { from: "d", to: "user", material: "m", quantity: 4, offtake: "minor" },
      { from: "user", to: "outside", material: "p", quantity: 10 },
    ],
  });
}

describe("options for a shared link, by hand", () => {
  it("storage lets the unit run below its minimum load", async () => {
    // a leaves 40 + 36: 24 less.
    const result = await run(shared());
    expect(result.expectedLoss).toBeCloseTo(204 / 360, 12);
    const option = optionsOf(result, "user").get("storage");
    expect(option?.expectedLoss).toBeCloseTo(-24 / 360, 12);
    expect(option?.lossIfLargestLeaves).toBeCloseTo(-24 / 120, 12);
    expect(option?.changes).toMatchObject([
      { file: "companies.csv", subject: "user", column: "min_load", before: 0.5, after: 0 },
    ]);
  });
  it("the others' spare capacity makes up for a part", async () => {
    // d can bring 4 x 0.5 = 2 of a's 6: a third. a can bring 6 x 0.25 (default) = 1.5 of d's 4: 0.375.
    // a leaves: (4 + 2) / 10 = 0.6, so 40 + 24; d leaves: 7.5 / 10, so 20 + 15; user 60: 159 / 360.
    const option = optionsOf(await run(shared()), "user").get("spare-capacity");
    expect(option?.changes.map(({ after }) => after)).toEqual([2 / 6, 1.5 / 4]);
    expect(option?.expectedLoss).toBeCloseTo((159 - 204) / 360, 12);
    expect(option?.lossIfLargestLeaves).toBeCloseTo((64 - 100) / 120, 12);
  });
  it("puts the option that helps most first", async () => {
    const { weak } = await run(shared());
    // terminal 84, spare capacity 45, storage 24 of 360.
    expect(weak[0]?.options.map(({ kind }) => kind)).toEqual(["terminal", "spare-capacity", "storage"]);
  });
});

describe("strong links to keep", () => {
  it("says what it would cost if they could not be replaced any more", async () => {
    const data = dataset({
      units: [
        { id: "maker", valueAdded: 40 },
        { id: "user", valueAdded: 60 },
      ],
      materials: [{ id: "m", price: 3 }],
      flows: [
        { from: "maker", to: "user", material: "m", quantity: 10, replaceIn: 1, offtake: "minor" },
        { from: "user", to: "outside", material: "p", quantity: 10 },
      ],
    });
    const { keep, expectedLoss } = await run(data);
    // maker 40, user 60: 100 / 200. Without replacement maker leaves 100: 160 / 200.
    expect(expectedLoss).toBeCloseTo(0.5, 12);
    const port = keep.find(({ unit }) => unit === "user");
    expect(port?.expectedLoss).toBeCloseTo(60 / 200, 12);
    expect(port?.value).toBe(30);
    expect(keep.map(({ unit }) => unit)).toEqual(["user", "maker"]);
  });
});

/** Files with single cells changed; a unit that no row names gets one. */
function withChanges(files: readonly InputFile[], changes: readonly CellChange[]): InputFile[] {
  const { tables } = readDataSet("x", files);
  return writeTables(
    tables.map((table) =>
      changes
        .filter(({ file }) => file === `${table.kind}.csv`)
        .reduce((edited, { row, column, after, subject }) => {
          if (row === null) return withRow(edited, { id: subject, [column]: after });
          return withCell(edited, edited.rowNumbers.indexOf(row), column, after);
        }, table),
    ),
  );
}

/** Mean loss and the loss of one company's leaving, as `rank` says it of files. */
async function ranked(files: readonly InputFile[], company: string) {
  const { companies } = await rank(loaded(files), SETTINGS, directRunner());
  const sum = companies.reduce((total, row) => total + row.loss.total, 0);
  return {
    expected: sum / Math.max(1, companies.length),
    leaves: companies.find(({ id }) => id === company)?.loss.total ?? 0,
  };
}

/** Every option does to the ranking what it says. @returns how many were looked at. */
async function check(
  files: readonly InputFile[],
  catalogue: Catalogue | null,
  most: number,
): Promise<number> {
  const result = await run(loaded(files), catalogue);
  let seen = 0;
  for (const { company, options } of result.weak.slice(0, most)) {
    const before = await ranked(files, company);
    for (const { changes, rows, expectedLoss, lossIfLargestLeaves } of options) {
      const changed = withChanges(files, changes);
      const after = await ranked(rows ? filesWith(changed, rows) : changed, company);
      expect(Math.abs(expectedLoss - (after.expected - before.expected))).toBeLessThan(1e-12);
      expect(Math.abs(lossIfLargestLeaves - (after.leaves - before.leaves))).toBeLessThan(1e-12);
      seen += 1;
    }
  }
  return seen;
}

describe("an option is what rank says of the changed files", () => {
  it("in random networks", async () => {
    await fc.assert(
      fc.asyncProperty(dataSets(), async (data) => {
        const flows = data.flows.map((flow) => ({
          ...flow,
          given: { ...flow.given, unit: flow.material === "steam" ? "MWh" : "t" },
        }));
        await check(filesOf({ ...data, flows }), null, 3);
      }),
      { numRuns: 60 },
    );
  });
  it("in random clusters of recipes", async () => {
    await fc.assert(
      fc.asyncProperty(plantedClusters(), async ({ data }) => {
        await check(filesOf(data), null, 3);
      }),
      { numRuns: 40 },
    );
  });
  it("in the Eemsdelta with the catalogue", async () => {
    const folder = (name: string): InputFile[] => {
      const url = new URL(`../../../chains/${name}/`, import.meta.url);
      return readdirSync(url)
        .filter((file) => file.endsWith(".csv"))
        .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(new URL(file, url))) }));
    };
    const { catalogue } = await readCatalogue(folder("catalogue"));
    expect(await check(folder("eemsdelta"), catalogue, 12)).toBeGreaterThan(20);
  });
});
