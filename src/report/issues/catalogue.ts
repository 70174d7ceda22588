import type { Issue, IssueCode } from "../../model/issue.ts";
import { inLanguage } from "../inLanguage.ts";

/** What an issue is, and what to do about it; an empty hint where there is nothing to do. */
export interface IssueWords {
  readonly message: string;
  readonly hint: string;
}

/** The words for every code; the compiler sees to it that none is left out. */
export type IssueCatalogue = Readonly<Record<IssueCode, (issue: Issue) => IssueWords>>;

/** A detail of an issue by name, "" where it has none. */
export function detail(issue: Issue, name: string): string {
  return issue.details[name] ?? "";
}

/** The name of the material that an issue is about, as people read it; its id where it has none. */
export function materialOf(issue: Issue, lang: "nl" | "en"): string {
  const name = inLanguage(lang, detail(issue, "nameEn"), detail(issue, "nameNl"));
  return name || detail(issue, "material");
}

/** A cell as it is quoted in a sentence: on one line and not too long. */
export function shown(value: string): string {
  const line = value.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

/** The two readings of a number that could be either, for the question. */
export function bothReadings(value: string): { point: string; comma: string } {
  const bare = value.trim();
  return {
    point: bare.replace(/,/g, ""),
    comma: bare.replace(/\./g, "").replace(",", "."),
  };
}

/** The ending of the file that an issue is about: `.xlsx`. */
export function endingOf(issue: Issue): string {
  return /\.[^.\s]+(?=$| >)/.exec(issue.file)?.[0].toLowerCase() ?? "";
}
