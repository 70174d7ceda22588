/** `targets --chain`: who to attract for that chain, alone or in a team, or what stands in the way. */
import type { CandidateResult, TargetsResult } from "../../analysis/resultsTargets.ts";
import { bestPerGap, type ChainAnswer, firstOfChain } from "../chainAnswers.ts";
import { asBuilt, type Built } from "../chainTeam.ts";
import { formatNumber, formatQuantity } from "../format.ts";
import { inLanguage } from "../inLanguage.ts";
import { lackingLines } from "../lackingOfChain.ts";
import { namedForSteps } from "../namedForSteps.ts";
import type { View } from "../page.ts";
import { filledSteps } from "../stepFit.ts";
import { targetSentence } from "../targetSentence.ts";
import { words } from "../words.ts";

type Row = ReturnType<typeof rowsOf>[number];

const rowsOf = ({ candidates }: TargetsResult, { dataset }: Pick<View, "dataset">) =>
  candidates.map((candidate: CandidateResult) => ({ candidate, filled: filledSteps(candidate, dataset) }));

function answersOf(result: TargetsResult, chain: string, view: View): readonly ChainAnswer<Row>[] {
  return firstOfChain(rowsOf(result, view), result.packages, chain);
}

/** The first answers for the chain, or why there are none and what would change that. */
export function chainLines(result: TargetsResult, chain: string, view: View): string[] {
  const { lang } = view;
  const { team } = words(lang).targets;
  const said = ({ together, ...built }: Built, k: number): string => {
    const name = inLanguage(lang, built.name, built.nameNl) || built.process;
    const whole = together === "" ? name : `${name} ${team.together(together)}`;
    const size = formatQuantity(built.size, built.unit, lang);
    return `${formatNumber(k + 1, lang, 0)}. ${whole} (${size}): ${targetSentence(built, view)}`;
  };
  const answers = answersOf(result, chain, view).map((answer) => asBuilt(answer, view));
  const firmer = answers.length > 0 ? [] : bestPerGap(rowsOf(result, view), chain);
  const others = firmer.map(({ candidate }, k) => said({ ...candidate, together: "", helpers: [] }, k));
  const found =
    answers.length > 0
      ? answers.map(said)
      : [...lackingLines(result, chain, view), ...(others.length === 0 ? [] : [team.firmer, ...others])];
  const named = namedForSteps(chain, view);
  const lines = [...(named.length === 0 ? [] : [team.namedFirst, ...named]), ...found];
  return lines.length === 0 ? [] : ["", `${view.names.chain(chain)}:`, ...lines];
}

/** The same for programs: which candidate, and the processes with which it is built (itself alone, or all of a team). */
export function chainJson(result: TargetsResult, chain: string, view: View) {
  return {
    chain,
    answers: answersOf(result, chain, view).map(({ row: { candidate }, team }) => ({
      process: candidate.process,
      gap: candidate.gap,
      processes: team?.processes ?? [candidate.process],
      completes: (team ?? candidate).effect.chainsCompleted.includes(chain),
    })),
  };
}
