import { describe, expect, it } from "vitest";
import { workByFrame } from "../../../scripts/mainThread.mjs";

/** A task that begins at a moment, lasts so long on the clock, and works for so long of that. */
const task = (ts: number, dur: number, tdur: number) => ({ ts, dur, tdur });

describe("what the main thread does for each frame", () => {
  const tasks = [task(0, 5, 1), task(100, 40, 10), task(150, 5, 4), task(200, 30, 20), task(300, 10, 7)];
  const marks = [110, 205, 301];

  it("goes from the task that makes it until that of the next", () => {
    expect(workByFrame(tasks, marks, [])).toEqual([14, 20]);
  });

  it("leaves out frames in which nothing is drawn", () => {
    expect(workByFrame(tasks, marks, [152])).toEqual([14]);
    expect(workByFrame(tasks, marks, [203])).toEqual([20]);
  });
});
