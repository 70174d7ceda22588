/** What is kept of how one looks at a project: it comes back as it was, and of anything else nothing breaks. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { isLike } from "../../../src/app/look/isLike.ts";
import { lookChanged, lookPart, onLook, presentLook, showLook } from "../../../src/app/look/parts.ts";
import { makeStore } from "../../../src/app/state/store.ts";
import { lookOf } from "../../../src/app/tables/keptTables.ts";
import { askOf } from "../../../src/app/targets/keptAsk.ts";
import type { Json } from "../../../src/model/project.ts";

const FIRST = makeStore().getState().targets;
const again = (value: unknown): Json => JSON.parse(JSON.stringify(value));

describe("what was asked about targets", () => {
  it("comes back as it was", () => {
    const asked = {
      ...FIRST,
      part: "strengthen" as const,
      weights: { ...FIRST.weights, jobs: 3, chains: 0 },
      pareto: ["jobs", "waste"] as const,
      draws: { size: 50, seed: 7 },
      portfolio: 4,
      chain: "pvc",
      wholeSet: true,
      fallen: "mca",
    };
    expect(askOf(again(asked), FIRST)).toEqual(asked);
  });

  it("is as at first where it is not understood, whatever was kept", () => {
    expect(askOf(undefined, FIRST)).toEqual(FIRST);
    expect(
      askOf({ weights: { jobs: -1, loss: "much" }, pareto: ["jobs", "jobs"], portfolio: 0.5 }, FIRST),
    ).toEqual(FIRST);
    fc.assert(
      fc.property(fc.jsonValue(), (saved) => {
        const ask = askOf(saved as Json, FIRST);
        expect(Object.keys(ask)).toEqual(Object.keys(FIRST));
        for (const weight of Object.values(ask.weights)) expect(weight).toBeGreaterThanOrEqual(0);
        expect(ask.pareto[0]).not.toBe(ask.pareto[1]);
      }),
    );
  });
});

describe("how tables are arranged", () => {
  it("comes back as it was", () => {
    const look = {
      table: "flows" as const,
      arrangements: {
        flows: {
          sort: { column: "quantity", descending: true },
          query: "steam",
          filters: {
            from: { kind: "text" as const, text: "Nobian" },
            unit: { kind: "choice" as const, chosen: ["t", "GWh"] },
            quantity: { kind: "range" as const, from: 1, to: null, unknown: false },
          },
          switched: ["note"],
        },
      },
    };
    expect(lookOf(again(look))).toEqual(look);
  });

  it("is as it comes where it is not understood", () => {
    expect(lookOf(undefined)).toEqual({ table: "units", arrangements: {} });
    const filters = { a: { kind: "regex", text: "x" }, b: null };
    expect(lookOf({ table: "people", arrangements: { units: { filters, sort: 3 } } })).toEqual({
      table: "units",
      arrangements: { units: { sort: null, query: "", filters: {}, switched: [] } },
    });
    fc.assert(fc.property(fc.jsonValue(), (saved) => void lookOf(saved as Json)));
  });
});

describe("parts of the look", () => {
  it("are written back when their view is loaded, and are kept as they were until then", () => {
    showLook({ early: 1, late: { a: 2 } });
    const early = { read: () => 10, write: vi.fn() };
    lookPart("early", early);
    expect(early.write).toHaveBeenCalledWith(1, true);
    // Of the view that was not loaded what was kept stays.
    expect(presentLook()).toEqual({ early: 10, late: { a: 2 } });
    showLook({ early: 5 });
    expect(early.write).toHaveBeenLastCalledWith(5, false);
    expect(presentLook()).toEqual({ early: 10 });
    const told = vi.fn();
    onLook(told);
    lookChanged();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("takes of a view only what is like what it begins with", () => {
    expect(isLike("pvc", "")).toBe(true);
    expect(isLike(3, "")).toBe(false);
    expect(isLike("name", null)).toBe(true);
    expect(isLike(null, "")).toBe(false);
    expect(isLike(["a"], [])).toBe(true);
    expect(isLike({ a: 1 }, [])).toBe(false);
    expect(isLike({ text: "a", without: [], more: 1 }, { text: "", without: [] })).toBe(true);
    expect(isLike({ text: "a" }, { text: "", without: [] })).toBe(false);
  });
});
