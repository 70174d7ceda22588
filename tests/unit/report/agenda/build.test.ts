/** What the agenda says, on networks small enough to work out by hand. */
import { describe, expect, it } from "vitest";
import { NO_CHANGE } from "../../../../src/model/scenario.ts";
import type { Block } from "../../../../src/report/agenda/document.ts";
import { dataset } from "../../../twin/build.ts";
import { agendaOf, below, tablesOf, textsOf } from "./agenda.ts";

/**
 * mine -> plant -> shop, all critical and not to be replaced: mine sells 10 t of ore (EUR 20 a tonne) to the
 * plant alone, and the plant 5 t of metal (EUR 100 a tonne) to the shop, which sells outside. The plant brings
 * in 2 t of coal, which nobody makes, and gets rid of 3 t of slag. A last step has no performer.
 */
const CHAIN = dataset({
  units: [
    { id: "mine", name: "Mine", valueAdded: 10, source: "book" },
    { id: "plant", name: "Plant", valueAdded: 30, source: "book" },
    { id: "shop", name: "Shop", valueAdded: 60, source: "book" },
    { id: "maker", name: "Maker", status: "announced" },
  ],
  flows: [
    { from: "mine", to: "plant", material: "ore", quantity: 10, source: "book" },
    { from: "plant", to: "shop", material: "metal", quantity: 5, source: "https://example.org/a" },
    { from: "outside", to: "plant", material: "coal", quantity: 2, source: "book; page" },
    { from: "plant", to: "outside", material: "slag", quantity: 3, source: "book" },
    { from: "shop", to: "outside", material: "metal", quantity: null, source: "book" },
  ],
  materials: [
    { id: "ore", price: 20 },
    { id: "metal", price: 100 },
    { id: "coal", price: 50 },
    { id: "slag", category: "waste", price: -4 },
    { id: "tool", price: 7 },
  ],
  chains: [
    {
      id: "line",
      steps: [
        { units: ["mine"], material: "ore" },
        { units: ["plant"], material: "metal" },
        { units: ["shop"], material: "metal" },
        { units: ["maker"], material: "tool" },
      ],
    },
  ],
});

describe("a chain's section", () => {
  it("tells each weak link once, by the buyer, with what the seller loses", async () => {
    const agenda = await agendaOf(CHAIN);
    const [table] = tablesOf(below(agenda, "chain-line-strengthen"));
    // Both links are weak at both ends: 10 t of ore (EUR 200) and 5 t of metal (EUR 500). Equal losses: the
    // more valuable first. The plant's metal has one taker in the cluster, and so has the mine's ore.
    expect(table?.rows.map((row) => row.slice(0, 4))).toEqual([
      ["Shop", "needs metal", "Plant (itself loses 100%)", "100%"],
      ["Plant", "needs ore", "Mine (itself loses 100%)", "100%"],
    ]);
  });
  it("has no strong links here, and says so", async () => {
    const agenda = await agendaOf(CHAIN, { lang: "nl" });
    expect(below(agenda, "chain-line-keep")).toEqual([
      {
        kind: "paragraph",
        role: "text",
        text: "Geen van de fabrieken in deze keten heeft een sterke schakel binnen het cluster.",
      },
    ]);
  });
  it("attracts the missing step, the import and a use for the waste, with quantity, value and who waits", async () => {
    const agenda = await agendaOf(CHAIN);
    const blocks = below(agenda, "chain-line-attract");
    expect(tablesOf(blocks)[0]?.rows).toEqual([
      ["step 4 (tool)", "missing step", "unknown", "unknown", "Shop"],
      ["coal", "imported, made nowhere here", "2 t", "€100", "Plant"],
      ["slag", "unused output", "3 t", "−€12", "Plant"],
    ]);
    expect(textsOf(blocks)).toContain("A negative value: whoever gets rid of it pays for that.");
  });
  it("says who breaks it alone, with what the cluster loses", async () => {
    const agenda = await agendaOf(CHAIN);
    // Whoever leaves, all three stop: the loss is everything.
    const texts = textsOf(below(agenda, "chain-line-cuts"));
    expect(texts).toEqual([
      "Hypothetical: each of these companies breaks the chain when it leaves alone, with what the whole cluster then loses:",
      "Mine: 100%",
      "Plant: 100%",
      "Shop: 100%",
      "No further group of up to three companies breaks it.",
    ]);
  });
  it("asks for the quantity that nobody gave, and ends with goals that can be ticked off", async () => {
    const agenda = await agendaOf(CHAIN);
    expect(textsOf(below(agenda, "chain-line-questions"))).toContain(
      "How much metal goes from Shop to outside the cluster in a year?",
    );
    const [goals] = tablesOf(below(agenda, "chain-line-goals"));
    expect(goals?.checklist).toBe(true);
    expect(goals?.rows).toEqual([
      [
        "A company that performs this step: step 4 (tool) (named for it: Maker (announced))",
        "not known yet",
        "a plant performs this step",
      ],
      ["A second source of metal for Shop", "up to 5 t", "the loss without Plant is below 5% (now 100%)"],
      ["A second source of ore for Plant", "up to 10 t", "the loss without Mine is below 5% (now 100%)"],
      ["Make in the cluster what is imported: coal", "2 t", "a plant in the cluster supplies coal"],
      ["Find a use in the cluster for what leaves unused: slag", "3 t", "a plant in the cluster takes slag"],
      [
        "Ask how much metal goes from Shop to outside the cluster",
        "to be found out",
        "there is a figure with a source",
      ],
    ]);
  });
  it("draws every step and link, and tells them in words", async () => {
    const agenda = await agendaOf(CHAIN);
    const figure = below(agenda, "chain-line").find((block) => block.kind === "figure");
    expect(figure?.kind === "figure" && figure.picture.lines).toEqual([
      "step 1 (runs): Mine. Link to the next step: weak.",
      "step 2 (runs): Plant. Link to the next step: weak.",
      "step 3 (runs): Shop.",
      "step 4 (missing): Maker (announced).",
    ]);
  });
});

