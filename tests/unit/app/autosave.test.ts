import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeAutosave } from "../../../src/app/project/autosave.ts";
import { stateOf } from "../../../src/app/project/content.ts";
import { ConflictError, type Parts, type ProjectDatabase } from "../../../src/app/project/database.ts";
import { commandsOf } from "../../../src/app/state/commands.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { makeStore } from "../../../src/app/state/store.ts";
import { checkDataSet } from "../../../src/io/check.ts";
import { restoreProject } from "../../../src/io/project/restore.ts";
import { dataset } from "../../twin/build.ts";

const SET = dataset({
  units: [{ id: "mine" }, { id: "works" }],
  flows: [{ from: "mine", to: "works", material: "salt" }],
});

/** A store whose project is saved in a list of what was written. */
function setUp(fail: () => Error | null = () => null) {
  const written: Parts[] = [];
  const write = async (info: { revision: number }, parts: Parts): Promise<number> => {
    const error = fail();
    if (error) throw error;
    written.push(parts);
    return info.revision + 1;
  };
  const db = { write, writeAtOnce: write } as unknown as ProjectDatabase;
  const store = makeStore({
    data: { dataset: SET, index: indexOf(SET), issues: [] },
    project: { id: "p", name: "Proef" },
  });
  const autosave = makeAutosave(
    store,
    () => db,
    () => {},
  );
  store.subscribe(autosave.react);
  const commands = commandsOf(store, async (checked) => checkDataSet(checked));
  return { store, autosave, commands, written, saved: () => store.getState().saved.kind };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("saving by itself", () => {
  it("saves within a second, the data set only where it changed, and what is saved opens as it was", async () => {
    const { store, autosave, commands, written, saved } = setUp();
    autosave.own("p", 0, null);
    expect(saved()).toBe("saving");
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved()).toBe("saved");
    expect(written[0]?.data).not.toBeNull();
    commands.toggle("works");
    expect(saved()).toBe("saving");
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toHaveLength(2);
    expect(written[1]?.data).toBeNull();
    const content = structuredClone({ ...written[0]?.data, ...written[1]?.rest });
    const { project } = restoreProject("Proef", content);
    const opened = project && stateOf(project);
    const { history, data } = store.getState();
    expect(opened?.history).toEqual(history);
    expect(opened?.data?.dataset).toEqual(data?.dataset);
  });

  it("takes no notice of what is not kept", async () => {
    const { store, autosave, written } = setUp();
    autosave.own("p", 3, store.getState().data);
    store.setState({ hovered: "mine", wave: 2, announcement: "x" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toEqual([]);
  });

  it("saves at once where it is asked to, once", async () => {
    const { autosave, commands, written } = setUp();
    autosave.own("p", 3, null);
    commands.toggle("works");
    await autosave.flush(true);
    expect(written).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toHaveLength(1);
  });

  it("asks once more for what is being written while the page is left, all at once", async () => {
    const atOnce: Parts[] = [];
    const db = {
      // Whoever leaves now does not see it end.
      write: () => new Promise<number>(() => {}),
      writeAtOnce: async (info: { revision: number }, parts: Parts) => {
        atOnce.push(parts);
        return info.revision + 1;
      },
    } as unknown as ProjectDatabase;
    const { store, saved } = setUp();
    const autosave = makeAutosave(
      store,
      () => db,
      () => {},
    );
    autosave.own("p", 0, null);
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved()).toBe("saving");
    await autosave.flush(true);
    expect(atOnce).toHaveLength(1);
    expect(atOnce[0]?.data).not.toBeNull();
    expect(saved()).toBe("saved");
    await autosave.flush(true).catch(() => {});
    expect(atOnce).toHaveLength(1);
  });

  it("says why it can't save, and saves again after the next change", async () => {
    let error: Error | null = Object.assign(new Error("no room"), { name: "QuotaExceededError" });
    const { store, autosave, commands, saved } = setUp(() => error);
    autosave.own("p", 3, null);
    commands.toggle("works");
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.getState().saved).toEqual({ kind: "failed", why: "full", detail: "no room" });
    error = null;
    commands.toggle("works");
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved()).toBe("saved");
  });

  it("stops where another tab has saved the project", async () => {
    const { autosave, commands, written, saved } = setUp(() => new ConflictError("newer"));
    autosave.own("p", 3, null);
    commands.toggle("works");
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved()).toBe("elsewhere");
    commands.toggle("works");
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toEqual([]);
    expect(saved()).toBe("elsewhere");
  });
});
