/** An answer for a chain as a row of a list: of a team its figures are those of the whole team. */
import type { PackageResult } from "../../analysis/resultsTargets.ts";
import { type ChainAnswer, helpersOf } from "../../report/chainAnswers.ts";
import { asBuilt } from "../../report/chainTeam.ts";
import type { Named } from "../../report/evidence/tables.ts";
import { moreThanNow } from "../../report/outsideSupply.ts";
import { targetSentence } from "../../report/targetSentence.ts";
import type { AppWords } from "../i18n/text.ts";
import { type CandidateRow, candidateName, type RowContext } from "./rows.ts";

export interface AnswerRow extends CandidateRow {
  /** The set that it can be built in; null where it needs nobody. */
  readonly team: PackageResult | null;
}

export function answerRow(
  answer: ChainAnswer<CandidateRow>,
  context: RowContext,
  { w }: Pick<AppWords, "w">,
): AnswerRow {
  const { row, team } = answer;
  if (!team) return { ...row, team };
  const { together, helpers, ...candidate } = asBuilt(answer, context);
  const sentence = `${w.targets.team.together(together)}: ${targetSentence(candidate, context)}`;
  const outside = [...new Set(team.members.flatMap((own) => moreThanNow(own, context)))];
  return { ...row, candidate, together, sentence, outside, team };
}

/** An answer with the others of its team, for the facts behind them; only its own row answers missing links. */
export function namedAnswers(rows: readonly AnswerRow[], { lang }: RowContext): readonly Named[] {
  return rows.flatMap((row) => [
    row,
    ...(row.team ? helpersOf(row.candidate.process, row.team) : []).map(({ member }) => ({
      candidate: { ...member, gaps: [] },
      name: candidateName(member, lang),
      subject: row.name,
    })),
  ]);
}
