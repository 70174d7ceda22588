import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Arrangement,
  AS_IT_COMES,
  choicesOf,
  columnsShown,
  rowsShown,
  sightOf,
} from "../../../../src/app/tables/model/arrange.ts";
import { blockOf, landing, textOf } from "../../../../src/app/tables/model/clipboard.ts";
import type { TableModel } from "../../../../src/app/tables/model/column.ts";
import { csvName, exportedCsv } from "../../../../src/app/tables/model/exported.ts";
import { nextEditable, walk } from "../../../../src/app/tables/model/walk.ts";
import { column, table } from "./make.ts";

const shown = (of: TableModel, change: Partial<Arrangement>) =>
  rowsShown(of, columnsShown(of, AS_IT_COMES), { ...AS_IT_COMES, ...change }, "nl");

describe("rows that are shown", () => {
  it("are found by words in any column, without accents and capitals, ids too", () => {
    expect(shown(table("units"), { query: "elan" })).toEqual([2]);
    expect(shown(table("units"), { query: "kust zout" })).toEqual([0]);
    expect(shown(table("units"), { query: "chlor" })).toEqual([1]);
    expect(shown(table("units"), { query: "nergens" })).toEqual([]);
  });

  it("are sorted by size over units of measure, what is unknown last both ways", () => {
    const flows = table("flows");
    // 12.5 kt, 300 kt, 2 Mt, and one that is not known.
    expect(shown(flows, { sort: { column: "quantity", descending: false } })).toEqual([0, 3, 2, 1]);
    expect(shown(flows, { sort: { column: "quantity", descending: true } })).toEqual([2, 3, 0, 1]);
    expect(shown(flows, { sort: { column: "material", descending: false } })).toEqual([1, 3, 2, 0]);
  });

  it("meet all filters: a text, choices, and numbers from one to another with or without unknown ones", () => {
    const flows = table("flows");
    const between = (unknown: boolean) => ({ kind: "range" as const, from: 2, to: 100, unknown });
    expect(shown(flows, { filters: { quantity: between(false) } })).toEqual([0, 2]);
    expect(shown(flows, { filters: { quantity: between(true) } })).toEqual([0, 1, 2]);
    expect(shown(flows, { filters: { material: { kind: "text", text: "CHL" } } })).toEqual([1, 3]);
    const units = table("units");
    expect(choicesOf(units, column(units, "status"), "nl")).toEqual(["in bedrijf", "stil"]);
    expect(shown(units, { filters: { status: { kind: "choice", chosen: ["stil"] } } })).toEqual([2]);
  });

  it("show extra columns when they are asked for, and hide others", () => {
    const units = table("units");
    const ids = (switched: readonly string[]) => columnsShown(units, { switched }).map(({ id }) => id);
    expect(ids([])).not.toContain("lat");
    expect(ids(["lat", "jobs", "name"])).toEqual(expect.arrayContaining(["lat", "name"]));
    expect(ids(["lat", "jobs"])).not.toContain("jobs");
  });
});

describe("the file of a table", () => {
  const of = (lang: "nl" | "en") => {
    const units = table("units", { lang });
    const columns = units.columns.filter(({ id }) => ["name", "jobs", "note"].includes(id));
    return exportedCsv(columns, [2, 0], lang);
  };

  it("opens in Excel in Dutch: a mark, semicolons, decimal commas", () => {
    expect(of("nl")).toBe(
      "\uFEFFNaam;Banen;Opmerking\r\nÉlan Plastic;onbekend;'=SUM(A1)\r\nZoutmijn;12,5;\r\n",
    );
  });

  it("is plain in English, and in neither language a formula", () => {
    expect(of("en")).toBe("Name,Jobs,Note\nÉlan Plastic,unknown,'=SUM(A1)\nZoutmijn,12.5,\n");
  });

  it("has a name that every computer takes", () => {
    expect(csvName("Eems / delta", "Ranglijst")).toBe("eems-delta-ranglijst.csv");
  });
});