describe("the cluster", () => {
  it("finds the departure that costs most, and when half is gone", async () => {
    const agenda = await agendaOf(CHAIN);
    const texts = textsOf(below(agenda, "in-short"));
    // All lose everything; ties go by id, so the mine is first: 10 of 100 its own.
    expect(texts).toContain(
      "Hypothetical: the departure that costs most is that of Mine. It takes away 100% of the cluster's value added: 10% is its own, 90% is lost at others. It breaks 1 chain.",
    );
    expect(texts).toContain(
      "Hypothetical: if the company that does most harm leaves each time, less than half of the activity is left after 1 departure.",
    );
    expect(texts).toContain("Chains: 1, of which 1 intact. Incomplete, with at least one missing step: 1.");
  });
  it("warns where its losses are counted in what is known of few plants, and not where it is known of most", async () => {
    const said = async (of: typeof CHAIN, lang: "en" | "nl") =>
      textsOf(below(await agendaOf(of, { lang }), "departures")).filter((text) => /Beware|Let op/.test(text));
    const few = { ...CHAIN, units: CHAIN.units.map((unit) => ({ ...unit, valueAdded: null })) };
    expect(await said(CHAIN, "en")).toEqual([]);
    const [en] = await said({ ...few, materials: [] }, "en");
    expect(en).toMatch(/^Beware: Value added known of no plant: all \d count the same\.$/);
    const [nl] = await said({ ...few, materials: [] }, "nl");
    expect(nl).toMatch(
      /^Let op: Toegevoegde waarde van geen enkele fabriek bekend: alle \d tellen even zwaar\.$/,
    );
  });
  it("lists each source once with its rows, and an address as one", async () => {
    const agenda = await agendaOf(CHAIN);
    const sources = below(agenda, "sources").find((block) => block.kind === "list");
    // book: 3 units and 4 flows, one of which names a second source behind a semicolon.
    expect(sources?.kind === "list" && sources.items).toEqual([
      { text: "book (7 rows)" },
      { text: "https://example.org/a (1 row)", href: "https://example.org/a" },
      { text: "page (1 row)" },
    ]);
  });
});

