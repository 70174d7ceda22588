/** Sectors are read in Dutch where our data sets have an English title. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import "../../../src/report/allWords.ts";
import { readDataSet } from "../../../src/io/dataset.ts";
import { sectorText } from "../../../src/report/words.ts";

const CHAINS = new URL("../../../chains/", import.meta.url);

function sectorsOf(name: string): readonly string[] {
  const folder = new URL(`${name}/`, CHAINS);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(new URL(file, folder))) }));
  const { dataset } = readDataSet(name, files);
  return [...new Set(dataset?.units.map(({ sector }) => sector))];
}

describe("a sector", () => {
  it("keeps its codes, before and behind", () => {
    expect(sectorText("08.93 / 20.13 Salt", "nl")).toBe("08.93 / 20.13 Zout");
    expect(sectorText("38.32 Recovery of sorted materials / 24.10", "nl")).toBe(
      "38.32 Terugwinning van gescheiden materialen / 24.10",
    );
  });
  it("is as the data have it in English, or where its words are not known", () => {
    expect(sectorText("08.93 Extraction of salt", "en")).toBe("08.93 Extraction of salt");
    for (const own of ["", "20.13", "20.13 / 20.14", "Bakkerij De Molen", "20.13 constructor"])
      expect(sectorText(own, "nl")).toBe(own);
  });
  it.each(["eemsdelta", "eemsdelta-history", "kalundborg", "tutorial"])("has a Dutch title in %s", (name) => {
    const sectors = sectorsOf(name).filter((sector) => /\p{L}/u.test(sector));
    if (name !== "tutorial") expect(sectors.length).toBeGreaterThan(5);
    for (const sector of sectors) expect(sectorText(sector, "nl"), sector).not.toBe(sector);
  });
});
