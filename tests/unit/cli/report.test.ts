/** The command `report`: its options, its files and the golden ones. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROKEN, MINI, run } from "./harness.ts";

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "schakel-report-"));
});
afterAll(() => rmSync(dir, { recursive: true }));

const golden = (name: string) => new URL(`../../golden/mini/${name}`, import.meta.url).pathname;

async function written(name: string, ...options: readonly string[]): Promise<Buffer> {
  const file = join(dir, name);
  const { status, stdout, stderr } = await run(["report", MINI, "--out", file, "--orders", "20", ...options]);
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
  return readFileSync(file);
}

describe("report", () => {
  it.each([
    ["report.en.md", "--lang", "en"],
    ["report.nl.md", "--lang", "nl"],
    ["report.en.html", "--lang", "en"],
    [
      "report-scenario.nl.md",
      "--lang",
      "nl",
      "--scenario",
      "slow",
      "--chain",
      "board",
      "--date",
      "2026-03-01",
    ],
  ])("writes %s byte for byte", async (name, ...options) => {
    const bytes = await written(name, ...options);
    await expect(bytes.toString("utf8")).toMatchFileSnapshot(golden(name));
  });
  it.each(["md", "html", "xlsx", "pdf"])("writes the same .%s for the same data", async (ending) => {
    const first = await written(`one.${ending}`);
    const second = await written(`two.${ending}`);
    expect(first.length).toBeGreaterThan(2000);
    expect(Buffer.compare(first, second)).toBe(0);
  });
  it("takes the ending in any case, and .htm for HTML", async () => {
    expect((await written("a.PDF")).subarray(0, 5).toString()).toBe("%PDF-");
    expect((await written("a.htm")).toString("utf8")).toMatch(/^<!doctype html>/);
  });
  it.each([
    [[], "its ending says which form is written: .html, .md, .pdf, .xlsx"],
    [["--out", "agenda.docx"], '".docx" can\'t be written; choose from: .html, .md, .pdf, .xlsx'],
    [["--out", "agenda"], '"agenda" can\'t be written'],
    [["--out", "a.md", "--format", "json"], "the agenda is for people"],
    [["--out", "a.md", "--table", "gaps"], "the agenda is for people"],
    [["--out", "a.md", "--date", "1-3-2026"], '--date: "1-3-2026" is not a date such as 2026-03-31'],
    [["--out", "a.md", "--date", "2026-02-30"], "is not a date"],
    [["--out", "a.md", "--chain", "bord"], 'no chain is called "bord". Did you mean board?'],
    [["--out", "a.md", "--chain", ","], "--chain names nothing"],
    [["--out", "a.md", "--orders", "0"], '--orders: "0" is not a whole number'],
    [["--out", "a.md", "--leave", "nobody"], 'no company or unit is called "nobody"'],
  ])("%j is wrong usage", async (options, message) => {
    const argv = options.map((word) => (/^a(genda)?(\.|$)/.test(word) ? join(dir, word) : word));
    const { status, stdout, stderr } = await run(["report", MINI, ...argv]);
    expect(stderr.replaceAll(`${dir}/`, "")).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
  it("writes nothing for a data set with errors", async () => {
    const { status } = await run(["report", BROKEN, "--out", join(dir, "broken.md")]);
    expect(status).toBe(1);
    expect(() => readFileSync(join(dir, "broken.md"))).toThrow();
  });
  it("tells its progress as a whole that only grows", async () => {
    const shown: number[] = [];
    await run(["report", MINI, "--out", join(dir, "p.md"), "--orders", "20"], {
      progress: true,
      stderr: (text) => shown.push(...[...text.matchAll(/report (\d+)%/g)].map(([, n]) => Number(n))),
    });
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    expect(shown.at(-1)).toBe(100);
  });
});

describe("compare", () => {
  const compared = async (name: string, ...options: readonly string[]): Promise<Buffer> => {
    const file = join(dir, name);
    const { status, stderr } = await run(["compare", MINI, "--out", file, ...options]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return readFileSync(file);
  };

  it("writes a file for people where the ending of --out is that of one", async () => {
    expect((await compared("c.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    expect((await compared("c.xlsx")).subarray(0, 2).toString()).toBe("PK");
    expect((await compared("c.html")).toString("utf8")).toMatch(/^<!doctype html>/);
    const told = (await compared("c.md", "--date", "2026-03-01", "--lang", "nl")).toString("utf8");
    expect(told).toContain("### Conclusie");
    expect(told).toContain("1 maart 2026");
  });

  it("writes what it would print on any other ending, and where a format is asked for", async () => {
    const { stdout } = await run(["compare", MINI]);
    expect((await compared("c.txt")).toString("utf8")).toBe(stdout);
    const json = await compared("c.md", "--format", "json");
    expect(JSON.parse(json.toString("utf8")).hypothetical).toBe(true);
    const wrong = await run(["compare", MINI, "--date", "1-3-2026"]);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain("is not a date such as 2026-03-31");
  });
});
