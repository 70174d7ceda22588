/** Files of all sorts through the guide: what is guessed, and what the reader then makes of them. */
import { describe, expect, it } from "vitest";
import { type Encoding, encode } from "../../../../src/io/decode.ts";
import {
  draftPlan,
  mappingToRemember,
  missingColumns,
  reread,
  sourcePlan,
} from "../../../../src/io/guide/draft.ts";
import type { ImportPlan, SourcePlan } from "../../../../src/io/guide/plan.ts";
import { readPlan } from "../../../../src/io/guide/read.ts";
import { surveyFiles } from "../../../../src/io/guide/survey.ts";
import { forgetWorkbooks, sheetsOf } from "../../../../src/io/guide/workbooks.ts";
import type { Decimal } from "../../../../src/io/numbers.ts";
import type { InputFile } from "../../../../src/io/tables.ts";
import type { Delimiter } from "../../../../src/io/tokenise.ts";
import { writeWorkbook } from "../../../../src/io/workbook/write.ts";

const DELIMITERS: readonly Delimiter[] = [";", ",", "\t"];
const DECIMALS: readonly Decimal[] = ["comma", "point"];
const ENCODINGS: readonly (readonly [Encoding, boolean])[] = [
  ["utf-8", false],
  ["utf-8", true],
  ["utf-16le", true],
  ["windows-1252", false],
];
/** What people put above a table. */
const JUNK = [[], ["Export uit het systeem; 12 maart 2025", "", "Vertrouwelijk"], ["Titel"]] as const;
const HEADERS = [
  ["Leverancier", "Afnemer", "Materiaal", "Hoeveelheid (kton/jaar)", "Peiljaar"],
  ["Leverend bedrijf", "Afnemend bedrijf", "Grondstof", "Tonnage in kt", "Jaar"],
  ["Seller", "Customer", "Commodity", "Amount [kt]", "Year"],
] as const;
/** Quantities 12.5, 7.25 and 1200.5 kt. */
const ROWS = [
  ["Salt Würks", "Chlöor BV", "zout", "12,5", "2023"],
  ["Chlöor BV", "Plastics", "chloor", "7,25", "2023"],
  ["Plastics", "markt", "pvc", "1200,5", "2023"],
] as const;

function csv(
  header: readonly string[],
  delimiter: Delimiter,
  decimal: Decimal,
  junk: readonly string[],
): string {
  const quoted = (cell: string) => (cell.includes(delimiter) ? `"${cell}"` : cell);
  const line = (cells: readonly string[]) => cells.map(quoted).join(delimiter);
  const rows = ROWS.map((cells) =>
    line(cells.map((cell) => (decimal === "point" && /^[\d,]+$/.test(cell) ? cell.replace(",", ".") : cell))),
  );
  return `${[...junk, line(header), ...rows].join("\r\n")}\r\n`;
}

async function through(
  files: readonly InputFile[],
  change: (plan: ImportPlan) => ImportPlan = (plan) => plan,
) {
  const survey = await surveyFiles(files);
  const plan = change(draftPlan(survey.sources));
  return { survey, plan, read: await readPlan("test", files, plan) };
}

/** The plan with something else chosen for its first source. */
const changed =
  (choice: Partial<SourcePlan>) =>
  (plan: ImportPlan): ImportPlan => ({
    sources: plan.sources.map((source, at) => (at === 0 ? { ...source, ...choice } : source)),
  });

describe("messy text files are read as they are meant", () => {
  for (const delimiter of DELIMITERS)
    for (const decimal of DECIMALS)
      for (const [encoding, bom] of ENCODINGS)
        for (const junk of JUNK)
          for (const header of HEADERS) {
            const name = `${JSON.stringify(delimiter)} ${decimal} ${encoding}${bom ? " with mark" : ""} ${junk.length} lines above, ${header[0]}`;
            it(name, async () => {
              const bytes = encode(csv(header, delimiter, decimal, junk), encoding, bom);
              const { survey, plan, read } = await through([{ name: "export 2023.txt", bytes }]);
              expect(survey.issues).toEqual([]);
              expect(plan.sources[0]).toMatchObject({
                kind: "flows",
                csv: { encoding, delimiter },
                headerRow: junk.length + 1,
                columns: {
                  from: { column: 0 },
                  to: { column: 1 },
                  material: { column: 2 },
                  quantity: { column: 3 },
                  unit: { constant: "kt" },
                  year: { column: 4 },
                },
              });
              expect(read.issues.filter(({ severity }) => severity === "error")).toEqual([]);
              expect(read.dataset?.flows.map(({ quantity }) => quantity)).toEqual([12.5, 7.25, 1200.5]);
              expect(read.dataset?.units.map(({ id }) => id)).toContain("Salt Würks");
              // The row that a spreadsheet shows: the first row below the header.
              expect(read.dataset?.flows[0]?.at?.row).toBe(junk.length + 2);
            });
          }
});

