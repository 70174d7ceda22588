/** What a comparison comes down to, worked by hand on small networks. */
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/analysis/compare.ts";
import type { RangeResult } from "../../../src/analysis/resultsMethod.ts";
import { simulate } from "../../../src/analysis/simulate.ts";
import type { DataSet } from "../../../src/model/dataset.ts";
import { NO_CHANGE, type Scenario } from "../../../src/model/scenario.ts";
import { comparePage, conclusionOf } from "../../../src/report/commands/compare.ts";
import { comparisonDocument } from "../../../src/report/comparisonFile.ts";
import { comparisonPicture } from "../../../src/report/comparisonPicture.ts";
import { namesOf } from "../../../src/report/names.ts";
import { plainTitle } from "../../../src/report/scenarioTitle.ts";
import type { Lang } from "../../../src/report/words.ts";
import { dataset } from "../../twin/build.ts";

const critical = { replaceIn: 0, replaceOut: 0 };
/** Salt feeds chlorine, chlorine feeds paint; board stands alone. All adds up to 100 a year. */
const data = dataset({
  units: [
    { id: "salt", name: "Salt", valueAdded: 10 },
    { id: "chlorine", name: "Chlorine", valueAdded: 20 },
    { id: "paint", name: "Paint", valueAdded: 40 },
    { id: "board", name: "Board", valueAdded: 30 },
    { id: "pulp", name: "Pulp", valueAdded: 5, status: "announced" },
  ],
  flows: [
    { from: "salt", to: "chlorine", material: "brine", quantity: 10, ...critical },
    { from: "chlorine", to: "paint", material: "gas", quantity: 10, ...critical },
  ],
  chains: [
    { id: "paint", steps: [{ units: ["chlorine"] }, { units: ["paint"] }] },
    { id: "board", steps: [{ units: ["board"] }] },
    { id: "board-too", steps: [{ units: [] }, { units: ["board"] }] },
  ],
});
const SETTINGS = { measure: "value_added", ration: "proportional" } as const;
const leave = (...ids: string[]): Scenario => ({ ...NO_CHANGE, leave: ids });

async function concluded(
  scenarios: Readonly<Record<string, Scenario>>,
  lang: Lang,
  set: DataSet = data,
  best: Readonly<Record<string, number>> | null = null,
  measure: string = SETTINGS.measure,
) {
  const titled = Object.entries(scenarios).map(([id, scenario]) => ({
    id,
    name: id,
    nameNl: id,
    scenario,
  }));
  const result = await compare(set, titled, { ...SETTINGS, measure });
  const ranges =
    best &&
    new Map(
      Object.entries(best).map(([id, total]) => [
        id,
        {
          best: [{ response: "best-minload", status: "Optimal", loss: { total, own: 0, knockOn: total } }],
          steps: [],
        } as unknown as RangeResult,
      ]),
    );
  const answer = { result, ranges };
  const view = { lang, dataset: set, names: namesOf(set, lang), warnings: 0 };
  const conclusion = conclusionOf(answer, view);
  const said: Readonly<Record<string, string>> = Object.fromEntries(
    (conclusion?.points ?? []).map(({ label, value }) => [label, value]),
  );
  return { said, answer: conclusion?.answer ?? null, compared: answer, view };
}

