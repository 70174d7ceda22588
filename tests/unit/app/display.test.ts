/** Masked names, and the scenes of a workshop. */
import { describe, expect, it } from "vitest";
import { commandsOf } from "../../../src/app/state/commands.ts";
import { companyName, indexOf, unitName } from "../../../src/app/state/lookup.ts";
import { letters, maskedSet } from "../../../src/app/state/mask.ts";
import { makeStore } from "../../../src/app/state/store.ts";
import type { LoadedSet } from "../../../src/app/state/types.ts";
import { checkDataSet } from "../../../src/io/check.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { flowBasis } from "../../../src/network/basis.ts";
import { dataset } from "../../twin/build.ts";

const data = (): LoadedSet => {
  const set = dataset({
    units: [
      { id: "acme-salt", name: "Acme salt", company: "acme", source: "annual report of Acme" },
      { id: "acme-chlorine", name: "Acme chlorine", company: "acme" },
      { id: "bolt", name: "Bolt", note: "Bolt says so", others: { contact: "jan@bolt.example" } },
    ],
    flows: [{ from: "acme-salt", to: "acme-chlorine", material: "salt", quantity: 3, source: "Acme" }],
  });
  return { dataset: set, index: indexOf(set), issues: [] };
};

describe("masked names", () => {
  it("counts on after Z", () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(letters)).toEqual([
      "A",
      "Z",
      "AA",
      "AB",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ]);
  });
  it("gives each company a letter and each of its plants a number, and says nothing else of them", () => {
    const shown = maskedSet(data(), "en");
    expect(shown.dataset.units.map(({ name }) => name)).toEqual([
      "Company A, plant 1",
      "Company A, plant 2",
      "Company B",
    ]);
    expect(companyName("acme", shown.index)).toBe("Company A");
    expect(companyName("bolt", shown.index)).toBe("Company B");
    expect(unitName("acme-chlorine", shown.index)).toBe("Company A, plant 2");
    const { units, flows } = shown.dataset;
    for (const { note } of [...units, ...flows]) expect(note).toBe("");
    // Whether there is a source stays to be seen.
    expect(units.map(({ source }) => source)).toEqual(["hidden", "", ""]);
    expect(flows.map(flowBasis)).toEqual(data().dataset.flows.map(flowBasis));
    expect(JSON.stringify(shown.dataset.units.map(({ id: _, company: __, ...row }) => row))).not.toMatch(
      /acme|bolt/i,
    );
  });
  it("keeps ids and figures, and is the same object until the data or the language change", () => {
    const set = data();
    const shown = maskedSet(set, "nl");
    expect(shown.dataset.units.map(({ id, company }) => [id, company])).toEqual(
      set.dataset.units.map(({ id, company }) => [id, company]),
    );
    expect(shown.dataset.flows.map(({ quantity }) => quantity)).toEqual([3]);
    expect(maskedSet(set, "nl")).toBe(shown);
    expect(maskedSet(set, "en")).not.toBe(shown);
  });
});

describe("scenes", () => {
  const start = () => {
    const store = makeStore({ data: data() });
    return {
      store,
      commands: commandsOf(store, async (set) => checkDataSet(set)),
      state: () => store.getState(),
    };
  };
  it("keep what is on the screen, and bring it back as one step that can be undone", () => {
    const { store, commands, state } = start();
    commands.addScene("As it is", "");
    store.setState({
      view: "tower",
      history: { ...state().history, present: { ...NO_CHANGE, leave: ["acme"] } },
      selection: { kind: "company", id: "bolt" },
    });
    commands.addScene("Acme leaves", "Who notices?");
    commands.toScene(0);
    expect(state()).toMatchObject({ scene: 0, view: "graph", selection: null, stale: true });
    expect(state().history.present.leave).toEqual([]);
    expect(state().history.past).toHaveLength(1);
    commands.stepScene(1);
    expect(state()).toMatchObject({ scene: 1, view: "tower", selection: { kind: "company", id: "bolt" } });
    expect(state().history.present.leave).toEqual(["acme"]);
    // Beyond the last there is nothing; showing the same again is no step.
    commands.stepScene(1);
    commands.toScene(1);
    expect(state().scene).toBe(1);
    expect(state().history.past).toHaveLength(2);
  });
  it("are moved, renamed, taken again and taken away", () => {
    const { store, commands, state } = start();
    for (const name of ["one", "two", "three"]) commands.addScene(name, "");
    const names = () => state().scenes.map(({ name }) => name);
    commands.moveScene(2, 0);
    expect(names()).toEqual(["three", "one", "two"]);
    commands.moveScene(0, -1);
    commands.moveScene(2, 3);
    expect(names()).toEqual(["three", "one", "two"]);
    store.setState({ view: "pairs" });
    commands.retakeScene("scene-1");
    expect(state().scenes.map(({ view }) => view)).toEqual(["graph", "pairs", "graph"]);
    commands.changeScene("scene-1", { name: "first", note: "say so" });
    commands.dropScene("scene-2");
    expect(names()).toEqual(["three", "first"]);
    commands.addScene("four", "");
    expect(new Set(state().scenes.map(({ id }) => id)).size).toBe(3);
  });
});
