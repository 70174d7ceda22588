import { isBaseline } from "../../report/scenarioWords.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { type Mark, StatusMark } from "../shared/StatusMark.tsx";
import { isGone } from "../state/scenarioCommands.ts";
import { useApp } from "../state/store.ts";

/** How the plant stands in the end of the present scenario; nothing while nobody has left. */
export function LevelNow({ unit }: { readonly unit: string }) {
  const { t, f } = useWords();
  const result = useApp((state) => state.results.simulate);
  const gone = useApp((state) => isGone(unit, state));
  const row = result?.units.find((candidate) => candidate.id === unit);
  if (!result || !row || isBaseline(result.scenario)) return null;
  const [mark, text]: [Mark, string] = gone
    ? ["removed", t.level.left]
    : row.stopped || row.level < 1e-9
      ? ["broken", t.level.stopped]
      : row.wave !== null
        ? ["at-risk", t.level.weakened(f.percent(row.level))]
        : ["healthy", t.level.normal];
  return (
    <p className="level-now">
      <StatusMark mark={mark} /> {t.company.now}: {text}
      <Ask asked={{ of: "level", unit }} title={t.level.title} />
    </p>
  );
}