describe("a scenario", () => {
  it("stands beside the state of today, with reasons", async () => {
    const scenario = { ...NO_CHANGE, leave: ["mine"] };
    const agenda = await agendaOf(CHAIN, { scenario });
    const [chains, plants] = tablesOf(below(agenda, "scenario"));
    expect(chains?.rows).toEqual([["line", "intact", "broken", "0%"]]);
    expect(plants?.rows).toEqual([
      ["Mine", "stops", "0", "0", "it leaves in this scenario"],
      ["Plant", "stops", "1", "1", "ore from Mine falls away"],
      ["Shop", "stops", "2", "2", "metal from Plant falls away"],
    ]);
    expect(textsOf(agenda.front)).toContain("Hypothetical: Mine leaves.");
    const figure = below(agenda, "chain-line").find((block) => block.kind === "figure");
    expect(figure?.kind === "figure" && figure.picture.lines[2]).toBe("step 3 (at a standstill): Shop.");
  });
});

describe("a report of a scenario", () => {
  const scenario = { ...NO_CHANGE, leave: ["mine"] };
  const factsIn = (blocks: readonly Block[]) =>
    blocks
      .flatMap((block) => (block.kind === "facts" ? block.items : []))
      .map(({ label, value }) => [label, value]);

  it("begins with what it costs, what stops wave by wave and why, and which chains break", async () => {
    const agenda = await agendaOf(CHAIN, { scenario, chains: [] });
    expect(agenda.title).toBe("What a scenario does to test");
    // The mine's 10 of 100 are its own; nothing can be had from elsewhere, so that coordination saves nothing.
    expect(factsIn(agenda.front)).toEqual([
      ["Loss of value added", "100% (own 10%, knock-on 90%)"],
      ["That is", "€100 a year, of €100 a year in the whole cluster (own €10 a year, knock-on €90 a year)"],
      ["Loss with coordination", "also 100%: with plants and links as they are, coordination saves nothing"],
      ["Plants that fall", "3 of 3; 3 stop"],
      ["Chains that break", "1: line (at the step “step 1”: Mine stops)"],
      ["Chains that weaken", "none"],
    ]);
    const texts = textsOf(agenda.front);
    expect(texts[0]).toBe("Hypothetical: Mine leaves.");
    expect(texts).toContain("Wave 1: Plant (ore from Mine falls away).");
    expect(texts).toContain("Wave 2: Shop (metal from Plant falls away).");
    expect(texts).toContain("With plants and links as they are, coordination alone saves nothing here.");
    const [first] = agenda.body;
    expect(first).toMatchObject({ kind: "heading", level: 1, id: "scenario" });
  });

  it("says that a loss and its range are of what is known where a plant's weight is not known", async () => {
    const unknown = {
      ...CHAIN,
      units: CHAIN.units.map((unit) => (unit.id === "shop" ? { ...unit, valueAdded: null } : unit)),
      materials: CHAIN.materials.map((row) => (row.id === "metal" ? { ...row, price: null } : row)),
    };
    // Metal has no price, so that the shop's value added can't be estimated either: 10 and 30 are known.
    const { front } = await agendaOf(unknown, { scenario, chains: [] });
    expect(
      factsIn(front)
        .filter(([label]) => label !== "That is")
        .slice(0, 2),
    ).toEqual([
      ["Loss of value added", "100% of what is known (own 25%, knock-on 75%)"],
      [
        "Loss with coordination",
        "also 100% of what is known: with plants and links as they are, coordination saves nothing",
      ],
    ]);
  });

  it("names newcomers and every assumption", async () => {
    const assumed = { ...scenario, curtail: { shop: 0.5 }, import: { coal: 0.25 }, open: { maker: 0.8 } };
    const agenda = await agendaOf(CHAIN, { scenario: assumed, arrived: ["a smelter is added"] });
    expect(textsOf(agenda.front)[0]).toMatch(/^Hypothetical: Mine leaves, .* and a smelter is added\.$/);
    expect(factsIn(below(agenda, "scenario-assumptions"))).toEqual([
      ["Leaves", "Mine"],
      ["Runs at less", "Shop 50%"],
      ["Import that is left", "coal 25%"],
      ["Market outside that is left", "as now"],
      ["Opens", "Maker 80%"],
      ["Newcomers, in all figures", "a smelter is added"],
      ["A shortage is shared out", "proportional"],
      [
        "Who reacts",
        "everyone for themselves: only what the data call replaceable comes from or goes outside",
      ],
      ["Random orders", "5, seed 1"],
    ]);
  });

  it("names newcomers in an agenda without a scenario too", async () => {
    const { front } = await agendaOf(CHAIN, { arrived: ["a smelter is added"] });
    expect(textsOf(front)).toContain("Hypothetical: a smelter is added.");
  });

  it("has a sheet with all that falls, and leaves out the long list of candidates", async () => {
    const agenda = await agendaOf(CHAIN, { scenario, chains: [] });
    const falls = agenda.sheets.find(({ name }) => name === "Plants that fall");
    expect(falls?.rows.map((row) => [row[0], row[2], row[4]])).toEqual([
      ["mine", 0, 0],
      ["plant", 0, 1],
      ["shop", 0, 2],
    ]);
  });
});

