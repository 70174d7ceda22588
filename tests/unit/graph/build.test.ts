import { describe, expect, it } from "vitest";
import { baselineGraph, buildGraph } from "../../../src/graph/build.ts";
import { micro } from "./micro.ts";

const dataset = micro(
  "a b c:closed",
  "a>b steam 10",
  "a>b salt ?",
  "b>b brine 3",
  "a>c salt 4",
  "a>b heat 0 idle",
  "->a gas 5",
  "->a ore 5 idle",
  "b>- salt 5",
);

describe("the graph of a data set", () => {
  it("holds every unit and every flow between units, parallel flows and recycles each", () => {
    const graph = buildGraph(dataset);
    expect(graph.nodes()).toEqual(["a", "b", "c"]);
    expect(graph.size).toBe(5);
    expect(graph.edges("a", "b")).toHaveLength(3);
    expect(graph.selfLoopCount).toBe(1);
  });

  it("counts imports and exports on the unit instead of drawing the outside", () => {
    const { importCount, exportCount } = buildGraph(dataset).getNodeAttributes("a");
    expect([importCount, exportCount]).toEqual([2, 0]);
    expect(buildGraph(dataset).getNodeAttribute("b", "exportCount")).toBe(1);
  });

  it("keeps an unknown quantity unknown and has no attribute that an algorithm would take for a weight", () => {
    const [, salt] = buildGraph(dataset).edges("a", "b");
    const attributes = buildGraph(dataset).getEdgeAttributes(salt ?? "");
    expect(attributes).toEqual({ index: 1, material: "salt", quantity: null, status: "operating" });
  });

  it("has only operating units and flows in the baseline", () => {
    const graph = baselineGraph(dataset);
    expect(graph.nodes()).toEqual(["a", "b"]);
    expect(graph.mapEdges((_, flow) => flow.index)).toEqual([0, 1, 2]);
    expect(graph.getNodeAttribute("a", "importCount")).toBe(1);
  });
});
