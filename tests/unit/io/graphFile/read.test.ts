/** Graph files of other programs, and what is not in them. */
import { describe, expect, it } from "vitest";
import { readSource } from "../../../../src/io/source.ts";
import type { Issue } from "../../../../src/model/issue.ts";
import { issueText } from "../../../../src/report/issues/index.ts";

async function read(name: string, xml: string) {
  const result = await readSource("g", [{ name, bytes: new TextEncoder().encode(xml) }]);
  for (const issue of result.issues)
    for (const lang of ["nl", "en"] as const)
      expect(issueText(issue, lang).message).not.toMatch(/undefined|""/);
  return result;
}

const errors = (issues: readonly Issue[]) =>
  issues
    .filter((issue) => issue.severity === "error")
    .map((issue) => [issue.code, issue.file, issue.row, issue.column].join(" | "));

const GEPHI = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
  <meta lastmodifieddate="2025-01-01"><creator>Gephi 0.10</creator></meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node"><attribute id="jobs" title="jobs" type="integer"/><attribute id="m" title="Modularity Class" type="integer"/></attributes>
    <attributes class="edge">
      <attribute id="0" title="materiaal" type="string"><default>zout</default></attribute>
      <attribute id="1" title="hoeveelheid" type="double"/>
      <attribute id="2" title="status" type="string"/>
    </attributes>
    <nodes>
      <node id="a" label="Plant &amp; co"><attvalues><attvalue for="jobs" value="12"/><attvalue for="m" value="3"/></attvalues><viz:position x="1" y="2" z="0"/></node>
      <node id="b"/>
    </nodes>
    <edges>
      <edge id="7" source="a" target="b" weight="3.5"><attvalues><attvalue for="1" value="1.234"/></attvalues></edge>
      <edge id="8" source="a" target="b"><attvalues><attvalue for="0" value="stoom"/><attvalue for="2" value="gesloten"/></attvalues></edge>
      <edge id="9" source="b" target="import:x"><attvalues><attvalue for="0" value="stoom"/></attvalues></edge>
    </edges>
  </graph>
</gexf>`;

const NETWORKX = `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d2" for="edge" attr.name="quantity" attr.type="double"/>
  <key id="d1" for="edge" attr.name="material" attr.type="string"/>
  <key id="d0" for="node" attr.name="sector" attr.type="string"/>
  <graph edgedefault="directed">
    <node id="a"><data key="d0"><![CDATA[x<y]]></data></node><node id="b"/>
    <edge source="a" target="b" id="0"><data key="d1">salt</data><data key="d2">5.0</data></edge>
  </graph>
</graphml>`;

describe("a graph of another program", () => {
  it("is read from GEXF: names of columns in either language, defaults, parallel edges; no weight", async () => {
    const { dataset, issues } = await read("g.gexf", GEPHI);
    expect(errors(issues)).toEqual([]);
    expect(dataset?.units[0]).toMatchObject({
      id: "a",
      name: "Plant & co",
      jobs: 12,
      numbers: { "Modularity Class": 3 },
    });
    expect(dataset?.units[1]).toMatchObject({ id: "b", name: "b" });
    expect(dataset?.flows).toMatchObject([
      { from: { unit: "a" }, to: { unit: "b" }, material: "zout", quantity: 1.234, status: "operating" },
      { material: "stoom", quantity: null, status: "closed" },
      { from: { unit: "b" }, to: { outside: "x" }, material: "stoom" },
    ]);
    expect(dataset?.flows[0]?.at).toEqual({ file: "g.gexf > flows", row: 2 });
  });

  it("is read from GraphML", async () => {
    const { dataset, issues } = await read("g.graphml", NETWORKX);
    expect(errors(issues)).toEqual([]);
    expect(dataset?.units.map((unit) => [unit.id, unit.sector])).toEqual([
      ["a", "x<y"],
      ["b", ""],
    ]);
    expect(dataset?.flows).toMatchObject([{ material: "salt", quantity: 5 }]);
  });

  it("must say who delivers what to whom", async () => {
    const bare = NETWORKX.replace(/<data key="d1">salt<\/data>/, "");
    expect(errors((await read("g.graphml", bare)).issues)).toEqual([
      "missing-column | g.graphml > flows | 1 | material",
    ]);
    const undirected = GEPHI.replace('defaultedgetype="directed"', 'defaultedgetype="undirected"');
    expect(errors((await read("g.gexf", undirected)).issues)).toEqual(["graph-undirected | g.gexf |  | "]);
    const one = NETWORKX.replace('target="b"', 'target="b" directed="false"');
    expect(errors((await read("g.graphml", one)).issues)).toEqual(["graph-undirected | g.graphml |  | "]);
  });
});

describe("what is no graph", () => {
  it.each([
    ["file-damaged", "g.gexf", GEPHI.slice(0, 900)],
    ["file-damaged", "g.graphml", "from,to,material\na,b,salt\n"],
    ["file-damaged", "g.gexf", ""],
    ["file-damaged", "g.gexf", '<!DOCTYPE g [<!ENTITY a "x">]><gexf><graph>&a;</graph></gexf>'],
    ["not-a-data-set-file", "g.gexf", "<html><body/></html>"],
    ["not-a-data-set-file", "g.graphml", "<graphml/>"],
  ])("%s: %s", async (code, name, xml) => {
    expect(errors((await read(name, xml)).issues)).toEqual([`${code} | ${name} |  | `]);
  });
});
