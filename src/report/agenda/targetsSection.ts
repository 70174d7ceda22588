/** Candidates for the gaps: for the cluster, for one chain, and the best few together. */
import type { CandidateResult, PortfolioMember, PortfolioResult } from "../../analysis/resultsTargets.ts";
import type { Interval } from "../../analysis/targets/intervals.ts";
import { bestPerGap, firstOfChain } from "../chainAnswers.ts";
import { asBuilt, type Built } from "../chainTeam.ts";
import { needsOf } from "../commands/targets.ts";
import { formatMoney, formatNumber, formatPercent, formatQuantity } from "../format.ts";
import { inLanguage } from "../inLanguage.ts";
import { lackingLines } from "../lackingOfChain.ts";
import { filledSteps, fitMark } from "../stepFit.ts";
import { type FrontTarget, frontSheet, noneCompletes } from "../targetFront.ts";
import { targetSentence } from "../targetSentence.ts";
import { words } from "../words.ts";
import type { ChainFacts } from "./chainFacts.ts";
import {
  type Block,
  type Facts,
  figureColumn,
  heading,
  list,
  note,
  paragraph,
  type Sheet,
  table,
  textColumn,
} from "./document.ts";
import { evidenceBlocks } from "./evidenceBlocks.ts";
import type { AgendaContext } from "./input.ts";
import { some, whole } from "./say.ts";

const MOST = { candidates: 8, sentences: 5, lacking: 5, chain: 3, package: 6 } as const;
const NOTHING = 1e-9;
/** A change of less than this in money is a rounding error. */
const NO_MONEY = 0.5;

interface Called {
  readonly name: string;
  readonly nameNl: string;
  readonly process: string;
  /** With whom it is built, where it is in a team. */
  readonly together?: string;
}

export function candidateName(
  { name, nameNl, process, together = "" }: Called,
  { lang }: AgendaContext,
): string {
  const own = inLanguage(lang, name, nameNl) || process;
  return together === "" ? own : `${own} ${words(lang).targets.team.together(together)}`;
}

/** What is said of a candidate, with a mark where it fills steps on paper: those of a chain, or all. */
export function marked(
  text: string,
  candidate: CandidateResult,
  { w, lang, dataset }: AgendaContext,
  chain: string | null = null,
): string {
  const filled = filledSteps(candidate, dataset).filter((own) => chain === null || own.chain === chain);
  const mark = fitMark(filled, lang);
  return mark === "" ? text : w.targets.marked(text, mark);
}

/** A member of the best few together, with the mark that it has as a candidate; one that feeds others fills no step. */
export function memberName(member: PortfolioMember, context: AgendaContext): string {
  const { process, gap } = member;
  const own = context.results.targets?.candidates.find((one) => one.process === process && one.gap === gap);
  const name = candidateName(member, context);
  return own ? marked(name, own, context) : name;
}

/** Each process once, where it stands highest. */
function onceEach(candidates: readonly CandidateResult[]): readonly CandidateResult[] {
  const seen = new Set<string>();
  return candidates.filter(({ process }) => !seen.has(process) && seen.add(process));
}

export function sizeText(
  { size, unit }: { readonly size: number; readonly unit: string },
  { lang }: AgendaContext,
): string {
  return formatQuantity(size, unit, lang);
}

/** The kind of gap that a candidate is for, and the material. */
export function needText(candidate: CandidateResult, { lang, names }: AgendaContext): string {
  const gap = candidate.gaps.find(({ id }) => id === candidate.gap);
  if (!gap) return "";
  const kind = words(lang).gapKind[gap.kind];
  return gap.material === "" ? kind : `${kind}: ${names.material(gap.material)}`;
}

/** The need, and how many other processes fit it too. */
export function needAndOthers(candidate: CandidateResult, others: number, context: AgendaContext): string {
  const need = needText(candidate, context);
  return others === 0 ? need : context.w.targets.alsoFit(need, others, whole(others, context));
}

