import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { WorkbookLimitError } from "../../../../src/io/workbook/limits.ts";
import { writeWorkbook } from "../../../../src/io/workbook/write.ts";

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

describe("a workbook that is written", () => {
  it("has numbers as numbers, text as text, and empty cells for what is not known", async () => {
    const rows = [
      ["a", 1.5, null, true],
      ["=1+1", -2, "", false],
      ["007", Number.NaN, Number.POSITIVE_INFINITY, null],
    ];
    const bytes = await writeWorkbook([{ name: "flows", columns: ["id", "n", "empty", "yes"], rows }]);
    const [sheet] = await readXlsxFile(buffer(bytes));
    expect(sheet?.data).toEqual([
      ["id", "n", "empty", "yes"],
      ["a", 1.5, null, true],
      ["=1+1", -2, null, false],
      ["007", null, null, null],
    ]);
    const xml = partsOf(bytes)["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml).not.toContain("<f>");
    expect(xml).toContain('ySplit="1"');
    expect(xml).toContain('state="frozen"');
    expect(xml).toMatch(/<col [^>]*width="8"/);
    expect(partsOf(bytes)["xl/styles.xml"]).toContain("<b/>");
  });

  it("keeps text that XML, spreadsheets or its library stumble over", async () => {
    const texts = [
      "constructor",
      "__proto__",
      "toString",
      "_x0041_",
      "a\u0001b\u001f",
      "\r\n",
      " x ",
      "<&>\"'",
      "\ufffe",
      "é😀",
      "TRUE",
      "#N/A",
      "\uE000x",
    ];
    const bytes = await writeWorkbook([{ name: "t", columns: ["text"], rows: texts.map((text) => [text]) }]);
    expect(partsOf(bytes)["xl/sharedStrings.xml"]).toContain("<t>constructor</t>");
    const [sheet] = await readXlsxFile(buffer(bytes), { trim: false });
    expect(sheet?.data.slice(1)).toEqual(texts.map((text) => [text]));
  });

  it("has names that a spreadsheet allows", async () => {
    const names = ["Kosten/baten: [a]*?", "x".repeat(40), "x".repeat(40), "FLOWS", "flows", "", "'q'"];
    const bytes = await writeWorkbook(names.map((name) => ({ name, columns: ["a"], rows: [] })));
    const sheets = await readXlsxFile(buffer(bytes));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "Kosten baten a",
      "x".repeat(31),
      `${"x".repeat(27)} (2)`,
      "FLOWS",
      "flows (2)",
      "Sheet",
      "q",
    ]);
  });

  it("refuses what a sheet can't hold, and says where", async () => {
    const long = { name: "flows", columns: ["note"], rows: [["x"], ["y".repeat(32_768)]] };
    await expect(writeWorkbook([long])).rejects.toThrow(new WorkbookLimitError("flows", 3, "text"));
    const wide = { name: "wide", columns: Array.from({ length: 16_385 }, String), rows: [] };
    await expect(writeWorkbook([wide])).rejects.toMatchObject({ limit: "columns", sheet: "wide" });
    const row = ["x"];
    const high = { name: "high", columns: ["a"], rows: Array.from({ length: 1_048_576 }, () => row) };
    await expect(writeWorkbook([high])).rejects.toMatchObject({ limit: "rows" });
  });

  it("leads to the addresses that its cells are said to lead to, and to no others", async () => {
    const linkOf = (text: string) => /(\w+:\/\/[^\s;]+)/.exec(text)?.[1] ?? null;
    const rows = [
      ['report; https://a.nl/?x=1&y="2"$&', "plain"],
      ["javascript://alert(1)", `https://b.nl/${"z".repeat(2100)}`],
      [3, "http://c.nl"],
    ];
    const sheets = [
      { name: "one", columns: ["a", "b"], rows },
      { name: "two", columns: ["a"], rows: [["nothing"]] },
    ];
    const bytes = await writeWorkbook(sheets, linkOf);
    const parts = partsOf(bytes);
    const xml = parts["xl/worksheets/sheet1.xml"] ?? "";
    // Links stand between the rows and what is said of the page.
    expect(xml).toContain(
      '</sheetData><hyperlinks><hyperlink ref="A2" r:id="link1"/><hyperlink ref="B4" r:id="link2"/></hyperlinks><pageMargins',
    );
    const relations = parts["xl/worksheets/_rels/sheet1.xml.rels"] ?? "";
    expect(relations).toContain('Target="https://a.nl/?x=1&amp;y=&quot;2&quot;$&amp;" TargetMode="External"');
    expect(relations).toContain('Id="link2"');
    expect(relations).toContain('Target="http://c.nl"');
    expect(relations).not.toContain("javascript");
    expect(relations).not.toContain("zzz");
    expect(parts["xl/worksheets/sheet2.xml"]).not.toContain("hyperlink");
    const [sheet] = await readXlsxFile(buffer(bytes));
    expect(sheet?.data.slice(1)).toEqual(rows);
    expect(Buffer.compare(bytes, await writeWorkbook(sheets, linkOf))).toBe(0);
  });
});
