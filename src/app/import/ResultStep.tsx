import { useState } from "react";
import { headerOf } from "../../io/guide/survey.ts";
import type { Issue } from "../../model/issue.ts";
import { useAppContext } from "../context.ts";
import { IssueTable } from "../dialogs/IssueTable.tsx";
import { useWords } from "../i18n/text.ts";
import type { Guide } from "../state/guideTypes.ts";
import { RowsTable } from "./RowsTable.tsx";

/** The last step: what the reader makes of it all, with every error at its cell. */
export function ResultStep({ guide }: { readonly guide: Guide }) {
  const { t, f } = useWords();
  const { effects } = useAppContext();
  const [shown, setShown] = useState<Issue | null>(null);
  const { tried } = guide;
  if (!tried)
    return guide.busy ? null : (
      <p>
        {t.guide.wasStopped}{" "}
        <button type="button" className="button" onClick={() => effects.guide.goTo("result")}>
          {t.guide.again}
        </button>
      </p>
    );
  const { issues, counts, sources } = tried;
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const at = shown ?? issues.find(({ severity, row }) => severity === "error" && row !== null) ?? null;
  return (
    <>
      <p>{t.guide.checkText}</p>
      {counts && (
        <p className="guide-counts">
          {t.guide.counts(
            f.integer(counts.units),
            f.integer(counts.flows),
            f.integer(counts.materials),
            f.integer(counts.chains),
          )}
        </p>
      )}
      <ul className="soft">
        {sources.map(({ source, rows }) => (
          <li key={source}>{t.guide.rows(f.integer(rows), source)}</li>
        ))}
      </ul>
      <h3 id="guide-issues" className={errors > 0 ? "guide-error" : undefined}>
        {errors > 0
          ? t.guide.errors(errors)
          : issues.length > 0
            ? t.guide.remarks(issues.length)
            : t.guide.noIssues}
      </h3>
      {issues.length > 0 && <IssueTable issues={issues} label="guide-issues" onShow={setShown} />}
      {at && <Around guide={guide} issue={at} />}
    </>
  );
}

/** The rows of a file around an issue. */
function Around({ guide, issue }: { readonly guide: Guide; readonly issue: Issue }) {
  const { t } = useWords();
  const source = guide.tried?.sources.find((one) => one.source === issue.file);
  const plan = guide.plan.sources.find((one) => one.source === issue.file);
  const survey = guide.surveys.find((one) => one.source === issue.file);
  if (!source || !plan || !survey || source.excerpt.length === 0 || issue.row === null) return null;
  const column = headerOf(survey.lines, plan.headerRow).indexOf(issue.column);
  return (
    <>
      <h3>{t.guide.around(issue.file)}</h3>
      <RowsTable
        title={t.guide.around(issue.file)}
        lines={source.excerpt}
        headerRow={plan.headerRow}
        lastRow={plan.lastRow}
        at={{ row: issue.row, column }}
      />
    </>
  );
}
