import type { CandidateResult } from "../../analysis/resultsTargets.ts";
import { useWords } from "../i18n/text.ts";
import { gapEvidence } from "../shared/gapEvidence.ts";
import { SourceText } from "../shared/SourceText.tsx";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { gapsOf } from "./forGap.ts";
import type { RowContext } from "./rows.ts";

const MOST_FLOWS = 4;

/** On what the gaps rest that a candidate is for: what the data say, and where that comes from. */
export function Evidence({
  candidate,
  data,
}: {
  readonly candidate: CandidateResult;
  readonly data: LoadedSet;
}) {
  const { t, w, lang } = useWords();
  const gaps = useApp((state) => state.results.gaps?.gaps ?? []);
  const own = gapsOf(candidate, gaps);
  if (own.length === 0) return null;
  return (
    <details className="plain">
      <summary>{t.targets.card.evidence}</summary>
      <ul className="target-evidence">
        {own.map((gap) => (
          <li key={`${gap.kind} ${gap.material} ${gap.step} ${gap.chains.join()}`}>
            <strong>{w.gapKind[gap.kind]}</strong>: {gapEvidence(gap, lang)}
            {gap.flows.slice(0, MOST_FLOWS).map((index) => {
              const flow = data.dataset.flows[index];
              return (
                flow && (
                  <div key={index}>
                    <SourceText of={flow} />
                  </div>
                )
              );
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The catalogue's recipe: what one unit of the main product takes and gives, each with its source. */
export function Recipe({ process: id, context }: { readonly process: string; readonly context: RowContext }) {
  const { t, f } = useWords();
  const process = context.dataset.processes.find((candidate) => candidate.id === id);
  if (!process) return null;
  return (
    <details className="plain">
      <summary>{t.targets.card.recipe}</summary>
      {process.note !== "" && <p className="soft">{process.note}</p>}
      <ul className="target-evidence">
        {process.items.map(({ role, material, coefficient, unit, source, note }) => (
          <li key={`${role} ${material}`}>
            {t.targets.card.role[role]}: {f.significant(coefficient)} {unit}{" "}
            {context.names.material(material)}
            <span className="fine">
              {" "}
              · {[source, note].filter(Boolean).join(" · ") || t.company.noSource}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
