import { useMemo } from "react";
import type { GapKind } from "../../analysis/results.ts";
import { answersOfChains } from "../../report/chainAnswers.ts";
import { frontSheet } from "../../report/targetFront.ts";
import { useCommands } from "../context.ts";
import { capital, useWords } from "../i18n/text.ts";
import { nameSlug, setSlug, today } from "../save/fileName.ts";
import { Filtered } from "../shared/Filtered.tsx";
import { useKept } from "../shared/useKept.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { aboutSheet } from "./aboutSheet.ts";
import { ExportButtons, useEvidence } from "./ExportButtons.tsx";
import { evidenceSheet, tableOf } from "./exportTable.ts";
import { type CandidateRow, type Filter, NO_FILTER, type Sort } from "./rows.ts";
import { useUnder } from "./under.ts";
import type { Targets } from "./useTargets.ts";

const KINDS: readonly GapKind[] = ["missing-step", "import", "unused-output", "weak-source", "weak-taker"];

type Own = Omit<Filter, "chain">;

const { chain: _, ...NOTHING } = NO_FILTER;

/** The filter; the chain in it is also set from elsewhere, such as a chain's card. */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const commands = useCommands();
  const chain = useApp((state) => state.targets.chain);
  const [own, setOwn] = useKept<Own>("targets filter", NOTHING);
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
  readonly sort: Sort;
  readonly data: LoadedSet;
  /** How many are shown. */
  readonly summary: string;
}

interface GroupProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** A group of chains to choose from; nothing where there are none. */
function ChainGroup({ label, options }: GroupProps) {
  if (options.length === 0) return null;
  return (
    <optgroup label={label}>
      {options.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </optgroup>
  );
}

export function FilterTools({
  filter,
  onFilter,
  together,
  onTogether,
  rows,
  targets,
  sort,
  data,
  summary,
}: Props) {
  const words = useWords();
  const { t, w, f, lang } = words;
  const { names } = targets.context;
  const answers = useMemo(
    () => answersOfChains(targets.rows, targets.answer.result.packages),
    [targets.rows, targets.answer],
  );
  const chains = data.dataset.chains.toSorted((a, b) =>
    names.chain(a.id).localeCompare(names.chain(b.id), lang),
  );
  const evidence = useEvidence();
  const under = useUnder(data);
  const chain = filter.chain === null ? "" : nameSlug(names.chain(filter.chain));
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
          <ChainGroup
            label={t.targets.filter.answered}
            options={chains.flatMap(({ id }) => {
              const n = answers.get(id);
              return n ? [{ id, text: t.targets.filter.counted(names.chain(id), f.integer(n)) }] : [];
            })}
          />
          <ChainGroup
            label={t.targets.filter.unanswered}
            options={chains
              .filter(({ id }) => !answers.has(id))
              .map(({ id }) => ({ id, text: names.chain(id) }))}
          />
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
        <input
          type="checkbox"
          checked={filter.itself}
          onChange={(event) => onFilter({ ...filter, itself: event.target.checked })}
        />
        {t.targets.filter.itself}
      </label>
      <label className="check">
        <input type="checkbox" checked={together} onChange={(event) => onTogether(event.target.checked)} />
        {t.targets.filter.grouped}
      </label>
      <div className="targets-summary">
        <Filtered
          said={summary}
          hides={filter.words !== "" || filter.chain !== null || filter.kind !== null || filter.feasible}
          clear={t.targets.filter.clear}
          onClear={() => onFilter({ ...NO_FILTER, chain: null })}
        />
      </div>
      <ExportButtons
        label={t.targets.exportTable}
        file={[setSlug(data.dataset), t.targetsFile.names.list, chain, lang, today()]}
        sheet={t.targets.parts.attract}
        table={() => tableOf(rows, targets.context, words, evidence, filter.chain)}
        about={() =>
          aboutSheet(
            {
              content: t.targets.parts.attract,
              feasible: rows.map(({ candidate }) => candidate.feasible),
              chosen: { filter, sort },
              under,
              date: today(),
            },
            targets.answer.result,
            targets.context,
            words,
          )
        }
        front={() => frontSheet(rows, { chain: filter.chain, sources: evidence }, targets.context)}
        facts={() => (evidence ? evidenceSheet(rows, targets.context) : null)}
      />
    </div>
  );
}
