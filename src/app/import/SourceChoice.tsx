import type { SourcePlan, SourceSurvey } from "../../io/guide/plan.ts";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import type { Guide } from "../state/guideTypes.ts";

export interface Chosen {
  readonly survey: SourceSurvey;
  readonly plan: SourcePlan;
}

/** The source that a step is about. */
export function chosenOf({ surveys, plan, source }: Guide): Chosen | null {
  const survey = surveys.find((one) => one.source === source);
  const own = plan.sources.find((one) => one.source === source);
  return survey && own ? { survey, plan: own } : null;
}

/** Which of the tables a step is about, where there are several. */
export function SourceChoice({ guide }: { readonly guide: Guide }) {
  const { t } = useWords();
  const { effects } = useAppContext();
  const used = guide.plan.sources.filter(({ kind }) => kind !== null);
  if (used.length < 2) return <h3 className="guide-source">{used[0]?.source}</h3>;
  return (
    <fieldset className="guide-sources">
      <legend className="hidden">{t.guide.source}</legend>
      {used.map(({ source, kind }) => (
        <button
          key={source}
          type="button"
          className="button toggle"
          aria-pressed={source === guide.source}
          onClick={() => effects.guide.show(source)}
        >
          {source}
          <span className="soft">{kind && t.guide.kinds[kind].split(":")[0]}</span>
        </button>
      ))}
    </fieldset>
  );
}
