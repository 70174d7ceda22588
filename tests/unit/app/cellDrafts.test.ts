import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { keyNow, lastingKey } from "../../../src/app/drafts/cells.ts";
import {
  keepTyping,
  keepUnsaved,
  tablesOf,
  typed,
  unsavedTexts,
} from "../../../src/app/tables/tablesState.ts";
import { richDataSets } from "../../twin/rich.ts";

const TABLES = ["units", "flows", "materials", "chains"] as const;

describe("what a row goes by while its data set is away", () => {
  it("leads back to each row, and a flow to itself where other flows went", () => {
    fc.assert(
      fc.property(richDataSets(), fc.nat(), (data, some) => {
        const keys = {
          units: data.units.map(({ id }) => id),
          flows: data.flows.map((_, at) => String(at)),
          materials: data.materials.map(({ id }) => id),
          chains: data.chains.flatMap(({ id, steps }) => steps.map((_, at) => JSON.stringify([id, at]))),
        };
        for (const table of TABLES)
          for (const key of keys[table]) {
            const kept = lastingKey(table, key, data);
            expect(kept === null ? null : keyNow(table, kept, data)).toBe(key);
          }
        if (data.flows.length < 2) return;
        // The slow and obvious way: without a flow that is unlike all others, each other one is found again.
        const gone = some % data.flows.length;
        const alike = ({ from, to, material }: (typeof data.flows)[number]) =>
          JSON.stringify([from, to, material]);
        const out = data.flows[gone];
        if (!out || data.flows.filter((flow) => alike(flow) === alike(out)).length > 1) return;
        const flows = data.flows.filter((flow) => flow !== out);
        for (const [at, flow] of data.flows.entries()) {
          const kept = lastingKey("flows", String(at), data);
          const now = keyNow("flows", kept ?? "", { ...data, flows });
          expect(now).toBe(flow === out ? null : String(flows.indexOf(flow)));
        }
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  it("is nothing where there is no such row", () => {
    const [data] = fc.sample(richDataSets(), { numRuns: 1, seed: 3 });
    if (!data) throw new Error("no data");
    expect(TABLES.map((table) => lastingKey(table, "no such row", data))).toEqual([null, null, null, null]);
    expect(TABLES.map((table) => keyNow(table, "no such row", data))).toEqual([null, null, null, null]);
    expect(lastingKey("gaps", "x", data)).toBeNull();
  });
});

describe("texts that are not in the data yet", () => {
  const at = { key: "a", column: "name" };
  const other = { key: "b", column: "name" };
  beforeEach(() => tablesOf({ kind: "own" }));

  it("are those that could not be saved, and that of the open cell instead of what waited there", () => {
    keepUnsaved(
      "units",
      [],
      [
        { ...at, text: "one", fault: "wrong" },
        { ...other, text: "two", fault: "wrong" },
      ],
    );
    typed({ table: "units", ...at, text: "three" });
    expect(unsavedTexts("units")).toEqual([
      { table: "units", ...other, text: "two", open: false },
      { table: "units", ...at, text: "three", open: true },
    ]);
    expect(unsavedTexts("flows")).toEqual([]);
    typed(null);
    expect(unsavedTexts("units").map(({ text }) => text)).toEqual(["one", "two"]);
  });

  it("stay at a cell that goes while somebody types in it", () => {
    typed({ table: "units", ...at, text: "half" });
    keepTyping("not saved yet");
    typed(null);
    expect(unsavedTexts("units")).toEqual([{ table: "units", ...at, text: "half", open: false }]);
    keepTyping("nothing was typed since");
    expect(unsavedTexts("units")).toHaveLength(1);
  });

  it("mean nothing in another data set, though it has the same name", () => {
    keepUnsaved("units", [], [{ ...at, text: "one", fault: "wrong" }]);
    tablesOf({ kind: "own" });
    expect(unsavedTexts("units")).toEqual([]);
  });
});
