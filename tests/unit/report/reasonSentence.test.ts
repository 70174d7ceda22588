import { describe, expect, it } from "vitest";
import type { Reason } from "../../../src/analysis/results.ts";
import { namesOf } from "../../../src/report/names.ts";
import { reasonSentence } from "../../../src/report/reasonSentence.ts";
import { scenarioSentence } from "../../../src/report/scenarioWords.ts";
import { EN } from "../../../src/report/words.en.ts";
import { NL } from "../../../src/report/words.nl.ts";
import type { Lang } from "../../../src/report/words.ts";
import { SAMPLE } from "./sample.ts";

function say(level: number, reason: Reason, shares: Record<number, number>, lang: Lang = "en"): string {
  const names = namesOf(SAMPLE, lang);
  return reasonSentence({ id: "dela", level, reason }, { lang, names, delivered: (flow) => shares[flow] });
}

describe("a reason in words", () => {
  it("names the supplier and what is left of it", () => {
    const reason: Reason = { kind: "input", material: "steam", via: [0] };
    expect(say(0.4, reason, { 0: 0.4 })).toBe(
      "Delamine falls to 40% because steam from Site utilities falls to 40%",
    );
    expect(say(0.4, reason, { 0: 0.4 }, "nl")).toBe(
      "Delamine zakt naar 40%, want stoom van Site utilities zakt naar 40%",
    );
    expect(say(0, reason, { 0: 0 })).toBe("Delamine stops because steam from Site utilities falls away");
  });
  it("tells how much of it can be replaced, where that is some and not all", () => {
    const of = (replaceIn: number) => {
      const flows = SAMPLE.flows.map((flow) => (flow.index === 0 ? { ...flow, replaceIn } : flow));
      const names = namesOf({ ...SAMPLE, flows }, "en");
      const reason: Reason = { kind: "input", material: "steam", via: [0] };
      return reasonSentence({ id: "dela", level: 0.8, reason }, { lang: "en", names, delivered: () => 0 });
    };
    const said = "Delamine falls to 80% because steam from Site utilities falls away";
    expect(of(0.8)).toBe(`${said} (80% of it can be replaced)`);
    expect([of(0), of(1)]).toEqual([said, said]);
  });
  it("names several suppliers, the least first", () => {
    const reason: Reason = { kind: "input", material: "steam", via: [0, 1] };
    expect(say(0.6, reason, { 0: 0.9, 1: 0.5 })).toBe(
      "Delamine falls to 60% because there is too little steam from Dow cracker (50% left) and Site utilities (90% left)",
    );
    // What reads the same is said once.
    expect(say(0.6, reason, { 0: 0, 1: 0 })).toBe(
      "Delamine falls to 60% because there is too little steam from Site utilities and Dow cracker (0% left of each)",
    );
  });
  it("tells imports and exports from neighbours", () => {
    expect(say(0.5, { kind: "input", material: "nh3", via: [2] }, { 2: 0.5 })).toBe(
      "Delamine falls to 50% because the import of ammonia falls to 50%",
    );
    expect(say(0.5, { kind: "output", material: "amine", via: [4] }, { 4: 0 })).toBe(
      "Delamine falls to 50% because the export of amines falls away",
    );
    expect(say(0.2, { kind: "output", material: "amine", via: [3] }, { 3: 0.2 })).toBe(
      "Delamine falls to 20% because Dow polymers takes only 20% of its amines",
    );
  });
  it("tells what the scenario itself does", () => {
    const reason: Reason = { kind: "capacity", material: "", via: [] };
    expect(say(0, reason, {})).toBe("Delamine stops because it leaves in this scenario");
    expect(say(0.5, reason, {})).toBe("Delamine falls to 50% because this scenario curtails it to 50%");
    expect(say(1, { kind: "none", material: "", via: [] }, {})).toBe("Delamine keeps its level");
  });
  it("gives no shares for a unit that stopped at its minimum load, because its flows now carry nothing", () => {
    const reason: Reason = { kind: "minimum-load", material: "steam", via: [0] };
    expect(say(0, reason, { 0: 0 })).toBe(
      "Delamine stops because it would run below its minimum load of 30%: there is too little steam from Site utilities",
    );
    expect(say(0, { ...reason, via: [] }, {})).toBe(
      "Delamine stops because it would run below its minimum load of 30%",
    );
  });
});

describe("a scenario in words", () => {
  it("is called hypothetical", () => {
    const text = scenarioSentence(
      {
        leave: ["util"],
        curtail: { dela: 0.5 },
        import: { nh3: 0 },
        export: {},
        open: { "dela>dow2:amine": 1 },
      },
      namesOf(SAMPLE, "en"),
      "en",
    );
    expect(text).toBe(
      "Hypothetical: Site utilities leaves, Delamine runs at 50% of its capacity, 0% of the import of ammonia is left and the flow of amines from Delamine to Dow polymers opens at 100%.",
    );
  });
});

describe("the catalogues", () => {
  const texts = (value: object): string[] =>
    Object.values(value).flatMap((item: unknown) =>
      typeof item === "string" ? [item] : typeof item === "object" && item !== null ? texts(item) : [],
    );
  it("leave no text empty", () => {
    for (const catalogue of [EN, NL]) expect(texts(catalogue).every((text) => text.trim() !== "")).toBe(true);
  });
});
