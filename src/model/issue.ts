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

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === "error");
}
