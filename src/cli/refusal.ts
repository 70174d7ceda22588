/** What is said of a data set that has errors. */
import { type IssueRow, issueCount, issueLines } from "../report/commands/check.ts";
import type { Lang } from "../report/words.ts";
import { cliWords } from "./words.ts";

/**
 * The issues to list, how many there are, and what was therefore not done.
 *
 * @param issues all of them; they are counted.
 */
export function refusalText(
  issues: readonly IssueRow[],
  listed: readonly IssueRow[],
  undone: (counts: string) => string,
  lang: Lang,
): string {
  const ambiguous = issues.some((issue) => issue.code === "number-ambiguous");
  const lines = [
    ...issueLines(listed, lang),
    ...(ambiguous ? [cliWords(lang).decimalHint] : []),
    undone(issueCount(issues, lang)),
  ];
  return `${lines.join("\n")}\n`;
}
