/**
 * The tool against closures that happened. docs/backtest.md is written from what the program computes now.
 * After a wanted change of a data set or of the program: vitest run -u, and read what changed.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { CASES, CLAIMS } from "./cases.ts";
import { type CaseResult, evaluate } from "./evaluate.ts";
import { backtestPage } from "./page.ts";

const judgedCases = CASES.filter((one) => one.judged);
const claimsOf = (id: string) => CLAIMS.filter((claim) => claim.case === id);
const results: CaseResult[] = [];

beforeAll(async () => {
  for (const one of judgedCases) results.push(await evaluate(one, claimsOf(one.id)));
});

describe("the cases", () => {
  it("each have claims, and each claim a case, a source and, where it was reported, its evidence", () => {
    expect(judgedCases.map((one) => one.id)).toEqual([...new Set(CLAIMS.map((claim) => claim.case))]);
    for (const claim of CLAIMS) {
      expect(claim.source).not.toBe("");
      expect(claim.evidence === "").toBe(claim.reported === "unknown");
    }
    for (const one of CASES) expect(one.source).not.toBe("");
  });
  it("start from a cluster in which everything runs at its level of then", () => {
    for (const { case: one, before } of results)
      for (const unit of before.units) expect([one.id, unit.id, unit.level]).toEqual([one.id, unit.id, 1]);
  });
  it("speak of every unit that the tool names", () => {
    for (const { case: one, unmentioned } of results) expect([one.id, ...unmentioned]).toEqual([one.id]);
  });
});

describe("the published table", () => {
  it("is what the program computes now", async () => {
    const page = backtestPage(
      results,
      CASES.filter((one) => !one.judged),
    );
    await expect(page).toMatchFileSnapshot(new URL("../../../docs/backtest.md", import.meta.url).pathname);
  });
});
