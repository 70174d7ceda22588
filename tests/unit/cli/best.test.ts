/** `--response`, `--range` and a solver that gives up. */
import { describe, expect, it } from "vitest";
import { SolverError } from "../../../src/analysis/best/solverError.ts";
import { readArguments } from "../../../src/cli/args.ts";
import { rangeWanted } from "../../../src/cli/response.ts";
import { createEngine } from "../../../src/engine/inProcess.ts";
import type { CallName, Calls, Engine } from "../../../src/engine/surface.ts";
import { namesOf } from "../../../src/report/names.ts";
import { dataset } from "../../twin/build.ts";
import { MINI, run } from "./harness.ts";

const HALF = ["--curtail", "util=0.5"] as const;

/** An engine that notes what it is asked, and answers some calls by itself. */
function watched(answers: Partial<{ [N in CallName]: () => Promise<Calls[N]["result"]> }> = {}) {
  const asked: CallName[] = [];
  const real = createEngine();
  const engine: Engine = {
    run: <N extends CallName>(name: N, params: Calls[N]["params"]) => {
      asked.push(name);
      const own = answers[name] as (() => Promise<Calls[N]["result"]>) | undefined;
      return own ? own() : real.run(name, params);
    },
    dispose: () => real.dispose(),
  };
  return { asked, createEngine: () => engine };
}

describe("the range", () => {
  it("stands beside every loss that people read, and is not paid for by programs", async () => {
    for (const [argv, call] of [
      [["simulate", MINI, ...HALF], "range"],
      [["rank", MINI], "rankRange"],
      [["compare", MINI], "range"],
    ] as const) {
      const text = watched();
      expect((await run(argv, text)).stdout).toMatch(/with coordination/i);
      expect(text.asked).toContain(call);
      for (const form of [["--format", "json"], ["--format", "csv"], ["--no-range"]]) {
        const { asked, createEngine: engine } = watched();
        expect((await run([...argv, ...form], { createEngine: engine })).status).toBe(0);
        expect(asked).not.toContain(call);
      }
      const json = watched();
      await run([...argv, "--format", "json", "--range"], json);
      expect(json.asked).toContain(call);
    }
  });
  it("is nothing where nothing changes", async () => {
    const { asked, createEngine: engine } = watched();
    const { stdout } = await run(["simulate", MINI], { createEngine: engine });
    expect(asked).not.toContain("range");
    expect(stdout).not.toMatch(/with coordination/i);
  });
  it("gives its steps as a table", async () => {
    const { status, stdout } = await run(["simulate", MINI, ...HALF, "--format", "csv", "--table", "steps"]);
    expect(status).toBe(0);
    const [header, first] = stdout.split("\n");
    expect(header).toBe("kind,flow,from,to,material,quantity,unit,known,follows,value,before,hypothetical");
    expect(first).toMatch(/^deliver,\d+,\w+,\w+,\w+,[\d.]+,t,true,(true|false),[\d.]+,[\d.]+,true$/);
    const best = await run([
      "simulate",
      MINI,
      ...HALF,
      "--response",
      "best-minload",
      "--format",
      "csv",
      "--table",
      "steps",
    ]);
    expect(best.stdout).toBe(stdout);
  });
  it("is not asked for and refused at once, nor asked of a best case's ranking", async () => {
    const both = await run(["simulate", MINI, ...HALF, "--range", "--no-range"]);
    expect(both).toMatchObject({ status: 2, stdout: "" });
    expect(both.stderr).toContain("exclude each other");
    for (const option of [["--range"], ["--uncertainty", "9"]]) {
      const { status, stderr } = await run(["rank", MINI, "--response", "best", ...option]);
      expect(status).toBe(2);
      expect(stderr).toContain(`${option[0]} goes with --response cascade`);
    }
  });
});

describe("a large network", () => {
  const wanted = (size: number, ...options: string[]) => {
    const parsed = readArguments(["rank", "dir", ...options], "en");
    if (parsed.kind !== "run") throw new Error("not a run");
    const data = dataset({ flows: [] });
    const view = { lang: "en" as const, dataset: data, names: namesOf(data, "en"), warnings: 0 };
    return rangeWanted({ args: parsed.args, view }, size, 500);
  };
  it("has its range where it is asked for", () => {
    expect(wanted(500)).toBe(true);
    expect(wanted(501)).toBe(false);
    expect(wanted(501, "--range")).toBe(true);
    expect(wanted(500, "--no-range")).toBe(false);
    expect(wanted(500, "--format", "json")).toBe(false);
  });
});

describe("a solver that gives up", () => {
  const gaveUp = () => Promise.reject(new SolverError("Time limit reached"));
  it("leaves a best case without any number", async () => {
    for (const form of [[], ["--format", "json"], ["--format", "csv"]]) {
      const argv = ["simulate", MINI, ...HALF, "--response", "best", ...form];
      const { status, stdout, stderr } = await run(argv, watched({ simulate: gaveUp }));
      expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
      expect(stderr).toBe("The solver found no best case; it says: Time limit reached.\n");
    }
    const rank = () => Promise.reject(new SolverError("Unknown", "salt"));
    const dutch = await run(["rank", MINI, "--response", "best", "--lang", "nl"], watched({ rank }));
    expect(dutch).toMatchObject({ status: 3, stdout: "" });
    expect(dutch.stderr).toContain("geen beste geval voor salt; de melding: Unknown.");
  });
  it("leaves a range without a number, but not the cascade", async () => {
    const loss = { total: 0.25, own: 0.25, knockOn: 0 };
    const scenario = { leave: [], curtail: {}, import: {}, export: {}, open: {} };
    const failed = { status: "Time limit reached", loss: null };
    const range = async () => ({
      dataset: "mini",
      scenario,
      measure: "value_added",
      cascade: loss,
      best: [{ response: "best-minload" as const, ...failed }],
      steps: [],
    });
    const one = await run(["simulate", MINI, ...HALF], watched({ range }));
    expect(one.status).toBe(0);
    expect(one.stdout).toMatch(/Loss with coordination +unknown; the solver says: Time limit reached\n/);
    const rankRange = async () => ({
      dataset: "mini",
      measure: "value_added",
      companies: ["util", "salt", "kemia", "paper"].map((id) => ({ id, ...failed })),
    });
    const all = await run(["rank", MINI], watched({ rankRange }));
    expect(all.stdout.match(/unknown; the solver says: Time limit reached/g)?.length).toBe(4);
    const json = await run(["rank", MINI, "--format", "json", "--range"], watched({ rankRange }));
    expect(JSON.parse(json.stdout).companies[0].best).toEqual({
      loss: null,
      room: null,
      status: "Time limit reached",
    });
    const csv = await run(["rank", MINI, "--format", "csv", "--range"], watched({ rankRange }));
    expect(csv.stdout.split("\n")[1]).toMatch(/,,Time limit reached,true$/);
    const side = await run(["compare", MINI], watched({ range }));
    expect(side.stdout).toMatch(/Loss with coordination +0% +unknown; the solver says: Time limit reached\n/);
    const rows = await run(["compare", MINI, "--format", "csv", "--range"], watched({ range }));
    expect(rows.stdout).toContain(",,Time limit reached,");
  });
});