describe("the conclusion of a comparison", () => {
  it("says which of two is worse, by how much, in money and in chains, and why", async () => {
    // Salt takes chlorine and paint with it: 70 of 100, 60 of those at others. Board takes nobody: 30.
    const en = await concluded({ "No board": leave("board"), "No salt": leave("salt") }, "en");
    expect(en.answer).toBe(
      "“No salt” is the worse of the two: the loss of value added is 70% (€70 a year). That is €40 a year more than in “No board”, where it is 30% (€30 a year).",
    );
    // One chain stands on paint; two on board, of which one lacks a step.
    expect(en.said.Chains).toBe(
      "The most chains break in “No board”. “No salt”: one chain breaks (paint). “No board”: 2 chains break (board and board-too). Of the 2 that break, 1 lacks a step today already.",
    );
    expect(en.said.Why).toBe(
      "In “No salt” 2 other plants stop: Chlorine and Paint. The loss at others is €60 a year, namely at Paint and Chlorine. In “No board” no other plant stops. As far as is known, nothing is lost at others.",
    );
    const nl = await concluded({ "Geen karton": leave("board"), "Geen zout": leave("salt") }, "nl");
    expect(nl.answer).toBe(
      "‘Geen zout’ is het ergste van de twee: het verlies aan toegevoegde waarde is 70% (€\u00a070 per jaar). Dat is €\u00a040 per jaar meer dan in ‘Geen karton’, waar het 30% (€\u00a030 per jaar) is.",
    );
    expect(nl.said.Ketens).toContain("In ‘Geen karton’ breken juist de meeste ketens.");
    expect(nl.said.Waarom).toContain(
      "In ‘Geen zout’ stoppen 2 andere fabrieken: Chlorine en Paint. Het verlies bij anderen is",
    );
  });

  it("says of every scenario how many of its broken chains lack a step anyway", async () => {
    const set = dataset({
      units: [
        { id: "a", name: "A", valueAdded: 60 },
        { id: "b", name: "B", valueAdded: 40 },
      ],
      flows: [],
      chains: [
        { id: "one", steps: [{ units: ["a"] }] },
        { id: "two", steps: [{ units: ["a"] }, { units: [] }] },
        { id: "three", steps: [{ units: ["b"] }, { units: [] }] },
        { id: "four", steps: [{ units: [] }, { units: ["b"] }] },
        { id: "five", steps: [{ units: ["a"] }] },
      ],
    });
    const { said } = await concluded({ "No A": leave("a"), "No B": leave("b") }, "en", set);
    expect(said.Chains).toBe(
      "“No A” also breaks the most chains. “No A”: 3 chains break (one, two and five). Of the 3 that break, 1 lacks a step today already. “No B”: 2 chains break (three and four). Both lack a step today already.",
    );
  });

  it("says on what those losses rest: the flows and the plants that fall, no others", async () => {
    const { said: sure } = await concluded({ "No salt": leave("salt"), "No board": leave("board") }, "en");
    // A quantity without a source is an estimate. Three plants of salt's chain and board fall; their figures are given.
    expect(sure["How sure"]).toBe(
      "The plants that stop or run at less have 2 flows: 2 estimated. Of these 4 plants the measure value added is given for 4. So read the amounts as an order of magnitude. No margin has been calculated.",
    );
    const { said: less } = await concluded({ "No paint": leave("paint"), "No board": leave("board") }, "en");
    expect(less["How sure"]).toContain("Of these 4 plants");
    const { said: alone } = await concluded({ "No board": leave("board") }, "en");
    expect(alone["How sure"]).toBe("Of this one plant the measure value added is given for 1.");
  });

  it("calls two that cost the same equal, and does not call either the worst", async () => {
    const { answer, said } = await concluded({ A: leave("salt"), B: leave("chlorine") }, "en");
    // Without chlorine salt sells nothing: the same three stand still.
    expect(answer).toBe("“A” and “B” are equally bad: in both the loss of value added is 70% (€70 a year).");
    expect(said.Chains).toBe(
      "Equally many chains break. “A”: one chain breaks (paint). “B”: one chain breaks (paint).",
    );
  });

  it("tells of three or more the worst, the next and the rest; today takes no part", async () => {
    const three = await concluded(
      { Today: NO_CHANGE, A: leave("board"), B: leave("salt"), C: { ...NO_CHANGE, curtail: { board: 0.5 } } },
      "en",
    );
    expect(three.answer).toBe(
      "“B” is the worst: the loss of value added is 70% (€70 a year). That is €40 a year more than in “A”, where it is 30% (€30 a year). Then: “C” with 15% (€15 a year).",
    );
    const five = await concluded(
      Object.fromEntries(
        [0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map((share) => [
          `at ${share}`,
          { ...NO_CHANGE, curtail: { board: share } },
        ]),
      ),
      "nl",
    );
    expect(five.answer).toContain("‘At 0.5’ met 15% (€\u00a015 per jaar) en 1 ander scenario.");
    expect((await concluded({ Today: NO_CHANGE }, "en")).answer).toBeNull();
    expect((await concluded({ A: leave("board") }, "en")).answer).toBe(
      "In “A” the loss of value added is 30% (€30 a year).",
    );
  });

  it("compares in shares where nothing is known in money, and says that all count the same", async () => {
    const bare = dataset({
      units: [{ id: "salt" }, { id: "chlorine" }, { id: "board" }, { id: "bin" }],
      flows: [{ from: "salt", to: "chlorine", material: "brine", quantity: 10, ...critical }],
    });
    const { answer, said: sure } = await concluded({ A: leave("salt"), B: leave("board") }, "nl", bare);
    // Two of four plants, and one of four.
    expect(answer).toBe(
      "‘A’ is het ergste van de twee: het verlies aan toegevoegde waarde is 50%. Dat is 25 procentpunt meer dan in ‘B’, waar het 25% is.",
    );
    expect(sure["Hoe zeker"]).toContain(
      "Toegevoegde waarde van geen enkele fabriek bekend: alle 4 tellen even zwaar.",
    );
    // There are no amounts of which to read the order of magnitude.
    expect(sure["Hoe zeker"]).not.toContain("€");
    expect(sure["Hoe zeker"]).not.toContain("bedragen");
    expect(sure["Hoe zeker"]).toContain("Een marge is niet berekend.");
  });

  it("does not set what opens against a loss, and says so", async () => {
    const opens = { ...NO_CHANGE, open: { pulp: 1 } };
    const one = await concluded({ Opens: opens, "No board": leave("board") }, "en");
    expect(one.answer).toBe(
      "“No board” is the worse of the two: the loss of value added is 30% (€30 a year). In “Opens” nothing is lost, as far as is known (value added).",
    );
    expect(one.said["How sure"]).toContain(
      "Only losses are counted: what opens in “Opens” is not set against them.",
    );
    // With what opens the whole is 105: the same 30 is a smaller share, but no smaller loss.
    const both = await concluded({ Both: { ...opens, leave: ["board"] }, "No board": leave("board") }, "en");
    expect(both.answer).toMatch(/^“Both” and “No board” are equally bad/);
  });

  it("says what is not known, and of a small difference that it says little", async () => {
    const some = dataset({
      units: [
        { id: "a", name: "A", valueAdded: 50 },
        { id: "b", name: "B", valueAdded: 49 },
        { id: "c", name: "C" },
      ],
      flows: [{ from: "a", to: "c", material: "x", quantity: null, ...critical }],
    });
    const { answer, said: sure } = await concluded({ "No A": leave("a"), "No B": leave("b") }, "en", some);
    expect(answer).toBe(
      "“No A” is the worse of the two: the loss of value added is 50.5% of what is known (at least €50 a year). That is, as far as is known, €1 a year more than in “No B”, where it is 49.5% of what is known (at least €49 a year). With these data so small a difference says little.",
    );
    expect(sure["How sure"]).toContain("given for 2 and unknown for 1 (counted as 0)");
    expect(sure["How sure"]).toContain("1 flow: 1 assumed");
  });

  it("tells a difference in jobs that is that of the two amounts beside it", async () => {
    // 12,345 - 9,876 = 2,469; in three digits it would be 12,300 - 9,880 = 2,420.
    const jobs = dataset({
      units: [
        { id: "a", name: "A", jobs: 12_345 },
        { id: "b", name: "B", jobs: 9_876 },
      ],
      flows: [],
    });
    const { answer } = await concluded({ "No A": leave("a"), "No B": leave("b") }, "en", jobs, null, "jobs");
    expect(answer).toContain(
      "(12,345 jobs). That is 2,469 jobs more than in “No B”, where it is 44.4% (9,876 jobs)",
    );
  });

  it("says what coordination saves in each, and whether another is then the worst", async () => {
    const scenarios = { "No salt": leave("salt"), "No board": leave("board") };
    const same = await concluded(scenarios, "en", data, { "No salt": 0.7, "No board": 0.3 });
    expect(same.said["With coordination"]).toBe("Coordination saves nothing in any of them.");
    const other = await concluded(scenarios, "en", data, { "No salt": 0.1, "No board": 0.3 });
    expect(other.said["With coordination"]).toBe(
      "Coordination saves €60 a year in “No salt” and nothing in “No board”. With coordination “No board” is the worst instead.",
    );
    // Not known of both: nothing is said.
    const half = await concluded(scenarios, "en", data, { "No salt": 0.1 });
    expect(half.said["With coordination"]).toBeUndefined();
  });

  it("tells of a loss too small for a decimal that it is one", async () => {
    const small = dataset({
      units: [
        { id: "a", name: "A", valueAdded: 1_000_000 },
        { id: "b", name: "B", valueAdded: 300 },
        { id: "c", name: "C", valueAdded: 100 },
      ],
      flows: [{ from: "b", to: "c", material: "x", quantity: 1, ...critical }],
    });
    const { answer, said } = await concluded({ "No A": leave("a"), "No B": leave("b") }, "en", small);
    // 400 of 1,000,400.
    expect(answer).toContain("more than in “No B”, where it is <0.1% (€400 a year).");
    expect(said.Why).toContain("The loss at others is €100 a year, namely at C.");
  });

  it("says of the plants that lose most whether that is most of it, and cuts no tie", async () => {
    const lossAt = async (weights: readonly number[]) => {
      const set = dataset({
        units: [
          { id: "hub", name: "Hub", valueAdded: 1 },
          ...weights.map((valueAdded, k) => ({ id: `p${k}`, name: `P${k}`, valueAdded })),
        ],
        flows: weights.map((_, k) => ({
          from: "hub",
          to: `p${k}`,
          material: "gas",
          quantity: 1,
          ...critical,
        })),
      });
      return (await concluded({ A: leave("hub") }, "en", set)).said.Why;
    };
    // 24 of 34, and 9 of 19.
    expect(await lossAt([8, 8, 8, 5, 5])).toContain("€34 a year, most of it at P0, P1 and P2.");
    expect(await lossAt([4, 3, 2, 1.9, 1.9, 1.9, 1.9, 1.9, 1.5])).toContain(
      "€20 a year, the largest parts at P0, P1 and P2.",
    );
    // The third is as large as the fourth: two are named, or nobody where all are alike.
    expect(await lossAt([9, 8, 1, 1])).toContain("€19 a year, most of it at P0 and P1.");
    expect(await lossAt([5, 5, 5, 5])).toContain("The loss at others is €20 a year.");
  });

  it("says of all scenarios what coordination saves, and not that one is worse which reads as much", async () => {
    const shares = [0.4, 0.5, 0.6, 0.7, 0.8];
    const scenarios = Object.fromEntries(
      shares.map((share) => [`at ${share}`, { ...NO_CHANGE, curtail: { board: share } }]),
    );
    // Of 30 are lost 18, 15, 12, 9 and 6; in the first three all of it can be saved, in the fourth a third.
    const best = { "at 0.4": 0, "at 0.5": 0, "at 0.6": 0, "at 0.7": 0.06, "at 0.8": 0.06 };
    const { said } = await concluded(scenarios, "en", data, best);
    expect(said["With coordination"]).toBe(
      "Coordination saves €18 a year in “At 0.4”, €15 a year in “At 0.5”, €12 a year in “At 0.6”, a part in 1 other scenario and nothing in 1 other scenario. With coordination “At 0.7” is the worst instead.",
    );
    // Both lose all of salt's chain; what is left of the second is more.
    const equal = { A: leave("salt"), B: leave("chlorine") };
    const left = await concluded(equal, "en", data, { A: 0.1, B: 0.2 });
    expect(left.said["With coordination"]).toMatch(/With coordination “B” is the worst\.$/);
    const alike = await concluded(equal, "en", data, { A: 0.1, B: 0.1000001 });
    expect(alike.said["With coordination"]).not.toContain("is the worst");
  });

  it("says where the least loss could not be calculated, and not that nothing is saved there", async () => {
    const { compared, view } = await concluded({ A: leave("salt"), B: leave("board") }, "en", data, {
      A: 0.1,
      B: 0.3,
    });
    const failed = { best: [{ response: "best-minload", status: "Time limit reached", loss: null }] };
    const ranges = new Map([...(compared.ranges ?? []), ["B", failed as unknown as RangeResult]]);
    const answer = { ...compared, ranges };
    const rows = comparePage(answer, view).sections[0]?.table?.rows ?? [];
    expect(rows.find(([title]) => title === "Coordination saves")).toEqual([
      "Coordination saves",
      "€60 a year",
      "unknown; the solver says: Time limit reached",
    ]);
    expect(comparisonPicture(answer, view)?.caption).toContain(
      "coordination saves nothing, but for “B”: there it could not be calculated.",
    );
    expect(comparisonPicture(compared, view)?.caption).toMatch(/coordination saves nothing\.$/);
  });

  it("says how each begins: those of the first wave by what they fall for, those that lose most first", async () => {
    const set = dataset({
      units: [
        { id: "chlorine", name: "Chlorine", valueAdded: 10 },
        { id: "paint", name: "Paint", valueAdded: 40 },
        { id: "mca", name: "MCA", valueAdded: 20 },
        { id: "peroxide", name: "Peroxide", valueAdded: 15, minLoad: 0.4 },
        { id: "steam", name: "Steam", valueAdded: 5 },
        { id: "yarn", name: "Yarn", valueAdded: 10 },
        { id: "pvc", name: "PVC", valueAdded: 30 },
      ],
      flows: [
        { from: "chlorine", to: "paint", material: "gas", quantity: 5, ...critical },
        { from: "chlorine", to: "mca", material: "gas", quantity: 5, ...critical },
        { from: "chlorine", to: "pvc", material: "lye", quantity: 5, replaceIn: 0.3, replaceOut: 0 },
        {
          from: "chlorine",
          to: "peroxide",
          material: "hydrogen",
          quantity: 5,
          replaceIn: 0.1,
          replaceOut: 0,
        },
        { from: "mca", to: "yarn", material: "monomer", quantity: 5, ...critical },
      ],
    });
    const scenario = leave("chlorine");
    const { compared, view } = await concluded({ A: scenario }, "en", set);
    const simulated = new Map([["A", simulate(set, scenario, SETTINGS)]]);
    const why = conclusionOf({ ...compared, simulated }, view)?.points.find(({ label }) => label === "Why");
    // Paint and MCA lose 60; PVC runs at 30% and loses 21, peroxide stops and loses 15. Yarn is of the second wave.
    expect(why?.value).toContain(
      "4 other plants stop: Paint, MCA, Peroxide and Yarn. It begins mainly at Paint and MCA: gas from Chlorine falls away; and at PVC: lye from Chlorine falls away (30% of it can be replaced). The loss",
    );
    const few = leave("mca");
    const dutch = await concluded({ A: few }, "nl", set);
    const one = new Map([["A", simulate(set, few, SETTINGS)]]);
    expect(JSON.stringify(conclusionOf({ ...dutch.compared, simulated: one }, dutch.view))).toContain(
      "Het begint bij ",
    );
    // Nobody deals with steam.
    const none = leave("steam");
    const alone = await concluded({ A: none }, "nl", set);
    const nobody = new Map([["A", simulate(set, none, SETTINGS)]]);
    expect(JSON.stringify(conclusionOf({ ...alone.compared, simulated: nobody }, alone.view))).not.toContain(
      "Het begint",
    );
  });

  it("stands first in the file, above the picture", async () => {
    const { compared, view } = await concluded({ A: leave("salt"), B: leave("board") }, "nl");
    const { front } = comparisonDocument({ ...compared, simulated: new Map() }, view, null);
    expect(front[0]).toMatchObject({ kind: "heading", text: "Conclusie" });
    expect(front[1]).toMatchObject({ kind: "paragraph" });
    expect(JSON.stringify(front[1])).toContain("‘A’ is het ergst");
    expect(front[3]?.kind).toBe("figure");
  });
});

describe("a title where all is hypothetical", () => {
  it("loses the mark, and nothing else", () => {
    expect(plainTitle("Hypothetical: the chlorine plant leaves")).toBe("The chlorine plant leaves");
    expect(plainTitle("Hypothetisch: helft van het aardgas")).toBe("Helft van het aardgas");
    expect(plainTitle("Weinig stoom")).toBe("Weinig stoom");
    expect(plainTitle("Hypothetical")).toBe("Hypothetical");
  });
});
