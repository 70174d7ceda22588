import { describe, expect, it } from "vitest";
import { commandsOf } from "../../../src/app/state/commands.ts";
import type { EditStep } from "../../../src/app/state/history.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { makeStore } from "../../../src/app/state/store.ts";
import { checkDataSet } from "../../../src/io/check.ts";
import type { DataSet, Unit } from "../../../src/model/dataset.ts";
import type { RowChange } from "../../../src/model/edit.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { dataset, unit } from "../../twin/build.ts";

const SET = dataset({
  units: [
    { id: "mine", valueAdded: 5, jobs: 10 },
    { id: "works", valueAdded: 7 },
  ],
  flows: [
    { from: "mine", to: "works", material: "salt" },
    { from: "works", to: "outside", material: "acid" },
  ],
});
const STEP: EditStep = { kind: "edit", action: "change", subject: "unit", nameEn: "mine", nameNl: "mijn" };

function setUp() {
  const store = makeStore({ data: { dataset: SET, index: indexOf(SET), issues: [] } });
  const commands = commandsOf(store, async (checked: DataSet) => checkDataSet(checked));
  return { store, commands, data: () => store.getState().data?.dataset };
}

const jobs = (count: number, from: DataSet = SET): RowChange => {
  const before = from.units[0] as Unit;
  return { table: "units", at: 0, before, after: { ...before, jobs: count } };
};

describe("edits of the data set", () => {
  it("are steps of the one history, between changes of the scenario", async () => {
    const { store, commands, data } = setUp();
    commands.toggle("works");
    expect(await commands.edit([jobs(11)], STEP)).toEqual({ status: "done" });
    commands.setShare("import", "salt", 0.5);
    expect(data()?.units[0]?.jobs).toBe(11);
    commands.undo();
    expect(data()?.units[0]?.jobs).toBe(11);
    commands.undo();
    expect(data()).toEqual(SET);
    expect(store.getState().history.present.leave).toEqual(["works"]);
    commands.undo();
    expect(store.getState().history.present).toEqual(NO_CHANGE);
    commands.redo();
    commands.redo();
    expect(data()?.units[0]?.jobs).toBe(11);
    expect(store.getState().data?.index.units.get("mine")?.jobs).toBe(11);
  });

  it("are refused with the reader's own issue, and then change nothing", async () => {
    const { store, commands, data } = setUp();
    const outcome = await commands.edit([jobs(-4)], STEP);
    expect(outcome).toMatchObject({
      status: "refused",
      issues: [{ code: "out-of-range", file: "companies.csv", row: 2, column: "jobs" }],
    });
    expect(data()).toBe(SET);
    expect(store.getState().history.past).toEqual([]);
  });

  it("are refused where the row is another one by now", async () => {
    const { commands, data } = setUp();
    const both = [commands.edit([jobs(11)], STEP), commands.edit([jobs(12)], STEP)];
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual(["done", "outdated"]);
    expect(data()?.units[0]?.jobs).toBe(11);
  });

  it("take subjects that are gone out of the scenario, and undo puts them back", async () => {
    const { store, commands } = setUp();
    commands.toggle("mine");
    commands.select({ kind: "unit", id: "mine" });
    const [before, flow] = [SET.units[0] as Unit, SET.flows[0]];
    if (!flow) throw new Error("no flow");
    await commands.edit(
      [
        { table: "flows", at: 0, before: flow, after: null },
        { table: "units", at: 0, before, after: null },
      ],
      { ...STEP, action: "remove" },
    );
    expect(store.getState().history.present.leave).toEqual([]);
    expect(store.getState().selection).toBeNull();
    commands.undo();
    expect(store.getState().history.present.leave).toEqual(["mine"]);
    expect(store.getState().data?.dataset).toEqual(SET);
  });

  it("carry a new id into the scenarios, and undo carries the old one back", async () => {
    const { store, commands } = setUp();
    commands.toggle("mine");
    const [before, flow] = [SET.units[0] as Unit, SET.flows[0]];
    if (!flow) throw new Error("no flow");
    const pit = unit({ ...before, id: "pit", company: "pit" });
    await commands.edit(
      [
        { table: "units", at: 0, before, after: pit },
        { table: "flows", at: 0, before: flow, after: { ...flow, from: { unit: "pit" } } },
      ],
      { ...STEP, action: "rename" },
      [{ of: "unit", from: "mine", to: "pit" }],
    );
    expect(store.getState().history.present.leave).toEqual(["pit"]);
    commands.undo();
    expect(store.getState().history.present.leave).toEqual(["mine"]);
  });
});
