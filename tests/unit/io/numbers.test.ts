import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decideColumn,
  formatNumber,
  isNumeric,
  readingsOf,
  respell,
  whyNotNumber,
} from "../../../src/io/numbers.ts";

describe("readingsOf", () => {
  it.each([
    ["12", 12, 12],
    ["1.5", 1.5, null],
    ["-1,5", null, -1.5],
    ["\u22121,5", null, -1.5],
    ["1.234", 1.234, 1234],
    ["1,234", 1234, 1.234],
    ["0.125", 0.125, null],
    ["0,125", null, 0.125],
    ["8710.0", 8710, null],
    ["7839.000", 7839, null],
    ["1.234.567", null, 1234567],
    ["1,234,567.8", 1234567.8, null],
    ["1.234,5", null, 1234.5],
    ["1 234", 1234, 1234],
    ["1\u202f234,5", null, 1234.5],
    ["1'234'567", 1234567, 1234567],
    ["1e3", 1000, 1000],
    ["1,5e3", null, 1500],
    ["1.234e3", 1234, null],
    [".5", 0.5, null],
    ["+5", 5, 5],
    ["12 34", null, null],
    ["1,23,456", null, null],
    ["1.2.3", null, null],
    ["1e999", null, null],
    ["", null, null],
    ["12 kt", null, null],
    ["0x10", null, null],
    ["Infinity", null, null],
  ] as const)("%j is %s with a point and %s with a comma", (cell, point, comma) => {
    expect(readingsOf(cell)).toEqual({ point, comma });
  });
});

describe("decideColumn", () => {
  const settled = (decimal: string, mixed = false): unknown => ({ kind: "settled", decimal, mixed });

  it("lets cells with one reading decide for the others", () => {
    expect(decideColumn(["1.234", "2,5"])).toEqual(settled("comma"));
    expect(decideColumn(["1.234", "0.5"])).toEqual(settled("point"));
    expect(decideColumn(["12", "", "3"])).toEqual({ kind: "plain" });
  });

  it("asks where nothing decides, once, at the first such cell", () => {
    expect(decideColumn(["12", "1.234", "5.678"])).toEqual({ kind: "ambiguous", cell: 1, count: 2 });
  });

  it("follows the column's range where only one reading fits it", () => {
    expect(decideColumn(["53.317"], { range: { min: -90, max: 90 } })).toEqual(settled("point"));
    expect(decideColumn(["53,317"], { range: { min: -90, max: 90 } })).toEqual(settled("comma"));
    expect(decideColumn(["1.234"], { range: { min: 0, max: 5000 } }).kind).toBe("ambiguous");
  });

  it("obeys an answer for the column, and one for the file where the cells do not say", () => {
    expect(decideColumn(["1.234"], { preferred: "comma" })).toEqual(settled("comma"));
    expect(decideColumn(["1.5"], { preferred: "comma" })).toEqual(settled("point"));
    expect(decideColumn(["1.5"], { decided: "comma" })).toEqual(settled("comma", true));
  });

  it("takes the greater part of a mixed column, the first cell in a tie", () => {
    expect(decideColumn(["1,5", "2,5", "3.75"])).toEqual(settled("comma", true));
    expect(decideColumn(["3.75", "1,5"])).toEqual(settled("point", true));
  });
});

describe("writing numbers", () => {
  it("changes the sign and nothing else, and leaves out thousands separators", () => {
    expect(respell("8710.0", "point", "comma")).toBe("8710,0");
    expect(respell("1.234,50", "comma", "point")).toBe("1234.50");
    expect(respell("about 5", "point", "comma")).toBe("about 5");
  });

  it("never writes a number that could be two", () => {
    expect(formatNumber(1.234, "point")).toBe("1.2340");
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        for (const decimal of ["point", "comma"] as const) {
          const cell = formatNumber(value, decimal);
          const { point, comma } = readingsOf(cell);
          const read = decimal === "point" ? point : comma;
          expect(read === value || (read === 0 && value === 0)).toBe(true);
          if (point !== null && comma !== null) expect(point).toBe(comma);
        }
      }),
    );
  });
});

it("says why a cell is no number", () => {
  for (const word of ["n/a", "N.v.t.", "?", "-", "onbekend", "NaN", "#N/A"]) {
    expect(whyNotNumber(word).code).toBe("number-placeholder");
  }
  expect(whyNotNumber("€ 5,50")).toEqual({ code: "number-with-symbol", number: "5,50" });
  expect(whyNotNumber("50 %")).toEqual({ code: "number-with-symbol", number: "50" });
  expect(whyNotNumber("12 kt")).toEqual({ code: "number-with-symbol", number: "12" });
  expect(whyNotNumber("about five").code).toBe("not-a-number");
});

it("takes no word for a number", () => {
  fc.assert(fc.property(fc.string(), (text) => isNumeric(text) === false || /\d/.test(text)));
});
