/** Every effect is what the commands give on files in which the stated rows are written by hand. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AssessedResult, TargetsResult } from "../../../../src/analysis/resultsTargets.ts";
import type { RowsToWrite } from "../../../../src/analysis/targets/rows.ts";
import { readCatalogue } from "../../../../src/io/catalogue.ts";
import type { InputFile } from "../../../../src/io/tables.ts";
import { dataSets } from "../../../twin/networks.ts";
import { commandFigures, filesOf, filesWith, loaded } from "./byHand.ts";
import { plantedClusters, process } from "./clusters.ts";
import { run } from "./run.ts";

function folder(name: string): InputFile[] {
  const url = new URL(`../../../../chains/${name}/`, import.meta.url);
  return readdirSync(url)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(new URL(file, url))) }));
}

type Written = AssessedResult & { readonly rows: RowsToWrite };

/** Compares what a result says with what the commands say of the files before and after. */
async function check(files: readonly InputFile[], results: readonly Written[]): Promise<void> {
  const before = await commandFigures(loaded(files));
  for (const { effect, rows } of results) {
    const after = await commandFigures(loaded(filesWith(files, rows)));
    const close = (said: number, figure: "jengafication" | "expectedLoss" | "importValue" | "wasteValue") => {
      const scale = Math.max(1, Math.abs(before[figure]), Math.abs(after[figure]));
      expect(Math.abs(said - (after[figure] - before[figure])) / scale).toBeLessThan(1e-12);
    };
    close(effect.jengafication, "jengafication");
    close(effect.expectedLoss, "expectedLoss");
    close(effect.importValue, "importValue");
    close(effect.wasteValue, "wasteValue");
    expect(effect.weakLinks).toBe(after.weakLinks - before.weakLinks);
    expect(effect.jobs ?? 0).toBeCloseTo(after.jobs - before.jobs, 9);
    expect(effect.chainsCompleted).toEqual(
      [...after.complete]
        .filter((chain) => !before.complete.has(chain))
        .filter((chain) => isDeclared(files, chain)),
    );
  }
}

/** Chains that are derived come and go with what is exported; none of them is ever incomplete. */
function isDeclared(files: readonly InputFile[], chain: string): boolean {
  return loaded(files).chains.some((declared) => declared.id === chain);
}

/** Candidates that can be told apart: the first ones, the last ones, every package and the portfolio. */
function some({ candidates, packages, portfolio }: TargetsResult, most: number): Written[] {
  const ends = [...candidates.slice(0, most), ...candidates.slice(-most)];
  return [...ends, ...packages.slice(0, most), ...(portfolio ? [portfolio] : [])];
}

/** Unit of measure of the materials of the random networks. */
function unitOf(material: string): string {
  return material === "steam" ? "MWh" : "t";
}

describe("effects (model.md section 6)", () => {
  it("are those of the tutorial's files with the rows in them", async () => {
    const files = folder("tutorial");
    await check(files, some(await run(loaded(files), { portfolio: 2 }), 4));
  });

  it("are those of the Eemsdelta files with the rows in them", async () => {
    const files = folder("eemsdelta");
    await check(files, some(await run(loaded(files)), 5));
  });

  it("are those of a data set without a catalogue and the rows of a catalogue that stands beside it", async () => {
    const files = folder("eemsdelta").filter(({ name }) => !/^(catalogue|processes|scenarios)/.test(name));
    const { catalogue } = readCatalogue(folder("catalogue"));
    const result = await run(loaded(files), { catalogue });
    expect(result.candidates.length).toBeGreaterThan(20);
    await check(files, some(result, 4));
  });

  it("brings materials of the catalogue that the data set lacks, with their prices", async () => {
    const files = folder("tutorial").filter(({ name }) => !/^(catalogue|processes)/.test(name));
    const made = process({
      id: "maker",
      makes: [["film", 1]],
      takes: [
        ["polymer", 1.1],
        ["glue", 0.1],
      ],
    });
    const { catalogue } = readCatalogue(
      filesOf({
        ...loaded(files),
        flows: [],
        units: [],
        chains: [],
        scenarios: [],
        processes: [made],
      }).filter(({ name }) => name !== "materials.csv"),
    );
    const glue = { name: "materials.csv", bytes: new TextEncoder().encode("id,unit,price\nglue,t,900\n") };
    const read = readCatalogue([
      ...filesOf({ ...loaded(files), processes: [made] }).filter(({ name }) => name !== "materials.csv"),
      glue,
    ]);
    expect(catalogue?.processes).toHaveLength(1);
    const result = await run(loaded(files), { catalogue: read.catalogue });
    expect(result.candidates[0]?.rows.materials).toMatchObject([{ id: "glue", unit: "t", price: 900 }]);
    await check(files, result.candidates);
  });

  it("are those of the files for random clusters of recipes", async () => {
    await fc.assert(
      fc.asyncProperty(plantedClusters(6), async ({ data }) => {
        const files = filesOf(data);
        const result = await run(loaded(files), { portfolio: 2 });
        await check(files, some(result, 8));
      }),
      { numRuns: 15 },
    );
  });

  it("are those of the files for random networks with groups, cycles, minimum loads and unknown quantities", async () => {
    const processes = [
      process({
        id: "p1",
        makes: [["salt", 1]],
        takes: [
          ["tar", 1.5],
          ["gas", 0.1],
        ],
        capacity: 40,
        jobs: 7,
      }),
      process({ id: "p2", makes: [["steam", 1]], takes: [["gas", 0.1]], unit: "MWh", capacity: 90 }),
      process({
        id: "p3",
        makes: [["acid", 1]],
        takes: [
          ["salt", 0.6],
          ["steam", 0.2],
        ],
        byproducts: [["tar", 0.3]],
      }),
      process({
        id: "p4",
        makes: [["gas", 1]],
        takes: [["acid", 2]],
        wastes: [["tar", 0.5]],
        minCapacity: 30,
      }),
      process({ id: "p5", makes: [["brick", 1]], takes: [["tar", 1]] }),
    ].map((made) => ({
      ...made,
      items: made.items.map((item) => ({ ...item, unit: unitOf(item.material) })),
    }));
    await fc.assert(
      fc.asyncProperty(
        dataSets(6).filter((data) => data.flows.length > 0),
        async (data) => {
          const flows = data.flows.map((flow) => ({
            ...flow,
            given: { ...flow.given, unit: unitOf(flow.material) },
          }));
          const files = filesOf({ ...data, flows, processes });
          await check(files, some(await run(loaded(files), { portfolio: 2 }), 6));
        },
      ),
      { numRuns: 25 },
    );
  });
});