function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}

export function changeOfIndex(value: number, { w, lang }: AgendaContext): string {
  return Math.abs(value) < 5e-4 ? w.targets.noChange : signed(formatNumber(value, lang, 3), value);
}

function changeOfMoney(value: number, { w, lang, currency }: AgendaContext): string {
  return Math.abs(value) < NO_MONEY ? w.targets.noChange : signed(formatMoney(value, currency, lang), value);
}

function changeOfShare(value: number, { w, lang }: AgendaContext): string {
  return Math.abs(value) < NOTHING
    ? w.targets.noChange
    : w.chain.points(signed(formatNumber(value * 100, lang, 2), value));
}

/** The candidates for the cluster's gaps, what the first ones would do, and the best few together. */
export function targetBlocks(context: AgendaContext): readonly Block[] {
  const { w, lang, dataset, results } = context;
  const { targets } = results;
  const only = (text: string) => [heading(2, w.targets.title, "targets"), paragraph(text)];
  if (dataset.processes.length === 0) return only(w.targets.noCatalogue);
  if (!targets) return only(w.targets.notAsked);
  const n = (value: number) => whole(value, context);
  if (targets.gaps.length === 0) return only(words(lang).targets.nothing);
  if (targets.candidates.length === 0)
    return only(words(lang).targets.noMatch(n(targets.gaps.length), n(targets.processes)));
  const feasible = targets.candidates.filter((candidate) => candidate.feasible);
  if (feasible.length === 0) {
    const processes = onceEach(targets.candidates).length;
    return only(w.targets.noneFeasible(n(processes), processes === 1));
  }
  const needs = needsOf(feasible).slice(0, MOST.candidates);
  const shown = needs.map(({ best }) => best);
  return [
    heading(2, w.targets.title, "targets", true),
    paragraph(w.targets.intro(n(targets.candidates.length), n(feasible.length))),
    candidatesTable(needs, context),
    ...(targets.uncertainty ? [note(w.targets.intervals(n(targets.uncertainty.draws)))] : []),
    paragraph(w.targets.sentencesIntro),
    list(shown.slice(0, MOST.sentences).map((candidate) => said(candidate, context))),
    ...evidenceBlocks(
      shown
        .slice(0, MOST.sentences)
        .map((candidate) => ({ candidate, name: candidateName(candidate, context) })),
      context,
    ),
    ...lackingBlocks(targets.candidates, context),
    ...portfolioBlocks(targets.portfolio, context),
  ];
}

/** A change with the interval of its draws in brackets. */
function reach(change: string, interval: Interval | undefined, text: (value: number) => string): string {
  if (!interval) return change;
  const [low, high] = [text(interval.low), text(interval.high)];
  return low === high ? change : `${change} [${low}; ${high}]`;
}

function candidatesTable(needs: ReturnType<typeof needsOf>, context: AgendaContext): Block {
  const { w, lang } = context;
  const { column } = w.targets;
  return table(
    w.targets.title,
    [
      textColumn(column.process, 24),
      textColumn(column.gap, 26),
      figureColumn(column.size, 13),
      figureColumn(w.targets.completed, 14),
      figureColumn(w.targets.index, 20),
      figureColumn(w.targets.weakLinks, 13),
      figureColumn(w.targets.imports, 26),
    ],
    needs.map(({ best, others }) => {
      const { effect, intervals } = best;
      const index = (value: number) => signed(formatNumber(value, lang, 3), value > 5e-4 ? value : 0);
      const money = (value: number) => changeOfMoney(value, context);
      return [
        marked(candidateName(best, context), best, context),
        needAndOthers(best, others.length, context),
        sizeText(best, context),
        whole(effect.chainsCompleted.length, context),
        reach(changeOfIndex(effect.jengafication, context), intervals?.jengafication, index),
        effect.weakLinks === 0 ? "0" : signed(whole(effect.weakLinks, context), effect.weakLinks),
        reach(money(effect.importValue), intervals?.importValue, money),
      ];
    }),
  );
}

