/** What a file holds while names are hidden. */
import { describe, expect, it } from "vitest";
import { veiled } from "../../../src/app/save/veil.ts";
import { recordEdit } from "../../../src/app/state/history.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { makeStore } from "../../../src/app/state/store.ts";
import { arrivalTexts } from "../../../src/app/state/trials.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { dataset } from "../../twin/build.ts";

const NAMES = /acme|bolt/i;
const set = dataset({
  units: [
    { id: "acme-salt", name: "Acme salt", company: "acme", source: "Acme", at: { file: "acme.csv", row: 2 } },
    { id: "acme-chlorine", name: "Acme chlorine", company: "acme", site: "Acme yard" },
    // A plant of the same id as its company.
    { id: "bolt", name: "Bolt", company: "bolt" },
  ],
  flows: [
    { from: "acme-salt", to: "acme-chlorine", material: "salt", quantity: 3 },
    { from: "acme-chlorine", to: "bolt", material: "chlorine", quantity: 2, note: "says Bolt" },
    { from: "bolt", to: "outside", material: "pvc", quantity: 1 },
  ],
});
const data = {
  dataset: {
    ...set,
    id: "acme-study",
    flows: set.flows.map((flow) =>
      "outside" in flow.to ? { ...flow, to: { outside: "Acme Finland" } } : flow,
    ),
    scenarios: [
      {
        id: "bolt-opens",
        nameEn: "Bolt opens",
        nameNl: "Bolt gaat open",
        changes: [
          { subject: "bolt", change: "open" as const, value: 1, year: null, note: "Bolt says so", at: null },
          { subject: "acme", change: "leave" as const, value: null, year: 2030, note: "", at: null },
        ],
      },
    ],
  },
  index: indexOf(set),
  issues: [],
};
const state = () => {
  const open = { bolt: 1, "acme-salt>bolt:salt": 0.5, "outside>acme-chlorine:salt": 1 };
  const present = { ...NO_CHANGE, leave: ["acme", "acme-salt"], curtail: { bolt: 0.5 }, open };
  const { history, ...rest } = makeStore().getState();
  return { ...rest, data, history: { ...history, present }, compared: ["now", "set bolt-opens"] };
};

describe("a veiled state", () => {
  it("names nobody, in no field", () => {
    const { data: veil, history, compared } = veiled(state(), "en");
    expect(JSON.stringify([veil?.dataset, history.present, compared])).not.toMatch(NAMES);
  });
  it("tells of a newcomer that was kept without the name it got", () => {
    const trial = { id: "1", kind: "newcomer", units: ["bolt"] } as const;
    const step = {
      kind: "edit",
      action: "keep",
      subject: "newcomer",
      nameEn: "Bolt",
      nameNl: "Bolt",
    } as const;
    const { history } = state();
    const kept = recordEdit(history, { changes: [] }, { ...step, trial });
    const veil = veiled({ ...state(), history: kept }, "en");
    expect(arrivalTexts(kept, "en")).toEqual(["Bolt is added"]);
    expect(arrivalTexts(veil.history, "en")).toEqual(["Company B is added"]);
  });
  it("keeps who is who, and every figure", () => {
    const { data: veil, history, compared } = veiled(state(), "en");
    expect(veil?.dataset.units.map(({ id, company }) => [id, company])).toEqual([
      ["A1", "Company A"],
      ["A2", "Company A"],
      ["B", "Company B"],
    ]);
    expect(veil?.dataset.flows.map(({ from, to, quantity }) => [from, to, quantity])).toEqual([
      [{ unit: "A1" }, { unit: "A2" }, 3],
      [{ unit: "A2" }, { unit: "B" }, 2],
      [{ unit: "B" }, { outside: "Company A Finland" }, 1],
    ]);
    expect(history.present).toEqual({
      ...NO_CHANGE,
      leave: ["Company A", "A1"],
      curtail: { "Company B": 0.5 },
      open: { "Company B": 1, "A1>B:salt": 0.5, "outside>A2:salt": 1 },
    });
    expect(veil?.dataset.scenarios[0]?.changes.map(({ subject }) => subject)).toEqual([
      "Company B",
      "Company A",
    ]);
    expect(compared).toEqual(["now", `set ${veil?.dataset.scenarios[0]?.id}`]);
  });
  it("is written in the file's own language", () => {
    expect(veiled(state(), "nl").data?.dataset.units[2]?.name).toBe("Bedrijf B");
  });
});
