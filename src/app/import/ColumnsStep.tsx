import type { ColumnChoice } from "../../io/guide/plan.ts";
import { headerOf } from "../../io/guide/survey.ts";
import { type ColumnSpec, columnsOf } from "../../io/schema.ts";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import type { Guide } from "../state/guideTypes.ts";
import { examplesOf } from "./examples.ts";
import { problemsOf } from "./problems.ts";
import { chosenOf, SourceChoice } from "./SourceChoice.tsx";

/** The third step: which of their columns each of ours gets. */
export function ColumnsStep({ guide }: { readonly guide: Guide }) {
  const { t } = useWords();
  const { effects } = useAppContext();
  const chosen = chosenOf(guide);
  if (!chosen?.plan.kind) return null;
  const { survey, plan } = chosen;
  const { source, lines } = survey;
  const header = headerOf(lines, plan.headerRow);
  const choose = (name: string, choice: ColumnChoice | null) => {
    const { [name]: _, ...others } = plan.columns;
    effects.guide.choose(source, { columns: choice ? { ...others, [name]: choice } : others });
  };
  return (
    <>
      <p>{t.guide.columnsText}</p>
      <SourceChoice guide={guide} />
      <ul className="guide-problems">
        {problemsOf(guide).columns.map(({ source: at, names }) => (
          <li key={at} className="guide-problem">
            {at === source ? (
              at
            ) : (
              <button type="button" className="link" onClick={() => effects.guide.show(at)}>
                {at}
              </button>
            )}
            : {t.guide.missing(names.map((name) => t.guide.columns[name] ?? name).join(", "))}
          </li>
        ))}
      </ul>
      <table className="guide-table">
        <thead>
          <tr>
            <th scope="col">{t.guide.ours}</th>
            <th scope="col">{t.guide.theirs}</th>
            <th scope="col">{t.guide.examples}</th>
          </tr>
        </thead>
        <tbody>
          {columnsOf(chosen.plan.kind).map((spec) => (
            <ColumnRow
              key={`${source} ${spec.name}`}
              spec={spec}
              header={header}
              choice={plan.columns[spec.name] ?? null}
              examples={examplesOf(spec, plan, lines)}
              onChange={(choice) => choose(spec.name, choice)}
            />
          ))}
        </tbody>
      </table>
      <label className="check">
        <input
          type="checkbox"
          checked={plan.keepOthers}
          onChange={(event) => effects.guide.choose(source, { keepOthers: event.currentTarget.checked })}
        />
        <span>{t.guide.keepOthers}</span>
      </label>
    </>
  );
}

interface RowProps {
  readonly spec: ColumnSpec;
  readonly header: readonly string[];
  readonly choice: ColumnChoice | null;
  readonly examples: readonly string[];
  onChange(choice: ColumnChoice | null): void;
}

function ColumnRow({ spec, header, choice, examples, onChange }: RowProps) {
  const { t } = useWords();
  const label = t.guide.columns[spec.name] ?? spec.name;
  const constant = choice !== null && "constant" in choice;
  const value = choice === null ? "" : constant ? "constant" : String(choice.column);
  return (
    <tr>
      <th scope="row">
        {label} {spec.required && <span className="guide-needed">{t.guide.required}</span>}
        <span className="fine guide-name">{spec.name}</span>
      </th>
      <td>
        <div className="guide-choice">
          <select
            className="select"
            aria-label={`${label}: ${t.guide.theirs}`}
            value={value}
            onChange={(event) => {
              const next = event.currentTarget.value;
              if (next === "") onChange(null);
              else if (next === "constant") onChange({ constant: "" });
              else onChange({ column: Number(next) });
            }}
          >
            <option value="">{t.guide.none}</option>
            {header.map((name, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headers may be the same
              <option key={column} value={String(column)}>
                {name || `(${String(column + 1)})`}
              </option>
            ))}
            <option value="constant">{t.guide.constant}</option>
          </select>
          {constant && (
            <input
              className="input"
              aria-label={t.guide.constantFor(label)}
              value={choice.constant}
              onChange={(event) => onChange({ constant: event.currentTarget.value })}
            />
          )}
        </div>
      </td>
      <td className="guide-examples">{examples.join(" · ")}</td>
    </tr>
  );
}
