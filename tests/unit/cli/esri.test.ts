/** `schakel esri`, byte for byte on a small money network, and what it says of a wrong matrix. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./harness.ts";

const MONEY = new URL("../../golden/data/money", import.meta.url).pathname;
const MATRIX = new URL("../../golden/data/essential.csv", import.meta.url).pathname;
const golden = (name: string) => new URL(`../../golden/money/${name}`, import.meta.url).pathname;

const CASES: readonly (readonly [string, ...string[]])[] = [
  ["esri"],
  ["esri-essential", "--essential", MATRIX, "--replaceability", "off", "--tol", "1e-6"],
];
const FORMS = [
  ["en.txt", "--lang", "en"],
  ["nl.txt", "--lang", "nl"],
  ["json", "--format", "json"],
  ["csv", "--format", "csv"],
] as const;

describe.each(CASES)("%s", (name, ...options) => {
  it.each(FORMS)("as %s", async (ending, ...form) => {
    const { status, stdout, stderr } = await run(["esri", MONEY, ...options, ...form]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot(golden(`${name}.${ending}`));
  });
});

describe("options that are wrong", () => {
  let dir = "";
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), "schakel-esri-"));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it.each([
    [["--tol", "0"], "not a number above 0 (with a decimal point, such as 0.01)"],
    [["--tol", "0,01"], '"0,01" is not a number'],
    [["--replaceability", "maybe"], "choose from: on, off"],
    [["--essential", "nowhere.csv"], 'Can\'t read "nowhere.csv"'],
  ])("%j exits 2 and says why", async (options, message) => {
    const { status, stdout, stderr } = await run(["esri", MONEY, ...options]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  it("lists every error of a matrix with its file, row and column, exits 1 and calculates nothing", async () => {
    const file = join(dir, "bad.csv");
    writeFileSync(file, "supplier,25.62,30.20\n24.10,2,yes\n24.42,,1\n");
    const { status, stdout, stderr } = await run(["esri", MONEY, "--essential", file, "--format", "json"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain('error bad.csv:2:30.20 "yes": "yes" is not 0, 1 or 2.');
    expect(stderr).toContain("error bad.csv:3:25.62: The cell in column");
    expect(stderr).toContain("2 errors. Nothing was calculated.");
    const dutch = await run(["esri", MONEY, "--essential", file, "--lang", "nl"]);
    expect(dutch.stderr).toContain('fout bad.csv:2:30.20 "yes": "yes" is geen 0, 1 of 2.');
  });

  it("takes a matrix that names no sector of the data set for a mistake", async () => {
    const file = join(dir, "other.csv");
    writeFileSync(file, "supplier,A,24.10\nA,2,2\n");
    const { status, stderr } = await run(["esri", MONEY, "--essential", file]);
    expect(status).toBe(1);
    expect(stderr).toContain("name no sector of this data set");
  });
});
