/** What other programs must find in a graph file: every flow an edge of its own, every text whole. */
import { describe, expect, it } from "vitest";
import { attributedGraph } from "../../../../src/io/graphFile/attributedGraph.ts";
import { writeGexf } from "../../../../src/io/graphFile/gexf.ts";
import { writeGraphml } from "../../../../src/io/graphFile/graphml.ts";
import { readSource } from "../../../../src/io/source.ts";
import { dataset } from "../../../twin/build.ts";

const SET = dataset({
  units: [
    { id: "a", name: '<A> "and"\nmore && more', note: "says ]]> here" },
    { id: "b", name: "B" },
  ],
  flows: [
    { from: "a", to: "b", material: "steam", quantity: 3, year: 2024 },
    { from: "a", to: "b", material: "steam", quantity: 4 },
    { from: "a", to: "b", material: "salt", quantity: 5 },
    { from: "b", to: "a", material: "steam", quantity: 6 },
  ],
});
const graph = attributedGraph(SET, []);
const gexf = new TextDecoder().decode(writeGexf(graph));
const graphml = new TextDecoder().decode(writeGraphml(graph));
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1]);

describe("a graph file", () => {
  it("gives no two flows of a pair the same kind, as Gephi makes one edge of those that are alike", () => {
    expect(all(gexf, /<edge [^>]*kind="([^"]*)"/g)).toEqual(["steam", "steam (2)", "salt", "steam"]);
  });

  it("names attributes by what they are in every file, not by their place", () => {
    expect(all(gexf, /<attribute id="([^"]*)"/g)).toEqual(
      all(gexf, /<attribute id="[^"]*" title="([^"]*)"/g),
    );
    expect(all(graphml, /<key id="node-([^"]*)"/g)).toEqual(
      all(graphml, /<key id="node-[^"]*" for="node" attr.name="([^"]*)"/g),
    );
    expect(graphml).not.toMatch(/attr\.type="(?:int|long|float|boolean)"/);
  });

  it("has each plant's id also where a program overwrites the node's", () => {
    expect(all(graphml, /<data key="node-unit_id">([^<]*)</g)).toEqual(["a", "b"]);
    expect(all(gexf, /<attvalue for="unit_id" value="([^"]*)"/g)).toEqual(["a", "b"]);
  });

  it("writes no more entities in GraphML's text than it must: some readers lose the space between two", () => {
    expect(graphml).toContain('>&lt;A> "and"\nmore &amp;&amp; more</data>');
    expect(graphml).toContain(">says ]]&gt; here</data>");
  });

  it.each([
    ["gexf", gexf],
    ["graphml", graphml],
  ])("as %s gives back every flow and text", async (ending, text) => {
    const { dataset: read } = await readSource("g", [
      { name: `g.${ending}`, bytes: new TextEncoder().encode(text) },
    ]);
    expect(read?.units.map(({ id, name, note }) => [id, name, note])).toEqual(
      SET.units.map(({ id, name, note }) => [id, name, note]),
    );
    expect(read?.flows.map(({ quantity, year }) => [quantity, year])).toEqual([
      [3, 2024],
      [4, null],
      [5, null],
      [6, null],
    ]);
  });
});
