/** Why a candidate stands where it stands, in one sentence made of its figures and nothing else. */

import { outsideNeeds } from "../analysis/outsideSupply.ts";
import type { GapKind } from "../analysis/results.ts";
import type {
  CandidateResult,
  GapRef,
  LocalInputResult,
  NewcomerResult,
} from "../analysis/resultsTargets.ts";
import type { DataSet } from "../model/dataset.ts";
import { formatMoney, formatNumber, formatQuantity } from "./format.ts";
import type { Names } from "./names.ts";
import { moreThanNow } from "./outsideSupply.ts";
import { type FilledStep, filledSteps, fitText, stepTitle } from "./stepFit.ts";
import { unusedOf } from "./unusedOf.ts";
import { type Lang, words } from "./words.ts";

/** What a sentence is made with: the data set with the catalogue's materials, and its names. */
export interface SentenceContext {
  readonly lang: Lang;
  readonly dataset: DataSet;
  readonly names: Names;
}

/** Items that are named; how many more there are is counted. */
const NAMED = 2;
/** Changes smaller than this share of a unit of money are rounding errors. */
const NOTHING = 0.5;

/** What it does of the steps that it fills, those that it completes a chain with first: as they mean it, or on paper. */
export function stepClauses(candidate: CandidateResult, context: SentenceContext): string[] {
  const { lang, dataset, names } = context;
  const w = words(lang).targets.say;
  const own = new Set(candidate.effect.chainsCompleted);
  const isComplete = own.size > 0;
  const filled = filledSteps(candidate, dataset).filter(({ chain }) => !isComplete || own.has(chain));
  const said = (steps: readonly FilledStep[], text: (filled: FilledStep, step: string) => string) => {
    const parts = steps
      .slice(0, NAMED)
      .map((one) => text(one, w.step(stepTitle(one.step, lang), names.chain(one.chain))));
    return steps.length > NAMED ? [...parts, w.moreSteps(steps.length - NAMED)] : parts;
  };
  const itself = said(
    filled.filter(({ fit }) => fit === "itself"),
    (_, step) => step,
  );
  const onPaper = said(
    filled.filter(({ fit }) => fit !== "itself"),
    (one, step) => fitText(one, step, candidate, context),
  );
  return [
    ...(itself.length > 0 ? [isComplete ? w.closes(itself) : w.performs(itself)] : []),
    ...(onPaper.length > 0 ? [w.onPaper(onPaper, isComplete)] : []),
  ];
}

/** What a candidate does for a gap that it is for; null where that is told of the step. */
export function gapClause(gap: GapRef, { lang, names }: SentenceContext): string | null {
  const w = words(lang).targets.say;
  const material = names.material(gap.material);
  const clauses: Readonly<Record<GapKind, string | null>> = {
    "missing-step": null,
    import: w.makes(material),
    "weak-source": w.source(material),
    "weak-taker": w.taker(material),
    "unused-output": w.uses(material),
    starved: null,
  };
  return clauses[gap.kind];
}

function localClause(input: LocalInputResult, { lang, names }: SentenceContext): string {
  const w = words(lang).targets.say;
  const quantity = formatQuantity(input.quantity, input.unit, lang);
  const material = names.material(input.material);
  return input.onOffer === null
    ? w.localUnknown(material, quantity)
    : w.local(material, quantity, formatQuantity(input.onOffer, input.unit, lang));
}

/** Local inputs that matter most: those that can't be had from outside come with the most value. */
function mainInputs(candidate: NewcomerResult, { dataset }: SentenceContext): LocalInputResult[] {
  const prices = new Map(dataset.materials.map((material) => [material.id, material.price ?? 0]));
  const value = ({ material, quantity }: LocalInputResult): number =>
    quantity * Math.max(0, prices.get(material) ?? 0);
  return [...candidate.localInputs].sort((a, b) => value(b) - value(a)).slice(0, NAMED);
}

function moneyClauses(candidate: CandidateResult, context: SentenceContext): string[] {
  const { lang, dataset } = context;
  const w = words(lang).targets.say;
  const money = (value: number): string => formatMoney(Math.abs(value), dataset.cluster.currency, lang);
  const { importValue, wasteValue } = candidate.effect;
  const clauses: string[] = [];
  if (importValue <= -NOTHING) clauses.push(w.importsFall(money(importValue)));
  if (importValue >= NOTHING) clauses.push(w.importsRise(money(importValue)));
  if (wasteValue <= -NOTHING) clauses.push(w.wasteFalls(money(wasteValue)));
  if (wasteValue >= NOTHING) {
    const unused = unusedOf(candidate, context).map(({ text }) => text);
    clauses.push(w.wasteRises(money(wasteValue), unused));
  }
  return clauses;
}

function weakClauses({ effect: { weakLinks } }: CandidateResult, { lang }: SentenceContext): string[] {
  if (weakLinks === 0) return [];
  const w = words(lang).targets.say;
  const amount = Math.abs(weakLinks);
  const text = formatNumber(amount, lang, 0);
  return [weakLinks < 0 ? w.weakFall(amount, text) : w.weakRise(amount, text)];
}

