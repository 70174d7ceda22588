import { describe, expect, it } from "vitest";
import { csvCell, toCsv } from "../../../src/report/csv.ts";
import { toJson } from "../../../src/report/json.ts";
import { displayWidth, printable, textTable } from "../../../src/report/table.ts";

describe("csv", () => {
  it.each(["=1+1", "+31", "-x", "@SUM(A1)", "\tx", "\rx"])("never lets a spreadsheet run %j", (text) => {
    expect(csvCell(text).replace(/^"/, "").startsWith("'")).toBe(true);
  });
  it("leaves numbers numbers, in full", () => {
    expect(csvCell(-0.1)).toBe("-0.1");
    expect(csvCell(1 / 3)).toBe("0.3333333333333333");
    expect(csvCell(-0)).toBe("0");
    expect(csvCell(Number.NaN)).toBe("");
    expect(csvCell(null)).toBe("");
  });
  it("quotes what would break a row", () => {
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell("a\nb")).toBe('"a\nb"');
    expect(csvCell('=HYPERLINK("x","y")')).toBe('"\'=HYPERLINK(""x"",""y"")"');
    expect(toCsv({ columns: ["a", "b"], rows: [["x", 1]] })).toBe("a,b\nx,1\n");
  });
});

describe("json", () => {
  it("puts the contract's fields first and the others after them, whatever the order they came in", () => {
    const shape = { b: true, a: { y: true, x: true } } as const;
    const one = toJson({ extra: 1, a: { x: 1, z: 0, y: 2 }, b: 3 }, shape);
    expect(one).toBe('{\n  "b": 3,\n  "a": {\n    "y": 2,\n    "x": 1,\n    "z": 0\n  },\n  "extra": 1\n}\n');
  });
  it("orders every item of an array", () => {
    const text = toJson({ units: [{ b: 1, a: 2 }] }, { units: { a: true, b: true } });
    expect(text.indexOf('"a"')).toBeLessThan(text.indexOf('"b"'));
  });
  it("keeps null and refuses what JSON can't hold", () => {
    expect(toJson({ a: null })).toBe('{\n  "a": null\n}\n');
    expect(() => toJson({ a: [Number.NaN] })).toThrow(RangeError);
  });
  it("keeps ids such as __proto__ as data", () => {
    const text = toJson({ curtail: JSON.parse('{"__proto__": 0.5}') }, { curtail: true });
    expect(text).toContain('"__proto__": 0.5');
  });
});

describe("tables", () => {
  it("count what a terminal shows", () => {
    expect(displayWidth("abc")).toBe(3);
    expect(displayWidth("é")).toBe(1);
    expect(displayWidth("e\u0301")).toBe(1);
    expect(displayWidth("氯")).toBe(2);
    expect(displayWidth("🏭")).toBe(2);
    expect(displayWidth("m³ ≥")).toBe(4);
  });
  it("align", () => {
    const lines = textTable({
      columns: [{ title: "Naam" }, { title: "N", align: "right" }],
      rows: [
        ["Café", "1"],
        ["氯氯氯", "12"],
      ],
    });
    expect(lines).toEqual(["Naam     N", "------  --", "Café     1", "氯氯氯  12"]);
  });
  it("let no data set steer the terminal", () => {
    expect(printable("a\u001b[2Jb\r\nc")).toBe("a [2Jb c");
  });
});
