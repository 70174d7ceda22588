import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decoded, encoded, textsOf } from "../../../src/io/cells.ts";
import { Dictionary } from "../../../src/io/dictionary.ts";
import { firstSame } from "../../../src/io/sameRows.ts";
import { scan } from "../../../src/io/scan.ts";
import { type Delimiter, tokenise, unified } from "../../../src/io/tokenise.ts";

const delimiter = fc.constantFrom<Delimiter>(",", ";", "\t");
const PARTS = ["a", "b", "bc", '"', '""', ",", ",", ";", "\t", "\n", "\n", "\r\n", "\r", " ", "é", "₂", "'"];
const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join(""));
const same = (cell: string): string => cell;

describe("scan", () => {
  it("cuts what Papa Parse cuts, or leaves it to Papa Parse", () => {
    fc.assert(
      fc.property(text, delimiter, (body, mark) => {
        const scanned = scan(unified(body), mark, same);
        const { records } = tokenise(body, mark);
        if (scanned === null) {
          expect(body).toContain('"');
          return;
        }
        const rows = scanned.header === null ? [] : [scanned.header, ...decoded(scanned.cells)];
        expect(rows).toEqual(records.map((record) => record.cells));
        const numbers = scanned.header === null ? [] : [scanned.headerRow, ...scanned.rowNumbers];
        expect(numbers).toEqual(records.map((record) => record.row));
      }),
      { numRuns: 3000 },
    );
  });

  it("cuts what Papa Parse cuts of very many rows, some wide, some blank, some quoted", () => {
    const line = (row: number): string => {
      if (row % 97 === 0) return row % 2 === 0 ? "" : " , ";
      if (row % 20_011 === 0) return Array.from({ length: 300 }, (_, cell) => `w${(row + cell) % 7}`).join();
      const words = Array.from({ length: row % 6 }, (_, cell) => `v${(row * (cell + 1)) % 501}`);
      return [`"a""${row % 9}"`, `n${row}`, ...words].join();
    };
    const body = Array.from({ length: 60_000 }, (_, row) => line(row + 1)).join("\n");
    const scanned = scan(body, ",", same);
    const { records } = tokenise(body, ",");
    const [header, ...rows] = records.map((record) => record.cells);
    expect(scanned?.header).toEqual(header);
    const cut = scanned ? decoded(scanned.cells) : [];
    expect(cut).toHaveLength(rows.length);
    expect(cut.findIndex((cells, row) => cells.join("\n") !== rows[row]?.join("\n"))).toBe(-1);
  });

  it("leaves every text with a misplaced quote alone, and no other", () => {
    for (const body of ['a,"b\nc', '"a"b,c', '"a" ,b', 'a\n"']) expect(scan(body, ",", same)).toBeNull();
    for (const body of ['a"b,c', '"a","b""c"\n"d\ne",f', '"",""'])
      expect(scan(body, ",", same)).not.toBeNull();
  });

  it("ends where it is told to", () => {
    const long = "a,b\n".repeat(120_000);
    const seen: number[] = [];
    const stop = (done: number): boolean => {
      seen.push(done);
      return seen.length === 2;
    };
    expect(scan(long, ",", same, stop)).toBeNull();
    expect(seen).toHaveLength(2);
  });
});

describe("tokenise", () => {
  it("does not depend on the pieces in which Papa Parse takes a text", () => {
    fc.assert(
      fc.property(text, delimiter, fc.integer({ min: 1, max: 12 }), (body, mark, piece) => {
        expect(tokenise(body, mark, { piece })).toEqual(tokenise(body, mark));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("cells", () => {
  it("keep every text of every row, also of rows with more cells than any table has columns", () => {
    const wide = fc.array(fc.constantFrom("", "x", "yy", "a longer text than most"), {
      minLength: 0,
      maxLength: 300,
    });
    fc.assert(
      fc.property(fc.array(wide, { maxLength: 4 }), (rows) => {
        const cells = encoded(rows);
        expect(decoded(cells)).toEqual(rows);
        rows.forEach((row, index) => {
          expect(textsOf(cells, index)).toEqual(row);
        });
      }),
    );
  });

  it("number words as they come, whatever their hashes", () => {
    const dictionary = new Dictionary();
    const words = Array.from({ length: 5000 }, (_, k) => `w${(k * 7919) % 3000}`);
    const codes = words.map((word) => dictionary.codeOf(word));
    expect(codes.map((code) => dictionary.words[code])).toEqual(words);
    expect(dictionary.words).toHaveLength(3000);
  });
});

it("finds the first of the rows that are the same in all columns", () => {
  const column = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(column, column, (a, b) => {
      const firsts = firstSame([Int32Array.from(a), Int32Array.from(b)], a.length);
      const expected = a.map((_, row) => {
        const first = a.findIndex((value, other) => value === a[row] && b[other] === b[row]);
        return first === row ? -1 : first;
      });
      expect([...firsts]).toEqual(expected);
    }),
  );
});
