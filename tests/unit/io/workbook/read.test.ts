import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSource } from "../../../../src/io/source.ts";
import type { Issue } from "../../../../src/model/issue.ts";
import { issueText } from "../../../../src/report/issues/index.ts";
import { number, type RawSheet, rawWorkbook, row, text, zipOf } from "./ooxml.ts";

const HEADER = ["from", "to", "material", "quantity", "unit"] as const;

async function read(bytes: Uint8Array, name = "cluster.xlsx") {
  const result = await readSource("cluster", [{ name, bytes }]);
  expect(result.dataset === null).toBe(result.issues.some((issue) => issue.severity === "error"));
  for (const issue of result.issues)
    for (const lang of ["nl", "en"] as const) {
      const { message, hint } = issueText(issue, lang);
      expect(`${message} ${hint}`).not.toMatch(/undefined|NaN|""(?!\.)/);
    }
  return result;
}

const short = (issue: Issue) =>
  [issue.severity, issue.code, issue.file, issue.row, issue.column, issue.value].join(" | ");

async function issuesOf(...sheets: readonly RawSheet[]): Promise<string[]> {
  return (await read(rawWorkbook({ sheets }))).issues.map(short);
}

const flows = (data: string, more: Partial<RawSheet> = {}): RawSheet => ({ name: "flows", data, ...more });