function said(candidate: CandidateResult, context: AgendaContext): string {
  const name = candidateName(candidate, context);
  return context.w.targets.chainItem(name, sizeText(candidate, context), targetSentence(candidate, context));
}

/** Processes that would complete chains but for an input that can't be had, each once, the best first. */
function lackingBlocks(candidates: readonly CandidateResult[], context: AgendaContext): readonly Block[] {
  const { w, lang, names } = context;
  const lacking = onceEach(
    candidates.filter(({ feasible, effect }) => !feasible && effect.chainsCompleted.length > 0),
  );
  if (lacking.length === 0) return [];
  return [
    paragraph(w.targets.lackingIntro),
    list(
      lacking.slice(0, MOST.lacking).map((candidate) => {
        const count = candidate.effect.chainsCompleted.length;
        const inputs = candidate.short.map(({ material, needed, unit }) =>
          w.targets.input(formatQuantity(needed, unit, lang), names.material(material)),
        );
        return w.targets.lacks(
          marked(candidateName(candidate, context), candidate, context),
          sizeText(candidate, context),
          w.count.chains(count, whole(count, context)),
          words(lang).list(inputs),
        );
      }),
    ),
  ];
}

/** A candidate for a chain without its sentence. */
function named(candidate: CandidateResult, chain: string, context: AgendaContext): string {
  const name = marked(candidateName(candidate, context), candidate, context, chain);
  return context.w.targets.chainNamed(name, sizeText(candidate, context), needText(candidate, context));
}

function portfolioBlocks(portfolio: PortfolioResult | null, context: AgendaContext): readonly Block[] {
  const { w } = context;
  if (!portfolio || portfolio.members.length === 0 || portfolio.score <= NOTHING) return [];
  const { members, score, bound, optimal } = portfolio;
  const share = formatPercent(score / bound, context.lang);
  // What reads as all of it leaves nothing for another set to be better by.
  const isBest = share === formatPercent(1, context.lang);
  return [
    heading(3, w.targets.portfolioTitle(whole(members.length, context)), "portfolio"),
    paragraph(w.targets.portfolioIntro),
    list(
      members.map((member) =>
        w.targets.member(
          memberName(member, context),
          sizeText(member, context),
          formatPercent(member.share / score, context.lang),
        ),
      ),
    ),
    effectFacts(portfolio, context),
    paragraph(optimal ? w.targets.optimal : isBest ? w.targets.nearOptimal : w.targets.bound(share)),
  ];
}

function effectFacts({ effect }: PortfolioResult, context: AgendaContext): Facts {
  const { w, lang, names } = context;
  return {
    kind: "facts",
    items: [
      {
        label: w.targets.completed,
        value:
          effect.chainsCompleted.length === 0
            ? words(lang).none
            : words(lang).list(effect.chainsCompleted.map(names.chain)),
      },
      { label: w.targets.index, value: changeOfIndex(effect.jengafication, context) },
      { label: w.targets.loss, value: changeOfShare(effect.expectedLoss, context) },
      {
        label: w.targets.weakLinks,
        value:
          effect.weakLinks === 0
            ? w.targets.noChange
            : signed(whole(effect.weakLinks, context), effect.weakLinks),
      },
      { label: w.targets.imports, value: changeOfMoney(effect.importValue, context) },
      { label: w.targets.waste, value: changeOfMoney(effect.wasteValue, context) },
      ...(effect.jobs === null
        ? []
        : [{ label: w.targets.jobs, value: signed(whole(effect.jobs, context), effect.jobs) }]),
    ],
  };
}

