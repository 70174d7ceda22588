import type { GapKind } from "../../analysis/results.ts";
import { useCommands } from "../context.ts";
import { capital, useWords } from "../i18n/text.ts";
import { today } from "../save/fileName.ts";
import { useKept } from "../shared/useKept.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { ExportButtons, useEvidence } from "./ExportButtons.tsx";
import { evidenceSheet, tableOf } from "./exportTable.ts";
import type { CandidateRow, Filter } from "./rows.ts";
import type { Targets } from "./useTargets.ts";

const KINDS: readonly GapKind[] = ["missing-step", "import", "unused-output", "weak-source", "weak-taker"];

type Own = Omit<Filter, "chain">;
const NO_FILTER: Own = { words: "", kind: null, feasible: false };

/** The filter; the chain in it is also set from elsewhere, such as a chain's card. */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const commands = useCommands();
  const chain = useApp((state) => state.targets.chain);
  const [own, setOwn] = useKept<Own>("targets filter", NO_FILTER);
  return [
    { ...own, chain },
    ({ chain: next, ...rest }) => {
      setOwn(rest);
      if (next !== chain) commands.askTargets({ chain: next });
    },
  ];
}

interface Props {
  readonly filter: Filter;
  onFilter(filter: Filter): void;
  readonly together: boolean;
  onTogether(together: boolean): void;
  /** As shown. */
  readonly rows: readonly CandidateRow[];
  readonly targets: Targets;
  readonly data: LoadedSet;
  /** How many are shown. */
  readonly summary: string;
}

export function FilterTools({ filter, onFilter, together, onTogether, rows, targets, data, summary }: Props) {
  const words = useWords();
  const { t, w } = words;
  const { names } = targets.context;
  const chains = data.dataset.chains.toSorted((a, b) =>
    names.chain(a.id).localeCompare(names.chain(b.id), words.lang),
  );
  const evidence = useEvidence();
  const file = [data.dataset.id, "targets", filter.chain, today()].filter(Boolean).join("-");
  return (
    <div className="targets-tools">
      <label className="stacked">
        <span>{t.targets.filter.label}</span>
        <input
          className="input"
          type="search"
          value={filter.words}
          placeholder={t.targets.filter.hint}
          onChange={(event) => onFilter({ ...filter, words: event.target.value })}
        />
      </label>
      <label className="stacked">
        <span>{t.targets.filter.chain}</span>
        <select
          className="select"
          value={filter.chain ?? ""}
          onChange={(event) => onFilter({ ...filter, chain: event.target.value || null })}
        >
          <option value="">{t.targets.filter.allChains}</option>
          {chains.map(({ id }) => (
            <option key={id} value={id}>
              {names.chain(id)}
            </option>
          ))}
        </select>
      </label>
      <label className="stacked">
        <span>{t.targets.filter.kind}</span>
        <select
          className="select"
          value={filter.kind ?? ""}
          onChange={(event) =>
            onFilter({ ...filter, kind: KINDS.find((kind) => kind === event.target.value) ?? null })
          }
        >
          <option value="">{t.targets.filter.allKinds}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {capital(w.gapKind[kind])}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={filter.feasible}
          onChange={(event) => onFilter({ ...filter, feasible: event.target.checked })}
        />
        {t.targets.filter.feasible}
      </label>
      <label className="check">
        <input type="checkbox" checked={together} onChange={(event) => onTogether(event.target.checked)} />
        {t.targets.filter.grouped}
      </label>
      <p role="status" className="soft targets-summary">
        {summary}
      </p>
      <ExportButtons
        label={t.targets.exportTable}
        file={file}
        sheet={t.targets.parts.attract}
        table={() => tableOf(rows, targets.context, words, evidence)}
        facts={() => (evidence ? evidenceSheet(rows, targets.context) : null)}
      />
    </div>
  );
}
