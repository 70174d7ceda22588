import { useEffect, useRef } from "react";
import type { ChainDetail, ChainResult, ChainStatus } from "../../analysis/results.ts";
import { inLanguage } from "../../report/inLanguage.ts";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { type Mark, StatusMark } from "../shared/StatusMark.tsx";
import { useNames } from "../state/names.ts";
import { useHide } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { ChainLane } from "./ChainLane.tsx";
import { ChainMore } from "./ChainMore.tsx";

export const CHAIN_MARKS: Readonly<Record<ChainStatus, Mark>> = {
  intact: "healthy",
  weakened: "at-risk",
  broken: "broken",
  absent: "ghost",
};

/** A chain that runs but misses a step has the sign of what is missing. */
export function chainMark(status: ChainStatus, complete: boolean): Mark {
  return status === "intact" && !complete ? "ghost" : CHAIN_MARKS[status];
}

interface Props {
  readonly chain: ChainDetail;
  /** How it stands under the present scenario. */
  readonly after: ChainResult | null;
  readonly data: LoadedSet;
}

export function ChainItem({ chain, after, data }: Props) {
  const { t, w, f, lang } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const hide = useHide();
  const open = useApp((state) => state.selection?.kind === "chain" && state.selection.id === chain.id);
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) element.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const status = after?.status ?? chain.status;
  const throughput = after ? after.throughput : chain.throughput;
  const moved = after !== null && after.throughput !== chain.throughput;
  const weakest = chain.steps.find((step) => step.step === after?.weakestStep);
  const shown = throughput !== null && throughput < 1 - 1e-9;
  return (
    <li ref={element} className={`fold-item chain-${status}`}>
      <button
        type="button"
        className="fold-head"
        aria-expanded={open}
        onClick={() => commands.select(open ? null : { kind: "chain", id: chain.id })}
      >
        <StatusMark mark={chainMark(status, chain.complete)} />
        <span className="fold-name">
          {hide(inLanguage(lang, chain.name, chain.nameNl)) || names.chain(chain.id)}
        </span>
        <span className="figure">
          {moved
            ? t.chains.change(f.percent(chain.throughput), f.percent(throughput))
            : throughput === null
              ? "–"
              : f.percent(throughput)}
        </span>
      </button>
      <p className="chain-status">
        {!chain.complete && status !== "absent" && t.chains.incomplete}
        {moved && after && chain.status !== after.status
          ? t.chains.change(w.chainStatus[chain.status], w.chainStatus[after.status])
          : w.chainStatus[status]}
        {chain.derived && ` · ${w.summary.derived}`}
        {shown &&
          weakest &&
          ` · ${t.chains.weakest}: ${hide(inLanguage(lang, weakest.name, weakest.nameNl) || weakest.step)}`}
        <Ask asked={{ of: "chain", chain: chain.id }} title={t.chains.throughput} />
      </p>
      <ChainLane chain={chain} weakest={shown ? (weakest?.step ?? null) : null} open={open} data={data} />
      {open && <ChainMore chain={chain} data={data} />}
    </li>
  );
}
