import { describe, expect, it } from "vitest";
import type { ChangeKind, NamedScenario } from "../../../src/model/dataset.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { resolveScenario, yearsOf } from "../../../src/network/namedScenario.ts";

type Row = readonly [subject: string, change: ChangeKind, value: number | null, year: number | null];

function named(...rows: readonly Row[]): NamedScenario {
  return {
    id: "plan",
    nameEn: "Plan",
    nameNl: "Plan",
    changes: rows.map(([subject, change, value, year]) => ({
      ...{ subject, change, value, year },
      ...{ note: "", at: null },
    })),
  };
}

describe("a named scenario", () => {
  const plan = named(
    ["steam", "leave", null, 2033],
    ["acid", "curtail", 0.5, 2029],
    ["gas", "import", 0.8, null],
    ["acid", "curtail", 0.7, 2031],
    ["pvc", "export", 0.2, 2029],
  );

  it("holds all its changes where no year is asked for", () => {
    expect(resolveScenario(plan)).toEqual({
      leave: ["steam"],
      curtail: { acid: 0.7 },
      import: { gas: 0.8 },
      export: { pvc: 0.2 },
      open: {},
    });
  });

  it("holds only what has happened up to and including a year", () => {
    expect(resolveScenario(plan, 2000)).toEqual({ ...NO_CHANGE, import: { gas: 0.8 } });
    expect(resolveScenario(plan, 2029)).toEqual({
      ...NO_CHANGE,
      curtail: { acid: 0.5 },
      import: { gas: 0.8 },
      export: { pvc: 0.2 },
    });
    expect(resolveScenario(plan, 2032).curtail).toEqual({ acid: 0.7 });
  });

  it("lets the later of leaving and opening count, in the order of the years and not of the rows", () => {
    const back = named(["film", "open", 0.6, 2031], ["film", "leave", null, 2029]);
    expect(resolveScenario(back, 2029)).toEqual({ ...NO_CHANGE, leave: ["film"] });
    expect(resolveScenario(back)).toEqual({ ...NO_CHANGE, open: { film: 0.6 } });
    const gone = named(["film", "leave", null, 2031], ["film", "open", null, 2029]);
    expect(resolveScenario(gone, 2030)).toEqual({ ...NO_CHANGE, open: { film: 1 } });
    expect(resolveScenario(gone)).toEqual({ ...NO_CHANGE, leave: ["film"] });
  });

  it("names its years once each, in order", () => {
    expect(yearsOf(plan)).toEqual([2029, 2031, 2033]);
    expect(yearsOf(named(["gas", "import", 0.5, null]))).toEqual([]);
  });
});
