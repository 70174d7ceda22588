import { describe, expect, it } from "vitest";
import type { ChainDetail, SimulateResult } from "../../../src/analysis/results.ts";
import { blocksOf } from "../../../src/app/chains/blocks.ts";
import { firstUnits, type Lane, lanesInTurn, lanesOnPages } from "../../../src/app/lanes/lanes.ts";
import { lazily } from "../../../src/app/shared/lazily.ts";
import { itemsOnPages } from "../../../src/app/shared/pages.ts";
import type { Index } from "../../../src/app/state/types.ts";
import { towersOf } from "../../../src/app/tower/towers.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";

describe("pages of items", () => {
  const size = { items: 3, parts: 10 };
  const of = (...parts: number[]) => [1, 2, 3].map((pages) => itemsOnPages(parts, (one) => one, size, pages));

  it("end where there are enough items or parts, and hold one at least", () => {
    expect(of(1, 1, 1, 1, 1)).toEqual([3, 5, 5]);
    expect(of(6, 6, 6)).toEqual([1, 2, 3]);
    expect(of(50, 1, 1)).toEqual([1, 3, 3]);
  });
});

describe("what is made when it is asked for", () => {
  it("is made once", () => {
    let times = 0;
    const get = lazily(() => {
      times += 1;
      return undefined;
    });
    expect(times).toBe(0);
    get();
    get();
    expect(times).toBe(1);
  });
});

describe("a row of blocks", () => {
  it("has one for each step where there is room", () => {
    expect(blocksOf(["healthy", "ghost", "broken"])).toEqual(["healthy", "ghost", "broken"]);
  });

  it("has the worst of several steps where there is not, wherever it stands", () => {
    const marks = Array.from({ length: 151 }, () => "healthy" as const);
    for (let at = 0; at < marks.length; at += 1) {
      const blocks = blocksOf(marks.map((mark, k) => (k === at ? "broken" : mark)));
      expect(blocks).toHaveLength(30);
      expect(blocks.filter((mark) => mark === "broken")).toHaveLength(1);
    }
  });
});

describe("lanes of long chains", () => {
  const lane = (steps: number, units: number) =>
    ({ size: steps * units, stepCount: steps }) as unknown as Lane;

  it("list the first plants of each step only where there are very many", () => {
    expect(firstUnits(lane(10, 20))).toBeGreaterThanOrEqual(20);
    expect(firstUnits(lane(150, 17))).toBeLessThan(17);
  });

  it("come in pages by what they show", () => {
    const short = Array.from({ length: 130 }, () => lane(5, 2));
    expect([1, 2, 3].map((pages) => lanesOnPages(short, pages))).toEqual([60, 120, 130]);
    expect(
      lanesOnPages(
        Array.from({ length: 150 }, () => lane(150, 17)),
        1,
      ),
    ).toBe(3);
  });
});

describe("lanes in turns", () => {
  it("are a few at a time, and one at least", () => {
    const lane = (size: number) => ({ size, stepCount: 5 }) as unknown as Lane;
    expect(lanesInTurn([])).toBe(0);
    expect(lanesInTurn([lane(280)])).toBe(1);
    expect(lanesInTurn([lane(95), lane(95), lane(95), lane(95)])).toBe(2);
  });
});

describe("a tower of very many plants", () => {
  const ids = Array.from({ length: 400 }, (_, k) => `u${k}`);
  const chain = {
    ...{ id: "long", status: "intact", throughput: 1 },
    steps: [
      { step: "a", name: "", nameNl: "", material: "m", units: ids },
      { step: "b", name: "", nameNl: "", material: "n", units: ["idle"] },
    ],
  } as unknown as ChainDetail;
  const result = {
    units: ids.map((id, k) => ({ id, level: k < 10 ? 0 : k < 30 ? 0.5 : 1 })),
    chains: [{ id: "long", status: "weakened", throughput: 0.5, weakestStep: "a" }],
  } as unknown as SimulateResult;
  const index = { units: new Map(ids.map((id) => [id, { id, company: id, status: "operating" }])) };
  const [tower] = towersOf([chain], result, { ...NO_CHANGE, leave: ["u0"] }, index as unknown as Index);

  it("has a block for each state of a layer, with all its plants", () => {
    const [layer] = tower?.layers ?? [];
    expect(layer?.blocks.map(({ state, units, level }) => [state, units?.length, level])).toEqual([
      ["running", 370, 1],
      ["weakened", 20, 0.5],
      ["stopped", 9, 0],
      ["left", 1, 0],
    ]);
    expect(layer?.blocks.flatMap(({ units }) => units ?? []).toSorted()).toEqual(ids.toSorted());
  });

  it("leans at its weakest layer and tells what is missing", () => {
    expect([tower?.leansAt, tower?.fallenAt, tower?.missing]).toEqual([0, null, 1]);
  });
});
