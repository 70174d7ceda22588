import { describe, expect, it } from "vitest";
import { buildScene } from "../../../src/app/graph/buildScene.ts";
import { bundled } from "../../../src/app/graph/bundles.ts";
import {
  filterScene,
  filterValues,
  type GraphFilter,
  isFiltered,
  keptBy,
  NO_FILTER,
  toggled,
} from "../../../src/app/graph/filter.ts";
import { focusOf } from "../../../src/app/graph/focus.ts";
import type { GraphEdge } from "../../../src/app/graph/scene.ts";
import { dataset } from "../../twin/build.ts";
import { input } from "./sample.ts";

const cluster = dataset({
  units: [
    { id: "mine", site: "north", sector: "mining" },
    { id: "cell", site: "south", sector: "chemistry" },
    { id: "film", site: "south", sector: "chemistry", status: "idle" },
    { id: "boiler", site: "south", sector: "energy" },
  ],
  materials: [
    { id: "salt", category: "material" },
    { id: "chlorine", category: "material" },
    { id: "steam", category: "energy" },
    { id: "unused", category: "waste" },
  ],
  flows: [
    { from: "mine", to: "cell", material: "salt" },
    { from: "cell", to: "film", material: "chlorine" },
    { from: "boiler", to: "cell", material: "steam" },
    { from: "outside", to: "boiler", material: "salt" },
  ],
  chains: [{ id: "films", steps: [{ units: ["cell"] }, { units: ["film"] }] }],
});
const by = (values: Partial<GraphFilter["values"]>): GraphFilter => ({
  values: { ...NO_FILTER.values, ...values },
  ghost: false,
});
const kept = (values: Partial<GraphFilter["values"]>) => {
  const found = keptBy(cluster, by(values));
  return found && [[...found.units], [...found.flows]];
};

describe("what a filter leaves of the network", () => {
  it("is everything where nothing is asked for", () => {
    expect(keptBy(cluster, NO_FILTER)).toBeNull();
    expect(isFiltered(NO_FILTER)).toBe(false);
  });

  it("is what flows of a material or kind, and the plants it flows through", () => {
    expect(kept({ material: ["salt"] })).toEqual([
      ["mine", "cell", "boiler"],
      [0, 3],
    ]);
    expect(kept({ carrier: ["energy"] })).toEqual([["boiler", "cell"], [2]]);
  });

  it("is plants of a site, sector, status or chain, and the flows between them", () => {
    expect(kept({ site: ["south"] })).toEqual([
      ["cell", "film", "boiler"],
      [1, 2, 3],
    ]);
    expect(kept({ sector: ["mining", "energy"] })).toEqual([["mine", "boiler"], [3]]);
    expect(kept({ status: ["idle"] })).toEqual([["film"], []]);
    expect(kept({ chain: ["films"] })).toEqual([["cell", "film"], [1]]);
  });

  it("asks that all fields agree", () => {
    expect(kept({ site: ["south"], carrier: ["material"] })).toEqual([
      ["cell", "film", "boiler"],
      [1, 3],
    ]);
    expect(kept({ site: ["north"], chain: ["films"] })).toEqual([[], []]);
  });

  it("offers the values that occur, and takes one more or less", () => {
    const values = filterValues(cluster);
    expect(values.material).toEqual(["salt", "chlorine", "steam"]);
    expect(values.carrier).toEqual(["material", "energy"]);
    expect(values.sector).toEqual(["chemistry", "energy", "mining"]);
    const once = toggled(NO_FILTER, "site", "south");
    expect(once.values.site).toEqual(["south"]);
    expect(toggled(once, "site", "south")).toEqual(NO_FILTER);
  });
});

describe("a filtered scene", () => {
  const scene = buildScene(input());
  const left = { units: new Set(["salt", "chlorine"]), flows: new Set([0]) };

  it("holds what is left alone, or the rest faint", () => {
    const hidden = filterScene(scene, left, false);
    expect(hidden.nodes.map(({ id }) => id)).toEqual(["salt", "chlorine"]);
    expect(hidden.edges.map(({ index }) => index)).toEqual([0]);
    const ghosts = filterScene(scene, left, true);
    expect(ghosts.nodes).toBe(scene.nodes);
    const focus = focusOf(ghosts, { selected: null, hovered: "pvc", highlight: null });
    const emphasis = Object.fromEntries(ghosts.nodes.map((node) => [node.id, focus.node(node)]));
    expect(emphasis.pvc).toBe("faint");
    expect(focus.labelled(ghosts.edges.find(({ index }) => index === 1) as GraphEdge)).toBe(false);
    expect(filterScene(scene, null, false)).toBe(scene);
  });
});

describe("bundles of parallel flows", () => {
  const [edge] = buildScene(input()).edges;
  const flows = (n: number, change: (k: number) => Partial<GraphEdge> = () => ({})) =>
    Array.from({ length: n }, (_, k) => ({
      ...(edge as GraphEdge),
      ...{ id: `flow-${k}`, label: `thing ${k}`, width: k + 1 },
      ...change(k),
    }));
  const say = (n: number) => `${n} flows:`;

  it("leaves three as they are, and puts four together with a line for each", () => {
    expect(bundled(flows(3), say)).toEqual(flows(3));
    const [one, ...rest] = bundled(flows(4), say);
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ count: 4, width: 4, family: edge?.family });
    expect(one?.label.split("\n")).toEqual(["4 flows:", "thing 0", "thing 1", "thing 2", "thing 3"]);
  });

  it("keeps the two directions apart", () => {
    const back = flows(2, (k) => ({ id: `back-${k}`, from: "chlorine", to: "salt" }));
    expect(bundled([...flows(3), ...back], say)).toHaveLength(5);
  });

  it("is grey where families differ, and hit as soon as one flow is", () => {
    const mixed = flows(4, (k) => ({ family: k === 0 ? "steam" : "salts" }));
    expect(bundled(mixed, say)[0]).toMatchObject({ family: "other", code: "··" });
    const states = (...all: GraphEdge["state"][]) =>
      bundled(
        flows(all.length, (k) => ({ state: all[k] ?? "healthy" })),
        say,
      )[0]?.state;
    expect(states("healthy", "healthy", "healthy", "potential")).toBe("healthy");
    expect(states("healthy", "broken", "healthy", "healthy")).toBe("at-risk");
    expect(states("broken", "broken", "potential", "broken")).toBe("broken");
    expect(states("potential", "potential", "potential", "potential")).toBe("potential");
  });
});
