import { useState } from "react";
import type { Issue } from "../../model/issue.ts";
import { issueText } from "../../report/issues/index.ts";
import { useWords } from "../i18n/text.ts";
import { type Mark, StatusMark } from "../shared/StatusMark.tsx";
import { useHide } from "../state/shown.ts";

const PAGE = 50;
const MARKS: Readonly<Record<Issue["severity"], Mark>> = {
  error: "broken",
  warning: "at-risk",
  info: "healthy",
};
const ORDER: readonly Issue["severity"][] = ["error", "warning", "info"];

interface Props {
  readonly issues: readonly Issue[];
  /** Id of the heading that names the table. */
  readonly label?: string;
  /** Shows where an issue stands; row numbers are then buttons. */
  onShow?(issue: Issue): void;
}

/** Every issue at its cell, errors first, fifty at a time so that thousands do not freeze the page. */
export function IssueTable({ issues, label = "issues-title", onShow }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(PAGE);
  const sorted = ORDER.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  const rest = sorted.length - shown;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="issues-scroll" tabIndex={0} aria-labelledby={label}>
      <table className="issues-table">
        <thead>
          <tr>
            <th scope="col">{t.issues.message}</th>
            <th scope="col">{t.issues.file}</th>
            <th scope="col">{t.issues.row}</th>
            <th scope="col">{t.issues.column}</th>
            <th scope="col">{t.issues.value}</th>
            <th scope="col">{t.issues.hint}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((issue, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: issues have no id and their order never changes
            <IssueRow key={at} issue={issue} onShow={onShow} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" className="button" onClick={() => setShown(shown + PAGE)}>
          {t.app.showMore(Math.min(PAGE, rest))}
        </button>
      )}
    </section>
  );
}

function IssueRow({
  issue,
  onShow,
}: {
  readonly issue: Issue;
  readonly onShow: ((issue: Issue) => void) | undefined;
}) {
  const { t, w, lang } = useWords();
  const hide = useHide();
  const { message, hint } = issueText(issue, lang);
  return (
    <tr>
      <td>
        <StatusMark mark={MARKS[issue.severity]} />{" "}
        <span className="hidden">{w.severity[issue.severity]}: </span>
        {hide(message)}
      </td>
      <td>{issue.file}</td>
      <td className="figure">
        {onShow && issue.row !== null ? (
          <button
            type="button"
            className="link"
            aria-label={t.guide.showRow(String(issue.row))}
            onClick={() => onShow(issue)}
          >
            {issue.row}
          </button>
        ) : (
          (issue.row ?? "")
        )}
      </td>
      <td>{issue.column}</td>
      <td className="issue-value">{hide(issue.value)}</td>
      <td>{hide(hint)}</td>
    </tr>
  );
}