const text = (name: string, lines: readonly string[]): InputFile => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join("\n")}\n`),
});

describe("errors stand at their cells", () => {
  it("in the file's own rows and under its own headers", async () => {
    const file = text("lijst.csv", [
      "Overzicht",
      "Leverancier;Afnemer;Stof;Tonnage;Eenheid",
      "A;B;zout;12,5;kt",
      "B;C;chloor;twaalf;kt",
      "C;;pvc;3,5;kt",
      "C;D;pvc;3,5;parsec",
    ]);
    const { read } = await through([file]);
    const errors = read.issues.filter(({ severity }) => severity === "error");
    expect(errors.map(({ file, row, column, value }) => [file, row, column, value])).toEqual([
      ["lijst.csv", 4, "Tonnage", "twaalf"],
      ["lijst.csv", 5, "Afnemer", ""],
      ["lijst.csv", 6, "Eenheid", "parsec"],
    ]);
    expect(read.dataset).toBeNull();
    const excerpt = read.sources[0]?.excerpt ?? [];
    expect(excerpt.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
    expect(excerpt[2]?.cells).toEqual(["B", "C", "chloor", "twaalf", "kt"]);
  });

  it("numbers that could be either are asked about once, and an answer settles them", async () => {
    const file = text("x.csv", [
      "van;naar;stof;hoeveelheid;eenheid",
      "A;B;zout;1.234;kt",
      "B;C;zout;2.500;kt",
    ]);
    const open = await through([file]);
    expect(open.read.issues.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "number-ambiguous",
    ]);
    const comma = await through([file], changed({ decimal: "comma" }));
    expect(comma.read.dataset?.flows.map(({ quantity }) => quantity)).toEqual([1234, 2500]);
    const point = await through([file], changed({ decimal: "point" }));
    expect(point.read.dataset?.flows.map(({ quantity }) => quantity)).toEqual([1.234, 2.5]);
  });

  it("a row with more cells than the header is an error, one with fewer a remark", async () => {
    const file = text("x.csv", ["van;naar;stof", "A;B;zout;te veel", "B;C"]);
    const { read } = await through([file]);
    const ofLength = read.issues.filter(({ code }) => code.startsWith("too-"));
    expect(ofLength.map(({ code, severity, row }) => [code, severity, row])).toEqual([
      ["too-many-fields", "error", 2],
      ["too-few-fields", "warning", 3],
    ]);
  });

  it("a required column that nothing is chosen for is named", async () => {
    const file = text("x.csv", ["van;naar;stof", "A;B;zout"]);
    const drop = (plan: ImportPlan): ImportPlan => {
      const { material: _, ...columns } = plan.sources[0]?.columns ?? {};
      return changed({ columns })(plan);
    };
    const { plan, read } = await through([file], drop);
    expect(missingColumns(plan.sources[0] as SourcePlan)).toEqual(["material"]);
    expect(read.issues.filter(({ code }) => code === "missing-column").map(({ column }) => column)).toEqual([
      "material",
    ]);
  });
});

describe("choices", () => {
  it("stay where the bytes are read in another encoding; cut anew, those of columns are found again", async () => {
    const text = "van;naar;stof;ton\r\nBüdel;markt;zout;1\r\nBüdel;markt;zout;2\r\nsom;;;3\r\n";
    const file = { name: "list.csv", bytes: encode(text, "windows-1252", false) };
    const surveyOf = async (reading: { encoding: Encoding; delimiter?: Delimiter }) => {
      const { sources } = await surveyFiles([file], { "list.csv": reading });
      const [survey] = sources;
      if (!survey) throw new Error("no survey");
      return survey;
    };
    const before = sourcePlan(await surveyOf({ encoding: "utf-8" }), { kind: "flows", headerRow: 1 });
    const columns = { ...before.columns, unit: { constant: "t" }, material: { column: 3 } };
    const plan = { ...before, lastRow: 3, keepOthers: false, decimal: "comma" as const, columns };
    const after = await surveyOf({ encoding: "windows-1252" });
    expect(reread(plan, after, false)).toEqual({ ...plan, csv: after.csv });
    const cut = await surveyOf({ encoding: "windows-1252", delimiter: "," });
    const anew = reread(plan, cut, true);
    expect(anew).toMatchObject({ lastRow: 3, keepOthers: false, decimal: null, csv: cut.csv });
    expect(anew.columns).not.toHaveProperty("unit");
  });

  it("quantities under a heading that speaks of a year are no years", async () => {
    const { plan } = await through([text("x.csv", ["van;naar;stof;Per jaar", "A;B;zout;1234,5"])]);
    expect(plan.sources[0]?.columns).toMatchObject({ quantity: { column: 3 } });
    expect(plan.sources[0]?.columns.year).toBeUndefined();
  });

  it("a table without a header goes by letters", async () => {
    const file = text("x.csv", ["A;B;zout;3,5;kt", "B;C;chloor;4,5;kt"]);
    const survey = await surveyFiles([file]);
    expect(survey.sources[0]?.headerRow).toBe(0);
    const source = sourcePlan(survey.sources[0] as never, { kind: "flows", headerRow: 0 });
    const columns = { ...source.columns, from: { column: 0 }, to: { column: 1 }, material: { column: 2 } };
    const read = await readPlan("test", [file], { sources: [{ ...source, columns }] });
    expect(read.dataset?.flows.map(({ quantity, at }) => [quantity, at?.row])).toEqual([
      [3.5, 1],
      [4.5, 2],
    ]);
  });

  it("rows behind the last one are not read", async () => {
    const file = text("x.csv", ["van;naar;stof;hoeveelheid", "A;B;zout;3,5", "Totaal;;;3,5"]);
    const { read } = await through([file], changed({ lastRow: 2 }));
    expect(read.dataset?.flows).toHaveLength(1);
  });

  it("one column serves two, and the same text can stand in every row", async () => {
    const file = text("bedrijven.csv", ["Naam;Plaats", "A;Delfzijl", "B;Farmsum"]);
    const flows = text("flows.csv", ["van;naar;stof", "A;B;zout"]);
    const { plan, read } = await through([file, flows], changed({}));
    expect(plan.sources[0]).toMatchObject({
      kind: "companies",
      columns: { id: { column: 0 }, name: { column: 0 } },
    });
    expect(read.dataset?.units.map(({ id, name }) => [id, name])).toEqual([
      ["A", "A"],
      ["B", "B"],
    ]);
    const sector = changed({ columns: { ...plan.sources[0]?.columns, sector: { constant: "chemie" } } })(
      plan,
    );
    const again = await readPlan("test", [file, flows], sector);
    expect(again.dataset?.units.map((unit) => unit.sector)).toEqual(["chemie", "chemie"]);
  });

  it("columns of theirs that are none of ours are kept, or not", async () => {
    const file = text("x.csv", ["van;naar;stof;kleur", "A;B;zout;rood"]);
    const kept = await through([file]);
    expect(kept.read.tables[0]?.header).toEqual(["from", "to", "material", "kleur"]);
    const { read } = await through([file], changed({ keepOthers: false }));
    expect(read.tables[0]?.header).toEqual(["from", "to", "material"]);
  });

  it("what was chosen for the same headers is chosen again, without any data", async () => {
    const file = text("x.csv", ["P;Q;R;S", "A;B;zout;7"]);
    const { sources } = await surveyFiles([file]);
    const survey = { ...(sources[0] as NonNullable<(typeof sources)[0]>), headerRow: 1 };
    const chosen: SourcePlan = {
      ...sourcePlan(survey, { kind: "flows", headerRow: 1 }),
      columns: { from: { column: 0 }, to: { column: 1 }, material: { column: 2 }, unit: { constant: "kt" } },
    };
    const remembered = mappingToRemember(survey, chosen);
    expect(remembered).toEqual({
      header: ["P", "Q", "R", "S"],
      kind: "flows",
      columns: { from: "P", to: "Q", material: "R" },
    });
    const again = draftPlan([survey], remembered ? [remembered] : []);
    expect(again.sources[0]?.columns).toEqual({
      from: { column: 0 },
      to: { column: 1 },
      material: { column: 2 },
    });
  });
});

describe("workbooks", () => {
  const workbook = async () =>
    writeWorkbook([
      {
        name: "Blad1",
        columns: ["Leverend bedrijf", "Ontvangend bedrijf", "Stof", "Hoeveelheid (GWh)"],
        rows: [
          ["A", "B", "stoom", 12.5],
          ["B", "markt", "stroom", 1.234],
        ],
      },
      {
        name: "Adressen",
        columns: ["Bedrijf", "Naam", "Gemeente", "Aantal banen"],
        rows: [
          ["A", "Alfa", "Eemsdelta", 120],
          ["B", "Bèta", "Delfzijl", 80],
        ],
      },
    ]);

  it("two sheets with names of their own become two tables", async () => {
    const { plan, read } = await through([{ name: "cluster.xlsx", bytes: await workbook() }]);
    expect(plan.sources.map(({ source, kind }) => [source, kind])).toEqual([
      ["cluster.xlsx > Blad1", "flows"],
      ["cluster.xlsx > Adressen", "companies"],
    ]);
    expect(read.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(read.dataset?.flows.map(({ given }) => [given.quantity, given.unit])).toEqual([
      [12.5, "GWh"],
      [1.234, "GWh"],
    ]);
    expect(read.dataset?.units.map(({ id, name, jobs }) => [id, name, jobs])).toEqual([
      ["A", "Alfa", 120],
      ["B", "Bèta", 80],
    ]);
  });

  it("a sheet that is left out is not read", async () => {
    const file = { name: "cluster.xlsx", bytes: await workbook() };
    const { read } = await through([file], (plan) => ({
      sources: plan.sources.map((source, at) => (at === 1 ? { ...source, kind: null } : source)),
    }));
    expect(read.sources.map(({ source }) => source)).toEqual(["cluster.xlsx > Blad1"]);
    expect(read.dataset?.units.map(({ name }) => name)).toEqual(["A", "B"]);
  });

  it("what is no table is refused by name", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]);
    const { issues } = await surveyFiles([
      { name: "foto.csv", bytes: png },
      { name: "leeg.csv", bytes: new Uint8Array() },
      { name: "stuk.xlsx", bytes: new Uint8Array([1, 2, 3]) },
    ]);
    expect(issues.map(({ file, code }) => [file, code])).toEqual([
      ["foto.csv", "not-a-text-file"],
      ["leeg.csv", "empty-file"],
      ["stuk.xlsx", "file-damaged"],
    ]);
  });
});

describe("several sheets of one kind", () => {
  const both = (plan: ImportPlan): ImportPlan => ({
    sources: plan.sources.map((source) => ({ ...source, kind: "flows" as const })),
  });
  const book = async (second: readonly (string | number)[]) => ({
    name: "jaren.xlsx",
    bytes: await writeWorkbook([
      {
        name: "Noord",
        columns: ["from", "to", "material", "quantity", "unit", "kleur"],
        rows: [["A", "B", "zout", 1.5, "kt", "rood"]],
      },
      { name: "Zuid", columns: ["from", "to", "quantity", "unit", "material"], rows: [second] },
    ]),
  });
  const joined = async (file: InputFile) => {
    const { sources } = await surveyFiles([file]);
    const plan = { sources: sources.map((one) => sourcePlan(one, { kind: "flows", headerRow: 1 })) };
    return readPlan("test", [file], both(plan));
  };

  it("are read as one table, each row standing where it stood", async () => {
    const read = await joined(await book(["B", "C", 2.5, "kt", "chloor"]));
    expect(read.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(
      read.dataset?.flows.map(({ index, material, given, at }) => [
        index,
        material,
        given.quantity,
        at?.file,
      ]),
    ).toEqual([
      [0, "zout", 1.5, "jaren.xlsx > Noord"],
      [1, "chloor", 2.5, "jaren.xlsx > Zuid"],
    ]);
    // To be written they are one table, with the columns of both.
    expect(read.tables).toHaveLength(1);
    expect(read.tables[0]?.header).toEqual(["from", "to", "material", "quantity", "unit", "kleur"]);
    expect(read.tables[0]?.rows).toEqual([
      ["A", "B", "zout", "1.5", "kt", "rood"],
      ["B", "C", "chloor", "2.5", "kt", ""],
    ]);
  });

  it("report a problem at the cell of their own sheet", async () => {
    const read = await joined(await book(["B", "C", "veel", "kt", "chloor"]));
    expect(read.dataset).toBeNull();
    expect(read.issues.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "not-a-number", file: "jaren.xlsx > Zuid", row: 2, column: "quantity", value: "veel" },
    ]);
  });

  it("are cut once, however often they are asked about", async () => {
    const file = await book(["B", "C", 2.5, "kt", "chloor"]);
    const first = await sheetsOf(file);
    // As a worker gets them: a copy each time.
    expect(await sheetsOf({ ...file, bytes: file.bytes.slice() })).toBe(first);
    expect(await sheetsOf(await book(["B", "C", 3, "kt", "chloor"]))).not.toBe(first);
    forgetWorkbooks();
    expect(await sheetsOf(file)).not.toBe(first);
  });
});

it("a data set of ours comes through the guide as it does through the front door", async () => {
  const file = text("flows.csv", [
    "from,to,material,quantity,unit",
    "A,B,salt,1.5,kt",
    "B,market:x,acid,2.5,kt",
  ]);
  const { read } = await through([file]);
  expect(read.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(read.dataset?.flows.map(({ quantity }) => quantity)).toEqual([1.5, 2.5]);
});

it("stopping gives nothing", async () => {
  const file = text("flows.csv", ["van;naar;stof", "A;B;zout"]);
  const { sources } = await surveyFiles([file]);
  const read = await readPlan("test", [file], draftPlan(sources), { shouldStop: () => true });
  expect(read).toEqual({ dataset: null, issues: [], tables: [], sources: [] });
});
