/** A problem of a data set, at its cell (format.md, "Reading"). Words come from report/text. */
export type Severity = "error" | "warning" | "info";

export interface Issue {
  /** Stable, in kebab-case; the catalogues hold its message and hint in each language. */
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  /** The row as a spreadsheet shows it (the header is row 1); null for the whole file. */
  readonly row: number | null;
  /** Header of the column as written, or "" for the whole row. */
  readonly column: string;
  /** The cell as written. */
  readonly value: string;
  /** What message and hint need beyond the value, by name. */
  readonly details: Readonly<Record<string, string>>;
}

/** Every code that reading a data set can report; report/issues words each in both languages. */
export const ISSUE_CODES = [
  // The file as a whole
  "not-a-text-file",
  "encoding-fallback",
  "encoding-damaged",
  "empty-file",
  "no-rows",
  "unknown-file",
  "duplicate-file",
  "flows-missing",
  "file-damaged",
  "not-a-data-set-file",
  "newer-version",
  "graph-undirected",
  // A project
  "not-a-project-file",
  "project-part-damaged",
  "project-history-left-out",
  // A workbook and its sheets
  "workbook-protected",
  "workbook-old-format",
  "workbook-too-large",
  "sheet-too-large",
  "unknown-sheet",
  "hidden-sheet",
  "merged-cells",
  "column-without-header",
  // The table
  "missing-column",
  "duplicate-column",
  "unknown-column",
  "unclosed-quote",
  "too-many-fields",
  "too-few-fields",
  // The cell
  "missing-cell",
  "unknown-word",
  "not-a-number",
  "number-placeholder",
  "number-with-symbol",
  "number-ambiguous",
  "number-mixed-decimals",
  "number-column-spoilt",
  "not-an-integer",
  "out-of-range",
  "negative-quantity",
  "unit-not-convertible",
  "cell-error",
  "formula-without-result",
  "cell-is-a-date",
  "cell-not-a-value",
  // Ids and references
  "duplicate-id",
  "ambiguous-id",
  "unit-created",
  "material-created",
  "unknown-unit",
  "unknown-material",
  "unknown-subject",
  // Flows
  "both-ends-outside",
  "self-flow",
  "parallel-rows",
  "group-not-convertible",
  // Chains
  "steps-out-of-order",
  "duplicate-step",
  "steps-not-linked",
  // Catalogue
  "process-not-in-catalogue",
  "process-without-items",
  "process-output-differs",
  // Cluster
  "unknown-key",
  "bad-thresholds",
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** Codes that only a sector matrix can have (cli.md, `esri --essential`). */
export const MATRIX_ISSUE_CODES = [
  "no-buying-sectors",
  "sector-unnamed",
  "duplicate-sector",
  "not-a-class",
  "no-known-sector",
] as const;
export type MatrixIssueCode = (typeof MATRIX_ISSUE_CODES)[number];

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === "error");
}
