/** The command line as it is shipped: built, and run as a process of its own. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { tablesOf } from "../../../src/io/export.ts";
import { writeTables } from "../../../src/io/write.ts";
import { buildCli, start } from "./built.ts";
import { BROKEN, MINI } from "./harness.ts";

const ROOT = new URL("../../../", import.meta.url).pathname;
let dir = "";
let cli = "";

const schakel = (args: readonly string[], env: Record<string, string> = {}) =>
  start(process.execPath, [cli, ...args], env).ended;

beforeAll(async () => {
  ({ dir, cli } = await buildCli());
}, 120_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Writes a synthetic cluster. @returns its folder. */
function large(name: string, units: number, flows: number): string {
  const folder = join(dir, name);
  mkdirSync(folder);
  for (const file of writeTables(tablesOf(syntheticCluster(units, flows))))
    writeFileSync(join(folder, file.name), file.bytes);
  return folder;
}

describe("the built command line", { timeout: 60_000 }, () => {
  it("exits 0 with the answer on standard output and nothing beside it", async () => {
    const { status, stdout, stderr } = await schakel(["rank", MINI, "--format", "json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(readFileSync(join(ROOT, "tests/golden/mini/rank.json"), "utf8"));
  });
  it("exits 1 with all errors on standard error, and 2 on wrong usage", async () => {
    const [broken, wrong, help] = await Promise.all([
      schakel(["simulate", BROKEN, "--leave", "a", "--out", join(dir, "never.txt")]),
      schakel(["simulate", MINI, "--leave", "sault"], { LANG: "nl_NL.UTF-8" }),
      schakel(["--help"]),
    ]);
    expect(broken).toMatchObject({ status: 1, stdout: "" });
    expect(broken.stderr).toContain("error flows.csv:2:quantity");
    expect(broken.stderr).toContain("error materials.csv:3:price");
    expect(existsSync(join(dir, "never.txt"))).toBe(false);
    expect(wrong).toMatchObject({ status: 2, stdout: "" });
    expect(wrong.stderr).toContain("Bedoelt u salt?");
    expect(help).toMatchObject({ status: 0, stderr: "" });
  });
  it("writes --out whole, with no other file beside it", async () => {
    const place = join(dir, "out");
    mkdirSync(place);
    const file = join(place, "chains.csv");
    const done = await schakel(["chains", MINI, "--format", "csv", "--cut-sets", "2", "--out", file]);
    expect(done).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(file, "utf8")).toBe(readFileSync(join(ROOT, "tests/golden/mini/chains.csv"), "utf8"));
    expect(readdirSync(place)).toEqual(["chains.csv"]);
  });
  it("writes a workbook and reads it, with what it loads only then", async () => {
    const book = join(dir, "mini.xlsx");
    const done = await schakel(["convert", MINI, book]);
    expect(done).toMatchObject({ status: 0, stderr: "" });
    const { status, stdout, stderr } = await schakel(["rank", book, "--format", "json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(readFileSync(join(ROOT, "tests/golden/mini/rank.json"), "utf8"));
    expect(await schakel(["convert", book, join(dir, "mini.graphml")])).toMatchObject({
      status: 0,
      stderr: "",
    });
  });
  it("stops at once on Ctrl-C, whenever it comes, and leaves no half-written file", async () => {
    const place = join(dir, "interrupted");
    mkdirSync(place);
    const whole = readFileSync(join(ROOT, "tests/golden/mini/links.json"), "utf8");
    for (const delay of [20, 120, 200, 260, 320]) {
      const file = join(place, `links-${delay}.json`);
      const { child, ended } = start(process.execPath, [
        cli,
        "links",
        MINI,
        "--format",
        "json",
        "--out",
        file,
      ]);
      await new Promise((done) => setTimeout(done, delay));
      child.kill("SIGINT");
      const { status, signal } = await ended;
      // A shell shows both the default action of the signal and the status that follows it as 130.
      expect(signal === "SIGINT" || status === 130 || status === 0).toBe(true);
      if (existsSync(file)) expect(readFileSync(file, "utf8")).toBe(whole);
    }
    expect(readdirSync(place).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
  it("gives the same bytes with any number of workers, from any folder, and ends at once", async () => {
    const cluster = large("cluster", 400, 1200);
    const link = join(dir, "schakel");
    symlinkSync(cli, link);
    const rank = (workers: string) =>
      start(link, ["rank", cluster, "--format", "json", "--workers", workers], {}, dir).ended;
    const [alone, two, five] = await Promise.all([rank("0"), rank("2"), rank("5")]);
    expect(alone).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(alone.stdout)).toMatchObject({ dataset: "cluster", response: "cascade" });
    expect(two).toEqual(alone);
    expect(five).toEqual(alone);
    expect(await rank("many")).toMatchObject({ status: 2, stdout: "" });
    expect(await rank("300")).toMatchObject({ status: 2, stdout: "" });
  });
  it("stops at once on Ctrl-C while its workers compute", async () => {
    const cluster = large("large-cluster", 2000, 10_000);
    const file = join(dir, "never.json");
    const args = ["rank", cluster, "--pairs", "--format", "json", "--workers", "2", "--out", file];
    for (const delay of [400, 1200]) {
      const { child, ended } = start(process.execPath, [cli, ...args]);
      await new Promise((done) => setTimeout(done, delay));
      child.kill("SIGINT");
      expect(await ended).toMatchObject({ signal: "SIGINT", stdout: "" });
    }
    expect(existsSync(file)).toBe(false);
  });
  it("takes a reader that stops reading as no error", async () => {
    const command = `"${process.execPath}" "${cli}" links "${MINI}" --format json | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await start("bash", ["-c", command]).ended;
    expect({ stdout, stderr }).toEqual({ stdout: "{\n0\n", stderr: "" });
  });
});