/** What a candidate changes for the whole cluster. @param withJobs whether the jobs stand among it. */
export function effectClauses(
  candidate: CandidateResult,
  context: SentenceContext,
  withJobs = true,
): string[] {
  const { jobs } = candidate.effect;
  const brought = withJobs && jobs !== null && jobs > 0 ? [formatNumber(jobs, context.lang, 0)] : [];
  return [
    ...weakClauses(candidate, context),
    ...moneyClauses(candidate, context),
    ...brought.map((text) => words(context.lang).targets.say.jobs(text)),
  ];
}

/** What a newcomer, or one that is not feasible by itself, would run on. */
export function needClauses(
  candidate: NewcomerResult & Partial<Pick<CandidateResult, "feasible" | "short">>,
  context: SentenceContext,
): string[] {
  const { lang, names } = context;
  const w = words(lang).targets.say;
  const { feasible = true, short = [] } = candidate;
  const clauses: string[] = [];
  const inputs = mainInputs(candidate, context).map((input) => localClause(input, context));
  if (inputs.length > 0) clauses.push(w.runsOn(inputs));
  const lacking = new Set(feasible ? [] : short.map(({ material }) => material));
  const imports = candidate.imports.filter(({ material }) => !lacking.has(material));
  const tooMuch = new Set(
    outsideNeeds({ imports }, context.dataset).flatMap(({ material, isMore }) => (isMore ? [material] : [])),
  );
  // What it asks more of than the cluster takes now is told of with how much that is.
  const free = imports
    .filter(({ material }) => !tooMuch.has(material))
    .map(({ material, quantity, unit }) =>
      [...(quantity === null ? [] : [formatQuantity(quantity, unit, lang)]), names.material(material)].join(
        " ",
      ),
    );
  if (free.length > 0) clauses.push(w.imports(free.slice(0, NAMED), free.length - NAMED));
  const more = moreThanNow({ imports }, context);
  if (more.length > 0) clauses.push(w.moreThanNow(more));
  if (feasible && candidate.limiting) {
    const { material, onOffer, needed, unit } = candidate.limiting;
    const quantity = (value: number): string => formatQuantity(value, unit, lang);
    clauses.push(w.limited(names.material(material), quantity(onOffer), quantity(needed)));
  }
  return clauses;
}

function clausesOf(candidate: CandidateResult, context: SentenceContext): string[] {
  const w = words(context.lang).targets.say;
  const steps = stepClauses(candidate, context);
  const clauses = [...steps];
  const own = candidate.gaps.flatMap((gap) => gapClause(gap, context) ?? []);
  if (own[0] && (steps.length === 0 || candidate.gaps[0]?.kind !== "missing-step")) clauses.push(own[0]);
  clauses.push(...weakClauses(candidate, context), ...moneyClauses(candidate, context));
  clauses.push(...needClauses(candidate, context));
  const { jobs } = candidate.effect;
  if (jobs !== null && jobs > 0) clauses.push(w.jobs(formatNumber(jobs, context.lang, 0)));
  return clauses.length > 0 ? clauses : [w.changesNothing];
}

/** What its size and its recipe rest on, where that is not the gap and the catalogue as they are. */
export function remarksOf(candidate: NewcomerResult, { lang }: Pick<SentenceContext, "lang">): string[] {
  const w = words(lang).targets.say;
  const { belowMinimum, minCapacity, size, unit, sizeBasis, balance } = candidate;
  const remarks: string[] = [];
  const quantity = (value: number | null): string => formatQuantity(value, unit, lang);
  if (belowMinimum) remarks.push(w.belowMinimum(quantity(size), quantity(minCapacity)));
  if (sizeBasis === "capacity" || sizeBasis === "min-capacity") remarks.push(w.usualSize);
  if (sizeBasis === "inputs" || sizeBasis === "filled") remarks.push(w.unknownSize);
  if (balance.makesMass) remarks.push(w.makesMass);
  return remarks;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Not feasible by itself: lacks 5 t chlorine (0 t on offer)." */
export function lackingText(short: CandidateResult["short"], { lang, names }: SentenceContext): string {
  const w = words(lang).targets.say;
  return w.infeasible(
    short.map(({ material, needed, onOffer, unit }) =>
      w.lacking(
        formatQuantity(needed, unit, lang),
        names.material(material),
        formatQuantity(onOffer, unit, lang),
      ),
    ),
  );
}

/** What the candidate would do, with what stands in its way and what its figures rest on. */
export function targetSentence(candidate: CandidateResult, context: SentenceContext): string {
  const { lang } = context;
  const w = words(lang).targets.say;
  const clauses = clausesOf(candidate, context).join("; ");
  const remarks = remarksOf(candidate, context);
  if (candidate.feasible) return [`${capital(clauses)}.`, ...remarks].join(" ");
  return [lackingText(candidate.short, context), `${w.wouldDo} ${clauses}.`, ...remarks].join(" ");
}
