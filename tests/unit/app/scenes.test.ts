/** Scenes of a workshop that show what is tried in the data set. */
import { describe, expect, it } from "vitest";
import { commandsOf } from "../../../src/app/state/commands.ts";
import { EMPTY_HISTORY } from "../../../src/app/state/history.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { isAway } from "../../../src/app/state/sceneTrials.ts";
import { makeStore } from "../../../src/app/state/store.ts";
import { newcomersOf, trialsOf } from "../../../src/app/state/trials.ts";
import type { Scene } from "../../../src/app/state/types.ts";
import { checkDataSet } from "../../../src/io/check.ts";
import type { DataSet, Material, Unit } from "../../../src/model/dataset.ts";
import type { RowChange } from "../../../src/model/edit.ts";
import { changeMaterial } from "../../../src/network/edit/materials.ts";
import { changeUnit } from "../../../src/network/edit/units.ts";
import { dataset, flow, unit } from "../../twin/build.ts";
import { keepTried } from "./keepTried.ts";

const SET = dataset({
  units: [{ id: "mine" }, { id: "works" }],
  flows: [
    { from: "mine", to: "works", material: "salt", quantity: 10 },
    { from: "works", to: "outside", material: "acid", quantity: 10 },
  ],
  chains: [{ id: "acid", steps: [{ units: ["mine"], material: "salt" }, { units: ["works"] }] }],
});

/** A newcomer that brings salt to the works and stands in the chain beside the mine. */
function bring(data: DataSet, id: string): RowChange[] {
  const at = data.flows.length;
  const chain = data.chains[0] as DataSet["chains"][number];
  const steps = chain.steps.map((step, k) => (k === 0 ? { ...step, units: [...step.units, id] } : step));
  return [
    { table: "units", at: data.units.length, before: null, after: unit({ id }) },
    { table: "flows", at, before: null, after: flow({ from: id, to: "works", material: "salt" }, at) },
    { table: "chains", at: 0, before: chain, after: { ...chain, steps } },
  ];
}

function setUp() {
  const store = makeStore({ data: { dataset: SET, index: indexOf(SET), issues: [] } });
  const commands = commandsOf(store, async (checked) => checkDataSet(checked));
  const data = () => store.getState().data?.dataset as DataSet;
  const tryOut = (id: string) =>
    commands.tryOut(
      { kind: "newcomer", units: [id], nameEn: id, nameNl: id, insteadOf: ["mine"] },
      bring(data(), id),
    );
  return { store, commands, data, tryOut, units: () => data().units.map(({ id }) => id) };
}

/** Waits until the scene that was asked for is shown. */
async function shown(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  await new Promise((done) => setTimeout(done, 20));
}

/** A workshop of three scenes: as it is, the mine leaves, a newcomer takes over. */
async function three() {
  const all = setUp();
  const { store, commands, tryOut } = all;
  commands.addScene("now", "");
  commands.toggle("mine");
  store.setState({ view: "tower" });
  commands.addScene("fallen", "");
  await tryOut("new");
  commands.addScene("up again", "");
  return all;
}

