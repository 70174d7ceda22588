import { useEffect } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { JobBar } from "../shared/JobBar.tsx";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { NoCandidates } from "../targets/NoCandidates.tsx";
import { useUnder } from "../targets/under.ts";
import { useTargets } from "../targets/useTargets.ts";
import { TablePanel } from "./TablePanel.tsx";

/** The table of candidates, which is worked out where one looks at it; the chosen one leads to its card. */
export function TargetsPanel({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const commands = useCommands();
  const targets = useTargets(data);
  const under = useUnder(data);
  const chosen = useApp((state) => state.targets.candidate);
  useEffect(() => {
    commands.askTargets({ listed: true });
    return () => commands.askTargets({ listed: false });
  }, [commands]);
  const row = targets?.rows.find(({ key }) => key === chosen);
  function toCard(candidate: string): void {
    commands.askTargets({ part: "attract", chain: null, candidate });
    commands.showView("targets");
  }
  return (
    <>
      <JobBar job="targets" what={t.targets.computing} />
      {under !== "" && <p className="warn tables-note">{t.targets.under(under)}</p>}
      {targets && !(targets.answer.result.settled && targets.drawsSettled) && (
        <p className="warn tables-note">{t.graph.notSettled}</p>
      )}
      {targets && targets.rows.length === 0 && <NoCandidates targets={targets} />}
      {targets && targets.rows.length > 0 && (
        <>
          <TablePanel name="targets" data={data} targets={targets} />
          {row && (
            <p className="tables-note">
              <button type="button" className="link" onClick={() => toCard(row.key)}>
                {t.tables.toCard(row.name)}
              </button>
            </p>
          )}
        </>
      )}
    </>
  );
}
