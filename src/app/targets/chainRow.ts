/** An answer for a chain as a row of a list: of a team its figures are those of the whole team. */
import type { CandidateResult, PackageResult } from "../../analysis/resultsTargets.ts";
import { type ChainAnswer, helpersOf } from "../../report/chainAnswers.ts";
import type { Named } from "../../report/evidence/tables.ts";
import { moreThanNow } from "../../report/outsideSupply.ts";
import { targetSentence } from "../../report/targetSentence.ts";
import type { AppWords } from "../i18n/text.ts";
import { folded } from "../shared/folded.ts";
import { type CandidateRow, candidateName, type RowContext } from "./rows.ts";

export interface AnswerRow extends CandidateRow {
  /** The set that it can be built in; null where it needs nobody. */
  readonly team: PackageResult | null;
}

/** "Electrode boiler for steam, Air separation for oxygen": the others of a team, each with what it is there for. */
export function helpersText(
  process: string,
  team: Pick<PackageResult, "members">,
  { names, lang }: RowContext,
  { t }: Pick<AppWords, "t">,
): string {
  const said = helpersOf(process, team).map(({ member, materials }) => {
    const name = candidateName(member, lang);
    // "Demineralised water (demineralised water)" says nothing more.
    const more = materials.map(names.material).filter((own) => !folded(name).includes(folded(own)));
    return more.length > 0 ? t.targets.three.helper(name, more.join(", ")) : name;
  });
  return new Intl.ListFormat(lang).format(said);
}

/** How many ways to build one are told. */
const TOLD = 2;

/** The sets that a candidate can be built in, the smallest first. */
export function smallestTeams(
  { packages: own }: Pick<CandidateResult, "packages">,
  packages: readonly PackageResult[],
): readonly PackageResult[] {
  const teams = own.flatMap((at) => packages[at] ?? []);
  return teams.sort((a, b) => a.members.length - b.members.length).slice(0, TOLD);
}

export function answerRow(
  { row, team }: ChainAnswer<CandidateRow>,
  context: RowContext,
  { t }: Pick<AppWords, "t">,
): AnswerRow {
  const member = team?.members.find(({ process }) => process === row.candidate.process);
  if (!team || !member) return { ...row, team: null };
  const { effect, completions, after, shares, terms, score } = team;
  const candidate = {
    ...row.candidate,
    ...member,
    ...{ effect, completions, after, shares, terms, score },
    feasible: true,
    short: [],
    intervals: null,
  };
  const together = helpersText(candidate.process, team, context, { t });
  const sentence = `${t.targets.three.together(together)}: ${targetSentence(candidate, context)}`;
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
