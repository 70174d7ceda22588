/** What is tried: read off the history, taken out wherever its rows stand by then, kept. */
import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/simulate.ts";
import { announced } from "../../../src/app/scenarios/kept.ts";
import { commandsOf } from "../../../src/app/state/commands.ts";
import {
  type EditStep,
  EMPTY_HISTORY,
  type History,
  nextUndo,
  recordEdit,
  redo,
  undo,
} from "../../../src/app/state/history.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { makeStore } from "../../../src/app/state/store.ts";
import {
  arrivalTexts,
  freshId,
  newcomersOf,
  type Trial,
  takenOut,
  trialsOf,
} from "../../../src/app/state/trials.ts";
import { checkDataSet } from "../../../src/io/check.ts";
import type { DataSet } from "../../../src/model/dataset.ts";
import { applyChanges, type RowChange } from "../../../src/model/edit.ts";
import type { Scenario } from "../../../src/model/scenario.ts";
import { dataset, flow, unit } from "../../twin/build.ts";
import { keepTried } from "./keepTried.ts";

const BASE = dataset({
  units: [{ id: "a" }, { id: "b" }],
  flows: [
    { from: "a", to: "b", material: "m", quantity: 10 },
    { from: "outside", to: "a", material: "ore", quantity: 4 },
  ],
  chains: [{ id: "c", steps: [{ units: [], material: "m" }, { units: ["b"] }] }],
});

/** A newcomer that brings m to b, at the end of the tables of a data set. */
function bring(data: DataSet, id: string): RowChange[] {
  const at = data.flows.length;
  return [
    { table: "units", at: data.units.length, before: null, after: unit({ id }) },
    { table: "flows", at, before: null, after: flow({ from: id, to: "b", material: "m" }, at) },
  ];
}

function step(action: EditStep["action"], id: string, units: readonly string[]): EditStep {
  const trial = { id, kind: "newcomer" as const, units };
  return { kind: "edit", action, subject: "newcomer", nameEn: id, nameNl: id, trial };
}

function tried(history: History, id: string, changes: readonly RowChange[]): History {
  return recordEdit(history, { changes }, step("try", id, [`new-${id}`]));
}

function trial(id: string, changes: readonly RowChange[]): Trial {
  return { id, kind: "newcomer", units: [`new-${id}`], nameEn: id, nameNl: id, changes };
}

describe("the trials of a history", () => {
  it("come with their steps, go with undo and come again with redo", () => {
    const one = tried(EMPTY_HISTORY, "1", bring(BASE, "new-1"));
    const two = tried(one, "2", bring(BASE, "new-2"));
    expect(newcomersOf(two)).toEqual(["new-1", "new-2"]);
    expect(newcomersOf(undo(two))).toEqual(["new-1"]);
    expect(newcomersOf(redo(undo(two)))).toEqual(["new-1", "new-2"]);
  });
  it("are told in words, also when kept, until they are taken out", () => {
    const one = tried(EMPTY_HISTORY, "Chlorine", []);
    expect(arrivalTexts(one, "en")).toEqual(["Chlorine is added"]);
    expect(arrivalTexts(recordEdit(one, { changes: [] }, step("keep", "Chlorine", [])), "nl")).toHaveLength(
      1,
    );
    expect(arrivalTexts(recordEdit(one, { changes: [] }, step("take-out", "Chlorine", [])), "en")).toEqual(
      [],
    );
    expect(arrivalTexts(undo(one), "en")).toEqual([]);
  });
  it("end where one is taken out or kept", () => {
    const two = tried(tried(EMPTY_HISTORY, "1", []), "2", []);
    const out = recordEdit(two, { changes: [] }, step("take-out", "1", ["new-1"]));
    expect(trialsOf(out).map(({ id }) => id)).toEqual(["2"]);
    const kept = recordEdit(out, { changes: [] }, step("keep", "2", ["new-2"]));
    expect(trialsOf(kept)).toEqual([]);
    expect(trialsOf(undo(kept)).map(({ id }) => id)).toEqual(["2"]);
  });
  it("get ids that none of them had, not even one that was undone", () => {
    const one = tried(EMPTY_HISTORY, "1", []);
    expect(freshId(EMPTY_HISTORY)).toBe("1");
    expect(freshId(one)).toBe("2");
    expect(freshId(undo(one))).toBe("2");
  });
});

describe("taking out", () => {
  it("leaves the data set as it was", () => {
    const changes = bring(BASE, "new-1");
    const out = takenOut(applyChanges(BASE, changes), [trial("1", changes)]);
    expect(applyChanges(applyChanges(BASE, changes), out ?? [])).toEqual(BASE);
  });
  it("finds rows that have moved since: the first of two goes, the second stays", () => {
    const first = bring(BASE, "new-1");
    const between = applyChanges(BASE, first);
    const second = bring(between, "new-2");
    const both = applyChanges(between, second);
    const one = applyChanges(both, takenOut(both, [trial("1", first)]) ?? []);
    expect(one).toEqual(applyChanges(BASE, bring(BASE, "new-2")));
    // And then the second, whose rows now stand one place higher than where it put them.
    expect(applyChanges(one, takenOut(one, [trial("2", second)]) ?? [])).toEqual(BASE);
    expect(applyChanges(both, takenOut(both, [trial("1", first), trial("2", second)]) ?? [])).toEqual(BASE);
  });
  it("is refused where a row of it has become another one", () => {
    const before = BASE.flows[0];
    if (!before) throw new Error("no flow");
    const changes: RowChange[] = [{ table: "flows", at: 0, before, after: { ...before, quantity: 5 } }];
    const now = applyChanges(BASE, changes);
    const later = applyChanges(now, [
      { table: "flows", at: 0, before: now.flows[0] ?? null, after: { ...before, quantity: 2 } },
    ]);
    expect(takenOut(now, [trial("1", changes)])).not.toBeNull();
    expect(takenOut(later, [trial("1", changes)])).toBeNull();
  });
});

