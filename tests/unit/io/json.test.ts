import { describe, expect, it } from "vitest";
import { writeFile } from "../../../src/io/convert.ts";
import { readSource } from "../../../src/io/source.ts";
import type { Issue } from "../../../src/model/issue.ts";
import { issueText } from "../../../src/report/issues/index.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(content: unknown) {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const result = await readSource("x", [{ name: "x.json", bytes: encode(text) }]);
  for (const issue of result.issues)
    for (const lang of ["nl", "en"] as const)
      expect(issueText(issue, lang).message).not.toMatch(/undefined|""/);
  return result;
}

const short = (issue: Issue) =>
  [issue.severity, issue.code, issue.file, issue.row, issue.column, issue.value].join(" | ");
const dataSet = (tables: unknown) => ({ type: "schakel-data-set", version: 1, tables });

describe("a data set as JSON", () => {
  it("has its type, its version, and tables with typed rows that leave out what is not known", async () => {
    const csv = "van;naar;materiaal;hoeveelheid;jaar;kleur;\na;b;zout;1,5;2024;007;\nb;buiten;zout;;;;x\n";
    const first = await readSource("x", [{ name: "stromen.csv", bytes: encode(csv) }]);
    if (!first.dataset) throw new Error("no data set");
    const bytes = await writeFile("json", first.dataset, first.tables);
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(
      dataSet({
        flows: {
          columns: ["from", "to", "material", "quantity", "year", "kleur", "column 7"],
          rows: [
            { from: "a", to: "b", material: "zout", quantity: 1.5, year: 2024, kleur: "007" },
            { from: "b", to: "buiten", material: "zout", "column 7": "x" },
          ],
        },
      }),
    );
  });

  it("may leave out the columns, and may have others of its own beside", async () => {
    const { dataset, issues } = await read({
      ...dataSet({
        flows: {
          rows: [
            { from: "a", to: "b", material: "salt" },
            { to: "c", from: "b", material: "salt", quantity: 2, __proto__x: 1 },
          ],
          made: "by hand",
        },
      }),
      comment: "kept out",
    });
    expect(issues.filter((issue) => issue.severity === "error")).toEqual([]);
    expect(dataset?.flows.map((flow) => flow.quantity)).toEqual([null, 2]);
  });

  it("reports every cell that is no value, with its row", async () => {
    const rows = [
      { from: "a", to: "b", material: "salt", quantity: [1] },
      7,
      { from: "a", to: "outside", material: "salt", quantity: "1.234", note: {} },
    ];
    const { dataset, issues } = await read(dataSet({ flows: { rows }, prices: { rows: [] }, companies: 3 }));
    expect(dataset).toBeNull();
    expect(issues.filter((issue) => !issue.code.includes("created")).map(short)).toEqual([
      "error | cell-not-a-value | x.json > flows | 2 | quantity | [1]",
      "error | cell-not-a-value | x.json > flows | 3 |  | 7",
      "error | cell-not-a-value | x.json > flows | 4 | note | {}",
      "error | number-ambiguous | x.json > flows | 4 | quantity | 1.234",
      "warning | unknown-sheet | x.json > prices |  |  | ",
      "error | not-a-data-set-file | x.json > companies |  |  | ",
    ]);
  });

  it.each([
    ["file-damaged", "{"],
    ["file-damaged", ""],
    ["not-a-data-set-file", "[]"],
    ["not-a-data-set-file", '"x"'],
    ["not-a-data-set-file", { type: "other-project", version: 1, tables: {} }],
    ["not-a-data-set-file", { type: "schakel-data-set", version: 1 }],
    ["not-a-data-set-file", { type: "schakel-data-set", tables: {} }],
    ["newer-version", { type: "schakel-data-set", version: 2, tables: {} }],
    ["flows-missing", dataSet({})],
  ])("%s", async (code, content) => {
    expect((await read(content)).issues.map(short)).toEqual([`error | ${code} | x.json |  |  | `]);
  });
});
