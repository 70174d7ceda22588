import { useWords } from "../i18n/text.ts";
import type { LoadedSet } from "../state/types.ts";
import { signedDecimals, signedMoney, signedPercent, signedWhole } from "./figures.ts";
import type { CandidateRow } from "./rows.ts";
import type { Targets } from "./useTargets.ts";

interface Props {
  readonly row: CandidateRow;
  readonly open: boolean;
  onOpen(): void;
  readonly targets: Targets;
  readonly data: LoadedSet;
}

/** The cells of one candidate's row, in the order of the columns. */
export function CandidateCells({ row, open, onOpen, targets, data }: Props) {
  const { t, w, f } = useWords();
  const { names } = targets.context;
  const { candidate, name, subject, kind } = row;
  const { effect, feasible, limiting, short } = candidate;
  const { currency } = data.dataset.cluster;
  const limit = limiting ?? short[0];
  return (
    <>
      <th scope="row">
        <button type="button" className="link" aria-expanded={open} onClick={onOpen}>
          {name}
        </button>
      </th>
      <td>
        {subject}
        {kind && <div className="fine">{w.gapKind[kind]}</div>}
      </td>
      <td>
        <span className={feasible ? "" : "warn"}>{feasible ? t.targets.yes : t.targets.no}</span>
        {limit && (
          <div className="fine">
            {(feasible ? t.targets.limited : t.targets.lacks)(names.material(limit.material))}
          </div>
        )}
      </td>
      <td className="figure">{f.decimals(candidate.score, 2)}</td>
      <td className="figure" title={effect.chainsCompleted.map(names.chain).join("\n")}>
        {f.integer(effect.chainsCompleted.length)}
      </td>
      <td className="figure">{signedDecimals(effect.jengafication, 3, f)}</td>
      <td className="figure">{signedPercent(effect.expectedLoss, f)}</td>
      <td className="figure">{signedWhole(effect.weakLinks, f)}</td>
      <td className="figure is-money">{signedMoney(effect.importValue, currency, f)}</td>
      <td className="figure is-money">{signedMoney(effect.wasteValue, currency, f)}</td>
      <td className="figure">{effect.jobs === null ? w.unknown : f.integer(effect.jobs)}</td>
      <td className="figure">{f.quantity(candidate.size, candidate.unit)}</td>
    </>
  );
}