describe("a workbook", () => {
  it("has the tables of a data set as its sheets, called as files are, in either language", async () => {
    const { dataset, issues, tables } = await read(
      rawWorkbook({
        strings: [
          "<t>van</t>",
          "<r><t>na</t></r><r><rPr><b/></rPr><t>ar</t></r><rPh><t>x</t></rPh>",
          "<t>Zout &amp; zo</t>",
        ],
        sheets: [
          {
            name: "Bedrijven",
            data:
              row(1, "ID", "Naam", "CO2") +
              `<row r="2">${text("A2", "a")}${text("B2", "Fabriek A")}${number("C2", 12.5)}</row>`,
          },
          {
            name: "STROMEN",
            data: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${text("C1", "Materiaal")}${text("D1", "Hoeveelheid")}${text("E1", "opmerking")}</row>
              <row r="2">${text("A2", "a")}${text("B2", "b")}<c r="C2" t="s"><v>2</v></c>${number("D2", "1.234")}${text("E2", " =1+1 ")}</row>`,
          },
        ],
      }),
    );
    expect(issues.map(short)).toEqual([
      "warning | material-created | cluster.xlsx > STROMEN | 2 | Materiaal | Zout & zo",
      "warning | unit-created | cluster.xlsx > STROMEN | 2 | naar | b",
    ]);
    expect(dataset?.id).toBe("cluster");
    expect(dataset?.units[0]).toMatchObject({ id: "a", name: "Fabriek A", numbers: { CO2: 12.5 } });
    expect(dataset?.flows[0]).toMatchObject({
      quantity: 1.234,
      note: "=1+1",
      at: { file: "cluster.xlsx > STROMEN", row: 2 },
    });
    expect(tables.map((table) => table.kind)).toEqual(["companies", "flows"]);
  });

  it("has typed numbers, which no one can misread, beside text that is read by its column", async () => {
    // 1.234 is typed; "2.345,5" says that text in the column has commas; so "3.456" is three thousand.
    const data = `${row(1, ...HEADER)}
      <row r="2">${text("A2", "a")}${text("B2", "b")}${text("C2", "salt")}${number("D2", "1.234")}</row>
      <row r="3">${text("A3", "b")}${text("B3", "c")}${text("C3", "salt")}${text("D3", "2.345,5")}</row>
      <row r="4">${text("A4", "c")}${text("B4", "d")}${text("C4", "salt")}${text("D4", "3.456")}</row>
      <row r="5">${text("A5", "d")}${text("B5", "e")}${text("C5", "salt")}${number("D5", "1E-3")}</row>`;
    const { dataset } = await read(rawWorkbook({ sheets: [flows(data)] }));
    expect(dataset?.flows.map((flow) => flow.quantity)).toEqual([1.234, 2345.5, 3456, 0.001]);
  });

  it("asks about text that could be either, and only about that", async () => {
    const data = `${row(1, ...HEADER)}
      <row r="2">${text("A2", "a")}${text("B2", "b")}${text("C2", "salt")}${number("D2", "1.5")}</row>
      <row r="3">${text("A3", "b")}${text("B3", "c")}${text("C3", "salt")}${text("D3", "1.234")}</row>`;
    const bytes = rawWorkbook({ sheets: [flows(data)] });
    const { issues } = await read(bytes);
    const errors = issues.filter((issue) => issue.severity === "error");
    expect(errors.map(short)).toEqual([
      "error | number-ambiguous | cluster.xlsx > flows | 3 | quantity | 1.234",
    ]);
    for (const [decimal, expected] of [
      ["point", [1.5, 1.234]],
      ["comma", [1.5, 1234]],
    ] as const) {
      const decisions = [{ file: "cluster.xlsx > flows", column: "quantity", decimal }];
      const decided = await readSource("cluster", [{ name: "cluster.xlsx", bytes }], decisions);
      expect(decided.dataset?.flows.map((flow) => flow.quantity)).toEqual(expected);
    }
  });

  it("counts blank rows, and rows above and columns left of the table", async () => {
    const data = `<row r="1"/><row r="3">${text("B3", "from")}${text("C3", "to")}${text("D3", "material")}</row>
      <row r="7">${text("B7", "a")}${text("C7", "b")}</row>`;
    expect(await issuesOf(flows(data))).toContain(
      "error | missing-cell | cluster.xlsx > flows | 7 | material | ",
    );
  });

  it("may have one sheet of any name", async () => {
    const data = row(1, "van", "naar", "materiaal") + row(2, "a", "b", "zout");
    const { dataset } = await read(
      rawWorkbook({
        sheets: [
          { name: "Blad1", data },
          { name: "Blad2", data: "" },
        ],
      }),
    );
    expect(dataset?.flows).toHaveLength(1);
  });

  it("reports other sheets, hidden ones and two of a kind, and passes over charts and empty sheets", async () => {
    const good = row(1, "from", "to", "material") + row(2, "a", "outside", "salt");
    const found = await issuesOf(
      flows(good, { listed: 'state="hidden"' }),
      { name: "Budget", data: row(1, "x") },
      { name: "Leeg", data: "" },
      { name: "stromen", data: good },
      { name: "Grafiek", data: "" },
      { name: "chains", data: "" },
    );
    expect(found.filter((line) => !line.includes("created"))).toEqual([
      "info | hidden-sheet | cluster.xlsx > flows |  |  | ",
      "warning | unknown-sheet | cluster.xlsx > Budget |  |  | ",
      "error | duplicate-file | cluster.xlsx > stromen |  |  | ",
      "warning | empty-file | cluster.xlsx > chains |  |  | ",
    ]);
  });

  it("may have charts among its sheets", async () => {
    const sheets = [
      flows(row(1, "from", "to", "material") + row(2, "a", "outside", "salt")),
      { name: "Chart", data: "" },
      { name: "companies", data: row(1, "id", "name") + row(2, "a", "Plant") },
    ];
    const relation = (number: number, type: string, target: string) =>
      `<Relationship Id="rId${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    const rels = `<Relationships>${relation(1, "worksheet", "/xl/worksheets/sheet1.xml")}${relation(2, "chartsheet", "chartsheets/sheet1.xml")}${relation(3, "worksheet", "worksheets/sheet3.xml")}</Relationships>`;
    const parts = { "xl/_rels/workbook.xml.rels": rels, "xl/chartsheets/sheet1.xml": "<chartsheet/>" };
    const { dataset, issues } = await read(rawWorkbook({ sheets, parts }));
    expect(issues.map((issue) => issue.code)).toEqual(["material-created"]);
    expect(dataset?.units[0]?.name).toBe("Plant");
  });

  it("is not read where a folder of tables stands beside it", async () => {
    const csv = new TextEncoder().encode("from,to,material\na,b,salt\n");
    const book = rawWorkbook({ sheets: [flows(row(1, "from", "to", "material"))] });
    const files = [
      { name: "flows.csv", bytes: csv },
      { name: "old.xlsx", bytes: book },
    ];
    const { dataset, issues } = await readSource("x", files);
    expect(dataset?.flows).toHaveLength(1);
    expect(issues.map(short)).toContain("info | unknown-file | old.xlsx |  |  | ");
  });
});

describe("cells that are no plain value", () => {
  it("report error values, formulas without a result and dates where they stand, once", async () => {
    const data = `${row(1, ...HEADER, "year", "note", "shade")}
      <row r="2">${text("A2", "a")}${text("B2", "b")}${text("C2", "salt")}<c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
      <row r="3"><c r="A3" t="e"><v>#REF!</v></c>${text("B3", "b")}${text("C3", "salt")}<c r="D3"><f>D9*2</f></c></row>
      <row r="4">${text("A4", "c")}<c r="B4" t="str"><f>A4</f></c>${text("C4", "salt")}<c r="D4"><f>D9*2</f><v>8</v></c></row>
      <row r="5">${number("A5", 45000, "1")}${text("B5", "b")}${text("C5", "salt")}${number("D5", 45000, "1")}<c r="E5" t="str"><f>""</f><v></v></c>${number("F5", 45000.5, "1")}${number("G5", 45000, "1")}</row>
      <row r="6">${text("A6", "a")}${text("B6", "b")}${text("C6", "salt")}<c r="D6" t="b"><v>1</v></c>${number("E6", 45000, "1")}<c r="F6"/><c r="G6" t="e"><v>#N/A</v></c><c r="H6" t="e"><v>#N/A</v></c></row>`;
    const { issues } = await read(rawWorkbook({ sheets: [flows(data)], formats: [14] }));
    expect(issues.filter((issue) => !/created|parallel|unknown-col/.test(issue.code)).map(short)).toEqual([
      "error | cell-error | cluster.xlsx > flows | 2 | quantity | #DIV/0!",
      "error | cell-error | cluster.xlsx > flows | 3 | from | #REF!",
      "error | formula-without-result | cluster.xlsx > flows | 3 | quantity | ",
      "error | formula-without-result | cluster.xlsx > flows | 4 | to | ",
      "error | cell-is-a-date | cluster.xlsx > flows | 5 | from | 2023-03-15",
      "error | cell-is-a-date | cluster.xlsx > flows | 5 | quantity | 2023-03-15",
      "error | cell-is-a-date | cluster.xlsx > flows | 5 | year | 2023-03-15 12:00:00",
      "warning | cell-error | cluster.xlsx > flows | 6 | note | #N/A",
      "warning | cell-error | cluster.xlsx > flows | 6 | shade | #N/A",
      "warning | cell-is-a-date | cluster.xlsx > flows | 6 | unit | 2023-03-15",
      "error | not-a-number | cluster.xlsx > flows | 6 | quantity | TRUE",
    ]);
  });

  it("report merged cells and cells beside the table", async () => {
    const data = `${row(1, "from", "to", "material", "", "note")}${row(2, "a", "outside", "salt", "see Jan", "", "x")}${row(3, "", "outside", "salt", "idem")}`;
    const after = '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="C1:D1"/></mergeCells>';
    const found = await issuesOf(flows(data, { after }));
    expect(found.filter((line) => !/created|parallel/.test(line))).toEqual([
      "warning | merged-cells | cluster.xlsx > flows | 2 | from | A2:A3",
      "warning | column-without-header | cluster.xlsx > flows | 2 |  | see Jan",
      "warning | column-without-header | cluster.xlsx > flows | 2 |  | x",
      "error | missing-cell | cluster.xlsx > flows | 3 | from | ",
    ]);
  });
});

describe("what can't be read", () => {
  it("is a sheet with a cell at the far end of the world", async () => {
    const data = `${row(1, "from", "to", "material")}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    expect(await issuesOf(flows(data))).toEqual([
      "error | sheet-too-large | cluster.xlsx > flows | 1048576 |  | XFD1048576",
    ]);
  });

  it("is not a sheet with an empty layout of a million rows", async () => {
    const data = `${row(1, "from", "to", "material")}${row(2, "a", "outside", "salt")}<row r="1048576"><c r="XFD1048576" s="0"/></row>`;
    const { dataset } = await read(rawWorkbook({ sheets: [flows(data)] }));
    expect(dataset?.flows).toHaveLength(1);
  });

  const ole = (word: string): Uint8Array => {
    const name = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
    return new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Array<number>(500).fill(69),
      ...name,
      0,
    ]);
  };
  const good = rawWorkbook({
    sheets: [flows(row(1, "from", "to", "material") + row(2, "a", "outside", "salt"))],
  });
  const brokenXml = rawWorkbook({ sheets: [flows("<row r='1'><c r='A1'>")] });
  const badCell = rawWorkbook({ sheets: [flows('<row r="1"><c r="A1" t="s"><v>99</v></c></row>')] });
  it.each([
    ["workbook-protected", "secret.xlsx", ole("EncryptedPackage")],
    ["workbook-old-format", "old.xls", ole("Workbook")],
    ["workbook-old-format", "binary.xlsb", zipOf({ "xl/workbook.bin": "x" })],
    ["file-damaged", "text.xlsx", new TextEncoder().encode("from;to;material")],
    ["file-damaged", "empty.xlsx", new Uint8Array()],
    ["file-damaged", "half.xlsx", good.slice(0, good.length / 2)],
    ["file-damaged", "xml.xlsx", brokenXml],
    ["file-damaged", "cell.xlsx", badCell],
    ["file-damaged", "calc.xlsx", zipOf({ "content.xml": "<x/>" })],
    ["file-damaged", "bare.xlsx", zipOf({ "xl/workbook.xml": "<workbook/>" })],
  ])("%s: %s", async (code, name, bytes) => {
    const { issues } = await read(bytes, name);
    expect(issues.map(short)).toEqual([`error | ${code} | ${name} |  |  | `]);
  });

  it("is a workbook that claims to unpack to gigabytes", async () => {
    const bytes = zipOf({ "xl/workbook.xml": "<workbook/>" });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // The archive's own list says how large each part is when unpacked, 24 bytes into its entry.
    const entry = bytes.findLastIndex(
      (_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(entry + 24, 0x7fffffff, true);
    expect((await read(bytes)).issues.map(short)).toEqual([
      "error | workbook-too-large | cluster.xlsx |  |  | ",
    ]);
  });

  it("is a workbook without flows", async () => {
    const sheet = { name: "companies", data: row(1, "id") + row(2, "a") };
    expect(await issuesOf(sheet)).toEqual(["error | flows-missing | cluster.xlsx |  |  | "]);
    expect(await issuesOf({ name: "a", data: row(1, "x") }, { name: "b", data: row(1, "x") })).toEqual([
      "error | flows-missing | cluster.xlsx |  |  | ",
      "warning | unknown-sheet | cluster.xlsx > a |  |  | ",
      "warning | unknown-sheet | cluster.xlsx > b |  |  | ",
    ]);
  });

  it("lists every problem, not the first", async () => {
    const rows = Array.from(
      { length: 40 },
      (_, k) =>
        `<row r="${k + 2}">${text(`A${k + 2}`, "a")}${text(`B${k + 2}`, "outside")}${text(`C${k + 2}`, "salt")}<c r="D${k + 2}" t="e"><v>#N/A</v></c></row>`,
    );
    const found = await issuesOf(flows(row(1, ...HEADER) + rows.join("")));
    expect(found.filter((line) => line.includes("cell-error"))).toHaveLength(40);
  });
});

describe("a workbook that LibreOffice made of tests/fixtures/workbook/libreoffice.fods", () => {
  const bytes = new Uint8Array(
    readFileSync(join(import.meta.dirname, "../../../fixtures/workbook/libreoffice.xlsx")),
  );

  it("has its problems where they stand", async () => {
    const { issues } = await read(bytes);
    expect(issues.filter((issue) => !issue.code.includes("created")).map(short)).toEqual([
      "error | cell-error | cluster.xlsx > Stromen | 7 | Hoeveelheid | #DIV/0!",
      "error | cell-is-a-date | cluster.xlsx > Stromen | 7 | Jaar | 2024-03-01",
      "warning | cell-error | cluster.xlsx > Stromen | 8 | Opmerking | #N/A",
      "error | number-ambiguous | cluster.xlsx > Stromen | 8 | Hoeveelheid | 1.234",
      "warning | merged-cells | cluster.xlsx > Stromen | 10 | Van | A10:A11",
      "error | missing-cell | cluster.xlsx > Stromen | 11 | Van | ",
      "info | hidden-sheet | cluster.xlsx > Materialen |  |  | ",
      "warning | unknown-sheet | cluster.xlsx > Aantekeningen |  |  | ",
    ]);
  });

  it("has the values that were typed, and the results of its formulas", async () => {
    const { tables } = await read(bytes);
    const rows = (kind: string) => tables.find((table) => table.kind === kind)?.rows;
    expect(rows("flows")?.slice(0, 3)).toEqual([
      ["zout", "chloor", "pekel", "1234.5", "kt", "0.5", "2024", "gemeten & gewogen"],
      ["zout", "chloor", "stoom", "2469", "GWh", "", "2024", "regel 1\nregel 2"],
      ["import:gas", "zout", "gas", "", "GWh", "", "2024-03-01", "2024-03-01"],
    ]);
    expect(rows("flows")?.[4]?.[7]).toBe("=niet een formule");
    expect(rows("companies")).toEqual([
      ["zout", "Noordzout B.V.", "53.3", "120", "8.1250"],
      ["chloor", "Chloor « Eén »", "53.31", "210", "12"],
    ]);
  });
});