describe("scenes with newcomers", () => {
  it("bring them in and take them out, whichever way one walks", async () => {
    const { store, commands, units, data } = await three();
    const fallen = SET;
    const taken = data();
    const seen: string[] = [];
    for (const place of [0, 1, 2, 1, 0, 2]) {
      commands.toScene(place);
      await shown();
      const { history, scene, view } = store.getState();
      seen.push(
        `${scene} ${view}: ${history.present.leave.join()} ${newcomersOf(history).join()} of ${units().length}`,
      );
      if (place < 2) expect(data()).toEqual(fallen);
      else expect(data()).toEqual(taken);
    }
    expect(seen).toEqual([
      "0 graph:   of 2",
      "1 tower: mine  of 2",
      "2 tower: mine new of 3",
      "1 tower: mine  of 2",
      "0 graph:   of 2",
      "2 tower: mine new of 3",
    ]);
    expect(store.getState().unlike).toEqual([]);
    // Whose contracts it has is known as before.
    expect(trialsOf(store.getState().history)[0]?.insteadOf).toEqual(["mine"]);
  });

  it("are steps that can be taken back one by one", async () => {
    const { store, commands, data } = await three();
    const taken = data();
    commands.toScene(0);
    await shown();
    expect(store.getState().history.past.map(({ step }) => step.kind)).toEqual([
      "leave",
      "edit",
      "edit",
      "load",
    ]);
    commands.undo();
    commands.undo();
    expect(data()).toEqual(taken);
    expect(newcomersOf(store.getState().history)).toEqual(["new"]);
  });

  it("show the last one that was asked for, however fast one clicks", async () => {
    const { store, commands, data } = await three();
    for (const place of [0, 2, 1, 2, 0]) commands.toScene(place);
    await shown();
    expect(store.getState().scene).toBe(0);
    expect(data()).toEqual(SET);
    expect(store.getState().history.present.leave).toEqual([]);
  });

  it("leave what was kept since where it is", async () => {
    const { store, commands, units } = await three();
    const [trial] = trialsOf(store.getState().history);
    if (trial) await commands.keepTrial(trial, "Newcomer");
    commands.toScene(1);
    await shown();
    expect(units()).toEqual(["mine", "works", "new"]);
    commands.toScene(2);
    await shown();
    expect(units()).toEqual(["mine", "works", "new"]);
    expect(store.getState().unlike).toEqual([]);
    // It is there as it was prepared.
    expect(isAway(store.getState(), store.getState().scenes[2] as Scene)).toBe(false);
  });

  it("open what was announced since, so that it runs as when it was tried", async () => {
    const { store, commands, units } = await three();
    await keepTried(store, commands, "Kept");
    commands.toScene(1);
    await shown();
    expect(store.getState().history.present.open).toEqual({});
    commands.toScene(2);
    await shown();
    const { history, scenes, unlike } = store.getState();
    expect(units()).toEqual(["mine", "works", "new"]);
    expect(history.present).toMatchObject({ leave: ["mine"], open: { new: 1 } });
    expect(unlike).toEqual([]);
    expect(isAway(store.getState(), scenes[2] as Scene)).toBe(false);
    commands.toggle("works");
    expect(isAway(store.getState(), scenes[2] as Scene)).toBe(true);
  });

  it("have a stronger link that was kept since as it is", async () => {
    const { store, commands, data } = setUp();
    const before = data().flows[0] as DataSet["flows"][number];
    const after = { ...before, replaceIn: 1 };
    await commands.tryOut({ kind: "option", units: [], nameEn: "salt", nameNl: "zout" }, [
      { table: "flows", at: 0, before, after },
    ]);
    commands.addScene("stronger", "");
    const [trial] = trialsOf(store.getState().history);
    if (trial) await commands.keepTrial(trial, "");
    commands.toScene(0);
    await shown();
    expect(data().flows[0]).toEqual(after);
    expect(store.getState().unlike).toEqual([]);
    expect(isAway(store.getState(), store.getState().scenes[0] as Scene)).toBe(false);
  });

  it("stay the one that is shown where others move or go", async () => {
    const { store, commands } = await three();
    commands.toScene(1);
    await shown();
    commands.moveScene(0, 2);
    expect(store.getState().scene).toBe(0);
    commands.moveScene(0, 1);
    expect(store.getState().scene).toBe(1);
    commands.dropScene("scene-3");
    expect(store.getState().scenes.map(({ name }) => name)).toEqual(["fallen", "now"]);
    expect(store.getState().scene).toBe(0);
    commands.dropScene("scene-2");
    expect(store.getState().scene).toBeNull();
  });

  it("write nothing into a project that is opened while they are being shown", async () => {
    const { store, commands } = await three();
    commands.toScene(0);
    await shown();
    commands.toScene(2);
    const other = dataset({ units: [{ id: "mine" }], flows: [] });
    const opened = { data: { dataset: other, index: indexOf(other), issues: [] }, scenes: [], scene: null };
    store.setState({ ...opened, history: EMPTY_HISTORY });
    await shown();
    expect(store.getState().data?.dataset).toEqual(other);
    expect(store.getState().history).toBe(EMPTY_HISTORY);
  });

  it("say that the screen is another one since: after a step, and where a newcomer was kept that they do not have", async () => {
    const { store, commands } = await three();
    const away = async (place: number) => {
      commands.toScene(place);
      await shown();
      const state = store.getState();
      return isAway(state, state.scenes[place] as Scene);
    };
    expect([await away(0), await away(1), await away(2)]).toEqual([false, false, false]);
    commands.toggle("works");
    expect(isAway(store.getState(), store.getState().scenes[2] as Scene)).toBe(true);
    expect(await away(2)).toBe(false);
    const [trial] = trialsOf(store.getState().history);
    if (trial) await commands.keepTrial(trial, "Newcomer");
    expect([await away(0), await away(1), await away(2)]).toEqual([true, true, false]);
    commands.addScene("with it", "");
    expect(await away(3)).toBe(false);
  });

  it("say what no longer fits, and show the rest", async () => {
    const { store, commands, data, units } = await three();
    commands.toScene(0);
    await shown();
    // The chain in which the newcomer stood has become another one.
    const chain = data().chains[0] as DataSet["chains"][number];
    await commands.edit([{ table: "chains", at: 0, before: chain, after: { ...chain, nameEn: "Another" } }], {
      kind: "edit",
      action: "change",
      subject: "chain",
      nameEn: "",
      nameNl: "",
    });
    commands.toScene(2);
    await shown();
    expect(units()).toEqual(["mine", "works"]);
    expect(store.getState().unlike.map(({ nameEn }) => nameEn)).toEqual(["new"]);
    expect(store.getState().history.present.leave).toEqual(["mine"]);
    commands.toScene(1);
    expect(store.getState().unlike).toEqual([]);
  });

  it("are retaken with what is tried by then", async () => {
    const { store, commands } = await three();
    commands.retakeScene("scene-1");
    commands.toScene(1);
    await shown();
    commands.retakeScene("scene-3");
    expect(store.getState().scenes.map(({ trials }) => trials?.length ?? 0)).toEqual([1, 0, 0]);
  });

  it("name plants, companies and materials as they are called since", async () => {
    const { store, commands, data, units } = await three();
    const rename = async (kind: "unit" | "material", from: string, to: string) => {
      const edit =
        kind === "unit"
          ? changeUnit(data(), from, { ...(data().units.find(({ id }) => id === from) as Unit), id: to })
          : changeMaterial(data(), from, {
              ...(data().materials.find(({ id }) => id === from) as Material),
              id: to,
            });
      const step = { kind: "edit", action: "rename", subject: kind, nameEn: to, nameNl: to } as const;
      expect(await commands.edit(edit.changes, step, edit.renames)).toEqual({ status: "done" });
    };
    await rename("unit", "works", "plant");
    await rename("unit", "mine", "pit");
    await rename("material", "salt", "nacl");
    // While it is tried.
    await rename("unit", "new", "newer");
    const taken = data();
    expect(newcomersOf(store.getState().history)).toEqual(["newer"]);
    expect(isAway(store.getState(), store.getState().scenes[2] as Scene)).toBe(false);
    commands.toScene(1);
    await shown();
    expect(units()).toEqual(["pit", "plant"]);
    commands.toScene(2);
    await shown();
    const { history, scenes, unlike } = store.getState();
    expect(data()).toEqual(taken);
    expect(unlike).toEqual([]);
    expect(trialsOf(history)[0]).toMatchObject({ units: ["newer"], insteadOf: ["pit"] });
    expect(scenes[2]?.arrived).toEqual(["newer"]);
    expect(isAway(store.getState(), scenes[2] as Scene)).toBe(false);
    // And as they were called, where it is all taken back.
    while (store.getState().history.past.length > 0) commands.undo();
    commands.toScene(2);
    await shown();
    expect(units()).toEqual(["mine", "works", "new"]);
    expect(store.getState().unlike).toEqual([]);
  });
});
