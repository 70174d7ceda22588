import { describe, expect, it } from "vitest";
import { PictureMaker } from "../../../src/app/centre/picture.ts";
import { Bends } from "../../../src/app/graph/bends.ts";
import { prepareScene, sceneSteps } from "../../../src/app/graph/buildScene.ts";
import { NO_FILTER } from "../../../src/app/graph/filter.ts";
import type { GraphEdge } from "../../../src/app/graph/scene.ts";
import { loadMoreWords, wordsOf } from "../../../src/app/i18n/text.ts";
import { finish, inTurns, mapped, type Steps } from "../../../src/app/shared/steps.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { cascade, input } from "../scene/sample.ts";

function* counted(to: number, seen: number[]): Steps<number> {
  for (let k = 1; k <= to; k += 1) {
    seen.push(k);
    yield;
  }
  return to;
}

describe("work in steps", () => {
  it("comes to the same at once and in turns", async () => {
    expect(finish(counted(5, []))).toBe(5);
    expect(await inTurns(counted(5, []), () => false, 0)).toBe(5);
  });

  it("gives way after each slice, and does nothing more once it is stopped", async () => {
    const seen: number[] = [];
    const result = await inTurns(counted(5, seen), () => seen.length >= 2, 0);
    expect(result).toBeUndefined();
    expect(seen).toEqual([1, 2]);
  });

  it("hears what comes in between", async () => {
    const seen: number[] = [];
    const work = inTurns(counted(3, seen), () => false, 0);
    const before = [...seen];
    await work;
    expect(before).toEqual([1]);
    expect(seen).toEqual([1, 2, 3]);
  });

  it("maps every item, with places to give way between them", () => {
    const steps = mapped([1, 2, 3, 4, 5], (item, at) => item * 10 + at, 2);
    let turns = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        expect(step.value).toEqual([10, 21, 32, 43, 54]);
        break;
      }
      turns += 1;
    }
    expect(turns).toBe(2);
  });

  it("passes on what goes wrong", async () => {
    // biome-ignore lint/correctness/useYield: it fails before it could give way
    const failing = function* (): Steps<number> {
      throw new Error("no");
    };
    await expect(inTurns(failing(), () => false)).rejects.toThrow("no");
  });
});

describe("the picture in steps", () => {
  const { dataset, layout } = input();
  const data = { dataset, index: indexOf(dataset), issues: [] };
  const given = async () => {
    await loadMoreWords("en");
    return {
      ...{ data, layout, result: cascade(), links: null, gaps: null, targets: null, wave: 1 },
      ...{
        ghosts: true,
        energy: true,
        linkClasses: false,
        filter: NO_FILTER,
        gap: null,
        newcomers: [],
        split: false,
      },
      words: wordsOf("en"),
    };
  };

  it("is the one that is prepared at once", () => {
    const { wave: _, ...rest } = input();
    const result = cascade();
    const [whole, steps] = [prepareScene({ ...rest, result }), finish(sceneSteps({ ...rest, result }))];
    for (const wave of [0, 1, 2, null]) expect(steps(wave)).toEqual(whole(wave));
  });

  it("is the same in turns and at once", async () => {
    const asked = await given();
    const at = finish(new PictureMaker().picture(asked));
    expect(at?.scene.nodes.length).toBeGreaterThan(0);
    expect(await inTurns(new PictureMaker().picture(asked), () => false, 0)).toEqual(at);
  });

  it("is the same object where nothing has changed, and keeps what a wave leaves as it was", async () => {
    const asked = await given();
    const maker = new PictureMaker();
    const first = finish(maker.picture(asked));
    expect(finish(maker.picture({ ...asked }))).toBe(first);
    const next = finish(maker.picture({ ...asked, wave: 2 }));
    expect(next?.scene).not.toBe(first?.scene);
    const same = first?.scene.nodes.filter((node) => next?.scene.nodes.includes(node)) ?? [];
    expect(same.length).toBeGreaterThan(0);
  });

  it("is none without a layout", async () => {
    expect(finish(new PictureMaker().picture({ ...(await given()), layout: null }))).toBeNull();
  });
});

describe("bends from scene to scene", () => {
  const line = (id: string, from: string, to: string, index = 0) =>
    ({ id, from, to, index, energy: false }) as GraphEdge;
  const plants = [line("a", "x", "y"), line("b", "x", "y"), line("c", "y", "z")];
  const find = function* (edges: readonly GraphEdge[]): Steps<ReadonlyMap<string, number>> {
    return new Map(edges.map(({ id }, k) => [id, k]));
  };

  it("are those of all lines between plants", () => {
    const known = finish(new Bends(find).of([...plants, line("gap 1", "gap", "x", -1)]));
    expect([...known.keys()]).toEqual(["a", "b", "c"]);
  });

  it("are the same object while only lines to missing links come and go", () => {
    const bends = new Bends(find);
    const first = finish(bends.of(plants));
    expect(finish(bends.of([...plants, line("gap 1", "gap", "x", -1)]))).toBe(first);
    expect(finish(bends.of(plants.slice(1)))).not.toBe(first);
    expect(finish(bends.of(plants.map((edge) => ({ ...edge, energy: true }))))).not.toBe(first);
  });
});
