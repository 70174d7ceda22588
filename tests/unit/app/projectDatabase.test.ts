import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { ConflictError, ProjectDatabase } from "../../../src/app/project/database.ts";

const NEW = { id: "a", name: "Eerst", revision: 0 };
const PARTS = { data: { dataset: 1 }, rest: { type: "schakel-project", kept: [] } };

let count = 0;
/** A database of its own for every test. */
function fresh(): Promise<ProjectDatabase> {
  count += 1;
  return ProjectDatabase.open(`test-${count}`);
}

describe("the projects on this computer", () => {
  it("are written whole and read back, the last one that was changed first", async () => {
    const db = await fresh();
    expect(await db.write(NEW, PARTS, 10)).toBe(1);
    await db.write({ id: "b", name: "Later", revision: 0 }, PARTS, 20);
    expect((await db.list()).map(({ name }) => name)).toEqual(["Later", "Eerst"]);
    expect(await db.read("a")).toEqual({
      info: { id: "a", name: "Eerst", changed: 10, revision: 1 },
      content: { dataset: 1, type: "schakel-project", kept: [] },
    });
    expect(await db.read("c")).toBeNull();
  });

  it("keep their data set where it did not change", async () => {
    const db = await fresh();
    await db.write(NEW, PARTS, 10);
    await db.write({ ...NEW, name: "Anders", revision: 1 }, { data: null, rest: { kept: ["x"] } }, 30);
    expect(await db.read("a")).toMatchObject({
      info: { name: "Anders", revision: 2 },
      content: { dataset: 1, kept: ["x"] },
    });
  });

  it("are never written over by somebody who has not seen the last revision", async () => {
    const db = await fresh();
    await db.write(NEW, PARTS, 10);
    await expect(db.write(NEW, { data: null, rest: { kept: ["lost"] } }, 20)).rejects.toThrow(ConflictError);
    await expect(db.write({ ...NEW, revision: 5 }, PARTS, 20)).rejects.toThrow(ConflictError);
    expect(await db.read("a")).toMatchObject({ info: { revision: 1 }, content: { kept: [] } });
    await db.remove("a");
    await expect(db.write({ ...NEW, revision: 1 }, PARTS, 20)).rejects.toThrow(ConflictError);
  });

  it("are written at once by a page that is left", async () => {
    const db = await fresh();
    await db.write(NEW, PARTS, 10);
    expect(await db.writeAtOnce({ ...NEW, revision: 1 }, { data: null, rest: { kept: ["y"] } }, 20)).toBe(2);
    expect(await db.read("a")).toMatchObject({ info: { revision: 2 }, content: { dataset: 1, kept: ["y"] } });
  });

  it("that can't be read are kept aside as they were", async () => {
    const db = await fresh();
    await db.write(NEW, PARTS, 10);
    await db.setAside("a", 40);
    expect(await db.list()).toEqual([]);
    const [one] = await db.aside();
    expect(one).toMatchObject({ name: "Eerst", time: 40, content: { dataset: 1, type: "schakel-project" } });
    await db.dropAside(one?.id ?? 0);
    expect(await db.aside()).toEqual([]);
  });
});
