import { FILE_KINDS } from "../../io/schema.ts";
import { useAppContext } from "../context.ts";
import { IssueTable } from "../dialogs/IssueTable.tsx";
import { useWords } from "../i18n/text.ts";
import type { Guide } from "../state/guideTypes.ts";
import { problemsOf } from "./problems.ts";

/** The first step: which tables were found, and what each holds. */
export function FilesStep({ guide }: { readonly guide: Guide }) {
  const { t } = useWords();
  const { effects } = useAppContext();
  const { surveys, plan, refused } = guide;
  if (surveys.length === 0 && guide.busy) return null;
  return (
    <>
      <p>{surveys.length === 0 ? t.guide.noTables : t.guide.filesText}</p>
      <label className="field">
        <span>{t.guide.name}</span>
        <input
          className="input"
          value={guide.name}
          onChange={(event) => effects.guide.setName(event.currentTarget.value)}
        />
      </label>
      {surveys.length > 0 && (
        <table className="guide-table guide-files">
          <thead>
            <tr>
              <th scope="col">{t.guide.source}</th>
              <th scope="col">{t.guide.firstRow}</th>
              <th scope="col">{t.guide.holds}</th>
            </tr>
          </thead>
          <tbody>
            {surveys.map((survey) => {
              const kind = plan.sources.find(({ source }) => source === survey.source)?.kind ?? null;
              const first = survey.lines.find(({ row }) => row === survey.headerRow) ?? survey.lines[0];
              return (
                <tr key={survey.source}>
                  <th scope="row">{survey.source}</th>
                  <td className="guide-first">{first?.cells.filter(Boolean).join(" · ")}</td>
                  <td>
                    <select
                      className="select"
                      aria-label={`${survey.source}: ${t.guide.holds}`}
                      value={kind ?? ""}
                      onChange={(event) =>
                        effects.guide.setKind(
                          survey.source,
                          FILE_KINDS.find((one) => one === event.currentTarget.value) ?? null,
                        )
                      }
                    >
                      <option value="">{t.guide.leaveOut}</option>
                      {FILE_KINDS.map((one) => (
                        <option key={one} value={one}>
                          {t.guide.kinds[one]}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <TablesProblem guide={guide} />
      {refused.length > 0 && (
        <>
          <h3 id="guide-refused">{t.guide.refused}</h3>
          <IssueTable issues={refused} label="guide-refused" />
        </>
      )}
    </>
  );
}

function TablesProblem({ guide }: { readonly guide: Guide }) {
  const { t } = useWords();
  const { tables } = problemsOf(guide);
  if (!tables || tables.kind === "none") return null;
  return (
    <p className="guide-problem" role="status">
      {tables.kind === "twice" ? t.guide.twice(t.guide.kinds[tables.of]) : t.guide.noFlows}
    </p>
  );
}
