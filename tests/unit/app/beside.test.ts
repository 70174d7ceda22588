/** A scenario beside the present one: the mirrored state, and what differs. */
import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/simulate.ts";
import { differenceOf } from "../../../src/app/beside/difference.ts";
import { mirrored, mirrorOf } from "../../../src/app/beside/mirror.ts";
import { formatOf } from "../../../src/app/i18n/format.ts";
import { NO_JOBS } from "../../../src/app/state/jobTypes.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { makeStore } from "../../../src/app/state/store.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { dataset } from "../../twin/build.ts";

// a feeds b feeds c, by pipe: who leaves takes along whoever comes behind. d stands alone.
const flow = (from: string, to: string) => ({ from, to, material: "m", quantity: 1, mode: "pipeline" });
const SET = dataset({
  units: ["a", "b", "c", "d"].map((id) => ({ id, valueAdded: 10 })),
  flows: [flow("a", "b"), flow("b", "c")],
  chains: [{ id: "line", steps: [{ units: ["a"] }, { units: ["b"] }, { units: ["c"] }] }],
});
const run = (...leave: string[]) =>
  simulate(SET, { ...NO_CHANGE, leave }, { measure: "value_added", ration: "proportional" });

describe("the difference of two scenarios", () => {
  it("counts what the second does beyond the first, and what it spares", () => {
    // d leaves: 10 of 40. b leaves: a has no taker by pipe, c no source; 30 of 40, and the line breaks.
    const [alone, line] = [run("d"), run("b")];
    const there = differenceOf(alone, line);
    expect(there.loss).toBeCloseTo(0.5, 12);
    expect(there).toMatchObject({ stops: ["a", "b", "c"], runs: ["d"], breaks: ["line"], stands: [] });
    const back = differenceOf(line, alone);
    expect(back.loss).toBeCloseTo(-0.5, 12);
    expect(back).toMatchObject({ stops: ["d"], runs: ["a", "b", "c"], breaks: [], stands: ["line"] });
    expect(differenceOf(line, line)).toEqual({ loss: 0, stops: [], runs: [], breaks: [], stands: [] });
  });
  it("is written with its sign", () => {
    expect(formatOf("nl").points(0.1234)).toBe("+12,3 procentpunt");
    expect(formatOf("en").points(-0.5)).toBe("−50 percentage points");
    expect(formatOf("en").points(1e-9)).toBe("±0 percentage points");
  });
});

describe("the mirror", () => {
  const start = () => {
    const store = makeStore({
      data: { dataset: SET, index: indexOf(SET), issues: [] },
      beside: "today",
      selection: { kind: "unit", id: "a" },
    });
    const past = { scenario: NO_CHANGE, ration: "proportional", step: { kind: "return-all" } } as const;
    const present = { ...NO_CHANGE, leave: ["b"] };
    store.setState({
      history: { ...store.getState().history, present, past: [past] },
      results: { ...store.getState().results, simulate: run("b") },
    });
    return store;
  };
  it("has the other scenario and its answer, and nothing that belongs to the present one", () => {
    const store = start();
    const waiting = mirrored(store.getState());
    expect(waiting).toMatchObject({ stale: true, selection: { id: "a" } });
    expect(waiting.history.present).toEqual(NO_CHANGE);
    expect(waiting.results.simulate).toBeNull();
    store.setState({ jobs: { ...NO_JOBS, beside: { status: "done", result: run() } } });
    const shown = mirrored(store.getState());
    expect(shown.stale).toBe(false);
    expect(shown.results.simulate?.loss.total).toBe(0);
    expect(shown.history.past).toEqual([]);
  });
  it("follows the app until it is stopped", () => {
    const store = start();
    const { mirror, stop } = mirrorOf(store);
    store.setState({ selection: { kind: "unit", id: "c" } });
    expect(mirror.getState().selection?.id).toBe("c");
    stop();
    store.setState({ selection: null });
    expect(mirror.getState().selection?.id).toBe("c");
  });
});
