/** `targets` from the command line: what it says where something is wrong, and that its rows can be typed in. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { TargetsResult } from "../../../src/analysis/resultsTargets.ts";
import { filesWith } from "../analysis/targets/byHand.ts";
import { CATALOGUE, MINI, run } from "./harness.ts";

const scratch = mkdtempSync(join(tmpdir(), "targets-"));
afterAll(() => rmSync(scratch, { recursive: true }));

async function json(...argv: readonly string[]) {
  const { status, stdout, stderr } = await run([...argv, "--format", "json"]);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

describe("targets", () => {
  it("says what is wrong with its options", async () => {
    const wrong = async (...options: readonly string[]) => {
      const { status, stdout, stderr } = await run(["targets", MINI, ...options]);
      expect(stdout).toBe("");
      expect(status).toBe(2);
      return stderr;
    };
    expect(await wrong("--portfolio", "13")).toContain("from 0 to 12");
    expect(await wrong("--portfolio", "two")).toContain('"two" is not a whole number');
    expect(await wrong("--weights", "chain=3")).toContain('no measure "chain"; choose from: chains, jenga');
    expect(await wrong("--weights", "jobs=-1")).toContain("jobs=-1");
    expect(await wrong("--weights", "jobs")).toContain("MEASURE=NUMBER");
    expect(await wrong("--pareto", "jobs")).toContain("two measures");
    expect(await wrong("--pareto", "jobs,jobs")).toContain("two measures");
    expect(await wrong("--catalogue", MINI)).toContain("holds no process catalogue");
    expect(await wrong("--catalogue", join(MINI, "none"))).toContain("There is no folder");
  });
  it("finds the best set for one chain", async () => {
    const about = ["targets", MINI, "--catalogue", CATALOGUE, "--portfolio", "2"];
    const { stdout, status } = await run([...about, "--chain", "pvc"]);
    expect(status).toBe(0);
    expect(stdout).toContain("Of candidates alone that have to do with");
    expect(
      (await json(...about, "--chain", "pvc")).portfolio.map(({ process }: { process: string }) => process),
    ).toContain("frames");
    const { stderr, ...wrong } = await run([...about, "--chain", "no-such"]);
    expect(wrong.status).toBe(2);
    expect(stderr).toContain("no-such");
  });
  it("lists the errors of a catalogue and calculates nothing", async () => {
    const folder = mkdtempSync(join(scratch, "wrong-"));
    writeFileSync(
      join(folder, "processes.csv"),
      "process,role,material,coefficient\np,product,x,much\np,eats,y,1\n",
    );
    const { status, stdout, stderr } = await run(["targets", MINI, "--catalogue", folder]);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("processes.csv:2:coefficient");
    expect(stderr).toContain("processes.csv:3:role");
  });
  it("lets the data set's own processes win over those of the catalogue", async () => {
    const folder = mkdtempSync(join(scratch, "own-"));
    for (const name of readdirSync(MINI)) writeFileSync(join(folder, name), readFileSync(join(MINI, name)));
    writeFileSync(
      join(folder, "processes.csv"),
      "process,role,material,coefficient,unit\neboiler,product,steam,1,MWh\neboiler,energy,power,2,MWh\n",
    );
    const { candidates, processes } = await json("targets", folder, "--catalogue", CATALOGUE);
    expect(processes).toBe(7);
    const boiler = candidates.find((candidate: { process: string }) => candidate.process === "eboiler");
    expect(boiler.imports).toMatchObject([{ material: "power" }]);
  });
  it("says who could take over, and that there is nobody, where a scenario is given", async () => {
    const { takeovers, takeoverSet, takeoversLost, candidates } = await json(
      ...["targets", MINI, "--catalogue", CATALOGUE, "--leave", "util"],
    );
    expect(takeovers.map(({ process }: { process: string }) => process)).toEqual(["eboiler"]);
    expect(takeovers[0]).toMatchObject({ material: "steam", size: 180_000, feasible: true, level: 1 });
    expect(takeovers[0].sentenceNl).toContain("Neemt 180 GWh");
    expect(takeoverSet).toBeNull();
    expect(takeoversLost).toHaveLength(1);
    expect(candidates.length).toBeGreaterThan(0);
    const nobody = await run(["targets", MINI, "--catalogue", CATALOGUE, "--leave", "paper"]);
    expect(nobody.stdout).toContain("No process of the catalogue makes");
    const nothing = await run(["targets", MINI, "--catalogue", CATALOGUE, "--import", "nacl=0"]);
    expect(nothing.stdout).toContain("there is nothing to take over");
    const without = await json("targets", MINI, "--catalogue", CATALOGUE);
    expect(Object.keys(without).filter((key) => key.startsWith("takeover"))).toEqual([]);
    const unknown = await run(["targets", MINI, "--leave", "utli"]);
    expect(unknown.status).toBe(2);
  });
  it("gives rows which, typed into the files, make the commands say what it says", async () => {
    const { candidates, baseline }: TargetsResult = await json("targets", MINI, "--catalogue", CATALOGUE);
    const files = readdirSync(MINI).map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(join(MINI, name))),
    }));
    for (const { process, effect, rows } of candidates) {
      const folder = mkdtempSync(join(scratch, `${process}-`));
      for (const { name, bytes } of filesWith(files, rows)) writeFileSync(join(folder, name), bytes);
      const ranking = await json("rank", folder, "--no-range");
      const losses: number[] = ranking.companies.map((row: { loss: { total: number } }) => row.loss.total);
      const expected = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
      expect(effect.expectedLoss).toBeCloseTo(expected - baseline.expectedLoss, 12);
      const { jengafication } = await json("tower", folder, "--orders", "1");
      expect(effect.jengafication).toBeCloseTo(jengafication - baseline.jengafication, 12);
      const { chains } = await json("chains", folder, "--cut-sets", "0");
      const complete = chains.flatMap((chain: { id: string; complete: boolean }) =>
        chain.complete ? [chain.id] : [],
      );
      expect(effect.chainsCompleted).toEqual(
        complete.filter((id: string) => baseline.incomplete.includes(id)),
      );
    }
  });
});
