import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell, csvParts, rowsFrom, toCsv } from "../../../src/report/csv.ts";
import { jsonParts, type Shape, toJson } from "../../../src/report/json.ts";
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

/** The fields of a shape first, then those that it does not name; what JSON makes of that by itself. */
function inOneGo(value: unknown, shape: Shape | true): string {
  const ordered = (item: unknown, own: Shape | true): unknown => {
    if (Array.isArray(item)) return item.map((each) => ordered(each, own));
    if (item === null || typeof item !== "object") return item;
    const fields = new Map(Object.entries(item));
    const first = own === true ? [] : Object.keys(own).filter((name) => fields.has(name));
    const shapeOf = (name: string) => (own === true ? true : (own[name] ?? true));
    return Object.fromEntries(
      [...new Set([...first, ...fields.keys()])].map((name) => [
        name,
        ordered(fields.get(name), shapeOf(name)),
      ]),
    );
  };
  return `${JSON.stringify(ordered(value, shape), null, 2)}\n`;
}

describe("json in parts", () => {
  const name = fc.oneof(fc.constantFrom("a", "b", "units", "10", "2", "é", '"'), fc.string());
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, undefined, -0, "\ud83c\udfed \ud83c"),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: "binary" }),
      fc.array(tie("value"), { maxLength: 5 }),
      fc.dictionary(name, tie("value"), { maxKeys: 5 }),
    ),
  }));
  const shape: Shape = { units: { b: true, a: { a: true } }, b: true };

  it("is the same text as in one go", () => {
    fc.assert(
      fc.property(value, fc.constantFrom<Shape | true>(true, shape), (item, own) => {
        fc.pre(item !== undefined);
        expect([...jsonParts(item, own)].join("")).toBe(inOneGo(item, own));
      }),
      { numRuns: 2000 },
    );
  });

  it("is the same text for long lists within lists, in parts of a bounded size", () => {
    const result = {
      rounds: 3,
      units: Array.from({ length: 1_200 }, (_, k) => ({
        a: { b: k, a: `u${k}` },
        via: Array.from({ length: k % 100 === 0 ? 1_500 : k % 7 }, (_, j) => j),
        none: k % 2 === 0 ? undefined : [],
        b: k / 3,
      })),
      empty: { list: [], object: {} },
    };
    const parts = [...jsonParts(result, shape)];
    expect(parts.join("")).toBe(inOneGo(result, shape));
    expect(parts.length).toBeGreaterThan(5);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(1 << 18);
  });

  it("refuses what JSON can't hold before any part is given", () => {
    expect(() => jsonParts({ a: [1, { b: Number.POSITIVE_INFINITY }] })).toThrow("b is Infinity");
  });
});

describe("csv in parts", () => {
  it("is the same text as in one go, and makes the rows anew each time", () => {
    const items = Array.from({ length: 20_000 }, (_, k) => k);
    const table = { columns: ["id", "half"], rows: rowsFrom(items, (k) => [`u${k}`, k / 2]) };
    const text = `id,half\n${items.map((k) => `u${k},${k / 2}\n`).join("")}`;
    expect([...csvParts(table)].length).toBeGreaterThan(2);
    expect([...csvParts(table)].join("")).toBe(text);
    expect(toCsv(table)).toBe(text);
    expect(toCsv({ columns: ["a"], rows: [] })).toBe("a\n");
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
