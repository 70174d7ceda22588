/** What every command writes on a small data set, byte for byte. After a wanted change: vitest run -u. */
import { describe, expect, it } from "vitest";
import { BROKEN, CATALOGUE, MINI, run } from "./harness.ts";

const CASES: readonly (readonly [string, ...string[]])[] = [
  ["check", "check"],
  ["simulate-baseline", "simulate"],
  ["simulate-leave", "simulate", "--leave", "salt", "--curtail", "util=0.5"],
  ["simulate-scenario", "simulate", "--scenario", "slow", "--year", "2028", "--ration", "critical-first"],
  ["rank", "rank"],
  ["rank-pairs", "rank", "--pairs", "--uncertainty", "20", "--seed", "3"],
  ["rank-matrix", "rank", "--matrix"],
  ["tower", "tower", "--orders", "20"],
  ["compare", "compare", "--scenarios", "baseline,slow"],
  ["simulate-range", "simulate", "--curtail", "util=0.5", "--range"],
  ["simulate-best", "simulate", "--curtail", "util=0.5", "--response", "best"],
  ["simulate-best-minload", "simulate", "--curtail", "util=0.5", "--response", "best-minload"],
  [
    "simulate-best-extended",
    "simulate",
    "--curtail",
    "util=0.5",
    "--response",
    "best-extended",
    "--no-range",
  ],
  ["compare-range", "compare", "--range"],
  ["rank-range", "rank", "--range"],
  ["rank-best", "rank", "--response", "best-minload", "--pairs"],
  ["chains", "chains", "--cut-sets", "2"],
  ["links", "links"],
  ["gaps", "gaps"],
  ["gaps-import", "gaps", "--import", "nacl=0.25"],
  ["targets", "targets", "--catalogue", CATALOGUE, "--portfolio", "2"],
  [
    "targets-intervals",
    "targets",
    "--catalogue",
    CATALOGUE,
    "--uncertainty",
    "20",
    "--seed",
    "3",
    "--top",
    "2",
  ],
  [
    "targets-weights",
    "targets",
    "--catalogue",
    CATALOGUE,
    "--weights",
    "chains=1,jobs=2",
    "--pareto",
    "jobs,waste",
  ],
  ["targets-none", "targets"],
  ["targets-leave", "targets", "--catalogue", CATALOGUE, "--leave", "util,salt"],
  ["strengthen", "strengthen", "--catalogue", CATALOGUE],
  ["simulate-shares", "simulate", "--leave", "salt,util,paper", "--no-range"],
  ["metrics", "metrics"],
];

const golden = (name: string) => new URL(`../../golden/mini/${name}`, import.meta.url).pathname;
const FORMS = [
  ["en.txt", "--lang", "en"],
  ["nl.txt", "--lang", "nl"],
  ["json", "--format", "json"],
  ["csv", "--format", "csv"],
] as const;

describe.each(CASES)("%s", (name, command, ...options) => {
  it.each(FORMS)("as %s", async (ending, ...form) => {
    const { status, stdout, stderr } = await run([command ?? "", MINI, ...options, ...form]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot(golden(`${name}.${ending}`));
  });
});

describe("a data set with errors", () => {
  it("is listed in full on standard error, and nothing else is written", async () => {
    for (const command of ["check", "simulate", "rank"]) {
      const { status, stdout, stderr } = await run([command, BROKEN]);
      expect(status).toBe(1);
      expect(stdout).toBe("");
      if (command === "check") await expect(stderr).toMatchFileSnapshot(golden("broken-check.en.txt"));
    }
    const dutch = await run(["check", BROKEN, "--lang", "nl"]);
    await expect(dutch.stderr).toMatchFileSnapshot(golden("broken-check.nl.txt"));
  });
  it("gives programs its issues from check", async () => {
    const { status, stdout } = await run(["check", BROKEN, "--format", "json"]);
    expect(status).toBe(1);
    await expect(stdout).toMatchFileSnapshot(golden("broken-check.json"));
    const simulated = await run(["simulate", BROKEN, "--format", "json"]);
    expect(simulated).toMatchObject({ status: 1, stdout: "" });
  });
});
