import type { ChangeKind } from "../../model/dataset.ts";
import { type Change, changeText, subjectName } from "../../report/scenarioWords.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { type Mark, StatusMark } from "../shared/StatusMark.tsx";
import type { ShareKind } from "../state/history.ts";
import { useNames } from "../state/names.ts";
import type { LoadedSet } from "../state/types.ts";
import { ShareField } from "./ShareField.tsx";

const MARKS: Readonly<Record<ChangeKind, Mark>> = {
  leave: "removed",
  curtail: "at-risk",
  import: "at-risk",
  export: "at-risk",
  open: "ghost",
};

/** One change in words, with its share to move and a button that takes it away. */
export function ChangeItem({ change, data }: { readonly change: Change; readonly data: LoadedSet }) {
  const { t, lang } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const { kind, subject, value } = change;
  const text = changeText(kind, subject, value, names, lang);
  const name = subjectName(kind, subject, names, lang);
  // The engine opens a link whole or not at all.
  const link = kind === "open" && !data.index.units.has(subject) && !data.index.companies.has(subject);
  const share: ShareKind | null = kind === "leave" || link ? null : kind;
  return (
    <li className="change">
      <StatusMark mark={MARKS[kind]} />
      <span className="change-text">{link ? `${name}: ${t.scenario.linkNote.toLowerCase()}` : text}</span>
      <button
        type="button"
        className="button change-remove"
        aria-label={t.scenario.remove(text)}
        title={t.scenario.remove(text)}
        onClick={() =>
          kind === "leave" ? commands.comeBack(subject) : commands.setShare(kind, subject, null)
        }
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" className="icon">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
      {share !== null && (
        <ShareField
          label={t.scenario.share[share](name)}
          value={value}
          onChange={(next, joined) => commands.setShare(share, subject, next, joined)}
        />
      )}
    </li>
  );
}
