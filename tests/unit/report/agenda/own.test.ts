/** The agenda of one chain, on a network that can be worked out by hand. */
import { describe, expect, it } from "vitest";
import { NO_CHANGE } from "../../../../src/model/scenario.ts";
import { dataset } from "../../../twin/build.ts";
import { agendaOf, below, tablesOf, textsOf } from "./agenda.ts";

/**
 * mine -> plant -> shop, all critical and not to be replaced; the last step has no performer. A second chain runs
 * through the same shop, and one has nothing to do with it.
 */
const TWO = dataset({
  units: [
    { id: "mine", name: "Mine", valueAdded: 10, source: "book" },
    { id: "plant", name: "Plant", valueAdded: 30, source: "book" },
    { id: "shop", name: "Shop", valueAdded: 60, source: "book" },
    { id: "mill", name: "Mill", valueAdded: 100, source: "newspaper" },
  ],
  flows: [
    { from: "mine", to: "plant", material: "ore", quantity: 10, source: "book" },
    { from: "plant", to: "shop", material: "metal", quantity: 5, source: "book" },
    { from: "mill", to: "outside", material: "flour", quantity: 5, source: "newspaper" },
  ],
  materials: [{ id: "ore" }, { id: "metal" }, { id: "tool" }, { id: "flour" }],
  chains: [
    {
      id: "line",
      steps: [
        { units: ["mine"], material: "ore" },
        { units: ["plant"], material: "metal" },
        { units: [], material: "tool" },
      ],
    },
    {
      id: "retail",
      steps: [
        { units: ["plant"], material: "metal" },
        { units: ["shop"], material: "metal" },
      ],
    },
    { id: "bread", steps: [{ units: ["mill"], material: "flour" }] },
  ],
});

describe("the agenda of one chain", () => {
  it("begins with the chain: whether it is whole, on whom it hangs, and its steps", async () => {
    const agenda = await agendaOf(TWO, { chains: ["line"] });
    expect(agenda.title).toBe("Agenda for the chain line");
    // Whoever of the line leaves, mine, plant and shop stop: 100 of 200.
    expect(textsOf(agenda.front)[0]).toBe(
      "The chain is not complete: 2 of its 3 steps have a plant in operation. Missing: step 3. Hypothetical: the departure that hurts it most is that of Mine: the chain then breaks, and the cluster loses 50%.",
    );
    expect(agenda.body[0]).toMatchObject({ kind: "heading", level: 1, id: "chain" });
    expect(tablesOf(below(agenda, "chain-steps"))[0]?.rows).toEqual([
      ["step 1", "ore", "Mine", "weak", "only one company: the chain breaks, and the cluster loses 50%"],
      [
        "step 2",
        "metal",
        "Plant",
        "missing",
        "only one company: the chain breaks, and the cluster loses 50%",
      ],
      ["step 3", "tool", "nobody", "last step", "missing"],
    ]);
  });
  it("tells of every company that breaks it, also one that performs no step of it, and of no other", async () => {
    const agenda = await agendaOf(TWO, { chains: ["line"] });
    const [table] = tablesOf(below(agenda, "chain-departures"));
    expect(table?.rows.map((row) => [row[0], row[1], row[2], row.at(-1)])).toEqual([
      ["Mine", "step 1", "broken", "1"],
      ["Plant", "step 2", "broken", "1"],
      ["Shop", "no step, but tied to it", "broken", "1"],
    ]);
  });
  it("has of the cluster a few lines alone, and the sources of its own rows", async () => {
    const agenda = await agendaOf(TWO, { chains: ["line"] });
    const ids = agenda.body.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
    for (const id of ["cluster", "tower", "departures", "pillars", "summary"]) expect(ids).not.toContain(id);
    const [frame] = below(agenda, "chain-among").filter(({ kind }) => kind === "list");
    const texts = frame ? textsOf([frame]) : [];
    expect(texts).toContain("1 other chain runs through a plant of this one: retail.");
    expect(texts.join(" ")).not.toContain("bread");
    expect(textsOf(below(agenda, "sources")).join(" ")).not.toContain("newspaper");
  });
  it("tells what a scenario does after the chain's own agenda", async () => {
    const agenda = await agendaOf(TWO, { chains: ["line"], scenario: { ...NO_CHANGE, leave: ["mine"] } });
    const ids = agenda.body.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
    expect(ids.indexOf("scenario")).toBeGreaterThan(ids.indexOf("chain-agenda"));
    expect(textsOf(agenda.front)).toContain("Hypothetical: Mine leaves.");
  });

  it("says of a loss what is known where a plant's value is not", async () => {
    const without = (id: string) => ({
      ...TWO,
      units: TWO.units.map((unit) => (unit.id === id ? { ...unit, valueAdded: null } : unit)),
    });
    // Plant and shop are 90 of the 190 that are known; what the mine adds is not.
    const mine = await agendaOf(without("mine"), { chains: ["line"] });
    expect(textsOf(mine.front)[0]).toContain(
      "the cluster loses 47.4% of what is known. Not known of Mine: value added.",
    );
    const mill = await agendaOf(without("mill"), { chains: ["bread"] });
    expect(textsOf(mill.front)[0]).toContain(
      "if Mill leaves, the chain breaks. What the cluster would lose by that is not known.",
    );
    expect(tablesOf(below(mill, "chain-departures"))[0]?.rows[0]).toContain("0% of what is known");
  });

  it("names the sources of its steps among its sources, each row once", async () => {
    const note = "Closed in 2019 https://example.org/closed";
    const chains = TWO.chains.map((chain) =>
      chain.id === "line"
        ? { ...chain, steps: chain.steps.map((step, k) => (k === 2 ? { ...step, note } : step)) }
        : chain,
    );
    const agenda = await agendaOf({ ...TWO, chains }, { chains: ["line"] });
    const sources = below(agenda, "sources").flatMap((block) => (block.kind === "list" ? block.items : []));
    expect(sources).toContainEqual({
      text: "https://example.org/closed (1 row)",
      href: "https://example.org/closed",
    });
    const other = await agendaOf({ ...TWO, chains }, { chains: ["bread"] });
    expect(JSON.stringify(below(other, "sources"))).not.toContain("example.org");
  });
});
