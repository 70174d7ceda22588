import { describe, expect, it } from "vitest";
import type { ChainDetail, ChainResult, ChainStatus } from "../../../src/analysis/results.ts";
import type { ComparedScenario } from "../../../src/analysis/resultsMethod.ts";
import { chainRows, statusCounts, stopsOf } from "../../../src/app/compare/differences.ts";
import { comparables, comparedScenarios } from "../../../src/app/state/compared.ts";
import { filedScenarios } from "../../../src/app/state/filed.ts";
import { EMPTY_HISTORY } from "../../../src/app/state/history.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { SAMPLE } from "../report/sample.ts";

const DATA = { dataset: SAMPLE, index: indexOf(SAMPLE), issues: [] };

describe("which scenarios are compared", () => {
  const base = { data: DATA, history: EMPTY_HISTORY, compared: null };

  it("can be the present one, today, and those of the data set, at their end", () => {
    expect(comparables(base).map(({ id }) => id)).toEqual(["now", "today", "set closure"]);
    expect(comparables(base)[2]?.scenario).toMatchObject({ curtail: { dela: 0.5 }, open: { dow: 0.7 } });
  });

  it("are at first the present one, where it changes something: nobody asked for the others", () => {
    const ids = (state: Parameters<typeof comparedScenarios>[0]) =>
      comparedScenarios(state).map(({ id }) => id);
    expect(ids(base)).toEqual([]);
    const changed = { ...EMPTY_HISTORY, present: { ...NO_CHANGE, leave: ["util"] } };
    expect(ids({ ...base, history: changed })).toEqual(["now"]);
    const none = { ...DATA, dataset: { ...SAMPLE, scenarios: [] } };
    expect(ids({ ...base, data: none, history: changed })).toEqual(["now"]);
    expect(ids({ ...base, compared: ["now", "gone since"] })).toEqual(["now"]);
    expect(ids({ ...base, compared: [] })).toEqual([]);
  });
});

describe("which scenarios stand in a comparison that is saved", () => {
  const ids = (state: Parameters<typeof filedScenarios>[0]) => filedScenarios(state).map(({ id }) => id);
  const kept = comparables({ data: DATA, history: EMPTY_HISTORY, compared: null })[2]?.scenario ?? NO_CHANGE;
  const base = { data: DATA, history: EMPTY_HISTORY, compared: null };
  const changed = { ...EMPTY_HISTORY, present: { ...NO_CHANGE, leave: ["util"] } };

  it("are the chosen ones, in the order of the list", () => {
    expect(ids({ ...base, history: changed, compared: ["set closure", "today"] })).toEqual([
      "today",
      "set closure",
    ]);
    expect(ids({ ...base, history: changed })).toEqual(["now"]);
  });
  it("are all but the present one where none was chosen", () => {
    expect(ids(base)).toEqual(["today", "set closure"]);
    expect(ids({ ...base, compared: [] })).toEqual(["today", "set closure"]);
  });
  it("hold the present one once, under the name by which it was kept", () => {
    const loaded = { ...EMPTY_HISTORY, present: kept };
    expect(ids({ ...base, history: loaded, compared: ["now"] })).toEqual(["set closure"]);
    expect(ids({ ...base, history: loaded, compared: ["now", "set closure"] })).toEqual(["set closure"]);
    // Where nothing is assumed it is as today.
    expect(ids({ ...base, compared: ["now", "set closure"] })).toEqual(["today", "set closure"]);
  });
});

const chain = (id: string, status: ChainStatus): ChainResult => ({
  ...{ id, status, complete: true, throughput: status === "broken" ? 0 : 1, weakestStep: null },
});
const detail = (id: string, status: ChainStatus) => ({ id, status }) as ChainDetail;
const compared = (leave: readonly string[], stopped: readonly string[], chains: readonly ChainResult[]) =>
  ({ scenario: { ...NO_CHANGE, leave }, stopped, chains }) as unknown as ComparedScenario;

describe("where they differ", () => {
  const before = [detail("amine", "intact"), detail("cement", "broken"), detail("pvc", "intact")];
  const one = compared(
    ["dow"],
    ["dow1", "dow2", "dela"],
    [chain("amine", "broken"), chain("cement", "broken"), chain("pvc", "broken")],
  );
  const two = compared(
    [],
    ["dela"],
    [chain("amine", "broken"), chain("cement", "broken"), chain("pvc", "intact")],
  );

  it("chains that are as today everywhere are left out; those that differ come first", () => {
    expect(chainRows(before, [one, two], "en").map(({ id, differs }) => [id, differs])).toEqual([
      ["pvc", true],
      ["amine", false],
    ]);
  });

  it("a chain that is weakened in both, but not as much, differs; the same rounding does not", () => {
    const weak = (throughput: number) => compared([], [], [{ ...chain("pvc", "weakened"), throughput }]);
    const rows = (one: number, two: number) =>
      chainRows([detail("pvc", "intact")], [weak(one), weak(two)], "nl").map(({ differs }) => differs);
    expect(rows(0.827, 0.282)).toEqual([true]);
    expect(rows(0.8271, 0.8272)).toEqual([false]);
  });

  it("a chain that lacks a step and stands as today in all is left out", () => {
    const lacking = compared([], [], [{ ...chain("pvc", "intact"), complete: false }]);
    expect(chainRows([detail("pvc", "intact")], [lacking, lacking], "nl")).toEqual([]);
  });

  it("plants are told apart that leave, that stop everywhere and that stop here alone", () => {
    const [first, second] = stopsOf([one, two], DATA.index);
    expect(first).toEqual([
      { unit: "dow1", left: true, onlyHere: true },
      { unit: "dow2", left: true, onlyHere: true },
      { unit: "dela", left: false, onlyHere: false },
    ]);
    expect(second).toEqual([{ unit: "dela", left: false, onlyHere: false }]);
    expect(stopsOf([two], DATA.index)[0]?.[0]?.onlyHere).toBe(false);
  });

  it("chains are counted by status", () => {
    expect(statusCounts(one.chains)).toEqual({ intact: 0, weakened: 0, broken: 3, absent: 0 });
  });
});
