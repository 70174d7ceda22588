import { describe, expect, it } from "vitest";
import {
  EMPTY_HISTORY,
  nextRedo,
  nextUndo,
  record,
  redo,
  type Step,
  undo,
} from "../../../src/app/state/history.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";

const half = { ...NO_CHANGE, curtail: { acid: 0.5 } };
const third = { ...NO_CHANGE, curtail: { acid: 0.3 } };
const curtail = (value: number): Step => ({ kind: "curtail", subject: "acid", value });

describe("the history of what is assumed", () => {
  it("takes back and repeats changes of the scenario and of the rule, step by step", () => {
    const one = record(EMPTY_HISTORY, { scenario: half }, curtail(0.5));
    const two = record(one, { ration: "local-first" }, { kind: "ration", rule: "local-first" });
    expect([two.present, two.ration]).toEqual([half, "local-first"]);
    const back = undo(two);
    expect([back.present, back.ration]).toEqual([half, "proportional"]);
    expect(nextUndo(back)).toEqual(curtail(0.5));
    expect(nextRedo(back)).toEqual({ kind: "ration", rule: "local-first" });
    expect(undo(back).present).toEqual(NO_CHANGE);
    expect(redo(redo(undo(back)))).toEqual(two);
  });

  it("forgets what could be repeated once something else is done", () => {
    const back = undo(record(EMPTY_HISTORY, { scenario: half }, curtail(0.5)));
    const other = record(back, { scenario: third }, curtail(0.3));
    expect(nextRedo(other)).toBeNull();
    expect(undo(other).present).toEqual(NO_CHANGE);
  });

  it("joins the moves of one slider into one step", () => {
    const one = record(EMPTY_HISTORY, { scenario: half }, curtail(0.5));
    const moved = record(one, { scenario: third }, curtail(0.3), true);
    expect(moved.past).toHaveLength(1);
    expect(nextUndo(moved)).toEqual(curtail(0.3));
    expect(undo(moved).present).toEqual(NO_CHANGE);
  });

  it("joins nothing to a step of another subject, or after something was taken back", () => {
    const one = record(EMPTY_HISTORY, { scenario: half }, { ...curtail(0.5), subject: "film" } as Step);
    expect(record(one, { scenario: third }, curtail(0.3), true).past).toHaveLength(2);
    const two = record(
      record(EMPTY_HISTORY, { scenario: half }, curtail(0.5)),
      { scenario: third },
      curtail(0.3),
    );
    expect(record(undo(two), { scenario: third }, curtail(0.3), true).past).toHaveLength(2);
  });
});
