/** Whom to attract for one chain: who, why, to what effect and on what evidence; or what stands in the way. */
import type { CandidateResult } from "../../../analysis/resultsTargets.ts";
import type { Built } from "../../chainTeam.ts";
import { lackingLines } from "../../lackingOfChain.ts";
import { namedToBuild } from "../../namedForSteps.ts";
import { filledSteps, fitText, stepTitle } from "../../stepFit.ts";
import { frontWords } from "../../targetFrontWords.ts";
import { effectClauses, gapClause, needClauses } from "../../targetSentence.ts";
import { missingSteps } from "../../targetsOfChain.ts";
import { words } from "../../words.ts";
import type { ChainFacts } from "../chainFacts.ts";
import { attractBlocks } from "../chainSection.ts";
import { type Block, heading, list, paragraph, type Table, table, textColumn } from "../document.ts";
import { evidenceBlocks } from "../evidenceBlocks.ts";
import type { AgendaContext } from "../input.ts";
import { candidateName, chainCandidates, sizeText, togetherBlocks } from "../targetsSection.ts";

export function attractSection(facts: ChainFacts, context: AgendaContext): readonly Block[] {
  return [...attractBlocks(facts, context), ...candidateBlocks(facts, context)];
}

/** Processes that are not feasible yet and are told of. */
const MOST = 3;

function candidateBlocks({ chain }: ChainFacts, context: AgendaContext): readonly Block[] {
  const { w, lang, dataset, results } = context;
  const { targets } = results;
  const { own } = w;
  if (!targets)
    return [paragraph(dataset.processes.length === 0 ? w.targets.noCatalogue : w.targets.notAsked)];
  const { shown, areOfChain } = chainCandidates(chain.id, context);
  const without = missingSteps(targets, chain.id, dataset, lang).filter(({ filled }) => !filled);
  const why = [
    ...(without.length === 0 ? [] : [own.noProcess(without.map(({ name }) => own.quoted(name)))]),
    ...lackingLines(targets, chain.id, context),
  ];
  const processes = areOfChain ? [] : processesOf(chain.id, context);
  const blocked = processes.filter(({ feasible }) => !feasible).slice(0, MOST);
  const told = (intro: string, candidates: readonly (CandidateResult | Built)[]): readonly Block[] =>
    candidates.length === 0 ? [] : [paragraph(intro), candidatesTable(candidates, chain.id, context)];
  return [
    heading(3, own.candidates, "chain-candidates"),
    ...(why.length === 0 ? [] : [list(why)]),
    ...told(own.blockedIntro, blocked),
    ...told(areOfChain ? own.candidatesIntro : own.touchesIntro, shown),
    ...evidenceBlocks(
      [...blocked, ...shown].map((candidate) => ({ candidate, name: candidateName(candidate, context) })),
      context,
      chain.id,
    ),
    ...togetherBlocks(chain.id, context),
  ];
}

/** Everybody whom the agenda of a chain names: here, and where it tells of innovation and investments. */
export function namedCandidates(chain: string, context: AgendaContext): readonly (CandidateResult | Built)[] {
  return [...chainCandidates(chain, context).shown, ...processesOf(chain, context)];
}

/** Processes that would complete the chain or fill a step of it, each once, feasible or not. */
export function processesOf(chain: string, { dataset, results }: AgendaContext): readonly CandidateResult[] {
  const seen = new Set<string>();
  return (results.targets?.candidates ?? []).filter(
    (candidate) =>
      (candidate.effect.chainsCompleted.includes(chain) ||
        candidate.rows.chains.some((row) => row.chain === chain)) &&
      filledSteps(candidate, dataset).some((own) => own.chain === chain) &&
      !seen.has(candidate.process) &&
      seen.add(candidate.process),
  );
}

function candidatesTable(
  candidates: readonly (CandidateResult & Partial<Built>)[],
  chain: string,
  context: AgendaContext,
): Table {
  const { own } = context.w;
  return table(
    own.candidates,
    [
      textColumn(own.who, 22),
      textColumn(own.forChain, 26),
      textColumn(own.effect, 28),
      textColumn(own.needs, 26),
    ],
    candidates.map((candidate) => [
      whoText(candidate, chain, context),
      standingIn(candidate, chain, context),
      [
        ...(candidate.together ? [frontWords(context.lang).counted(candidate.together)] : []),
        effectClauses(candidate, context).join("; ") || own.nothing,
      ].join(" "),
      needsText(candidate, context),
    ]),
  );
}

/** Its name and size, and whom the data name to build it. */
function whoText(candidate: CandidateResult, chain: string, context: AgendaContext): string {
  const { w, lang } = context;
  const named = namedToBuild(candidate, chain, context).own;
  return [
    w.summary.sized(candidateName(candidate, context), sizeText(candidate, context)),
    ...(named.length === 0 ? [] : [w.own.named(words(lang).list(named))]),
  ].join("; ");
}

/** What it runs on, and before that what has to be there first. */
function needsText(candidate: CandidateResult, context: AgendaContext): string {
  const { own } = context.w;
  const lacking = [...new Set(candidate.short.map(({ material }) => context.names.material(material)))];
  const first = candidate.feasible || lacking.length === 0 ? [] : [own.first(lacking)];
  return [...first, ...needClauses(candidate, context)].join("; ") || own.onOffer;
}

/** What a candidate is to the chain: completing it, the steps that it fills, else the gap of it that it is for. */
export function standingIn(candidate: CandidateResult, chain: string, context: AgendaContext): string {
  const { lang, dataset } = context;
  const { own } = context.w;
  const filled = filledSteps(candidate, dataset).filter((one) => one.chain === chain);
  const steps = filled.map((one) => {
    const title = stepTitle(one.step, lang);
    if (one.fit === "itself") return own.fillsStep(title);
    return own.onPaper(fitText(one, own.quoted(title), candidate, context));
  });
  const isItself = filled.some(({ fit }) => fit === "itself");
  const isComplete = candidate.effect.chainsCompleted.includes(chain);
  const completes = isComplete ? [isItself ? own.completes : own.completesOnPaper] : [];
  const gaps = candidate.gaps
    .filter((gap) => gap.chains.includes(chain))
    .flatMap((gap) => gapClause(gap, context) ?? []);
  return [...completes, ...steps, ...gaps].join("; ");
}
