import { helpersOf } from "../../report/chainAnswers.ts";
import { namedToBuild } from "../../report/namedForSteps.ts";
import { wastesText } from "../../report/newcomerText.ts";
import { frontWords } from "../../report/targetFrontWords.ts";
import { type AppWords, useWords } from "../i18n/text.ts";
import type { AnswerRow } from "./chainRow.ts";
import { FitMark } from "./FitMark.tsx";
import { shortPoints, signedDecimals } from "./figures.ts";
import { candidateName, type RowContext, standingText } from "./rows.ts";
import { TryButton } from "./TryButton.tsx";

interface Props {
  readonly row: AnswerRow;
  readonly chain: string;
  /** Whether it completes the chain or fills a step of it; else it makes the cluster firmer. */
  readonly isAnswer: boolean;
  readonly context: RowContext;
  /** What is proposed belongs to a data set that has become another one. */
  readonly old: boolean;
  onOpen(key: string): void;
}

/** One of the first three: with whom, what it does for the chain, what it gives off and asks from outside. */
export function Answer({ row, chain, isAnswer, context, old, onOpen }: Props) {
  const words = useWords();
  const { t, w, lang } = words;
  const named = namedToBuild(row.candidate, chain, context).own;
  const wastes = wastesText(row.candidate, context);
  return (
    <div className="target-answer">
      <div>
        <button type="button" className="link" onClick={() => onOpen(row.key)}>
          {row.name}
        </button>
        {row.together !== "" && ` ${w.targets.team.together(row.together)}`}:{" "}
        {isAnswer || row.kind === null
          ? standingText(row, chain, context, t.targets)
          : `${w.gapKind[row.kind]}: ${row.subject}; ${firmnessText(row, words)}`}
        .
        <FitMark filled={row.filled} chain={chain} />
        {named.length > 0 && (
          <div className="fine">{frontWords(lang).builder(w.list(named), named.length)}</div>
        )}
        {wastes !== "" && <div className="fine">{w.targets.team.wastes(wastes)}</div>}
        {row.outside.length > 0 && (
          <div className="fine">
            {t.targets.card.moreImported}: {row.outside.join("; ")}
          </div>
        )}
      </div>
      <TryAnswer row={row} old={old} />
    </div>
  );
}

/** "Jenga index −0.03, expected loss +0.18 pp": what it does to how firmly the cluster stands. */
function firmnessText({ candidate: { effect } }: AnswerRow, { t, f }: AppWords): string {
  const index = signedDecimals(effect.jengafication, 3, f);
  return t.targets.three.firmness(index, shortPoints(effect.expectedLoss, f));
}

/** Tries an answer with all that it is built with. */
function TryAnswer({ row, old }: { readonly row: AnswerRow; readonly old: boolean }) {
  const { lang } = useWords();
  const { candidate, team, name } = row;
  const helpers = team ? helpersOf(candidate.process, team) : [];
  const members = [candidate, ...helpers.map(({ member }) => member)];
  const named = (language: "en" | "nl") =>
    members.map((member) => candidateName(member, language)).join(" + ");
  return (
    <TryButton
      what={{
        nameEn: named("en"),
        nameNl: named("nl"),
        kind: "newcomer",
        units: members.map(({ id }) => id),
      }}
      name={members.length > 1 ? named(lang) : name}
      rows={(team ?? candidate).rows}
      names={new Map(members.map((member) => [member.id, candidateName(member, lang)]))}
      cells={[]}
      old={old}
    />
  );
}
