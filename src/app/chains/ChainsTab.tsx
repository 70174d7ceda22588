import { useState } from "react";
import type { ChainDetail, ChainResult } from "../../analysis/results.ts";
import { useCommands } from "../context.ts";
import { EditButton } from "../edit/EditButton.tsx";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { Heading } from "../shared/Heading.tsx";
import { JobBar } from "../shared/JobBar.tsx";
import { ShowMore } from "../shared/ShowMore.tsx";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { ChainItem } from "./ChainItem.tsx";
import "../shared/foldList.css";
import "./Chains.css";

/** Chains at first and with every press of the button. */
const ROWS = 60;

/** Every chain with its status, before and after where somebody has left. */
export default function ChainsTab({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const chains = useApp((state) => state.results.chains);
  const commands = useCommands();
  const cutSets = useApp((state) => state.cutSets);
  const result = useApp((state) => state.results.simulate);
  const [most, setMost] = useState(ROWS);
  const chosen = useApp(({ selection }) => (selection?.kind === "chain" ? selection.id : null));
  if (!chains || !result) return <p className="waiting">{t.app.computing}</p>;
  if (chains.chains.length === 0)
    return (
      <div className="empty">
        <p>{t.chains.none}</p>
        <EditButton target={{ kind: "chain", id: null }}>{t.edit.chainAdd}</EditButton>
      </div>
    );
  // The one that is chosen is there wherever it stands.
  const listed = chains.chains.filter(({ id }, at) => at < most || id === chosen);
  const after = new Map(result.chains.map((chain) => [chain.id, chain]));
  return (
    <div className="card-stack">
      <Heading level={2} text={t.tabs.chains} lines={(e) => e.chains} formulas={[t.formula.throughput]} />
      <p className="soft">
        {summary(chains.chains, after, t.chains.summary)}
        <Ask asked={{ of: "chainCounts" }} title={t.tabs.chains} />
      </p>
      {cutSets ? (
        <JobBar job="cuts" what={t.chains.cutting} />
      ) : (
        <button type="button" className="button chains-cut" onClick={() => commands.setCutSets(true)}>
          {t.chains.askCuts}
        </button>
      )}
      <button type="button" className="button chains-cut" onClick={() => commands.showPanel("save")}>
        {t.save.wholeAgenda}
      </button>
      <ul className="fold-list">
        {listed.map((chain) => (
          <ChainItem key={chain.id} chain={chain} after={after.get(chain.id) ?? null} data={data} />
        ))}
      </ul>
      <ShowMore
        shown={most}
        all={chains.chains.length}
        step={ROWS}
        className="chains-more"
        onMore={() => setMost(most + ROWS)}
      />
      <div>
        <EditButton target={{ kind: "chain", id: null }}>{t.edit.chainAdd}</EditButton>
      </div>
    </div>
  );
}

function summary(
  chains: readonly ChainDetail[],
  after: ReadonlyMap<string, ChainResult>,
  say: (broken: number, weakened: number, incomplete: number, all: number) => string,
): string {
  const count = (status: string) => [...after.values()].filter((chain) => chain.status === status).length;
  const incomplete = chains.filter((chain) => !chain.complete).length;
  return say(count("broken"), count("weakened"), incomplete, chains.length);
}