describe("cells from a spreadsheet", () => {
  it("come back as they went, whatever is in them", () => {
    const cell = fc.string().map((text) => text.replace(/\r/g, " "));
    const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(block, (rows) => {
        // A last row of empty cells alone would be a line end and no more.
        const last = rows.at(-1) ?? [];
        fc.pre(last.some((text) => text !== ""));
        expect(blockOf(textOf(rows))).toEqual(rows);
      }),
    );
  });

  it("keep their rows where a cell is empty", () => {
    expect(blockOf("1\r\n\r\n3\r\n")).toEqual([["1"], [""], ["3"]]);
  });

  it("land from the cell on, along what is shown; one cell fills all rows that are taken", () => {
    const flows = table("flows");
    const columns = columnsShown(flows, AS_IT_COMES);
    const at = { rows: [3, 0, 1], columns, row: 1, column: 3, taken: [1] };
    const { cells, beside } = landing([["1", "t", "x"], ["2"], ["3"]], at);
    // The third column is what is delivered now: it is computed. The third row is below the table.
    expect(cells.map((cell) => [cell.at, cell.column, cell.text])).toEqual([
      [0, "quantity", "1"],
      [0, "unit", "t"],
      [1, "quantity", "2"],
    ]);
    expect(beside).toBe(2);
    expect(landing([["5"]], { ...at, taken: [0, 1, 2] }).cells.map((cell) => cell.at)).toEqual([3, 0, 1]);
  });
});

describe("the keys in a grid", () => {
  const extent = { rows: 10, columns: 3, page: 4 };
  it("lead through the cells and stop at the edges; above the rows are the headings", () => {
    expect(walk({ row: 0, column: 0 }, "ArrowUp", false, extent)).toEqual({ row: -1, column: 0 });
    expect(walk({ row: 9, column: 2 }, "ArrowDown", false, extent)).toEqual({ row: 9, column: 2 });
    expect(walk({ row: 5, column: 1 }, "Home", true, extent)).toEqual({ row: 0, column: 0 });
    expect(walk({ row: 2, column: 1 }, "PageUp", false, extent)).toEqual({ row: 0, column: 1 });
    expect(walk({ row: 2, column: 1 }, "x", false, extent)).toBeNull();
  });

  it("lead with Tab from one cell that can be changed to the next", () => {
    const editable = [true, false, true];
    expect(nextEditable({ row: 0, column: 0 }, 1, editable, 2)).toEqual({ row: 0, column: 2 });
    expect(nextEditable({ row: 0, column: 2 }, 1, editable, 2)).toEqual({ row: 1, column: 0 });
    expect(nextEditable({ row: 1, column: 2 }, 1, editable, 2)).toBeNull();
    expect(nextEditable({ row: 0, column: 0 }, -1, editable, 2)).toBeNull();
    expect(nextEditable({ row: 0, column: 0 }, 1, [false, false], 2)).toBeNull();
  });
});

describe("a cell that is to be seen", () => {
  const units = table("units");
  const key = units.key(0);
  const filters = { name: { kind: "text" as const, text: "nergens" } };

  it("takes away the search and the filters that its row does not pass, and brings its column", () => {
    expect(sightOf({ key, column: "name" }, units, AS_IT_COMES)).toEqual({});
    expect(sightOf({ key, column: "lat" }, units, AS_IT_COMES)).toEqual({ switched: ["lat"] });
    const narrow = { ...AS_IT_COMES, query: "nergens", filters, switched: ["jobs", "lat"] };
    const change = sightOf({ key, column: "jobs" }, units, narrow);
    expect(change).toEqual({ switched: ["lat"], query: "", filters: {} });
    const then = { ...narrow, ...change };
    expect(columnsShown(units, then).map(({ id }) => id)).toContain("jobs");
    expect(rowsShown(units, columnsShown(units, then), then, "nl")).toContain(0);
    expect(sightOf({ key, column: "jobs" }, units, then)).toEqual({});
  });
});
