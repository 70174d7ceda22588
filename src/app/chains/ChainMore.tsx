import type { Autonomy, ChainDetail } from "../../analysis/results.ts";
import { useCommands } from "../context.ts";
import { EditButton } from "../edit/EditButton.tsx";
import { useWords } from "../i18n/text.ts";
import { Explain } from "../shared/Explain.tsx";
import { Names } from "../shared/Names.tsx";
import { singleCuts } from "../state/chainCuts.ts";
import { answer } from "../state/jobTypes.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";

/** What breaks a chain, and how much of its input comes from outside. */
export function ChainMore({ chain, data }: { readonly chain: ChainDetail; readonly data: LoadedSet }) {
  const { t } = useWords();
  const commands = useCommands();
  return (
    <div className="chain-more">
      <CutSets chain={chain} data={data} />
      <AutonomyText autonomy={chain.autonomy} data={data} />
      <button type="button" className="button" onClick={() => commands.showPanel("save")}>
        {t.save.agendaOf}
      </button>
      {!chain.derived && (
        <>
          <button
            type="button"
            className="button"
            onClick={() => {
              commands.askTargets({ part: "attract", chain: chain.id, candidate: null });
              commands.showView("targets");
            }}
          >
            {t.targets.ghost.attract}
          </button>
          <EditButton
            target={{ kind: "chain", id: chain.id }}
            name={t.edit.chainChange(chain.name, chain.nameNl)}
            small
          >
            {t.edit.edit}
          </EditButton>
        </>
      )}
    </div>
  );
}

/** The smallest sets of companies whose leaving breaks the chain: of one, and of up to three where they were asked for. */
function CutSets({ chain, data }: { readonly chain: ChainDetail; readonly data: LoadedSet }) {
  const { t } = useWords();
  const names = useNames(data);
  const wide = useApp((state) => answer(state.jobs.cuts)?.chains.find(({ id }) => id === chain.id));
  const settled = useApp((state) => answer(state.jobs.cuts)?.settled ?? true);
  const rank = useApp((state) => state.results.rank);
  const single = wide
    ? wide.cutSets.filter((set) => set.length === 1).flat()
    : singleCuts(chain, data.dataset, rank);
  const several = (wide ?? chain).cutSets.filter((set) => set.length > 1);
  return (
    <>
      {!settled && <p className="warn">{t.graph.notSettled}</p>}
      <p className="soft">
        {single === null ? (
          t.app.computing
        ) : single.length === 0 ? (
          t.chains.noCut
        ) : (
          <>
            {t.chains.cutSets}: <Names kind="company" ids={single} name={names.company} />
          </>
        )}
      </p>
      {wide && several.length === 0 && <p className="soft">{t.chains.noSet}</p>}
      {several.length > 0 && (
        <div className="soft">
          {t.chains.cutTogether}:
          <ul className="cut-sets">
            {several.map((set) => (
              <li key={set.join(" ")}>
                <Names kind="company" ids={set} name={names.company} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function AutonomyText({ autonomy, data }: { readonly autonomy: Autonomy; readonly data: LoadedSet }) {
  const { t, f } = useWords();
  const { outsideCluster, outsideEurope, originUnknown, inputValue, leftOut } = autonomy;
  return (
    <div className="soft">
      <span className="heading">
        <strong>{t.autonomy.title}</strong>
        <Explain title={t.autonomy.title} asked={{ of: "autonomy", autonomy }} />
      </span>
      <p>
        {outsideCluster === null
          ? t.autonomy.unknown
          : t.autonomy.said(f.percent(outsideCluster), f.percent(outsideEurope))}
        {originUnknown !== null && originUnknown > 0 && ` ${t.autonomy.origin(f.percent(originUnknown))}`}
      </p>
      {outsideCluster !== null && (
        <p className="fine">
          {t.autonomy.of(f.money(inputValue, data.dataset.cluster.currency, leftOut > 0))}
          {leftOut > 0 && ` ${t.autonomy.leftOut(leftOut)}`}
        </p>
      )}
    </div>
  );
}