describe("a newcomer that is kept with a scenario", () => {
  function setUp(set: DataSet) {
    const store = makeStore({ data: { dataset: set, index: indexOf(set), issues: [] } });
    const commands = commandsOf(store, async (checked) => checkDataSet(checked));
    return { store, commands, data: () => store.getState().data?.dataset as DataSet };
  }
  const WHAT = { kind: "newcomer", units: ["new"], nameEn: "New", nameNl: "Nieuw" } as const;

  it("stands in the data as announced, and the scenario opens it: one step back brings the trial again", async () => {
    const { store, commands, data } = setUp(BASE);
    commands.toggle("a");
    await commands.tryOut(WHAT, bring(BASE, "new"));
    expect(await keepTried(store, commands, "A gone")).toEqual({ status: "done" });
    expect(data().units.map(({ id, status }) => [id, status])).toEqual([
      ["a", "operating"],
      ["b", "operating"],
      ["new", "announced"],
    ]);
    expect(data().flows.map(({ status }) => status)).toEqual(["operating", "operating", "announced"]);
    const { history } = store.getState();
    expect(history.present).toMatchObject({ leave: ["a"], open: { new: 1 } });
    expect(trialsOf(history)).toEqual([]);
    expect(arrivalTexts(history, "en")).toEqual([]);
    expect(data().scenarios.map(({ id, changes }) => [id, changes.map(({ subject }) => subject)])).toEqual([
      ["a-gone", ["a", "new"]],
    ]);
    expect(nextUndo(history)).toMatchObject({ action: "add", subject: "scenario", nameEn: "A gone" });
    commands.undo();
    expect(data().scenarios).toEqual([]);
    expect(data().cluster.values).toEqual(BASE.cluster.values);
    expect(newcomersOf(store.getState().history)).toEqual(["new"]);
    expect(store.getState().history.present.open).toEqual({});
    expect(data().units[2]?.status).toBe("operating");
  });

  it("comes along with every other one that is tried", async () => {
    const { store, commands, data } = setUp(BASE);
    await commands.tryOut(WHAT, bring(BASE, "new"));
    await commands.tryOut({ ...WHAT, units: ["newer"] }, bring(data(), "newer"));
    const before = data();
    expect(await keepTried(store, commands, "Both")).toEqual({ status: "done" });
    expect(store.getState().history.present.open).toEqual({ new: 1, newer: 1 });
    expect(
      data()
        .flows.map(({ status }) => status)
        .slice(2),
    ).toEqual(["announced", "announced"]);
    expect(trialsOf(store.getState().history)).toEqual([]);
    commands.undo();
    expect(data()).toEqual(before);
    expect(newcomersOf(store.getState().history)).toEqual(["new", "newer"]);
    commands.redo();
    expect(trialsOf(store.getState().history)).toEqual([]);
  });

  it("runs in that scenario as it did when it was tried, and not without it", async () => {
    // b needs m from a, all of it; with a gone b stops, and with the newcomer beside it b runs on.
    const set = dataset({
      units: [{ id: "a" }, { id: "b" }],
      flows: [
        { from: "a", to: "b", material: "m", quantity: 10, need: "critical", replaceIn: 0 },
        { from: "b", to: "outside", material: "p", quantity: 10, replaceOut: 1 },
      ],
    });
    const at = set.flows.length;
    const rows: RowChange[] = [
      { table: "units", at: 2, before: null, after: unit({ id: "new" }) },
      {
        table: "flows",
        at,
        before: null,
        after: flow({ from: "new", to: "b", material: "m", quantity: 10, replaceOut: 1 }, at),
      },
    ];
    const level = (data: DataSet, scenario: Scenario) =>
      simulate(data, scenario, { measure: "value_added", ration: "proportional" }).units.find(
        ({ id }) => id === "b",
      )?.level;
    const { store, commands, data } = setUp(set);
    commands.toggle("a");
    const { present: gone } = store.getState().history;
    expect(level(set, gone)).toBe(0);
    await commands.tryOut(WHAT, rows);
    // Half of what b took then, 20 with the newcomer, is gone.
    expect(level(data(), gone)).toBeCloseTo(0.5, 9);
    await keepTried(store, commands, "Kept");
    // Announced it is not there by itself, and where the scenario opens it, b has the same two contracts again.
    expect(level(data(), gone)).toBe(0);
    expect(level(data(), store.getState().history.present)).toBeCloseTo(0.5, 9);
  });

  it("can't come along where it changes rows that are there without it", () => {
    const before = BASE.flows[1] as DataSet["flows"][number];
    const less: RowChange = { table: "flows", at: 1, before, after: { ...before, quantity: 1 } };
    expect(announced(BASE, trial("1", [...bring(BASE, "new-1"), less]))).toBeNull();
    expect(announced(BASE, { ...trial("1", []), kind: "option" })).toBeNull();
  });
});