/** The first that complete a chain or fill a step of it, alone or in a team, as the app names them. */
function firstFor(chain: string, context: AgendaContext): readonly Built[] {
  const { dataset, results } = context;
  // Only who writes itself into the chain can fill a step of it: what the others fill need not be worked out.
  const own = (results.targets?.candidates ?? []).filter(
    ({ effect, rows }) =>
      effect.chainsCompleted.includes(chain) || rows.chains.some((row) => row.chain === chain),
  );
  const rows = own.map((candidate) => ({ candidate, filled: filledSteps(candidate, dataset) }));
  return firstOfChain(rows, results.targets?.packages ?? [], chain).map((answer) => asBuilt(answer, context));
}

/** Who is told of for a chain: those that complete it or fill a step, else the best for its gaps. */
export function chainCandidates(
  chain: string,
  context: AgendaContext,
): { readonly shown: readonly Built[]; readonly areOfChain: boolean } {
  const first = firstFor(chain, context);
  if (first.length > 0) return { shown: first, areOfChain: true };
  const rows = (context.results.targets?.candidates ?? []).map((candidate) => ({ candidate }));
  const shown = bestPerGap(rows, chain).map(({ candidate }) => ({
    ...candidate,
    together: "",
    helpers: [],
  }));
  return { shown, areOfChain: false };
}

/** The newcomers that complete a chain only together; nothing where one that is told of does so. */
export function togetherBlocks(chain: string, context: AgendaContext): readonly Block[] {
  const { targets } = context.results;
  if (!targets) return [];
  const completes = ({ effect }: Pick<CandidateResult, "effect">) => effect.chainsCompleted.includes(chain);
  if (chainCandidates(chain, context).shown.some(completes)) return [];
  const together = targets.packages.find(completes);
  if (!together) return [];
  const names = together.members.map((member) => candidateName(member, context));
  return [paragraph(context.w.targets.packageIntro(some(names, MOST.package, context)))];
}

/** Candidates as the front of a file tells of them. */
export function frontTargets(
  candidates: readonly (CandidateResult & Partial<Built>)[],
  context: AgendaContext,
): readonly FrontTarget[] {
  return candidates.map((candidate) => ({
    name: candidateName(candidate, context),
    candidate,
    helpers: candidate.helpers ?? [],
    together: candidate.together ?? "",
  }));
}

/** What is to be read first of the workbook: the first for its only chain, or else the best for each need. */
export function frontSheets(facts: readonly ChainFacts[], context: AgendaContext): readonly Sheet[] {
  const { targets } = context.results;
  const [only, ...others] = facts;
  const chain = only && others.length === 0 ? only.chain.id : null;
  const candidates: readonly (CandidateResult & Partial<Built>)[] =
    chain !== null
      ? chainCandidates(chain, context).shown
      : needsOf((targets?.candidates ?? []).filter(({ feasible }) => feasible))
          .slice(0, MOST.candidates)
          .map(({ best }) => best);
  if (candidates.length === 0) return [];
  const notes = chain === null || !targets ? [] : [noneCompletes(targets, chain, context)];
  return [frontSheet(frontTargets(candidates, context), { chain, sources: true, notes }, context)];
}

/** Candidates for a chain; and where none completes it the newcomers that do so together. */
export function chainTargetBlocks({ chain }: ChainFacts, context: AgendaContext): readonly Block[] {
  const { w, results } = context;
  if (!results.targets) return [];
  const { shown, areOfChain } = chainCandidates(chain.id, context);
  const lacking = lackingLines(results.targets, chain.id, context);
  return [
    ...(lacking.length === 0 ? [] : [list(lacking)]),
    ...(shown.length === 0
      ? []
      : [
          paragraph(areOfChain ? w.targets.chainIntro : w.targets.chainTouches),
          list(
            shown.map((candidate, k) =>
              k === 0 ? said(candidate, context) : named(candidate, chain.id, context),
            ),
          ),
        ]),
    ...togetherBlocks(chain.id, context),
  ];
}
