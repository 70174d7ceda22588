import { resolveScenario, yearsOf } from "../../network/namedScenario.ts";
import { inLanguage } from "../../report/inLanguage.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { useKept } from "../shared/useKept.ts";
import type { LoadedSet } from "../state/types.ts";

/** The scenarios of scenarios.csv, each up to a year where its changes carry years. */
export function NamedScenarios({ data }: { readonly data: LoadedSet }) {
  const { t, lang } = useWords();
  const commands = useCommands();
  const { scenarios } = data.dataset;
  const [id, setId] = useKept("loaded scenario", "");
  const [year, setYear] = useKept("loaded year", "");
  const chosen = scenarios.find((scenario) => scenario.id === id) ?? scenarios[0];
  if (!chosen)
    return (
      <section className="card">
        <Heading text={t.scenario.load} lines={(e) => e.namedScenarios} />
        <p className="soft">{t.scenario.loadNone}</p>
      </section>
    );
  const nameOf = (scenario: typeof chosen) =>
    inLanguage(lang, scenario.nameEn, scenario.nameNl) || scenario.id;
  const years = yearsOf(chosen);
  const until = years.find((one) => String(one) === year) ?? null;

  function load(scenario: typeof chosen): void {
    if (!scenario) return;
    commands.loadScenario({
      nameEn: scenario.nameEn || scenario.nameNl || scenario.id,
      nameNl: scenario.nameNl || scenario.nameEn || scenario.id,
      id: scenario.id,
      year: until,
      scenario: resolveScenario(scenario, until ?? undefined),
    });
  }

  const notes = chosen.changes.filter((change) => change.note !== "");
  return (
    <section className="card">
      <Heading text={t.scenario.load} lines={(e) => e.namedScenarios} />
      <form
        className="add-change"
        onSubmit={(event) => {
          event.preventDefault();
          load(chosen);
        }}
      >
        <label className="stacked">
          <span>{t.scenario.loadName}</span>
          <select
            className="select"
            value={chosen.id}
            onChange={(event) => {
              setId(event.target.value);
              setYear("");
            }}
          >
            {scenarios.map((scenario) => (
              <option key={scenario.id} value={scenario.id}>
                {nameOf(scenario)}
              </option>
            ))}
          </select>
        </label>
        {years.length > 0 && (
          <label className="stacked">
            <span>{t.scenario.year}</span>
            <select className="select" value={year} onChange={(event) => setYear(event.target.value)}>
              <option value="">{t.scenario.allYears}</option>
              {years.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" className="button">
          {t.scenario.loadButton}
        </button>
      </form>
      {notes.length > 0 && (
        <ul className="fine notes">
          {notes.map((change) => (
            <li key={`${change.subject} ${change.change} ${change.year}`}>
              {change.year !== null && `${change.year}: `}
              {change.note}
            </li>
          ))}
        </ul>
      )}
      <p className="fine">{t.scenario.loadText}</p>
    </section>
  );
}
