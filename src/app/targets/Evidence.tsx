import type { CandidateResult } from "../../analysis/resultsTargets.ts";
import { evidenceOf, type Fact, type FactKind } from "../../report/evidence/facts.ts";
import { evidenceWords } from "../../report/evidence/words.ts";
import { unitText } from "../../report/format.ts";
import { capital, useWords } from "../i18n/text.ts";
import { SourceText } from "../shared/SourceText.tsx";
import { useApp } from "../state/store.ts";
import type { RowContext } from "./rows.ts";

/** Facts of a kind that are shown here; the files have all. */
const MOST: Readonly<Record<FactKind, number>> = {
  gap: 6,
  step: 12,
  flow: 8,
  waiting: 8,
  supplying: 8,
  process: 1,
  recipe: 40,
  assumption: 12,
};
const OF_GAP: readonly FactKind[] = ["gap", "step", "flow", "waiting", "supplying", "assumption"];
/** What is said of the candidate itself, whose name stands above. */
const OF_CANDIDATE: readonly FactKind[] = ["process", "assumption"];
const OF_RECIPE: readonly FactKind[] = ["process", "recipe"];

/** What their rows say may be the note of a step. */
const OF_STEPS: readonly FactKind[] = ["step", "waiting", "supplying"];

interface Props {
  readonly candidate: CandidateResult;
  readonly context: RowContext;
}

/** On what a candidate rests: its missing links with flows, steps and who waits; and its recipe. Each with its source. */
export function Evidence({ candidate, context }: Props) {
  const { t } = useWords();
  const masked = useApp((state) => state.masked);
  const facts = evidenceOf(candidate, context);
  // What is written about steps names companies.
  const shown = masked
    ? facts.map((fact) => (OF_STEPS.includes(fact.kind) ? { ...fact, source: "", note: "" } : fact))
    : facts;
  return (
    <>
      <Facts title={t.targets.card.evidence} facts={shown} kinds={OF_GAP} />
      <Facts title={t.targets.card.recipe} facts={shown} kinds={OF_RECIPE} />
    </>
  );
}

interface FactsProps {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly kinds: readonly FactKind[];
}

function Facts({ title, facts, kinds }: FactsProps) {
  const { t, f, lang } = useWords();
  const { kind: kindWords, language } = evidenceWords(lang);
  const groups = kinds
    .map((kind) => ({ kind, own: facts.filter((fact) => fact.kind === kind) }))
    .filter(({ own }) => own.length > 0);
  if (groups.length === 0) return null;
  return (
    <details className="plain">
      <summary>{title}</summary>
      <p className="soft">{language}</p>
      {groups.map(({ kind, own }) => (
        <div key={kind} className="target-facts">
          <h4>{capital(kindWords[kind])}</h4>
          <ul className="target-evidence">
            {own.slice(0, MOST[kind]).map((fact) => (
              <FactItem key={`${fact.subject} ${fact.text} ${fact.at?.row}`} fact={fact} />
            ))}
          </ul>
          {own.length > MOST[kind] && (
            <p className="fine">{t.targets.card.moreFacts(f.integer(own.length - MOST[kind]))}</p>
          )}
        </div>
      ))}
    </details>
  );
}

function FactItem({ fact }: { readonly fact: Fact }) {
  const { f, lang } = useWords();
  const { basis: basisWords } = evidenceWords(lang);
  const { kind, subject, text, value, unit, year, basis } = fact;
  const amount = value === null || kind === "gap" ? "" : `${f.significant(value)} ${unitText(unit)}`;
  const said = [text, amount, year === null ? "" : String(year), basis === null ? "" : basisWords[basis]];
  return (
    <li>
      {!OF_CANDIDATE.includes(kind) && <strong>{subject}: </strong>}
      {said.filter(Boolean).join(" · ")}
      {fact.at && (
        <div>
          <SourceText of={fact} />
        </div>
      )}
      {!fact.at && fact.note !== "" && <div className="source-note">{fact.note}</div>}
    </li>
  );
}
