/** An answer for a chain as it would be built: with the newcomers that make what it lacks, and the figures of all. */
import type { CandidateResult, NewcomerResult, PackageResult } from "../analysis/resultsTargets.ts";
import { type ChainAnswer, helpersOf } from "./chainAnswers.ts";
import { inLanguage } from "./inLanguage.ts";
import type { SentenceContext } from "./targetSentence.ts";
import { teamNeeds } from "./teamNeeds.ts";
import { words } from "./words.ts";

/** How many ways to build a candidate are told. */
const TOLD = 2;

/** A candidate as it would be built for a chain. */
export interface Built extends CandidateResult {
  /** With whom, each with what it is there for; "" where it needs nobody. */
  readonly together: string;
  /** The others of its team. */
  readonly helpers: readonly NewcomerResult[];
}

/** "Electrode boiler for steam, Air separation for oxygen": the others of a team, each with what it is there for. */
export function helpersText(
  process: string,
  team: Pick<PackageResult, "members">,
  { names, lang }: Pick<SentenceContext, "names" | "lang">,
): string {
  const w = words(lang).targets.team;
  const said = helpersOf(process, team).map(({ member, materials }) => {
    const name = inLanguage(lang, member.name, member.nameNl) || member.process;
    // "Demineralised water for demineralised water" says nothing more.
    const more = materials
      .map(names.material)
      .filter((own) => !name.toLowerCase().includes(own.toLowerCase()));
    return more.length > 0 ? w.helper(name, more.join(", ")) : name;
  });
  return new Intl.ListFormat(lang).format(said);
}

/** The sets that a candidate can be built in, the smallest first. */
export function smallestTeams(
  { packages: own }: Pick<CandidateResult, "packages">,
  packages: readonly PackageResult[],
): readonly PackageResult[] {
  const teams = own.flatMap((at) => packages[at] ?? []);
  return teams.sort((a, b) => a.members.length - b.members.length).slice(0, TOLD);
}

/** The candidate of an answer: of a team its figures, inputs and sales are those of the whole team, its rows its own. */
export function asBuilt(
  { row: { candidate }, team }: ChainAnswer<{ readonly candidate: CandidateResult }>,
  context: Pick<SentenceContext, "names" | "lang">,
): Built {
  const member = team?.members.find(({ process }) => process === candidate.process);
  if (!team || !member) return { ...candidate, together: "", helpers: [] };
  const { effect, completions, after, shares, terms, score } = team;
  return {
    ...candidate,
    ...member,
    ...teamNeeds(team.members),
    ...{ effect, completions, after, shares, terms, score },
    feasible: true,
    short: [],
    intervals: null,
    together: helpersText(candidate.process, team, context),
    helpers: helpersOf(candidate.process, team).map((own) => own.member),
  };
}
