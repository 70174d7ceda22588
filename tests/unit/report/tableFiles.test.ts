/** Results as files for spreadsheets: read back, and harmless there. */
import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../../src/engine/inProcess.ts";
import type { CsvTable } from "../../../src/report/csv.ts";
import { namesOf } from "../../../src/report/names.ts";
import { RESULT_NAMES, resultTables } from "../../../src/report/results.ts";
import { tableFile, toExcelNl } from "../../../src/report/tableFiles.ts";

const RISKY = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "plain", '"quoted"; both'];
const TABLE: CsvTable = {
  columns: ["name", "value", "known"],
  rows: RISKY.map((name, at) => [name, at + 0.125, at % 2 === 0]),
};

describe("CSV for Dutch Excel", () => {
  it("has a mark, semicolons, decimal commas and line ends of Windows", () => {
    const text = toExcelNl({
      columns: ["a", "b"],
      rows: [
        ["x", 1.5],
        ["y;z", null],
        [null, -2],
      ],
    });
    expect(text).toBe('\uFEFFa;b\r\nx;1,5\r\n"y;z";\r\n;-2\r\n');
  });

  it("a number with three decimals can't be taken for thousands", () => {
    expect(toExcelNl({ columns: ["a"], rows: [[1.234]] })).toBe("\uFEFFa\r\n1,2340\r\n");
  });
});

describe("no cell is a formula", () => {
  for (const form of ["csv", "csv-nl"] as const)
    it(form, async () => {
      const text = strFromU8((await tableFile({ only: TABLE }, form)).bytes).replace("\uFEFF", "");
      const cut = form === "csv" ? "," : ";";
      for (const line of text.split(/\r?\n/).slice(1))
        expect(line.split(cut)[0] ?? "").not.toMatch(/^"?[=+\-@\t\r]/);
    });

  it("xlsx: text stays text, whatever it starts with", async () => {
    const { bytes } = await tableFile({ only: TABLE }, "xlsx");
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts))
      if (name.startsWith("xl/worksheets/")) expect(strFromU8(part)).not.toContain("<f");
    const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const [sheet] = await readXlsxFile(copy, { trim: false });
    const cells = (sheet as unknown as { data: unknown[][] }).data.slice(1).map(([name]) => name);
    expect(cells.slice(0, 4)).toEqual(RISKY.slice(0, 4));
  });
});

it("several tables are an archive, one is a file of its own", async () => {
  const two = await tableFile({ a: TABLE, b: TABLE }, "csv");
  expect(two.ending).toBe("zip");
  expect(Object.keys(unzipSync(two.bytes))).toEqual(["a.csv", "b.csv"]);
  expect((await tableFile({ a: TABLE }, "csv")).ending).toBe("csv");
});

it("every result has tables with as many cells in a row as it has columns", async () => {
  const engine = createEngine();
  const flows =
    "from,to,material,quantity,unit\nimport:rock,A,rock,9.5,kt\nA,B,salt,5.5,kt\nB,market:x,acid,3.5,kt\n";
  const files = [{ name: "flows.csv", bytes: new TextEncoder().encode(flows) }];
  const loaded = await engine.run("load", { id: "test", files });
  if (!loaded.dataset) throw new Error(JSON.stringify(loaded.issues));
  const view = {
    lang: "nl",
    dataset: loaded.dataset,
    names: namesOf(loaded.dataset, "nl"),
    warnings: 0,
  } as const;
  const scenario = { leave: ["A"], curtail: {}, import: {}, export: {}, open: {} };
  const question = { measure: "value_added", ration: "proportional", scenario, orders: 5, seed: 1 } as const;
  for (const name of RESULT_NAMES) {
    const tables = Object.values(await resultTables(engine, name, question, view));
    expect(tables.length).toBeGreaterThan(0);
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
  }
  engine.dispose();
});
