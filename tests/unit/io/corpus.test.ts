import { describe, expect, it } from "vitest";
import { readDataSet } from "../../../src/io/dataset.ts";
import { writeTable } from "../../../src/io/write.ts";
import { ISSUE_CODES, type Issue, type IssueCode } from "../../../src/model/issue.ts";
import { issueText } from "../../../src/report/issues/index.ts";
import { corpus, type ExpectedIssue } from "./corpus.ts";

const place = (issue: ExpectedIssue | Issue): string =>
  JSON.stringify([issue.file, issue.row, issue.column, issue.code, issue.severity, issue.value]);

const CASES = corpus();

describe.each(CASES)("$name", ({ files, expected }) => {
  const read = readDataSet("corpus", files, expected.decisions);

  it(`reports what it should: ${expected.why}`, () => {
    expect(read.issues.map(place).sort()).toEqual(expected.issues.map(place).sort());
    for (const issue of expected.issues) {
      const found = read.issues.find((other) => place(other) === place(issue));
      expect(found?.details).toMatchObject(issue.details ?? {});
    }
  });

  it("gives a data set exactly where there is no error", () => {
    const errors = expected.issues.some((issue) => issue.severity === "error");
    expect(read.dataset === null).toBe(errors);
  });

  it("reads the values that stand there", () => {
    const { dataset, tables } = read;
    if (expected.quantities) expect(dataset?.flows.map((flow) => flow.quantity)).toEqual(expected.quantities);
    if (expected.statuses) expect(dataset?.flows.map((flow) => flow.status)).toEqual(expected.statuses);
    if (expected.notes) expect(dataset?.flows.map((flow) => flow.note)).toEqual(expected.notes);
    for (const [id, numbers] of Object.entries(expected.numbers ?? {})) {
      expect(dataset?.units.find((unit) => unit.id === id)?.numbers).toEqual(numbers);
    }
    const flows = tables.find((table) => table.kind === "flows");
    if (expected.delimiter) expect(flows?.dialect.delimiter).toBe(expected.delimiter);
    if (expected.encoding) expect(flows?.dialect.encoding).toBe(expected.encoding);
    if (expected.decimal) expect(flows?.dialect.decimal).toBe(expected.decimal);
    for (const [file, decimals] of Object.entries(expected.decimals ?? {})) {
      expect(tables.find((table) => table.file === file)?.decimals).toEqual(decimals);
    }
  });

  it("writes what it read byte for byte", () => {
    for (const table of read.tables) {
      const original = files.find((file) => file.name === table.file);
      expect(writeTable(table)).toEqual(original?.bytes);
    }
  });

  it("words every issue in both languages", () => {
    for (const issue of read.issues) {
      for (const lang of ["nl", "en"] as const) {
        const { message, hint } = issueText(issue, lang);
        expect(message).not.toBe("");
        expect(`${message} ${hint}`).not.toMatch(/undefined|null|NaN|""(?!\.)/);
      }
    }
  });
});

/** What only a workbook, a JSON or a graph file can have; their own tests show these. */
const OF_OTHER_FORMS: readonly IssueCode[] = [
  "file-damaged",
  "not-a-data-set-file",
  "newer-version",
  "graph-undirected",
  "not-a-project-file",
  "project-part-damaged",
  "project-history-left-out",
  "workbook-protected",
  "workbook-old-format",
  "workbook-too-large",
  "sheet-too-large",
  "unknown-sheet",
  "hidden-sheet",
  "merged-cells",
  "column-without-header",
  "cell-error",
  "formula-without-result",
  "cell-is-a-date",
  "cell-not-a-value",
];

it("the corpus shows every code at least once", () => {
  const shown = new Set<string>(OF_OTHER_FORMS);
  for (const { expected } of CASES) for (const issue of expected.issues) shown.add(issue.code);
  expect(ISSUE_CODES.filter((code) => !shown.has(code))).toEqual([]);
});
