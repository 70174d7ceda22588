/** Every form of a data set holds the same data set: written and read back, it differs in nothing. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type CsvStyle, leftOutOf, writeFile, writeFolder } from "../../../src/io/convert.ts";
import type { ReadResult } from "../../../src/io/dataset.ts";
import { tablesOf } from "../../../src/io/export.ts";
import { FILE_KINDS, type FileKind } from "../../../src/io/schema.ts";
import { type FileFormat, readSource } from "../../../src/io/source.ts";
import type { Table } from "../../../src/io/tables.ts";
import { oddText, richDataSets } from "../../twin/rich.ts";

// Hundreds of runs take seconds where the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

/** The data set without the places of its rows, which are those of other files. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, item: unknown) => (key === "at" ? undefined : item)));
}

/** Also without the cells of columns that no table knows. */
function withoutOthers(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(bare(value), (key, item: unknown) => (key === "others" ? undefined : item)),
  );
}

const errorsOf = (read: ReadResult) => read.issues.filter((issue) => issue.severity === "error");

/** Two further columns; in companies.csv one of numbers would count as a measure. */
const FURTHER = ["kleur, of zo", "Batch_Nr", "weight", "Material_x", "column_weight"];

function withFurther(tables: readonly Table[], texts: readonly string[]): Table[] {
  return tables.map((table) => {
    const [start, code] = table.kind === "companies" ? ["z", "n/a"] : ["", "007"];
    return {
      ...table,
      header: [...table.header, ...FURTHER],
      decimals: [...table.decimals, ...FURTHER.map(() => null)],
      rows: table.rows.map((cells, row) => {
        const odd = start + (texts[row % texts.length] ?? "");
        return [...cells, odd, code, code, odd, odd];
      }),
    };
  });
}

function furtherCells(read: ReadResult, kinds: readonly FileKind[] = FILE_KINDS): unknown {
  return read.tables
    .filter((table) => kinds.includes(table.kind))
    .map((table) => ({
      kind: table.kind,
      cells: table.rows.map((row) => FURTHER.map((name) => row[table.header.indexOf(name)]?.trim() ?? "")),
    }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

async function through(format: FileFormat, read: ReadResult): Promise<ReadResult> {
  if (!read.dataset) throw new Error("no data set");
  const bytes = await writeFile(format, read.dataset, read.tables);
  return readSource("x", [{ name: `x.${format}`, bytes }]);
}

const random = fc.tuple(
  richDataSets(),
  fc.array(oddText, { minLength: 1, maxLength: 5 }),
  fc.constantFrom<CsvStyle>("as-is", "plain", "nl-excel"),
);

async function folderOf(read: readonly Table[], style: CsvStyle): Promise<ReadResult> {
  const result = await readSource("x", writeFolder(read, style));
  expect(errorsOf(result)).toEqual([]);
  return result;
}

/** One and the same random data set every time. */
function sampled(seed: number): Promise<ReadResult> {
  return folderOf(fc.sample(richDataSets(), { numRuns: 1, seed }).flatMap(tablesOf), "as-is");
}

describe("a data set in another form", () => {
  it.each(["xlsx", "json"] as const)("keeps everything, and further columns: %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(random, async ([data, texts, style]) => {
        const first = await folderOf(withFurther(tablesOf(data), texts), style);
        expect(withoutOthers(first.dataset)).toEqual(
          withoutOthers({ ...data, cluster: first.dataset?.cluster }),
        );
        const second = await through(format, first);
        expect(errorsOf(second)).toEqual([]);
        expect(bare(second.dataset)).toEqual(bare(first.dataset));
        expect(furtherCells(second)).toEqual(furtherCells(first));
        const third = await folderOf(second.tables, style);
        expect(bare(third.dataset)).toEqual(bare(first.dataset));
        expect(furtherCells(third)).toEqual(furtherCells(first));
      }),
      { numRuns: 60 },
    );
  });

  it.each(["gexf", "graphml"] as const)("keeps units, flows and their materials: %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(random, async ([data, texts]) => {
        const first = await folderOf(withFurther(tablesOf(data), texts), "as-is");
        const used = new Set(first.dataset?.flows.map((flow) => flow.material));
        const second = await through(format, first);
        expect(errorsOf(second)).toEqual([]);
        expect(furtherCells(second, ["flows", "companies"])).toEqual(
          furtherCells(first, ["flows", "companies"]),
        );
        const byId = <T extends { readonly id: string }>(items: readonly T[] = []): T[] =>
          items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(bare(second.dataset?.units)).toEqual(bare(first.dataset?.units));
        expect(bare(second.dataset?.flows)).toEqual(bare(first.dataset?.flows));
        expect(bare(byId(second.dataset?.materials))).toEqual(
          bare(byId(first.dataset?.materials.filter((material) => used.has(material.id)))),
        );
        expect(leftOutOf(format, first.tables)).toEqual(
          first.tables
            .map((t) => t.kind)
            .filter((kind) => !["flows", "companies", "materials"].includes(kind)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each(["xlsx", "json", "gexf", "graphml"] as const)(
    "is the same bytes every time: %s",
    async (format) => {
      const first = await sampled(7);
      if (!first.dataset) throw new Error("no data set");
      const once = await writeFile(format, first.dataset, first.tables);
      vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
      const again = await writeFile(format, first.dataset, first.tables);
      vi.useRealTimers();
      expect(again).toEqual(once);
    },
  );

  it.each(["xlsx", "json", "gexf", "graphml"] as const)(
    "never throws when it is damaged: %s",
    async (format) => {
      const first = await sampled(11);
      if (!first.dataset) throw new Error("no data set");
      const whole = await writeFile(format, first.dataset, first.tables);
      const damage = fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        put: fc.uint8Array({ maxLength: 6 }),
        cut: fc.integer({ min: 0, max: 40 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
          const bytes = damages.reduce((before, { at, put, cut }) => {
            const place = Math.floor(at * before.length);
            return new Uint8Array([...before.slice(0, place), ...put, ...before.slice(place + cut)]);
          }, whole);
          const read = await readSource("x", [{ name: `x.${format}`, bytes }]);
          expect(read.dataset === null).toBe(errorsOf(read).length > 0);
        }),
        { numRuns: 100 },
      );
    },
  );
});
