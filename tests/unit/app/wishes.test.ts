/** What a project keeps of the choices in the views, and what is made of a text that is wrong. */
import { describe, expect, it } from "vitest";
import { stepName } from "../../../src/app/i18n/stepName.ts";
import { wordsOf } from "../../../src/app/i18n/text.ts";
import { savedWishes, wishesOf } from "../../../src/app/project/wishes.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { appNames } from "../../../src/app/state/names.ts";
import { makeStore } from "../../../src/app/state/store.ts";
import { dataset } from "../../twin/build.ts";

const FIRST = makeStore().getState();

describe("choices in the views", () => {
  it("come back from JSON as they were", () => {
    const wishes = {
      beside: "set 1",
      flows: { ...FIRST.flows, subject: "energy", unit: "PJ", most: Number.POSITIVE_INFINITY, skip: 2 },
      map: { flows: false, frame: { x: 1.5, y: -2, scale: 12, dataset: "d" } },
      graphFilter: { values: { ...FIRST.graphFilter.values, sector: ["", "salt"] }, ghost: true },
    };
    expect(wishesOf(JSON.parse(JSON.stringify(savedWishes(wishes))))).toEqual(wishes);
  });

  it("are as at first where nothing or nonsense was saved", () => {
    const { beside, flows, map, graphFilter } = FIRST;
    expect(wishesOf({})).toEqual({ beside, flows, map, graphFilter });
    const nonsense = {
      beside: 3,
      flows: { grouping: "planet", most: -1, skip: "all", outside: "yes" },
      map: { flows: 1, frame: { x: 1, y: 2, scale: 0, dataset: "d" } },
      graphFilter: { values: { sector: "salt", planet: ["x"] }, ghost: null },
    };
    expect(wishesOf(nonsense)).toEqual({ beside, flows, map, graphFilter });
  });
});

describe("the name of an edit in the history", () => {
  const set = dataset({ units: [{ id: "mine" }], flows: [] });
  const names = appNames({ dataset: set, index: indexOf(set), issues: [] }, "en");
  const step = { kind: "edit", action: "change", subject: "unit", nameEn: "Mine", nameNl: "Mijn" } as const;

  const hide = (text: string) => text.replace("Mine", "Company A");

  it("is said with what was edited, and without it while names are masked", () => {
    expect(stepName(step, names, wordsOf("en"))).toBe("change plant Mine");
    expect(stepName(step, names, wordsOf("en"), hide)).toBe("change plant");
    expect(stepName(step, names, wordsOf("nl"), hide)).toBe("fabriek gewijzigd");
    const rename = { ...step, action: "rename" } as const;
    expect(stepName(rename, names, wordsOf("nl"), hide)).toBe("fabriek: andere id");
  });

  it("of a scenario loses the companies that it names", () => {
    const load = { kind: "load", nameEn: "Mine closes", nameNl: "Mijn sluit", year: null } as const;
    expect(stepName(load, names, wordsOf("en"))).toContain("Mine closes");
    expect(stepName(load, names, wordsOf("en"), hide)).toContain("Company A closes");
  });
});
