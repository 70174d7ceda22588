/** In every explanation the parts that are told add up, and the last of the sums is the figure that was asked. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXPLAINED } from "../../../../src/app/explain/explain.ts";
import { readDataSet } from "../../../../src/io/dataset.ts";
import type { DataSet } from "../../../../src/model/dataset.ts";
import { NO_CHANGE, type Scenario } from "../../../../src/model/scenario.ts";
import { lossParts } from "../../../../src/report/lossAmount.ts";
import { dataSets, scenarios, within } from "../../../twin/networks.ts";
import { type Answers, answersOf, explained, figuresOf } from "./answers.ts";
import { equationsOf, evaluated } from "./exact.ts";

const CLOSE = 1e-9;
const isClose = (a: number, b: number) => Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a), Math.abs(b));

/** Kinds whose explanation is words and settings alone, or a mean of more companies than are written out. */
const WITHOUT_SUMS: ReadonlySet<string> = new Set(["dependence", "intervals", "effectIntervals", "keep"]);

/** Checks every explanation; counts by kind how many sums were worked out again. */
function checked(answers: Answers): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [asked, figure] of figuresOf(answers)) {
    const explanation = explained(asked, answers);
    expect(explanation, JSON.stringify(asked)).not.toBeNull();
    const sums = equationsOf(explanation?.formulas ?? []);
    for (const { line, sides } of sums)
      for (const side of sides) expect(isClose(side, sides[0] as number), line).toBe(true);
    counts.set(asked.of, (counts.get(asked.of) ?? 0) + sums.length);
    const whole = explanation?.formulas.every((line) => !line.includes("…")) ?? false;
    if (figure === null || !whole || sums.length === 0) continue;
    const said = equationsOf(explanation?.formulas ?? [], 1).some(({ sides }) =>
      sides.some((side) => isClose(side, figure)),
    );
    expect(said, `${asked.of} ${figure}: ${explanation?.formulas.join(" | ")}`).toBe(true);
  }
  return counts;
}

function read(name: string): DataSet {
  const url = new URL(`../../../../chains/${name}/`, import.meta.url);
  const files = readdirSync(url)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(new URL(file, url))) }));
  const { dataset } = readDataSet(name, files);
  if (!dataset) throw new Error(`no ${name}`);
  return dataset;
}

/** "Own: €1.2 million a year / €30 million a year = 4%" in numbers. */
function amountsOf(line: string) {
  const found =
    /^(Together|Own|Knock-on):? (\D*)([\d.,]+) (million|billion)?.* \/ \D*([\d.,]+) (million|billion)?.* = ([\d.e-]+)%$/.exec(
      line,
    );
  if (!found) return null;
  const [, name, , amount, by, total, over, share] = found;
  const times = (word?: string) => ({ million: 1e6, billion: 1e9 })[word ?? ""] ?? 1;
  const number = (text = "", word?: string) => Number(text.replaceAll(",", "")) * times(word);
  return { name, amount: number(amount, by), total: number(total, over), share: Number(share) / 100 };
}

describe("sums of explanations", () => {
  it("are worked out again as they are written", () => {
    expect(evaluated("(2 + 3)² / (2² + 3²)")).toBeCloseTo(25 / 13);
    expect(evaluated("1 − (1 + 50%) / 2")).toBe(0.25);
    expect(evaluated("min(40%; 0.5) × -2")).toBe(-0.8);
    expect(evaluated("x = 3")).toBeNull();
    expect(
      equationsOf(["name: 2 × 3 = 6: strong", "q = Σ x", "a = 1 + 1 = 3"]).map(({ sides }) => sides),
    ).toEqual([
      [6, 6],
      [2, 3],
    ]);
  });

  it("hold on random networks", async () => {
    await fc.assert(
      fc.asyncProperty(dataSets(7), scenarios(7), async (data, scenario) => {
        checked(await answersOf(data, within(data, scenario), false));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("hold for every kind of explanation on the tutorial's data", async () => {
    const data = read("tutorial");
    const counts = new Map<string, number>();
    const gas: Scenario = { ...NO_CHANGE, leave: ["polymer", "boiler"], import: { "natural-gas": 0.5 } };
    for (const [kind, count] of checked(await answersOf(data, gas, true))) counts.set(kind, count);
    for (const kind of EXPLAINED) {
      expect(counts.has(kind), kind).toBe(true);
      if (!WITHOUT_SUMS.has(kind)) expect(counts.get(kind), kind).toBeGreaterThan(0);
    }
  }, 60_000);

  it("count the chains by what became of them, and split a loss by who is named in the scenario", async () => {
    const data = read("tutorial");
    const answers = await answersOf(data, { ...NO_CHANGE, leave: ["polymer"] }, true);
    const { simulate, chains } = answers.state.results;
    const of = (status: string) => simulate?.chains.filter((chain) => chain.status === status).length ?? 0;
    const counted = explained({ of: "chainCounts" }, answers)?.formulas ?? [];
    expect(of("broken")).toBeGreaterThan(0);
    expect(counted).toContain(
      `${of("broken")} + ${of("weakened")} + ${of("intact")} + ${of("absent")} = ${data.chains.length}`,
    );
    expect(counted).toContain(`broken: ${of("broken")}`);
    const incomplete = chains?.chains.filter(({ complete }) => !complete).length;
    expect(counted).toContain(`incomplete as the cluster is now, whatever the status: ${incomplete}`);
    const lost = explained({ of: "loss" }, answers)?.formulas.map(amountsOf) ?? [];
    const [together, mine, others] = ["Together", "Own", "Knock-on"].map((name) =>
      lost.find((line) => line?.name === name),
    );
    expect(mine?.share).toBeCloseTo(simulate?.loss.own ?? -1, 12);
    expect(others?.share).toBeCloseTo(simulate?.loss.knockOn ?? -1, 12);
    // What the company of the scenario itself loses is among the parts.
    const owned = lossParts(
      data,
      {},
      "value_added",
      data.units.filter(({ company }) => company === "polymer").map(({ id }) => [id, 0] as const),
    ).reduce((sum, { amount }) => sum + amount, 0);
    expect(owned / (mine?.amount ?? 0)).toBeCloseTo(1, 2);
    for (const line of [together, mine, others])
      expect((line?.amount ?? -1) / (line?.total ?? 1)).toBeCloseTo(line?.share ?? -1, 2);
  }, 60_000);

  it("hold on the real cluster", async () => {
    const data = read("eemsdelta");
    const counts = checked(await answersOf(data, { ...NO_CHANGE, leave: ["nobian-chlorine"] }, false));
    expect(counts.get("level")).toBeGreaterThan(4);
    expect(counts.get("chain")).toBeGreaterThan(5);
    expect(counts.get("rank")).toBeGreaterThan(20);
  }, 60_000);
});
