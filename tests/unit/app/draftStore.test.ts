import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Draft, DraftStore } from "../../../src/app/drafts/draftStore.ts";
import { changed, Keeper } from "../../../src/app/drafts/keeper.ts";
import { type Place, subjectOf, targetNow } from "../../../src/app/drafts/place.ts";
import { dataset } from "../../twin/build.ts";

const NEW: Place = { kind: "form", target: { kind: "unit", id: null } };
const draft = (change: Partial<Draft>): Draft => ({
  scope: "project a",
  subject: "new plant",
  tab: "one",
  time: 10,
  place: NEW,
  fields: { name: "Proef" },
  ...change,
});
const NOBODY: ReadonlySet<string> = new Set();

let count = 0;
/** A store of its own for every test. */
function fresh(): Promise<DraftStore> {
  count += 1;
  return DraftStore.open(`drafts-${count}`);
}

describe("drafts on this computer", () => {
  it("come back for the same form of the same project alone, the last one first", async () => {
    const store = await fresh();
    await store.put(draft({}));
    await store.put(draft({ fields: { name: "Proef 2" }, time: 20 }));
    await store.put(draft({ subject: "new chain", time: 30 }));
    await store.put(draft({ scope: "project ab" }));
    expect((await store.free("project a", NOBODY)).map(({ subject }) => subject)).toEqual([
      "new chain",
      "new plant",
    ]);
    expect(await store.take("project a", "new plant", "two", NOBODY)).toMatchObject({
      fields: { name: "Proef 2" },
      time: 20,
    });
    expect(await store.take("project a", "new", "two", NOBODY)).toBeNull();
  });

  it("are left to the tab that is at them while it lives", async () => {
    const store = await fresh();
    await store.put(draft({ fields: { name: "of one" } }));
    await store.put(draft({ tab: "two", fields: { name: "of two" }, time: 5 }));
    const one = new Set(["one"]);
    expect(await store.take("project a", "new plant", "two", one)).toMatchObject({
      fields: { name: "of two" },
    });
    await store.remove("project a", "new plant", one);
    expect(await store.free("project a", NOBODY)).toMatchObject([{ tab: "one" }]);
    expect(await store.free("project a", one)).toEqual([]);
  });

  it("belong to who takes them up, one to a subject, until they are taken away", async () => {
    const store = await fresh();
    await store.put(draft({}));
    await store.put(draft({ tab: "older", time: 1 }));
    await store.take("project a", "new plant", "two", NOBODY);
    expect(await store.free("project a", NOBODY)).toMatchObject([{ tab: "two", time: 10 }]);
    await store.remove("project a", "new plant", NOBODY);
    expect(await store.free("project a", NOBODY)).toEqual([]);
  });

  it("go with their project, and with no other", async () => {
    const store = await fresh();
    await store.put(draft({}));
    await store.put(draft({ scope: "project b" }));
    await store.removeAll("project a");
    expect(await store.free("project a", NOBODY)).toEqual([]);
    expect(await store.free("project b", NOBODY)).toHaveLength(1);
  });

  it("go along where an example becomes a project, but for those that another tab is at", async () => {
    const store = await fresh();
    await store.put(draft({ scope: "example x" }));
    await store.put(draft({ scope: "example x", tab: "two" }));
    await store.move("example x", "project p", new Set(["two"]));
    expect(await store.free("example x", NOBODY)).toMatchObject([{ tab: "two" }]);
    expect(await store.free("project p", NOBODY)).toMatchObject([{ tab: "one", scope: "project p" }]);
  });

  it("give their database up where everything is erased", async () => {
    const gone = vi.fn();
    const store = await DraftStore.open("drafts-erased", gone);
    await store.put(draft({}));
    await new Promise<void>((done, fail) => {
      const asked = indexedDB.deleteDatabase("drafts-erased");
      asked.onsuccess = () => done();
      asked.onerror = () => fail(asked.error);
    });
    expect(gone).toHaveBeenCalledOnce();
    await expect(store.put(draft({}))).rejects.toThrow();
  });
});

