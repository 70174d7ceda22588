import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BROKEN, MINI, run } from "./harness.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "schakel-convert-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const at = (name: string) => join(dir, name);
const text = (path: string) => readFileSync(path, "utf8");
const golden = (name: string) => new URL(`../../golden/mini/${name}`, import.meta.url).pathname;
const TABLES = ["chains.csv", "cluster.csv", "companies.csv", "flows.csv", "materials.csv", "scenarios.csv"];

/** What every command but convert says of a data set, without its name. */
async function rank(path: string): Promise<unknown> {
  const { status, stdout, stderr } = await run(["rank", path, "--format", "json"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return { ...(JSON.parse(stdout) as object), dataset: "" };
}

describe("convert", () => {
  it.each(["json", "gexf", "graphml"])("writes .%s as it always did", async (format) => {
    const done = await run(["convert", MINI, at(`mini.${format}`)]);
    expect(done).toMatchObject({ status: 0, stderr: "" });
    await expect(text(at(`mini.${format}`))).toMatchFileSnapshot(golden(`convert.${format}`));
  });

  it("says what was written, and what a graph file has no place for", async () => {
    const english = await run(["convert", MINI, at("mini.gexf")]);
    expect(english.stdout).toBe(
      `Wrote ${at("mini.gexf")}: 5 units, 11 flows.\nA .gexf file has no place for: chains, cluster, scenarios.\n`,
    );
    const dutch = await run(["convert", MINI, at("mini.json"), "--lang", "nl"]);
    expect(dutch.stdout).toBe(`Geschreven: ${at("mini.json")} (5 fabrieken, 11 stromen).\n`);
  });

  it("keeps a folder's files byte for byte", async () => {
    await run(["convert", MINI, at("copy")]);
    expect(readdirSync(dir)).toEqual(["copy"]);
    expect(readdirSync(at("copy")).sort()).toEqual(TABLES);
    for (const name of TABLES) expect(text(join(at("copy"), name))).toBe(text(join(MINI, name)));
    mkdirSync(at("plain"));
    expect(statSync(at("copy")).mode).toBe(statSync(at("plain")).mode);
  });

  it.each(["xlsx", "json"])(
    "gives a .%s that every command takes, and the same folder back",
    async (format) => {
      await run(["convert", MINI, at(`mini.${format}`)]);
      expect(await rank(at(`mini.${format}`))).toEqual(await rank(MINI));
      await run(["convert", at(`mini.${format}`), at("back")]);
      for (const name of TABLES) expect(text(join(at("back"), name))).toBe(text(join(MINI, name)));
    },
  );

  it("goes from any form to any other", async () => {
    const forms = ["a.xlsx", "b.graphml", "c.json", "d.gexf", "e.xlsx", "f"];
    let from = MINI;
    for (const form of forms) {
      expect(await run(["convert", from, at(form)])).toMatchObject({ status: 0, stderr: "" });
      from = at(form);
    }
    const flows = (path: string) =>
      text(join(path, "flows.csv"))
        .split("\n")
        .map((line) => line.split(",").slice(0, 5).join(","));
    expect(flows(at("f"))).toEqual(flows(MINI));
  });

  it("writes CSV for Excel in Dutch, and plain again", async () => {
    await run(["convert", MINI, at("nl"), "--csv", "nl-excel"]);
    const dutch = text(join(at("nl"), "companies.csv"));
    expect(dutch.startsWith("\uFEFFid;name;")).toBe(true);
    expect(dutch).toContain("45000000;0,2;8;");
    await run(["convert", at("nl"), at("plain"), "--csv", "plain"]);
    for (const name of TABLES) expect(text(join(at("plain"), name))).toBe(text(join(MINI, name)));
  });

  it("writes nothing where the data set has errors, and lists all of them", async () => {
    const { status, stdout, stderr } = await run(["convert", BROKEN, at("x.xlsx")]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("error flows.csv:2:quantity");
    expect(stderr).toContain("error materials.csv:3:price");
    expect(stderr).toContain("8 errors and 3 warnings. Nothing was written.");
    expect(readdirSync(dir)).toEqual([]);
  });

  it("says which tables are not carried over", async () => {
    mkdirSync(at("in"));
    writeFileSync(join(at("in"), "flows.csv"), "from,to,material\na,outside,salt\n");
    writeFileSync(join(at("in"), "prices.csv"), "x\n1\n");
    const { status, stderr } = await run(["convert", at("in"), at("out.xlsx")]);
    expect(status).toBe(0);
    expect(stderr).toContain("warning prices.csv: This file is not part of a data set");
  });

  it("takes --decimal where numbers can be read in two ways", async () => {
    mkdirSync(at("in"));
    writeFileSync(join(at("in"), "flows.csv"), "from,to,material,quantity,unit\na,outside,salt,1.234,t\n");
    const open = await run(["convert", at("in"), at("out.json")]);
    expect(open.status).toBe(1);
    expect(open.stderr).toContain("--decimal");
    await run(["convert", at("in"), at("out.json"), "--decimal", "comma"]);
    expect(text(at("out.json"))).toContain('"quantity":1234');
    await run(["convert", at("in"), at("settled"), "--decimal", "comma", "--csv", "plain"]);
    expect(text(join(at("settled"), "flows.csv"))).toContain("salt,1234,t");
  });
});

describe("OUT", () => {
  it("is never overwritten without --force, and keeps its mode with it", async () => {
    writeFileSync(at("mini.json"), "mine", { mode: 0o640 });
    const refused = await run(["convert", MINI, at("mini.json")]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("exists already; add --force");
    expect(text(at("mini.json"))).toBe("mine");
    expect((await run(["convert", MINI, at("mini.json"), "--force"])).status).toBe(0);
    expect(statSync(at("mini.json")).mode & 0o777).toBe(0o640);
    expect(readdirSync(dir)).toEqual(["mini.json"]);
  });

  it("may be an empty folder; a filled one needs --force, and none of the tables there may stay behind", async () => {
    mkdirSync(at("out"));
    expect((await run(["convert", MINI, at("out")])).status).toBe(0);
    writeFileSync(join(at("out"), "README.md"), "mine");
    const refused = await run(["convert", MINI, at("out")]);
    expect(refused.stderr).toContain("is not empty; add --force");
    expect((await run(["convert", MINI, at("out"), "--force"])).status).toBe(0);
    writeFileSync(join(at("out"), "processen.csv"), "process,role,material,coefficient\n");
    const mixed = await run(["convert", MINI, at("out"), "--force"]);
    expect(mixed.status).toBe(2);
    expect(mixed.stderr).toContain("(processen.csv)");
    expect(text(join(at("out"), "README.md"))).toBe("mine");
  });

  it("is not what is read", async () => {
    await run(["convert", MINI, at("a.json")]);
    symlinkSync(at("a.json"), at("b.json"));
    for (const target of ["a.json", "b.json"]) {
      const { status, stderr } = await run(["convert", at("a.json"), at(target), "--force"]);
      expect({ status, said: stderr.includes("is what is read") }).toEqual({ status: 2, said: true });
    }
    const folder = await run(["convert", MINI, MINI, "--force"]);
    expect(folder.stderr).toContain("is what is read");
  });

  it.each([
    [["x.csv"], "has an ending that can't be written"],
    [["x.xls"], "has an ending that can't be written"],
    [["nowhere/x.json"], "the folder around it does not exist"],
    [["folder.json"], "is a folder, where a file would be written"],
    [["file"], "is a file; OUT without a known ending is a folder"],
    [["x.json", "--csv", "nl-excel"], "--csv goes with a folder"],
    [["x.json", "--csv", "excel"], "choose from: plain, nl-excel"],
    [["x.json", "y.json"], "One data set at a time"],
    [["x.json", "--format", "json"], "has no option --format"],
    [["x.json", "--out", "y"], "has no option --out"],
  ])("%j exits 2 and says why", async ([name = "", ...more], message) => {
    mkdirSync(at("folder.json"));
    writeFileSync(at("file"), "");
    const before = readdirSync(dir);
    const extra = more.map((word) => (word.includes(".") ? at(word) : word));
    const { status, stdout, stderr } = await run(["convert", MINI, at(name), ...extra]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain("Usage: schakel convert IN OUT");
    expect(readdirSync(dir)).toEqual(before);
  });

  it("must be given, and IN must be there", async () => {
    expect((await run(["convert", MINI])).stderr).toContain("Where to?");
    expect((await run(["convert", at("none.xlsx"), at("x")])).stderr).toContain('There is no file "');
    expect((await run(["convert", at("none"), at("x")])).stderr).toContain('There is no folder "');
  });

  it("leaves nothing behind where it can't be written", async () => {
    mkdirSync(join(at("out"), "flows.csv"), { recursive: true });
    const { status, stderr } = await run(["convert", MINI, at("out"), "--force"]);
    expect(status).toBe(2);
    expect(stderr).toContain("is a folder, where a file would be written");
    expect(readdirSync(at("out"))).toEqual(["flows.csv"]);
  });

  it("can't hold a text that is longer than a cell", async () => {
    mkdirSync(at("in"));
    writeFileSync(
      join(at("in"), "flows.csv"),
      `from,to,material,note\na,outside,salt,${"x".repeat(40_000)}\n`,
    );
    const { status, stderr } = await run(["convert", at("in"), at("out.xlsx")]);
    expect(status).toBe(2);
    expect(stderr).toContain("Table flows, row 2: a cell has more than the 32,767 characters");
    expect(existsSync(at("out.xlsx"))).toBe(false);
  });
});

describe("help of convert", () => {
  it("names its operands and options", async () => {
    const { stdout } = await run(["convert", "--help"]);
    expect(stdout).toContain("Usage: schakel convert IN OUT [options]");
    expect(stdout).toContain("--csv plain|nl-excel");
    expect(stdout).not.toContain("--format");
    expect((await run(["--help"])).stdout).toContain("convert");
  });
});
