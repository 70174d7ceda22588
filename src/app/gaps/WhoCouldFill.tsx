import type { Gap } from "../../analysis/results.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { JobBar } from "../shared/JobBar.tsx";
import { takesOut } from "../state/departures.ts";
import { answer } from "../state/jobTypes.ts";
import { useApp } from "../state/store.ts";
import { candidatesFor } from "../targets/forGap.ts";
import { candidateName, keyOf } from "../targets/rows.ts";
import { TakeoverButton } from "../targets/TakeoverButton.tsx";

const MOST = 5;

/** The best candidates for a missing link; each opens its card in the view of targets. */
export function WhoCouldFill({ gap }: { readonly gap: Gap }) {
  const { t, f, lang } = useWords();
  const commands = useCommands();
  const found = useApp((state) => answer(state.jobs.targets));
  const candidates = found ? candidatesFor(found.result, gap) : [];
  // What a scenario starves is not a gap of today: whoever takes over what left brings it back.
  const departs = useApp((state) => takesOut(state.history.present));
  if (gap.kind === "starved")
    return departs ? (
      <section className="gap-who">
        <TakeoverButton />
      </section>
    ) : null;
  const open = (candidate: string | null) => {
    commands.askTargets({ part: "attract", chain: null, candidate });
    commands.showView("targets");
  };
  return (
    <section className="gap-who">
      <h4>{t.targets.ghost.who}</h4>
      {!found && <JobBar job="targets" what={t.targets.computing} />}
      {found && candidates.length === 0 && <p className="soft">{t.targets.ghost.nobody}</p>}
      <ul>
        {candidates.slice(0, MOST).map((candidate) => (
          <li key={keyOf(candidate)}>
            <button type="button" className="link" onClick={() => open(keyOf(candidate))}>
              {candidateName(candidate, lang)}
            </button>{" "}
            <span className="fine">
              {f.quantity(candidate.size, candidate.unit)} · {t.targets.column.feasible.toLowerCase()}:{" "}
              {candidate.feasible ? t.targets.yes : t.targets.no}
            </span>
          </li>
        ))}
      </ul>
      {candidates.length > MOST && (
        <button type="button" className="link" onClick={() => open(null)}>
          {t.targets.ghost.all} ({f.integer(candidates.length)})
        </button>
      )}
    </section>
  );
}
