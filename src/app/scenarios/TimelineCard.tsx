import { useEffect, useState } from "react";
import type { NamedScenario } from "../../model/dataset.ts";
import { resolveScenario } from "../../network/namedScenario.ts";
import { changeText } from "../../report/scenarioWords.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import { useKept } from "../shared/useKept.ts";
import { useNames } from "../state/names.ts";
import type { LoadedSet } from "../state/types.ts";
import { scenarioName } from "./scenarioName.ts";
import { type Timeline, timelineOf } from "./timeline.ts";

const PACE = 2000;

/** The years of a scenario: what happens when, and the cluster as it stands in a year. */
export function TimelineCard({ data }: { readonly data: LoadedSet }) {
  const { t, lang } = useWords();
  const [id, setId] = useKept("timeline", "");
  const dated = data.dataset.scenarios.flatMap((scenario) => {
    const timeline = timelineOf(scenario);
    return timeline ? [{ scenario, timeline }] : [];
  });
  const chosen = dated.find(({ scenario }) => scenario.id === id) ?? dated[0];
  return (
    <section aria-labelledby="timeline-title">
      <Heading id="timeline-title" text={t.scenarios.timeline} lines={t.scenarios.timelineExplain} />
      {chosen ? (
        <>
          <label className="timeline-choice">
            <span>{t.scenarios.choose}</span>
            <select
              className="select"
              value={chosen.scenario.id}
              onChange={(event) => setId(event.currentTarget.value)}
            >
              {dated.map(({ scenario }) => (
                <option key={scenario.id} value={scenario.id}>
                  {scenarioName(scenario, lang)}
                </option>
              ))}
            </select>
          </label>
          <Years key={chosen.scenario.id} {...chosen} data={data} />
        </>
      ) : (
        <p className="soft">{t.scenarios.noneWithYears}</p>
      )}
    </section>
  );
}

interface YearsProps {
  readonly scenario: NamedScenario;
  readonly timeline: Timeline;
  readonly data: LoadedSet;
}

function Years({ scenario, timeline, data }: YearsProps) {
  const { t, lang } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const { from, to, ticks, moments, throughout } = timeline;
  const [year, setYear] = useState(from);
  const [playing, setPlaying] = useState(false);
  const name = scenarioName(scenario, lang);

  function show(next: number): void {
    setYear(next);
    commands.loadScenario(
      {
        nameEn: scenario.nameEn || name,
        nameNl: scenario.nameNl || name,
        id: scenario.id,
        year: next,
        scenario: resolveScenario(scenario, next),
      },
      true,
    );
  }
  const nextYear = moments.find((moment) => moment.year > year)?.year ?? null;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (nextYear === null) setPlaying(false);
      else show(nextYear);
    }, PACE);
    return () => clearTimeout(timer);
  });

  const words = (change: NamedScenario["changes"][number]) =>
    changeText(
      change.change,
      change.subject,
      change.value ?? (change.change === "open" ? 1 : 0),
      names,
      lang,
    );
  const said = year <= from ? t.scenarios.before : t.scenarios.at(String(year));
  return (
    <>
      <fieldset className="timeline">
        <legend className="hidden">{t.scenarios.axis(from, to)}</legend>
        <div className="timeline-axis" aria-hidden="true">
          {ticks.map((tick) => (
            <span
              key={tick}
              className="timeline-tick"
              style={{ insetInlineStart: `${((tick - from) / (to - from)) * 100}%` }}
            >
              {tick}
            </span>
          ))}
          {moments.map((moment) => (
            <span
              key={moment.year}
              className={`timeline-mark ${moment.year <= year ? "is-past" : ""}`}
              style={{ insetInlineStart: `${moment.place * 100}%` }}
            />
          ))}
        </div>
        <input
          type="range"
          className="timeline-range"
          min={from}
          max={to}
          step={1}
          value={year}
          aria-label={t.scenarios.now}
          aria-valuetext={said}
          onChange={(event) => show(event.currentTarget.valueAsNumber)}
        />
        <div className="timeline-tools">
          <button
            type="button"
            className="button"
            aria-pressed={playing}
            onClick={() => {
              if (!playing && nextYear === null) show(from);
              setPlaying(!playing);
            }}
          >
            {playing ? t.scenarios.pause : t.scenarios.play}
          </button>
          <output>{said}</output>
        </div>
      </fieldset>
      <ol className="timeline-list">
        {throughout.length > 0 && (
          <li>
            <strong>{t.scenarios.throughout}</strong>: {throughout.map(words).join("; ")}
          </li>
        )}
        {moments.map((moment) => (
          <li key={moment.year} className={moment.year <= year ? "" : "soft"}>
            <strong>{moment.year}</strong>: {moment.changes.map(words).join("; ")}
          </li>
        ))}
      </ol>
    </>
  );
}
