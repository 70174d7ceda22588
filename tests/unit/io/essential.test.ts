import { describe, expect, it } from "vitest";
import { readEssential } from "../../../src/io/essential.ts";

const read = (text: string) =>
  readEssential({ name: "dir/matrix.csv", bytes: new TextEncoder().encode(text) });

const places = (text: string) =>
  read(text).issues.map(({ code, row, column, value }) => [code, row, column, value]);

describe("a sector matrix", () => {
  it("names buyers in its header, suppliers in its first column", () => {
    expect(read("seller,A,B\nA,0,1\nB,2,1\n")).toEqual({
      matrix: {
        file: "matrix.csv",
        sellers: ["A", "B"],
        buyers: ["A", "B"],
        cells: [
          [0, 1],
          [2, 1],
        ],
      },
      issues: [],
    });
  });
  it("is read as spreadsheets and statistics programs write it", () => {
    const asExcel = read('\uFEFF"";"A, B";C;;\r\n01;2,0;1;;\r\n\r\n" 02 ";0;+1;;\r\n');
    expect(asExcel.issues).toEqual([]);
    expect(asExcel.matrix).toMatchObject({
      sellers: ["01", "02"],
      buyers: ["A, B", "C"],
      cells: [
        [2, 1],
        [0, 1],
      ],
    });
    expect(read("x\tA\nB\t2.000\n").matrix?.cells).toEqual([[2]]);
  });
  it("names every cell that is wrong", () => {
    expect(places("s,A,B\nA,3,\nB,-1,x\nC,1\n")).toEqual([
      ["not-a-class", 2, "A", "3"],
      ["missing-cell", 2, "B", ""],
      ["not-a-class", 3, "A", "-1"],
      ["not-a-class", 3, "B", "x"],
      ["missing-cell", 4, "B", ""],
    ]);
    expect(places("s,A\nA,1.5\nB,20\nC,0.1\n").map(([code]) => code)).toEqual(Array(3).fill("not-a-class"));
  });
  it("names sectors that stand twice or have no name", () => {
    expect(places("s,A,A,\nA,1,1,1\nA,1,1,1\n,1,1,1\n")).toEqual([
      ["duplicate-column", 1, "A", "A"],
      ["sector-unnamed", 1, "#4", ""],
      ["duplicate-sector", 3, "", "A"],
      ["sector-unnamed", 4, "", ""],
    ]);
    expect(read("s,A\nA,1\nA,1\n").issues[0]?.details).toEqual({ first: "2" });
    expect(read("s,A\nA,1\nA,1\n").matrix).toBeNull();
  });
  it("says what is wrong with the file as a whole", () => {
    expect(places("")).toEqual([["empty-file", null, "", ""]]);
    expect(places("s,A\n")).toEqual([["no-rows", 1, "", ""]]);
    expect(places("s\nA\n")).toEqual([["no-buying-sectors", 1, "", ""]]);
    expect(places('s,A\nA,"1\n').map(([code]) => code)).toContain("unclosed-quote");
    expect(places("s,A\nA,1,2\n")).toEqual([["too-many-fields", 2, "", "2"]]);
    const workbook = readEssential({ name: "m.xlsx", bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0) });
    expect(workbook.issues.map((issue) => issue.code)).toEqual(["not-a-text-file"]);
  });
});
