import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import type { Failure } from "../state/types.ts";
import { IssueTable } from "./IssueTable.tsx";
import "./Issues.css";

/**
 * Why a data set could not be opened, or the remarks about the one that is. It stands above the rest
 * of the page and pushes it down, so that what was open stays in sight and in use.
 */
export function IssuesPanel() {
  const { t } = useWords();
  const commands = useCommands();
  const failure = useApp((state) => state.failure);
  const panel = useApp((state) => state.panel);
  const data = useApp((state) => state.data);
  if (failure)
    return (
      <section className="issues" aria-labelledby="issues-title">
        <div className="issues-head">
          <h2 id="issues-title" className="issues-failed">
            {t.state.failedTitle(failure.name)}
          </h2>
          <button type="button" className="button" onClick={commands.dismissFailure}>
            {t.app.close}
          </button>
        </div>
        <p>
          <FailureText failure={failure} />{" "}
          {data && t.state.kept(data.dataset.cluster.name || data.dataset.id)}
        </p>
        {failure.issues.length > 0 && <IssueTable issues={failure.issues} />}
      </section>
    );
  if (panel !== "issues" || !data) return null;
  return (
    <section className="issues" aria-labelledby="issues-title">
      <div className="issues-head">
        <h2 id="issues-title">{t.header.warningsTitle}</h2>
        <button type="button" className="button" onClick={() => commands.showPanel(null)}>
          {t.app.close}
        </button>
      </div>
      {data.issues.length > 0 ? <IssueTable issues={data.issues} /> : <p>{t.issues.none}</p>}
    </section>
  );
}

function FailureText({ failure }: { readonly failure: Failure }) {
  const { t } = useWords();
  switch (failure.kind) {
    case "issues":
      return t.state.failedIssues(failure.issues.filter((issue) => issue.severity === "error").length);
    case "kept-aside":
      return t.project.keptAside;
    case "no-files":
      return t.state.failedNoFiles(failure.detail);
    case "unreachable":
      return `${t.state.failedUnreachable} (${failure.detail})`;
    case "internal":
      return `${t.state.failedInternal} (${failure.detail})`;
  }
}
