import type { Issue, IssueCode, Severity } from "../model/issue.ts";

/** The place of a problem: a whole file, a row of it, or one cell. */
export interface Place {
  readonly file: string;
  readonly row?: number | null;
  readonly column?: string;
  readonly value?: string;
}

/** Makes an issue with a code of the union, so that no code goes without its words. */
export function problem(
  code: IssueCode,
  severity: Severity,
  place: Place,
  details: Readonly<Record<string, string>> = {},
): Issue {
  return {
    code,
    severity,
    file: place.file,
    row: place.row ?? null,
    column: place.column ?? "",
    value: place.value ?? "",
    details,
  };
}
