import { useEffect, useMemo, useRef } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { BasisNote } from "../shared/BasisNote.tsx";
import { JobBar } from "../shared/JobBar.tsx";
import { useKept } from "../shared/useKept.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { CandidateTable, ColumnHints } from "./CandidateTable.tsx";
import { chainNote } from "./chainNote.ts";
import { FilterTools, useFilter } from "./FilterTools.tsx";
import { FirstThree } from "./FirstThree.tsx";
import { IntervalPanel } from "./IntervalPanel.tsx";
import { NoCandidates } from "./NoCandidates.tsx";
import { ParetoPlot } from "./ParetoPlot.tsx";
import { PortfolioPanel } from "./PortfolioPanel.tsx";
import { BY_SCORE, filtered, NO_FILTER, type Sort, sorted } from "./rows.ts";
import { TakeoverPart } from "./TakeoverPart.tsx";
import { useUnder } from "./under.ts";
import { type Targets, useTargets } from "./useTargets.ts";
import { WeightsPanel } from "./WeightsPanel.tsx";

/** Candidates for the missing links: filtered, sorted, grouped; their weights, their picture, the best few together. */
export function AttractPane({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const targets = useTargets(data);
  return (
    <div className="view-section">
      <TakeoverPart data={data} />
      <div className={targets ? "job-over" : ""}>
        <JobBar job="targets" what={t.targets.computing} />
      </div>
      {targets &&
        (targets.rows.length === 0 ? (
          <NoCandidates targets={targets} />
        ) : (
          <Candidates targets={targets} data={data} />
        ))}
    </div>
  );
}

function Candidates({ targets, data }: { readonly targets: Targets; readonly data: LoadedSet }) {
  const words = useWords();
  const { t, f, lang } = words;
  const commands = useCommands();
  const [filter, setFilter] = useFilter();
  const [sort, setSort] = useKept<Sort>("targets sort", BY_SCORE);
  const [together, setTogether] = useKept("targets together", true);
  const { rows, answer, old } = targets;
  const shown = useMemo(
    () => sorted(filtered(rows, filter), sort, lang, filter.chain),
    [rows, filter, sort, lang],
  );
  const opened = useApp((state) => state.targets.candidate);
  const open = (key: string | null) => commands.askTargets({ candidate: key === opened ? null : key });
  // What is asked for above the list is shown in it, whatever the list leaves out.
  const openAll = (key: string) => {
    setFilter({ ...NO_FILTER, chain: filter.chain });
    commands.askTargets({ candidate: key });
  };
  const note = filter.chain === null ? "" : chainNote(filter.chain, answer.result, targets.context, words);
  const feasible = shown.filter(({ candidate }) => candidate.feasible).length;
  const under = useUnder(data);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A card that was asked for elsewhere can stand far down.
    list.current?.querySelector(".target-table .is-open")?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <div className="target-list" ref={list}>
      {under !== "" && <p className="warn">{t.targets.under(under)}</p>}
      {note !== "" && note !== t.targets.forChain.whole && <p className="warn">{note}</p>}
      {filter.chain !== null && (
        <FirstThree chain={filter.chain} targets={targets} data={data} onOpen={openAll} />
      )}
      <FilterTools
        filter={filter}
        onFilter={setFilter}
        together={together}
        onTogether={setTogether}
        rows={shown}
        targets={targets}
        sort={sort}
        data={data}
        summary={t.targets.summary(f.integer(shown.length), f.integer(rows.length), f.integer(feasible))}
      />
      {!(answer.result.settled && targets.drawsSettled) && <p className="warn">{t.graph.notSettled}</p>}
      <div className="targets-options">
        <WeightsPanel />
        {shown.length > 0 && <ColumnHints />}
        <IntervalPanel />
      </div>
      {shown.length === 0 ? (
        <p className="empty">{t.targets.filter.none}</p>
      ) : (
        <div className={old ? "is-stale" : ""}>
          <CandidateTable
            rows={shown}
            chain={filter.chain}
            together={together}
            sort={sort}
            onSort={setSort}
            opened={opened}
            onOpen={open}
            targets={targets}
            data={data}
          />
        </div>
      )}
      <ParetoPlot rows={shown} opened={opened} onOpen={open} targets={targets} under={under} />
      <PortfolioPanel context={targets.context} data={data} />
      <BasisNote basis={answer.result.basis} />
    </div>
  );
}