describe("what is absent", () => {
  it("is said in words: no chains, no links, no gaps, nothing that a departure costs", async () => {
    const lone = dataset({
      units: [{ id: "a" }],
      flows: [{ from: "a", to: "outside", material: "salt", offtake: "critical" }],
      chains: [{ id: "c", steps: [{ units: ["a"], material: "salt" }] }],
    });
    const agenda = await agendaOf(lone);
    const texts = textsOf(agenda.body);
    expect(texts).toContain("No link within the cluster is strong.");
    expect(texts).toContain("No link within the cluster is weak.");
    expect(texts).toContain("None of the 0 pairs of companies breaks a chain that neither breaks alone.");
    const empty = await agendaOf(dataset({ units: [{ id: "a" }], flows: [] }));
    expect(textsOf(empty.body)).toContain("No chains: none are declared and none follow from the flows.");
    expect(textsOf(empty.body)).toContain("The rows of the data set name no sources.");
  });
  it("does not praise the data of a chain that has none", async () => {
    const planned = dataset({
      units: [{ id: "a", status: "announced" }],
      flows: [],
      chains: [{ id: "c", steps: [{ units: ["a"], material: "m" }] }],
    });
    const agenda = await agendaOf(planned);
    expect(textsOf(below(agenda, "chain-c-keep"))).toEqual([
      "No plant of this chain is in operation yet, so it has no links yet.",
    ]);
    expect(textsOf(below(agenda, "chain-c-questions"))).toEqual([
      "The data set has no flows of today for this chain. What would run through it?",
    ]);
    expect(textsOf(below(agenda, "chain-c-cuts"))).toEqual([
      "No step runs, so there is nothing that a departure could break.",
    ]);
  });
  it("prints no date unless it is given one", async () => {
    expect((await agendaOf(CHAIN)).dateText).toBe("");
    expect((await agendaOf(CHAIN, { date: "2026-03-01" })).dateText).toBe("1 March 2026");
    expect((await agendaOf(CHAIN, { date: "2026-03-01", lang: "nl" })).dateText).toBe("1 maart 2026");
  });
  it("leaves out the chains that were not asked for", async () => {
    const all = ["line", "other", "third"].map((id) => ({ ...CHAIN.chains[0], id }));
    const agenda = await agendaOf({ ...CHAIN, chains: all } as typeof CHAIN, { chains: ["other", "third"] });
    const ids = agenda.body.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
    expect(ids).toEqual(expect.arrayContaining(["cluster", "chain-other", "chain-third"]));
    expect(ids).not.toContain("chain-line");
  });
  it("is about the cluster alone where no chain is asked for, and says nothing false about chains", async () => {
    const headings = ({ body }: Awaited<ReturnType<typeof agendaOf>>) =>
      body.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
    const [all, none] = [await agendaOf(CHAIN), await agendaOf(CHAIN, { chains: [] })];
    expect(headings(all)).toContain("chains");
    expect(headings(none)).toEqual(headings(all).filter((id) => !/^chain(s$|-)/.test(id)));
    expect(textsOf(none.body).join()).not.toContain("No chains");
  });
});
