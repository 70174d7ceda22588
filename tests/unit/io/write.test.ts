import { describe, expect, it } from "vitest";
import { readDataSet } from "../../../src/io/dataset.ts";
import { withCell, withoutRow, withRow } from "../../../src/io/edit.ts";
import { tablesOf } from "../../../src/io/export.ts";
import { protect, unprotect } from "../../../src/io/protect.ts";
import { readTable, type Table, tableOfRows } from "../../../src/io/tables.ts";
import { writeTable, writeTables } from "../../../src/io/write.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

function tableOf(text: string): Table {
  const { dataset, tables } = readDataSet("x", [{ name: "flows.csv", bytes: encode(text) }]);
  expect(dataset).not.toBeNull();
  return tables[0] as Table;
}

const AWKWARD =
  'sep=;\r\n"van";naar;materiaal;hoeveelheid;kleur\r\n\r\n"a";b;zout;1,5;"rood"\r\nb;c;zout;2,25;=1+1\r\n\r\n';

describe("a changed table", () => {
  it("keeps the rows that did not change as they stood, quotes, blank lines and all", () => {
    const changed = withCell(tableOf(AWKWARD), 1, "quantity", 3.5);
    expect(decode(writeTable(changed))).toBe(AWKWARD.replace("b;c;zout;2,25;=1+1", "b;c;zout;3,5;'=1+1"));
  });

  it("gives the first bytes again when the change is undone", () => {
    const table = tableOf(AWKWARD);
    const back = withCell(withCell(table, 1, "quantity", 3.5), 1, "hoeveelheid", "2,25");
    expect(writeTable(back)).toBe(table.source?.bytes);
  });

  it("gets rows and columns", () => {
    const table = tableOf("from,to,material,kleur\na,b,salt,rood\n");
    const longer = withRow(table, { from: "b", to: "import:x", material: "salt", quantity: 1.234 });
    expect(decode(writeTable(longer))).toBe(
      "from,to,material,kleur,quantity\na,b,salt,rood,\nb,import:x,salt,,1.2340\n",
    );
    expect(decode(writeTable(withoutRow(longer, 0)))).toBe(
      "from,to,material,kleur,quantity\nb,import:x,salt,,1.2340\n",
    );
  });
});

describe("for Excel in Dutch", () => {
  it("writes a mark, semicolons, decimal commas and Windows line ends, and never sep=", () => {
    const table = tableOf("from,to,material,quantity,note\na,b,salt,1.5,v1.5 is ready\nb,c,salt,12,\n");
    expect(decode(writeTable(table, { excelNl: true }))).toBe(
      "\uFEFFfrom;to;material;quantity;note\r\na;b;salt;1,5;v1.5 is ready\r\nb;c;salt;12;\r\n",
    );
    expect(decode(writeTable(tableOf(AWKWARD), { excelNl: true }))).not.toContain("sep=");
  });
});

describe("text that a spreadsheet would run", () => {
  it.each(["=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "=1\n+2", "'=1", "''@x"])(
    "%j is made harmless and comes back",
    (cell) => {
      expect(protect(cell)).toBe(`'${cell}`);
      expect(unprotect(protect(cell))).toBe(cell);
    },
  );

  it.each(["-1,5", "-1.5", "+5", "-1e3", "salt", "'s-Hertogenbosch", ""])("%j stays", (cell) => {
    expect(protect(cell)).toBe(cell);
    expect(unprotect(cell)).toBe(cell);
  });
});

describe("a data set without tables", () => {
  it("is written as tables that read as the same data set", () => {
    const files = {
      "flows.csv":
        "from,to,material,quantity,unit,status,group,need\na,b,salt,1.234,kt,,,\nimport:x,a,gas,,GJ,announced,,critical\na,outside,salt,0,t,,,\nb,market:y,salt,0.5,kt,,,\n",
      "companies.csv": "id,name,co2,min_load\na,Plant A,1.5,0.3\nb,=B,,\n",
      "materials.csv": "id,unit,mj_per_unit,category\nsalt,t,,\ngas,MWh,,energy\n",
      "chains.csv": "chain,step,units,material\nk,1,a,salt\nk,2,b,salt\nk,3,,\n",
      "processes.csv": "process,role,material,coefficient,unit\np,product,salt,1,t\np,energy,gas,0.125,MWh\n",
      "catalogue.csv": "process,output,capacity\np,salt,1000\n",
      "scenarios.csv": "scenario,subject,change,value,year\ns,a,leave,,2030\ns,gas,import,0.5,\n",
      "cluster.csv": "key,value\nname,Here\nthresholds,0.1|0.9\n",
    };
    const decisions = [{ file: "flows.csv", decimal: "point" as const }];
    const first = readDataSet(
      "x",
      Object.entries(files).map(([name, text]) => ({ name, bytes: encode(text) })),
      decisions,
    );
    expect(first.issues.filter((issue) => issue.severity === "error")).toEqual([]);
    if (!first.dataset) throw new Error("no data set");
    for (const options of [{}, { excelNl: true }]) {
      const again = readDataSet("x", writeTables(tablesOf(first.dataset), options));
      expect(again.issues.filter((issue) => issue.severity !== "info")).toEqual([]);
      expect(again.dataset).toEqual(first.dataset);
    }
  });
});

describe("a sheet of a workbook", () => {
  it("has decimal points, whatever its numbers look like", () => {
    const table = tableOfRows("flows", "flows", [
      ["from", "to", "material", "quantity"],
      ["", "", "", ""],
      ["a", "b", "salt", "1.234"],
    ]);
    expect(table.rowNumbers).toEqual([3]);
    const read = readTable({ name: "flows.csv", bytes: writeTable(table) }, true);
    expect(read.table?.rows).toEqual([["a", "b", "salt", "1.2340"]]);
  });
});