describe("keeping what is typed", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function setUp() {
    const said: string[] = [];
    const shelf = {
      put: async ({ scope, fields }: { scope: string; fields: object }) =>
        void said.push(`put ${scope} ${JSON.stringify(fields)}`),
      take: async () => null,
      remove: async (scope: string) => void said.push(`remove ${scope}`),
    };
    const keeper = (scope: string) => new Keeper(shelf, scope, "new plant", NEW);
    return { said, keeper };
  }

  it("writes within a second also while somebody goes on typing", () => {
    const { said, keeper } = setUp();
    const one = keeper("a");
    for (let typed = 1; typed <= 20; typed += 1) {
      one.keep({ name: "x".repeat(typed) });
      vi.advanceTimersByTime(100);
    }
    expect(said.length).toBeGreaterThan(2);
    expect(said.length).toBeLessThan(8);
    vi.advanceTimersByTime(1000);
    expect(said.at(-1)).toBe(`put a {"name":"${"x".repeat(20)}"}`);
  });

  it("writes nothing any more once it is saved, and keeps nothing where all is as it was", () => {
    const { said, keeper } = setUp();
    const one = keeper("a");
    one.keep({ name: "x" });
    one.drop();
    vi.advanceTimersByTime(1000);
    one.flush();
    expect(said).toEqual(["remove a"]);
    one.keep({});
    vi.advanceTimersByTime(1000);
    expect(said).toEqual(["remove a", "remove a"]);
  });

  it("moves with its form where an example becomes a project, but not after it was saved", () => {
    const { said, keeper } = setUp();
    const [example, project] = [keeper("example"), keeper("project")];
    example.keep({ name: "x" });
    vi.advanceTimersByTime(1000);
    example.moveTo(project);
    vi.advanceTimersByTime(1000);
    expect(said).toEqual(['put example {"name":"x"}', "remove example", 'put project {"name":"x"}']);
    project.drop();
    project.moveTo(keeper("copy"));
    vi.advanceTimersByTime(1000);
    expect(said.slice(3)).toEqual(["remove project", "remove project"]);
  });

  it("keeps what is other than it was, and what is emptied", () => {
    expect(changed({ a: "1", b: "2", c: "" }, { a: "1", b: "", c: "" })).toEqual({ b: "" });
    expect(changed<Record<string, string>>({ a: "1" }, { a: "1", note: "" })).toEqual({});
    expect(changed({ steps: [{ key: 0 }] }, { steps: [{ key: 0 }, { key: 1 }] })).toEqual({
      steps: [{ key: 0 }, { key: 1 }],
    });
  });
});

describe("the subject of a flow's form", () => {
  const FLOWS = [
    { from: "mine", to: "works", material: "salt" },
    { from: "mine", to: "works", material: "water" },
    { from: "mine", to: "works", material: "salt" },
  ];
  const units = [{ id: "mine" }, { id: "works" }];
  const before = dataset({ units, flows: FLOWS });
  const target = { kind: "flow", at: 1 } as const;
  const subject = subjectOf({ kind: "form", target }, before);

  it("follows the flow where the ones before it go, and is gone with it", () => {
    const after = dataset({ units, flows: FLOWS.slice(1) });
    expect(targetNow(target, subject, after)).toEqual({ kind: "flow", at: 0 });
    expect(targetNow(target, subject, dataset({ units, flows: FLOWS.slice(0, 1) }))).toBeNull();
  });

  it("tells flows of the same ends and material apart", () => {
    const [first, third] = [0, 2].map((at) =>
      subjectOf({ kind: "form", target: { kind: "flow", at } }, before),
    );
    expect(first).not.toBe(third);
    expect(targetNow({ kind: "flow", at: 2 }, third ?? "", before)).toEqual({ kind: "flow", at: 2 });
  });
});
