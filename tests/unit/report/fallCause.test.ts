/** Why a plant falls that falls in several waves; worked by hand. */
import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/simulate.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { fallCauses } from "../../../src/report/fallCause.ts";
import { namesOf } from "../../../src/report/names.ts";
import type { Lang } from "../../../src/report/words.ts";
import { dataset } from "../../twin/build.ts";

const critical = { need: "critical" as const, offtake: "minor" as const, quantity: 10 };

// Utility and Brine leave (wave 0). In wave 1 Plant gets half of its steam, and Chlorine stops; in wave 2 a fifth of
// Plant's chlorine is left. Its only buyer falls to a half in wave 2, and to a fifth in wave 3.
const data = dataset({
  units: ["Utility", "Brine", "Chlorine", "Plant", "Buyer"].map((name) => ({ id: name.toLowerCase(), name })),
  flows: [
    { from: "utility", to: "plant", material: "steam", replaceIn: 0.5, ...critical },
    { from: "brine", to: "chlorine", material: "brine", replaceIn: 0, ...critical },
    { from: "chlorine", to: "plant", material: "gas", replaceIn: 0.2, ...critical },
    { from: "plant", to: "buyer", material: "paint", replaceIn: 0, ...critical },
  ],
});

function causesIn(lang: Lang): Readonly<Record<string, string>> {
  const scenario = { ...NO_CHANGE, leave: ["utility", "brine"] };
  const result = simulate(data, scenario, { measure: "value_added", ration: "proportional" });
  const delivered = new Map(result.flows.map((flow) => [flow.index, flow.delivered]));
  const causeOf = fallCauses(result, {
    lang,
    names: namesOf(data, lang),
    delivered: (flow) => delivered.get(flow),
  });
  return Object.fromEntries(result.units.map((unit) => [unit.id, causeOf(unit)]));
}

describe("why a plant falls", () => {
  it("tells the first wave's cause and the last one's, each with its wave, where they differ", () => {
    expect(causesIn("en").plant).toBe(
      "First, in wave 1: there is too little steam from Utility. In the end, in wave 2: gas from Chlorine falls away (20% of it can be replaced).",
    );
    expect(causesIn("nl").plant).toContain("Eerst, in golf 1: ");
  });
  it("tells one cause with its last wave, where the same supply falls again", () => {
    expect(causesIn("en").buyer).toBe("paint from Plant falls to 20% (in steps, the last in wave 3)");
  });
  it("tells one cause of a plant that falls once", () => {
    expect(causesIn("en").chlorine).toBe("brine from Brine falls away");
    expect(causesIn("en").utility).toBe("it leaves in this scenario");
  });
});
