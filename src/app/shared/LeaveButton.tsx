import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { canLeave } from "../state/departures.ts";
import { isGone } from "../state/scenarioCommands.ts";
import { useApp } from "../state/store.ts";
import "./LeaveButton.css";

interface Props {
  /** A company or a unit. */
  readonly subject: string;
  readonly name: string;
  readonly small?: boolean;
  /** What it says where "leaves" alone could be taken for another subject; it is its name too. */
  readonly says?: string;
}

/** Takes a company or plant out of the cluster, or puts it back. */
export function LeaveButton({ subject, name, small = false, says }: Props) {
  const { t } = useWords();
  const commands = useCommands();
  const gone = useApp((state) => isGone(subject, state));
  const possible = useApp((state) => state.data !== null && canLeave(subject, state.data.index));
  if (!possible) return <span className="soft">{t.ranking.notOperating}</span>;
  const label = gone ? t.ranking.putBackName(name) : (says ?? t.ranking.leaveName(name));
  return (
    <button
      type="button"
      className={`button leave ${small ? "leave-small" : ""} ${gone ? "is-gone" : ""}`}
      aria-label={label}
      title={label}
      onClick={() => commands.toggle(subject)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="icon">
        {gone ? (
          <path d="M13 8H4M7.5 4.5 4 8l3.5 3.5M2 2.5v11" />
        ) : (
          <path d="M2.5 8h9M8 4.5 11.5 8 8 11.5M14 2.5v11" />
        )}
      </svg>
      {!small && <span>{says ? label : gone ? t.ranking.putBack : t.ranking.leave}</span>}
    </button>
  );
}
