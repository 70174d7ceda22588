import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import "./LinkingNote.css";

/** Says, above the network, that the other end of a new flow is to be chosen in it. */
export default function LinkingNote({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const from = useApp((state) => state.linking);
  if (from === null) return null;
  return (
    <div className="linking" role="status">
      <p>{t.edit.flowToText(names.unit(from))}</p>
      <button
        type="button"
        className="button"
        onClick={() => commands.showForm({ kind: "flow", at: null, from })}
      >
        {t.edit.outside}
      </button>
      <button type="button" className="button" onClick={() => commands.linkFrom(null)}>
        {t.edit.cancel}
      </button>
    </div>
  );
}
