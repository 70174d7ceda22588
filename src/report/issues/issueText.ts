import {
  ISSUE_CODES,
  type Issue,
  type IssueCode,
  MATRIX_ISSUE_CODES,
  type MatrixIssueCode,
} from "../../model/issue.ts";
import type { IssueCatalogue, IssueWords } from "./catalogue.ts";
import { EN } from "./en.ts";
import { MATRIX_CATALOGUES } from "./matrix.ts";
import { NL } from "./nl.ts";

const CATALOGUES: Readonly<Record<"nl" | "en", IssueCatalogue>> = { nl: NL, en: EN };

/**
 * An issue in words (format.md, "Reading"): what is wrong, and what to do about it. The place (file, row,
 * column) is not in it, unless the sentence needs it; whoever shows the issue shows its place.
 */
export function issueText(issue: Issue, lang: "nl" | "en"): IssueWords {
  if (isKnown(issue.code)) return CATALOGUES[lang][issue.code](issue);
  if (isOfMatrix(issue.code)) return MATRIX_CATALOGUES[lang][issue.code](issue);
  return { message: issue.value === "" ? issue.code : `${issue.code}: ${issue.value}`, hint: "" };
}

function isKnown(code: string): code is IssueCode {
  return (ISSUE_CODES as readonly string[]).includes(code);
}

function isOfMatrix(code: string): code is MatrixIssueCode {
  return (MATRIX_ISSUE_CODES as readonly string[]).includes(code);
}
