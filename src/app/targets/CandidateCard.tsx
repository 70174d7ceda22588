import { type ReactNode, useEffect, useRef } from "react";
import { TARGET_MEASURES } from "../../network/targetWeights.ts";
import { helpersText, smallestTeams } from "../../report/chainTeam.ts";
import { rowLines } from "../../report/commands/targetRows.ts";
import { unitsBeside } from "../../report/evidence/parties.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { Names } from "../shared/Names.tsx";
import { useApp } from "../state/store.ts";
import { Brings, Byproducts, Needs } from "./CandidateFlows.tsx";
import { Evidence } from "./Evidence.tsx";
import { saveRows } from "./exportTable.ts";
import { FitMark } from "./FitMark.tsx";
import { signedDecimals } from "./figures.ts";
import { shortOf, uncountedInputs } from "./needsText.ts";
import { type CandidateRow, onPaperTexts } from "./rows.ts";
import { TryButton } from "./TryButton.tsx";
import type { Targets } from "./useTargets.ts";

interface Props {
  readonly row: CandidateRow;
  readonly targets: Targets;
  onClose(): void;
}

/** Everything about one candidate: why, for whom, with what, on what evidence, and what to write for it. */
export function CandidateCard({ row, targets, onClose }: Props) {
  const words = useWords();
  const { t, lang } = words;
  const { candidate, name, sentence } = row;
  // Rows name plants by their ids.
  const masked = useApp((state) => state.masked);
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    element.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section ref={element} className="target-card" aria-label={name}>
      <div className="target-card-head">
        <h3>{name}</h3>
        <TryButton
          what={{
            nameEn: candidate.name,
            nameNl: candidate.nameNl,
            kind: "newcomer",
            units: [candidate.id],
            ...shortOf(candidate),
          }}
          name={name}
          rows={candidate.rows}
          names={new Map([[candidate.id, name]])}
          cells={[]}
          old={targets.old}
        />
        <button type="button" className="button quiet" onClick={onClose}>
          {t.targets.card.close}
        </button>
      </div>
      <FitMark filled={row.filled} chain={null} />
      <p className="target-sentence">{sentence}</p>
      <div className="target-columns">
        <Facts row={row} targets={targets} />
        <div>
          <Needs candidate={candidate} context={targets.context} />
          <Brings candidate={candidate} context={targets.context} />
          <Byproducts candidate={candidate} context={targets.context} />
        </div>
      </div>
      <Evidence candidate={candidate} context={targets.context} />
      {!masked && (
        <details className="plain">
          <summary>{t.targets.card.rows}</summary>
          <ul className="rows-to-write">
            {rowLines(candidate.rows, lang).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <button type="button" className="button" onClick={() => saveRows(candidate, words)}>
            {t.targets.card.rowsExport}
          </button>
        </details>
      )}
    </section>
  );
}

function Facts({ row, targets }: Pick<Props, "row" | "targets">) {
  const { t, w, f } = useWords();
  const { names } = targets.context;
  const { candidate } = row;
  const { balance, plants, capacity, unit, sector, trl, effect } = candidate;
  const { waiting, supplying } = unitsBeside(candidate.gaps, targets.context.dataset);
  const chains = [...new Set(candidate.gaps.flatMap((gap) => gap.chains))];
  const { card } = t.targets;
  const uncounted = uncountedInputs(candidate, targets.context);
  // Nothing but energy by the MWh goes in: a balance in tonnes would read as making mass out of nothing.
  const onPaper = onPaperTexts(row, null, targets.context, t.targets);
  const teams = candidate.feasible ? [] : smallestTeams(candidate, targets.answer.result.packages);
  const unmeasured = balance.massIn === 0 && uncounted !== "";
  return (
    <dl className="rows">
      <Fact title={card.waiting}>
        {waiting.length === 0 ? w.none : <Names kind="unit" ids={waiting} name={names.unit} />}
      </Fact>
      {supplying.length > 0 && (
        <Fact title={card.supplying}>
          <Names kind="unit" ids={supplying} name={names.unit} />
        </Fact>
      )}
      <Fact title={card.completes}>
        {effect.chainsCompleted.length === 0 ? (
          card.completesNone
        ) : (
          <Names kind="chain" ids={effect.chainsCompleted} name={names.chain} />
        )}
      </Fact>
      {teams.length > 0 && (
        <Fact title={card.together}>
          {teams.map((team) => helpersText(candidate.process, team, targets.context)).join("; ")}
        </Fact>
      )}
      {onPaper.length > 0 && (
        <Fact title={card.onPaper}>
          {onPaper.join("; ")}. <span className="fine">{card.onPaperWhy}</span>
        </Fact>
      )}
      <Fact title={t.targets.column.score}>
        <strong>{f.decimals(candidate.score, 2)}</strong>
        <Ask asked={{ of: "candidate", candidate, figure: "score" }} title={t.targets.column.score} />{" "}
        <span className="fine">
          {TARGET_MEASURES.filter((measure) => Math.abs(candidate.terms[measure]) >= 0.005)
            .map(
              (measure) => `${w.targets.measure[measure]} ${signedDecimals(candidate.terms[measure], 2, f)}`,
            )
            .join(", ")}
        </span>
      </Fact>
      <Fact title={card.chains}>
        {chains.length === 0 ? "–" : <Names kind="chain" ids={chains} name={names.chain} />}
      </Fact>
      <Fact title={card.capacity}>
        {plants === null || capacity === null
          ? w.unknown
          : card.plants(f.integer(plants), f.quantity(capacity, unit))}
      </Fact>
      <Fact title={card.jobs}>{effect.jobs === null ? w.unknown : f.integer(effect.jobs)}</Fact>
      <Fact title={card.trl}>{trl === null ? w.unknown : f.integer(trl)}</Fact>
      <Fact title={card.balance}>
        {unmeasured
          ? card.balanceNone(uncounted)
          : card.balanceText(f.quantity(balance.massIn, "t"), f.quantity(balance.massOut, "t"), uncounted)}
        {!unmeasured && balance.excused > 0 && ` (${card.excused(f.quantity(balance.excused, "t"))})`}
        {balance.makesMass && <span className="warn"> {card.makesMass}</span>}
      </Fact>
      <Fact title={card.sector}>{sector === "" ? card.sectorNone : card.sectorText(sector)}</Fact>
    </dl>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
