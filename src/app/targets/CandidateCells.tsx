import { isDrawn } from "../../report/targetIntervals.ts";
import type { CandidateFigure } from "../explain/asked.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import type { LoadedSet } from "../state/types.ts";
import { FitMark } from "./FitMark.tsx";
import { changeText, intervalText } from "./figures.ts";
import { type CandidateRow, standingText } from "./rows.ts";
import type { Targets } from "./useTargets.ts";

interface Props {
  readonly row: CandidateRow;
  readonly chain: string | null;
  readonly open: boolean;
  onOpen(): void;
  readonly targets: Targets;
  readonly data: LoadedSet;
}

const MONEY: readonly CandidateFigure[] = ["importValue", "wasteValue"];

/** The cells of one candidate's row, in the order of the columns. */
export function CandidateCells({ row, chain, open, onOpen, targets, data }: Props) {
  const { t, w, f } = useWords();
  const { names } = targets.context;
  const { candidate, name, subject, kind, filled, outside } = row;
  const { effect, feasible, limiting, short } = candidate;
  const { currency } = data.dataset.cluster;
  const intervals = candidate.intervals;
  const figures: readonly (readonly [CandidateFigure, string])[] = [
    ["score", f.decimals(candidate.score, 2)],
    ["chains", f.integer(effect.chainsCompleted.length)],
    ["jengafication", changeText(effect.jengafication, "jengafication", currency, f)],
    ["expectedLoss", changeText(effect.expectedLoss, "expectedLoss", currency, f)],
    ["weakLinks", changeText(effect.weakLinks, "weakLinks", currency, f)],
    ["importValue", changeText(effect.importValue, "importValue", currency, f)],
    ["wasteValue", changeText(effect.wasteValue, "wasteValue", currency, f)],
    ["jobs", effect.jobs === null ? w.unknown : f.integer(effect.jobs)],
    ["size", f.quantity(candidate.size, candidate.unit)],
  ];
  const limit = limiting ?? short[0];
  return (
    <>
      <th scope="row">
        <button type="button" className="link" aria-expanded={open} onClick={onOpen}>
          {name}
        </button>
        <FitMark filled={filled} chain={chain} />
      </th>
      <td>
        {subject}
        {kind && <div className="fine">{w.gapKind[kind]}</div>}
        {chain !== null && (
          <div className="target-standing">{standingText(row, chain, targets.context, t.targets)}</div>
        )}
      </td>
      <td>
        <span className={feasible ? "" : "warn"}>{feasible ? t.targets.yes : t.targets.no}</span>
        {limit && (
          <div className="fine">
            {(feasible ? t.targets.limited : t.targets.lacks)(names.material(limit.material))}
          </div>
        )}
        {outside.length > 0 && (
          <div className="fine" title={`${t.targets.card.moreImported}: ${outside.join("; ")}`}>
            {t.targets.card.moreShort}
          </div>
        )}
      </td>
      {figures.map(([figure, text]) => (
        <td
          key={figure}
          className={`figure ${MONEY.includes(figure) ? "is-money" : ""}`}
          title={figure === "chains" ? effect.chainsCompleted.map(names.chain).join("\n") : undefined}
        >
          <Ask
            asked={{ of: "candidate", candidate, figure }}
            title={t.targets.column[figure]}
            first={figure === "score"}
          >
            {text}
          </Ask>
          {intervals && isDrawn(figure) && (
            <div className="fine">{intervalText(intervals[figure], figure, currency, f)}</div>
          )}
        </td>
      ))}
    </>
  );
}
