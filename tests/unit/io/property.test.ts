import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readDataSet } from "../../../src/io/dataset.ts";
import type { Encoding } from "../../../src/io/decode.ts";
import { columnsOf, FILE_KINDS } from "../../../src/io/schema.ts";
import { type Dialect, readTable, tableOfRows } from "../../../src/io/tables.ts";
import type { Delimiter } from "../../../src/io/tokenise.ts";
import { writeTable } from "../../../src/io/write.ts";
import { issueText } from "../../../src/report/issues/index.ts";

// Hundreds of runs take seconds where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const names = FILE_KINDS.map((kind) => `${kind}.csv`);
const HEADER = ["from", "to", "material", "quantity", "note", "kleur, of zo; en\tmeer"];

const delimiter = fc.constantFrom<Delimiter>(",", ";", "\t");
const newline = fc.constantFrom<Dialect["newline"]>("\n", "\r\n", "\r");
const decimal = fc.constantFrom<Dialect["decimal"]>("point", "comma");
const marked = fc.constantFrom<[Encoding, boolean]>(
  ["utf-8", false],
  ["utf-8", true],
  ["utf-16le", true],
  ["utf-16be", true],
  ["windows-1252", false],
);
const dialect: fc.Arbitrary<Dialect> = fc
  .record({ delimiter, newline, decimal, marked })
  .map(({ marked: [encoding, bom], ...rest }) => ({ ...rest, encoding, bom }));

/** Text with everything that CSV stumbles over. */
const awkward = fc
  .array(
    fc.constantFrom(
      "a",
      "é",
      "€",
      "₂",
      '"',
      ",",
      ";",
      "\t",
      "\n",
      " ",
      "=",
      "+",
      "-",
      "'",
      "@",
      "1",
      "sep=",
      "|",
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));
const row = fc
  .tuple(awkward, awkward, awkward, awkward, awkward)
  .map(([to, material, note, colour, from]) => [`u${from}`, to, material, "", note, colour]);

/** A file of pieces that mean something, so that reading gets beyond the first check. */
const word = fc.constantFrom(
  ...FILE_KINDS.flatMap((kind) => columnsOf(kind).map((spec) => spec.name)),
  ...[
    "a",
    "b",
    "import:x",
    "1.234",
    "1,5",
    "-1",
    "50%",
    "n/a",
    "kt",
    "idle",
    "leave",
    "a|b",
    "a>b:c",
    '"',
    "'=",
    "",
  ],
);
const glue = fc.constantFrom(",", ",", ",", ";", "\t", "\n", "\n", "\r\n", "\r");
const plausible = fc
  .array(fc.tuple(word, glue), { maxLength: 60 })
  .map((parts) => new TextEncoder().encode(parts.flat().join("")));

function survives(files: { name: string; bytes: Uint8Array }[]): void {
  const read = readDataSet("x", files);
  expect(read.dataset === null).toBe(read.issues.some((issue) => issue.severity === "error"));
  for (const issue of read.issues) {
    expect(issueText(issue, "nl").message).not.toBe("");
    expect(issueText(issue, "en").message).not.toBe("");
  }
  for (const table of read.tables) {
    expect(table.rowNumbers).toHaveLength(table.rows.length);
    expect(writeTable(table)).toEqual(files.find((file) => file.name === table.file)?.bytes);
    expect(() => writeTable(table, { excelNl: true })).not.toThrow();
  }
}

describe("reading", () => {
  it("never throws on random bytes, and writes them back", () => {
    const file = fc.record({ name: fc.constantFrom(...names), bytes: fc.uint8Array({ maxLength: 400 }) });
    fc.assert(fc.property(fc.uniqueArray(file, { selector: (f) => f.name, maxLength: 3 }), survives), {
      numRuns: 300,
    });
  });

  it("never throws on files that look like a data set, and writes them back", () => {
    const file = fc.record({ name: fc.constantFrom(...names), bytes: plausible });
    fc.assert(fc.property(fc.uniqueArray(file, { selector: (f) => f.name, maxLength: 8 }), survives), {
      numRuns: 400,
    });
  });
});

describe("writing", () => {
  it("keeps every cell in every dialect", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), dialect, (rows, dress) => {
        const table = tableOfRows("flows.csv", "flows", [HEADER, ...rows], dress);
        const bytes = writeTable(table);
        const read = readTable({ name: "flows.csv", bytes }, false).table;
        expect(read?.header).toEqual(table.header);
        expect(read?.rows).toEqual(table.rows);
        expect(read && writeTable(read)).toEqual(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps every number in every dialect", () => {
    const quantity = fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0);
    fc.assert(
      fc.property(fc.array(quantity, { minLength: 1, maxLength: 8 }), dialect, (quantities, dress) => {
        const mark = (value: number): string =>
          dress.decimal === "comma" ? String(value).replace(".", ",") : String(value);
        const rows = quantities.map((value, index) => [`u${index}`, "outside", "salt", mark(value), "t"]);
        const header = ["from", "to", "material", "quantity", "unit"];
        const bytes = writeTable(tableOfRows("flows.csv", "flows", [header, ...rows], dress));
        const { dataset } = readDataSet("x", [{ name: "flows.csv", bytes }]);
        expect(dataset?.flows.map((flow) => flow.given.quantity)).toEqual(quantities);
      }),
    );
  });
});
