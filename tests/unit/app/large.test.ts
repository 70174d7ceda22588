import { describe, expect, it } from "vitest";
import type { ChainDetail, RankResult } from "../../../src/analysis/results.ts";
import { seenOrNow } from "../../../src/app/centre/useSeen.ts";
import { prepareScene } from "../../../src/app/graph/buildScene.ts";
import { bundler } from "../../../src/app/graph/bundles.ts";
import { focusOf } from "../../../src/app/graph/focus.ts";
import { RectGrid } from "../../../src/app/graph/rectGrid.ts";
import type { GraphEdge } from "../../../src/app/graph/scene.ts";
import { Told } from "../../../src/app/graph/told.ts";
import { firstCutSets, singleCuts } from "../../../src/app/state/chainCuts.ts";
import type { LoadedSet } from "../../../src/app/state/types.ts";
import { type Tower, towersOnPages } from "../../../src/app/tower/towers.ts";
import type { DataSet } from "../../../src/model/dataset.ts";
import { cascade, input } from "../scene/sample.ts";

describe("companies that break a chain on their own", () => {
  const ofSize = (units: number) => ({ units: Array.from({ length: units }) }) as unknown as DataSet;
  const chain = { id: "pvc", cutSets: [["salt"], ["a", "b"], ["power"]] } as unknown as ChainDetail;
  const rank = {
    companies: [
      { id: "salt", chainsBroken: ["pvc", "other"] },
      { id: "other", chainsBroken: ["other"] },
      { id: "grid", chainsBroken: ["pvc"] },
    ],
  } as unknown as RankResult;

  it("come from the chain's own cut sets where those were asked for", () => {
    expect(firstCutSets(ofSize(400))).toBe(1);
    expect(singleCuts(chain, ofSize(400), null)).toEqual(["salt", "power"]);
  });

  it("come from the ranking in a large data set, and are unknown before it is there", () => {
    expect(firstCutSets(ofSize(401))).toBe(0);
    expect(singleCuts(chain, ofSize(401), rank)).toEqual(["salt", "grid"]);
    expect(singleCuts(chain, ofSize(401), null)).toBeNull();
  });
});

describe("a view out of sight", () => {
  const one = {} as LoadedSet;
  const other = {} as LoadedSet;

  it("keeps what was seen last, of the same data set alone", () => {
    const seen = { data: one, value: "then" };
    expect(seenOrNow(seen, true, one, () => "now")).toBe("then");
    expect(seenOrNow(seen, false, one, () => "now")).toBe("now");
    expect(seenOrNow(seen, true, other, () => "now")).toBe("now");
    expect(seenOrNow<string>(null, true, one, () => "now")).toBe("now");
  });
});

describe("pages of towers", () => {
  const tower = (blocks: number) =>
    ({ layers: [{ blocks: Array.from({ length: blocks }) }] }) as unknown as Tower;

  it("hold sixty towers of a few plants", () => {
    const towers = Array.from({ length: 130 }, () => tower(5));
    expect([1, 2, 3, 4].map((pages) => towersOnPages(towers, pages))).toEqual([60, 120, 130, 130]);
  });

  it("hold fewer where steps have hundreds of plants, and at least one", () => {
    expect([1, 2, 3].map((pages) => towersOnPages([tower(500), tower(500), tower(500)], pages))).toEqual([
      2, 3, 3,
    ]);
    expect(towersOnPages([tower(5000), tower(5000)], 1)).toBe(1);
    expect(towersOnPages([], 1)).toBe(0);
  });
});

describe("the scene from wave to wave", () => {
  const { wave, ...rest } = input({ result: cascade() });

  it("says the same as a scene of its own, and keeps what has not changed", () => {
    const film = prepareScene(rest);
    const [first, second] = [film(1), film(2)];
    const alone = prepareScene(rest)(2);
    expect(second.nodes).toEqual(alone.nodes);
    expect(second.edges.map(({ id, state }) => [id, state])).toEqual(
      alone.edges.map(({ id, state }) => [id, state]),
    );
    const of = (scene: typeof first, id: string) => scene.nodes.find((node) => node.id === id);
    expect(of(second, "amine")).toBe(of(first, "amine"));
    expect(of(second, "pvc")).not.toBe(of(first, "pvc"));
    expect(of(second, "pvc")?.level).toBe(0.4);
    expect(of(film(1), "pvc")?.level).toBe(1);
  });

  it("tells the drawing only of what has changed", () => {
    const film = prepareScene(rest);
    const none = { selected: null, hovered: null, highlight: null };
    const told = new Told();
    const bends = new Map<string, number>();
    const update = (at: number) => told.update(film(at), focusOf(film(at), none), bends);
    expect(update(1).nodes).toHaveLength(film(1).nodes.length);
    expect(update(2).nodes).toEqual(["pvc"]);
    expect(update(2)).toEqual({ nodes: [], edges: [], reordered: false });
    expect(told.node("pvc")).not.toHaveProperty("hidden");
    const { nodes, ...scene } = film(2);
    const without = { ...scene, nodes: nodes.filter(({ id }) => id !== "pvc") };
    expect(told.update(without, focusOf(without, none), bends).nodes).toEqual(["pvc"]);
    expect(told.node("pvc")).toEqual({ hidden: true });
  });

  it("makes a bundle anew only where one of its flows has changed", () => {
    const [edge] = prepareScene(rest)(0).edges;
    const line = (k: number, state: GraphEdge["state"]): GraphEdge => ({
      ...(edge as GraphEdge),
      id: `flow-${k}`,
      state,
    });
    const bundle = bundler((count) => `${count} flows`);
    const edges = [0, 1, 2, 3].map((k) => line(k, "healthy"));
    const [before] = bundle(edges);
    expect(bundle([...edges])[0]).toBe(before);
    const [after] = bundle([line(0, "broken"), ...edges.slice(1)]);
    expect([before?.state, after?.state]).toEqual(["healthy", "at-risk"]);
  });
});

describe("rectangles by place", () => {
  it("are found wherever they overlap, also across cells and left of the screen", () => {
    const rects = [
      { x: -100, y: 10, width: 130, height: 20 },
      { x: 60, y: 60, width: 10, height: 10 },
      { x: 500, y: 500, width: 90, height: 90 },
    ];
    const grid = new RectGrid(rects);
    expect(grid.within({ x: 20, y: 15, width: 45, height: 50 })).toEqual(rects.slice(0, 2));
    expect(grid.isFree({ x: 585, y: 585, width: 2, height: 2 })).toBe(false);
    expect(grid.isFree({ x: 591, y: 591, width: 20, height: 20 })).toBe(true);
  });
});
