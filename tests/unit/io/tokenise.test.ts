import { describe, expect, it } from "vitest";
import { detectDelimiter } from "../../../src/io/delimiter.ts";
import { newlineOf, tokenise } from "../../../src/io/tokenise.ts";

describe("tokenise", () => {
  it("counts blank lines as rows and quoted line breaks as none", () => {
    const { records } = tokenise('a,b\n\n"x\ny",2\n,\n3,4', ",");
    expect(records.map(({ row, cells }) => [row, cells])).toEqual([
      [1, ["a", "b"]],
      [3, ["x\ny", "2"]],
      [5, ["3", "4"]],
    ]);
  });

  it("does the same for every line end, also two kinds in one file", () => {
    const rows = (text: string): unknown => tokenise(text, ",").records.map(({ row, cells }) => [row, cells]);
    const unix = 'a,b\n\n"x\ny",2\n3,4\n';
    expect(rows(unix.replaceAll("\n", "\r\n"))).toEqual(rows(unix));
    expect(rows(unix.replaceAll("\n", "\r"))).toEqual(rows(unix));
    expect(rows('a,b\r\n\n"x\r\ny",2\n3,4\r\n')).toEqual(rows(unix));
  });

  it("names the row where an unclosed quote starts", () => {
    const { records } = tokenise('a,b\n1,2\n3,"x\n5,6\n', ",");
    expect(records.filter((record) => record.unclosed).map((record) => record.row)).toEqual([3]);
  });

  it("keeps what stands between the records", () => {
    const { records, sepLine, tail } = tokenise("sep=;\r\na;b\r\n\r\n1;2\r\n\r\n", ";");
    expect(sepLine).toBe("sep=;\r\n");
    expect(records.map(({ raw }) => raw)).toEqual(["a;b", "\r\n1;2"]);
    expect(tail).toBe("\r\n\r\n");
  });

  it("finds the line end that is used most", () => {
    expect(newlineOf("a\r\nb\r\nc\n")).toBe("\r\n");
    expect(newlineOf("a\rb\r")).toBe("\r");
    expect(newlineOf("a")).toBe("\n");
  });
});

describe("detectDelimiter", () => {
  it.each([
    ["naam;vermogen (MW, netto);energie (PJ, bruto)\na;1,5;2,5\n", ";"],
    ["from\tto\tmaterial\tquantity\na\tb\tsalt\t1,5\n", "\t"],
    ["van;naar;materiaal;opmerking\na;b;zout;een, twee, drie, vier\n", ";"],
    ['from,to,material,note\na,b,salt,"x; y; z; w"\n', ","],
    ["p;q\n1,5;2,5\n3,5;4,5\n", ";"],
    ["from,to,material", ","],
    ["", ","],
  ] as const)("%j is cut at %j", (text, delimiter) => {
    expect(detectDelimiter(text, null)).toBe(delimiter);
  });

  it("does not change with a newline at the end (PapaParse#910)", () => {
    const text = "van;naar;materiaal;hoeveelheid\na;b;zout;1,5";
    expect(detectDelimiter(text, "flows")).toBe(detectDelimiter(`${text}\n`, "flows"));
  });
});
