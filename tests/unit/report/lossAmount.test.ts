/** A loss in its own unit, where it is lost, and whether it is known of few plants; worked by hand. */
import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/simulate.ts";
import { waveGroups } from "../../../src/app/result/waveGroups.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { breakText, stateAndShare } from "../../../src/report/chainBreak.ts";
import { fewKnownText } from "../../../src/report/fewKnown.ts";
import { formatPercent } from "../../../src/report/format.ts";
import { amountOf, lossParts, lossScale, savedText } from "../../../src/report/lossAmount.ts";
import { namesOf } from "../../../src/report/names.ts";
import { dataset } from "../../twin/build.ts";

const percent = (share: number) => formatPercent(share, "en");
const critical = { need: "critical" as const, offtake: "minor" as const };

// Salt (60) leaves; chlorine (40) gets half of its brine from outside, mca (unknown) gets half of its chlorine.
const data = dataset({
  units: [{ id: "salt", valueAdded: 60e6, jobs: 5 }, { id: "chlorine", valueAdded: 40e6 }, { id: "mca" }],
  flows: [
    { from: "salt", to: "chlorine", material: "brine", quantity: 10, replaceIn: 0.5, ...critical },
    { from: "chlorine", to: "mca", material: "chlorine", quantity: null, replaceIn: 0, ...critical },
  ],
  chains: [{ id: "pvc", steps: [{ units: ["salt"] }, { units: ["chlorine"] }] }],
});
const scenario = { ...NO_CHANGE, leave: ["salt"] };
const settings = { measure: "value_added", ration: "proportional" } as const;

describe("a loss in its own unit", () => {
  const result = simulate(data, scenario, settings);
  const scale = lossScale(data, {}, "value_added");

  it("is its share of the total, and its parts add up to it, the largest first", () => {
    expect(scale?.total).toBe(100e6);
    expect(result.loss.total).toBeCloseTo(0.8, 12);
    expect(amountOf(result.loss.total, scale, "en")).toBe("€80 million a year");
    const levels = result.units.map(({ id, level }): readonly [string, number] => [id, level]);
    const parts = lossParts(data, {}, "value_added", levels);
    expect(parts.map(({ unit, share, amount }) => [unit, share, amount])).toEqual([
      ["salt", 1, 60e6],
      ["chlorine", 0.5, 20e6],
    ]);
    const sum = parts.reduce((total, { amount }) => total + amount, 0);
    expect(sum / (scale?.total ?? 0)).toBeCloseTo(result.loss.total, 12);
  });

  it("in jobs is a number of jobs; a measure known of no plant has no amount", () => {
    expect(amountOf(1, lossScale(data, {}, "jobs"), "en")).toBe("5 jobs");
    expect(amountOf(0.2, lossScale(data, {}, "jobs"), "nl")).toBe("1 baan");
    // A column of one's own may hold small figures: 0.05 of 0.25.
    const own = dataset({ units: [{ id: "a", numbers: { co2: 0.25 } }], flows: [] });
    expect(amountOf(0.2, lossScale(own, {}, "co2"), "en")).toBe("0.05 co2");
    const bare = dataset({ units: [{ id: "a" }], flows: [] });
    expect(lossScale(bare, {}, "jobs")).toBeNull();
    expect(amountOf(0.5, null, "en")).toBe("");
  });

  it("less the best case is what coordination saves, in full precision", () => {
    const best = (total: number) => ({
      response: "best-minload" as const,
      status: "Optimal",
      loss: { total, own: total, knockOn: 0 },
    });
    expect(savedText(0.8, best(0.6), scale, percent, "en")).toBe("€20 million a year");
    expect(savedText(0.8, best(0.79999), scale, percent, "en")).toBe("");
    expect(savedText(0.8, null, scale, percent, "en")).toBe("");
    // 55.55 - 12.34 = 43.21, though the two are written 55.6 and 12.3.
    expect(savedText(0.5555, best(0.1234), scale, percent, "en")).toBe("€43.2 million a year");
  });
});

describe("a measure known of few plants", () => {
  it("is said where it is known of fewer than half", () => {
    const of = (measure: "value_added" | "jobs") =>
      fewKnownText(measure, simulate(data, scenario, { ...settings, measure }).basis, "nl");
    expect(of("jobs")).toBe("Banen bekend van 1 van 3 fabrieken; de andere tellen als 0");
    expect(of("value_added")).toBe("");
  });
});

describe("a chain that breaks", () => {
  it("names the step and who no longer performs it, though its last plant runs", () => {
    const chain = simulate(data, scenario, settings).chains[0];
    if (!chain) throw new Error("no chain");
    const context = { dataset: data, names: namesOf(data, "en"), lang: "en" } as const;
    expect(breakText(chain, context)).toBe("at the step “step 1”: salt stops");
    expect(stateAndShare(chain, "en")).toBe("broken");
    expect(breakText({ ...chain, status: "weakened" }, context)).toBe("");
  });

  it("that lacks a step is incomplete first; one that is not there is only absent", () => {
    const chain = { id: "x", throughput: 0.5, weakestStep: null };
    expect(stateAndShare({ ...chain, status: "weakened", complete: false }, "nl")).toBe(
      "onvolledig, de rest verzwakt 50%",
    );
    expect(stateAndShare({ ...chain, throughput: null, status: "absent", complete: false }, "nl")).toBe(
      "afwezig",
    );
  });
});

describe("who is told of in which wave", () => {
  const flow = (from: string, to: string, material: string, replaceIn: number) => ({
    ...{ from, to, material, replaceIn, need: "critical" as const, offtake: "minor" as const },
  });

  it("tells a further fall where it shows, with the level of that wave", () => {
    // A leaves: B falls to 50 %, C stops in wave 1; in wave 2 that takes B to 10 %.
    const set = dataset({
      flows: [flow("A", "B", "m", 0), flow("A", "C", "n", 0), flow("C", "B", "m", 0.2)],
    });
    const result = simulate(set, { ...NO_CHANGE, leave: ["A"] }, settings);
    const groups = waveGroups(result, percent);
    expect(groups.map(({ wave }) => wave)).toEqual([0, 1, 2]);
    expect(groups[1]?.falls.map(({ id, level, stops }) => [id, percent(level), stops])).toEqual([
      ["B", "50%", false],
      ["C", "0%", true],
    ]);
    expect(groups[2]?.falls).toEqual([]);
    expect(groups[2]?.further.map(({ id, level }) => [id, percent(level)])).toEqual([["B", "10%"]]);
    // Written without figures there is nothing further to tell.
    expect(waveGroups(result, () => "less").map(({ further }) => further.length)).toEqual([0, 0]);
  });
});
