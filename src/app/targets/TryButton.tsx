import { useState } from "react";
import type { CellChange } from "../../analysis/resultsStrengthen.ts";
import { cellChanges, rowChanges } from "../../analysis/targets/rowChanges.ts";
import type { RowsToWrite } from "../../analysis/targets/rows.ts";
import { issueText } from "../../report/issues/index.ts";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import type { EditOutcome } from "../state/editCommands.ts";
import { useApp } from "../state/store.ts";
import type { TryWhat } from "../state/trialCommands.ts";
import { newcomersOf } from "../state/trials.ts";
import { followed } from "./follow.ts";

interface Props {
  readonly what: TryWhat;
  readonly name: string;
  /** Of the data set as it is now. */
  readonly rows: RowsToWrite | null;
  /** Newcomers by their ids, as the reader calls them: a plant has one name in the data. */
  readonly names?: ReadonlyMap<string, string>;
  readonly cells: readonly CellChange[];
  /** What is proposed belongs to a data set that has become another one. */
  readonly old?: boolean;
}

/** Writes what is proposed into the data set, so that everything counts it; a step that can be taken back. */
export function TryButton({ what, name, rows, names, cells, old = false }: Props) {
  const { t } = useWords();
  const { store, commands } = useAppContext();
  const isIn = useApp(({ history }) => {
    const there = newcomersOf(history);
    return what.units.length > 0 && what.units.every((id) => there.includes(id));
  });
  const stale = useApp((state) => state.stale);
  const [outcome, setOutcome] = useState<EditOutcome | null>(null);
  async function tryOut(): Promise<void> {
    const dataset = store.getState().data?.dataset;
    if (!dataset) return;
    const changes = [
      ...cellChanges(dataset, cells),
      ...(rows ? rowChanges(dataset, called(rows, names)) : []),
    ];
    const result = await followed(commands.tryOut(what, changes));
    // Its card was about the network without it.
    if (result.status === "done") commands.askTargets({ candidate: null, link: null });
    else setOutcome(result);
  }
  if (isIn) return <span className="trial-in">{t.targets.trial.isIn}</span>;
  return (
    <>
      <button
        type="button"
        className="button primary"
        disabled={stale || old}
        aria-label={t.targets.trial.tryName(name)}
        onClick={() => void tryOut()}
      >
        {t.targets.trial.try}
      </button>
      <OutcomeText outcome={outcome} />
    </>
  );
}

/** The rows with the names by which newcomers go. */
function called(rows: RowsToWrite, names: Props["names"]): RowsToWrite {
  const companies = rows.companies.map((cells) => {
    const name = names?.get(String(cells.id));
    return name ? { ...cells, name } : cells;
  });
  return { ...rows, companies };
}

/** Why something could not be done; nothing where it was. */
export function OutcomeText({ outcome }: { readonly outcome: EditOutcome | null }) {
  const { t, lang } = useWords();
  if (!outcome || outcome.status === "done") return null;
  const { trial } = t.targets;
  return (
    <p role="alert" className="warn">
      {outcome.status === "outdated" && trial.outdated}
      {outcome.status === "failed" && trial.failed(outcome.message)}
      {outcome.status === "refused" &&
        trial.refused + outcome.issues.map((issue) => issueText(issue, lang).message).join(" ")}
    </p>
  );
}
