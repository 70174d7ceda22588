/** A data set as one file: read back, opened as the formats' own rules say, and harmless in a spreadsheet. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { type PackedForm, packDataSet } from "../../../src/io/packed.ts";
import { readSource } from "../../../src/io/source.ts";
import type { InputFile } from "../../../src/io/tables.ts";
import { applyChanges } from "../../../src/model/edit.ts";

const text = (name: string, lines: readonly string[]): InputFile => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join("\n")}\n`),
});

/** A flow with an unknown quantity, a formula in a note, a further column, and a name in markup. */
const FILES = [
  text("flows.csv", [
    "from,to,material,quantity,unit,note,colour",
    "import:rock,A,salt,1234.5,kt,first,red",
    "A,B,chlorine,7.25,kt,'=1+1,blue",
    "A,B,chlorine,,kt,parallel,",
    "B,market:pipes,pvc,3,kt,,green",
  ]),
  text("companies.csv", ["id,name,jobs,MW", 'A,<b>"A & Co",120,2.5', "B,'@sum,80,3.5"]),
];

async function opened() {
  const { dataset, tables } = await readSource("test", FILES);
  if (!dataset) throw new Error("the files of this test have errors");
  return { dataset, tables };
}

async function packed(form: PackedForm) {
  const { dataset, tables } = await opened();
  return { dataset, ...(await packDataSet(dataset, tables, false, form)) };
}

const flowsOf = (dataset: { readonly flows: readonly object[] } | null) =>
  dataset?.flows.map((flow) => ({ ...flow, at: null }));

describe("what is packed reads back as the same data set", () => {
  for (const [form, name] of [
    ["xlsx", "test.xlsx"],
    ["json", "test.json"],
    ["gexf", "test.gexf"],
    ["graphml", "test.graphml"],
  ] as const)
    it(form, async () => {
      const { dataset, bytes } = await packed(form);
      const again = await readSource("test", [{ name, bytes }]);
      expect(flowsOf(again.dataset)).toEqual(flowsOf(dataset));
      expect(
        again.dataset?.units.map(({ id, name: title, jobs, numbers }) => [id, title, jobs, numbers]),
      ).toEqual([
        ["A", '<b>"A & Co"', 120, { MW: 2.5 }],
        ["B", "@sum", 80, { MW: 3.5 }],
      ]);
    });

  for (const form of ["csv-as-is", "csv-plain", "csv-nl-excel"] as const)
    it(form, async () => {
      const { dataset, bytes } = await packed(form);
      const files = Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, bytes: content }));
      expect(files.map(({ name }) => name)).toEqual(["companies.csv", "flows.csv"]);
      const again = await readSource("test", files);
      expect(flowsOf(again.dataset)).toEqual(flowsOf(dataset));
    });

  it("the same data give the same bytes", async () => {
    for (const form of ["xlsx", "csv-plain", "gexf"] as const)
      expect((await packed(form)).bytes).toEqual((await packed(form)).bytes);
  });
});

describe("what was opened and not changed", () => {
  it("stands in the archive byte for byte", async () => {
    const entries = unzipSync((await packed("csv-as-is")).bytes);
    for (const { name, bytes } of FILES) expect(entries[name]).toEqual(bytes);
  });

  it("an edit keeps the columns that the data set does not know, at their rows", async () => {
    const { dataset, tables } = await opened();
    const before = dataset.flows[3] as (typeof dataset.flows)[number];
    const changes = [{ table: "flows", at: 3, before, after: { ...before, note: "edited" } }] as const;
    const { bytes } = await packDataSet(applyChanges(dataset, changes), tables, true, "csv-plain");
    const lines = strFromU8(unzipSync(bytes)["flows.csv"] ?? new Uint8Array()).split("\n");
    expect(lines[0]?.endsWith(",colour")).toBe(true);
    expect(lines.slice(1, 5).map((line) => line.split(",").at(-1))).toEqual(["red", "blue", "", "green"]);
    expect(lines[4]).toContain("edited");
  });
});

describe("no cell is a formula", () => {
  it("in CSV risky text has an apostrophe before it", async () => {
    for (const form of ["csv-plain", "csv-nl-excel"] as const) {
      const entries = unzipSync((await packed(form)).bytes);
      const all = Object.values(entries).map((bytes) => strFromU8(bytes));
      for (const cell of all.flatMap((file) => file.split(/[;,\r\n]/))) expect(cell).not.toMatch(/^[=+@]/);
    }
  });

  it("in a workbook all text is text", async () => {
    const parts = unzipSync((await packed("xlsx")).bytes);
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/"));
    expect(sheets.length).toBeGreaterThan(1);
    for (const [, bytes] of sheets) expect(strFromU8(bytes)).not.toContain("<f>");
  });
});

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function tagsOf(bytes: Uint8Array): readonly Tag[] {
  const tags: Tag[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) =>
    tags.push({ name, attributes: attributes as Tag["attributes"] }),
  );
  parser.write(strFromU8(bytes)).close();
  return tags;
}

describe("graph files keep the rules of their formats", () => {
  it("GEXF: types that Gephi knows, every value declared, ids unique, ends known, no dates", async () => {
    const tags = tagsOf((await packed("gexf")).bytes);
    /** Ids of attributes are unique within their class: of nodes, or of edges. */
    const declared: { readonly of: string; readonly id: string; readonly title: string }[] = [];
    let of = "";
    for (const { name, attributes } of tags) {
      if (name === "attributes") of = attributes.class ?? "";
      else if (name === "node" || name === "edge") of = name;
      else if (name === "attribute") {
        expect(["string", "double", "integer", "boolean", "float", "long"]).toContain(attributes.type);
        const id = attributes.id ?? "";
        expect(declared.some((one) => one.of === of && one.id === id)).toBe(false);
        declared.push({ of, id, title: attributes.title ?? "" });
      } else if (name === "attvalue")
        expect(declared.some((one) => one.of === of && one.id === attributes.for)).toBe(true);
    }
    checkGraph(tags);
    expect(tags.some(({ attributes }) => "start" in attributes || "end" in attributes)).toBe(false);
    expect(declared.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["jobs", "MW", "material", "quantity", "colour"]),
    );
  });

  it("GraphML: keys declared once with a type, every value of a key, ids unique, ends known", async () => {
    const tags = tagsOf((await packed("graphml")).bytes);
    const keys = tags.filter(({ name }) => name === "key").map(({ attributes }) => attributes);
    const ids = keys.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const key of keys) {
      expect(["node", "edge", "graph", "all"]).toContain(key.for);
      expect(["boolean", "int", "long", "float", "double", "string"]).toContain(key["attr.type"]);
    }
    for (const { name, attributes } of tags) if (name === "data") expect(ids).toContain(attributes.key);
    checkGraph(tags);
    const names = keys.map((key) => key["attr.name"]);
    expect(names).toEqual(expect.arrayContaining(["jobs", "MW", "material", "quantity", "colour"]));
  });
});

function checkGraph(tags: readonly Tag[]): void {
  const nodes = tags.filter(({ name }) => name === "node").map(({ attributes }) => attributes.id ?? "");
  const edges = tags.filter(({ name }) => name === "edge").map(({ attributes }) => attributes);
  expect(new Set(nodes).size).toBe(nodes.length);
  expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  expect(edges).toHaveLength(4);
  for (const { source, target } of edges) {
    expect(nodes).toContain(source);
    expect(nodes).toContain(target);
  }
}
