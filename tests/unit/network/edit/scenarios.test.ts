import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timelineOf } from "../../../../src/app/scenarios/timeline.ts";
import type { DataSet, NamedScenario, ScenarioChange } from "../../../../src/model/dataset.ts";
import { applyChanges, inverse } from "../../../../src/model/edit.ts";
import { NO_CHANGE } from "../../../../src/model/scenario.ts";
import {
  addScenario,
  changeScenario,
  changesOfScenario,
  describeScenario,
  descriptionOf,
  duplicateScenario,
  joined,
  moveScenario,
  removeScenario,
  scenarioId,
} from "../../../../src/network/edit/scenarios.ts";
import { resolveScenario } from "../../../../src/network/namedScenario.ts";
import { dataset } from "../../../twin/build.ts";
import { scenarios } from "../../../twin/networks.ts";

const change = (subject: string, year: number | null = null): ScenarioChange => ({
  ...{ subject, change: "leave", value: null, year, note: "", at: null },
});
const named = (id: string, ...changes: ScenarioChange[]): NamedScenario => ({
  ...{ id, nameEn: id.toUpperCase(), nameNl: "", changes },
});
const SET: DataSet = {
  ...dataset({ units: [{ id: "a" }, { id: "b" }], flows: [] }),
  scenarios: [named("one", change("a", 2030)), named("two", change("b"))],
};
const ids = (set: DataSet) => set.scenarios.map(({ id }) => id);

describe("edits of scenarios", () => {
  it("add, duplicate, move, describe and take away", () => {
    let set = applyChanges(SET, addScenario(SET, named("three", change("a")), "to show the board").changes);
    expect(ids(set)).toEqual(["one", "two", "three"]);
    expect(descriptionOf(set, "three")).toBe("to show the board");
    set = applyChanges(set, duplicateScenario(set, "three", { nameEn: "Three again", nameNl: "" }).changes);
    set = applyChanges(set, moveScenario(set, "three-again", -1).changes);
    expect(ids(set)).toEqual(["one", "two", "three-again", "three"]);
    expect(descriptionOf(set, "three-again")).toBe("to show the board");
    set = applyChanges(set, describeScenario(set, "three", "").changes);
    set = applyChanges(set, removeScenario(set, "one").changes);
    expect(ids(set)).toEqual(["two", "three-again", "three"]);
    expect(descriptionOf(set, "three")).toBe("");
    expect(moveScenario(set, "two", -1).changes).toEqual([]);
    // A scenario that assumes nothing has no row to stand in.
    set = applyChanges(set, changeScenario(set, "two", named("two")).changes);
    expect(ids(set)).toEqual(["three-again", "three"]);
  });

  it("are taken back by their inverse, whatever comes after what", () => {
    const step = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 7 }), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let set = SET;
        const done: DataSet[] = [];
        const back: ReturnType<typeof inverse>[] = [];
        for (const [kind, at, text] of steps) {
          const id = set.scenarios[at % Math.max(1, set.scenarios.length)]?.id;
          const names = { nameEn: text, nameNl: text };
          const edit =
            kind === 0 || id === undefined
              ? addScenario(set, { ...named(scenarioId(set, text), change("a", at)), ...names }, text)
              : kind === 1
                ? duplicateScenario(set, id, names)
                : kind === 2
                  ? moveScenario(set, id, at % 2 === 0 ? 1 : -1)
                  : kind === 3
                    ? removeScenario(set, id)
                    : kind === 4
                      ? describeScenario(set, id, text)
                      : changeScenario(set, id, { ...named(id, change("b", at)), ...names });
          done.push(set);
          back.push(inverse(edit.changes));
          set = applyChanges(set, edit.changes);
          expect(new Set(ids(set)).size).toBe(set.scenarios.length);
        }
        while (back.length > 0) {
          set = applyChanges(set, back.pop() ?? []);
          expect(set).toEqual(done.pop());
        }
      }),
    );
  });

  it("keep what is assumed: as changes and back it is the same scenario", () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        expect(resolveScenario(named("x", ...changesOfScenario(scenario)))).toEqual(scenario);
      }),
    );
  });

  it("join what is assumed now to what stands there, whose years and reasons stay", () => {
    const first: ScenarioChange[] = [
      { ...change("a", 2030), note: "contract" },
      { ...change("b", 2031), change: "curtail", value: 0.5 },
    ];
    const now = { ...NO_CHANGE, leave: ["a", "c"], curtail: { b: 0.2 } };
    expect(joined(first, now)).toEqual([first[0], { ...first[1], value: 0.2 }, change("c")]);
  });
});

describe("the timeline of a scenario", () => {
  it("has a year of room at both ends, and what holds throughout beside it", () => {
    const timeline = timelineOf(named("x", change("a", 2033), change("b", 2029), change("c")));
    expect(timeline).toMatchObject({
      from: 2028,
      to: 2034,
      ticks: [2028, 2029, 2030, 2031, 2032, 2033, 2034],
    });
    expect(timeline?.moments.map(({ year, place }) => [year, place])).toEqual([
      [2029, 1 / 6],
      [2033, 5 / 6],
    ]);
    expect(timeline?.throughout.map(({ subject }) => subject)).toEqual(["c"]);
  });
  it("has few enough ticks to be read, and is none without years", () => {
    const timeline = timelineOf(named("x", change("a", 1900), change("b", 2100)));
    expect(timeline?.ticks.length).toBeLessThanOrEqual(13);
    expect(timelineOf(named("x", change("a")))).toBeNull();
  });
});
