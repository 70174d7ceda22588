import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArguments } from "../../../src/cli/args.ts";
import { loadFolder } from "../../../src/cli/load.ts";
import type { CallName, Calls, Engine } from "../../../src/engine/surface.ts";
import { MINI, run } from "./harness.ts";

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "schakel-cli-"));
});
afterAll(() => rmSync(dir, { recursive: true }));

describe("help and version", () => {
  it("go to standard output", async () => {
    expect(await run(["--version"])).toEqual({ status: 0, stdout: "0.0.0\n", stderr: "" });
    const help = await run(["--help"]);
    expect(help.status).toBe(0);
    expect(help.stdout).toContain("simulate");
    expect(help.stdout).toContain("targets");
    const dutch = await run(["simulate", "--help", "--lang", "nl"]);
    expect(dutch.stdout).toContain("Gebruik: schakel simulate DIR");
    expect((await run(["rank", "--help"])).stdout).toContain("--pairs");
  });
});

describe("wrong usage", () => {
  it.each([
    [["rank", "nowhere"], 'There is no folder "nowhere"'],
    [["rank", "book.xlsx"], 'There is no file "book.xlsx"'],
    [["rank", join(MINI, "flows.csv")], "is not a folder"],
    [["rank", MINI, "--measure", "beauty"], "value_added, output, jobs, land"],
    [["simulate", MINI, "--leave", "Noordzout"], "Did you mean salt?"],
    [["simulate", MINI, "--scenario", "fast"], "scenarios.csv has: slow"],
    [["rank", MINI, "--out", "/nowhere/x.txt"], "that folder does not exist"],
    [["rank", MINI, "--out", tmpdir()], "is a folder; give a file"],
    [["rank", MINI, "--out", join(MINI, "flows.csv")], "a file of the data set itself"],
    [["simulate", MINI, "--table", "flows"], "--table goes with --format csv"],
    [["simulate", MINI, "--format", "csv", "--table", "x"], "choose from: units, flows, chains"],
    [["tower", MINI, "--orders", "0"], '--orders: "0" is not a whole number'],
    [["compare", MINI, "--scenarios", "slow,fast"], "scenarios.csv has: slow"],
  ])("%j exits 2 and says why", async (argv, message) => {
    const { status, stdout, stderr } = await run(argv);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).toContain("Usage: schakel");
  });
});

describe("--out", () => {
  it("writes the same bytes, whole, and keeps an existing file's mode", async () => {
    const file = join(dir, "rank.json");
    writeFileSync(file, "old", { mode: 0o640 });
    const printed = await run(["rank", MINI, "--format", "json"]);
    const { status, stdout } = await run(["rank", MINI, "--format", "json", "--out", file]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(readFileSync(file, "utf8")).toBe(printed.stdout);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(dir)).toEqual(["rank.json"]);
  });
  it("writes nothing where the data set has errors or the usage is wrong", async () => {
    const file = join(dir, "none.txt");
    await run(["rank", MINI, "--measure", "beauty", "--out", file]);
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(dir)).toEqual(["rank.json"]);
  });
  it("can be a device", async () => {
    expect((await run(["rank", MINI, "--out", "/dev/null"])).status).toBe(0);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});

describe("tables of csv", () => {
  it("are chosen by name", async () => {
    const { stdout } = await run(["chains", MINI, "--format", "csv", "--table", "cutSets"]);
    expect(stdout.split("\n")[0]).toBe("chain,chainName,size,companies");
  });
});

describe("progress", () => {
  it("is shown on a terminal only, and wiped", async () => {
    const quiet = await run(["rank", MINI]);
    expect(quiet.stderr).toBe("");
    const shown = await run(["rank", MINI], { progress: true });
    if (shown.stderr !== "") expect(shown.stderr.endsWith("\r\u001b[K")).toBe(true);
    expect(shown.stdout).toBe(quiet.stdout);
  });
});

describe("a failure that is nobody's wrong usage", () => {
  it("has a status of its own", async () => {
    const broken: Engine = { run: () => Promise.reject(new Error("out of order")), dispose: () => {} };
    const { status, stdout, stderr } = await run(["rank", MINI], { createEngine: () => broken });
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toContain("out of order");
  });
});

describe("--decimal", () => {
  it("answers the columns that could be read either way, and no others", async () => {
    const asked: unknown[] = [];
    const issue = { severity: "error", file: "flows.csv", row: 1, value: "1.234", details: {} } as const;
    const engine: Engine = {
      run: <N extends CallName>(_: N, params: Calls[N]["params"]) => {
        asked.push(params);
        const issues = [
          { ...issue, code: "number-ambiguous", column: "quantity" },
          { ...issue, code: "not-a-number", column: "price" },
        ];
        return Promise.resolve({ dataset: null, issues } as unknown as Calls[N]["result"]);
      },
      dispose: () => {},
    };
    const parsed = readArguments(["check", "dir", "--decimal", "comma"], "en");
    if (parsed.kind !== "run") throw new Error("not a run");
    await loadFolder(engine, { id: "d", files: [], paths: [] }, parsed.args);
    expect(asked).toEqual([
      { id: "d", files: [] },
      { id: "d", files: [], decisions: [{ file: "flows.csv", column: "quantity", decimal: "comma" }] },
    ]);
  });
});

describe("--limits", () => {
  it("gives what each port allows where it is asked for", async () => {
    const limits = async (...more: string[]): Promise<unknown[]> => {
      const { stdout } = await run(["simulate", MINI, "--leave", "util", "--format", "json", ...more]);
      const { units } = JSON.parse(stdout) as { units: { wave: number | null; limits?: unknown }[] };
      return units.flatMap((unit) => (unit.wave === null ? [] : [unit.limits]));
    };
    expect(new Set(await limits())).toEqual(new Set([undefined]));
    expect(await limits("--limits")).not.toContain(undefined);
  });
});
