/** What a newcomer would take over and bring back, in one sentence made of its figures and nothing else. */
import type {
  TakeoverEffect,
  TakeoverMember,
  TakeoverResult,
  TakeoverSet,
  TakeoversResult,
} from "../analysis/resultsTakeovers.ts";
import { formatPercent, formatQuantity } from "./format.ts";
import { inLanguage } from "./inLanguage.ts";
import { leavesOut, lossText } from "./leastLoss.ts";
import { mainProductRemarks } from "./mainProduct.ts";
import { capital, lackingText, needClauses, remarksOf, type SentenceContext } from "./targetSentence.ts";
import { type Lang, words } from "./words.ts";

/** Chains that are named; how many more there are is counted. */
const NAMED = 3;
/** Losses that differ by less read the same. */
const NOTHING = 5e-5;
/** A level of activity that reads as all of it, or as none. */
const WHOLE = 1 - 5e-3;
const STOPPED = 1e-9;

/** What a sentence needs of the answer in which its takeover stands. */
type About = Pick<TakeoversResult, "before" | "scenario" | "basis">;

/** The loss of a takeover's scenario, without it or with it, as it is written. */
export function lossOf(share: number, { scenario, basis }: Omit<About, "before">, lang: Lang): string {
  return lossText(share, leavesOut(scenario, basis), lang);
}

function chainNames(ids: readonly string[], { lang, names }: SentenceContext): string[] {
  const shown = ids.slice(0, NAMED).map((id) => `“${names.chain(id)}”`);
  const more = ids.length - shown.length;
  return more > 0 ? [...shown, words(lang).reason.others(more)] : shown;
}

function effectClauses(effect: TakeoverEffect, result: About, context: SentenceContext): string[] {
  const { lang } = context;
  const w = words(lang).takeovers.say;
  const { before } = result;
  const { chainsRestored, chainsBetter, chainsWorse, lossSaved, after } = effect;
  const clauses: string[] = [];
  if (chainsRestored.length > 0)
    clauses.push(w.restores(chainsRestored.length, chainNames(chainsRestored, context)));
  else if (before.broken.length > 0) clauses.push(w.restoresNone);
  if (chainsBetter.length > 0) clauses.push(w.better(chainsBetter.length));
  if (chainsWorse.length > 0) clauses.push(w.worse(chainsWorse.length));
  const loss = (share: number): string => lossOf(share, result, lang);
  clauses.push(
    Math.abs(lossSaved) > NOTHING
      ? w.loss(loss(before.loss.total), loss(after.loss.total))
      : w.lossStays(loss(after.loss.total)),
  );
  const still = new Set(after.stopped);
  const running = before.stopped.filter((id) => !still.has(id)).length;
  if (running > 0) clauses.push(w.keepsRunning(running));
  return clauses;
}

function takesClauses({ takesOver }: TakeoverMember, { lang, names }: SentenceContext): string[] {
  const w = words(lang).takeovers;
  const amounts = takesOver.map(({ material, quantity, unit }) =>
    w.amount(formatQuantity(quantity, unit, lang), names.material(material)),
  );
  return amounts.length > 0 ? [w.say.takes(amounts)] : [];
}

/** That a newcomer would itself run at less, or not at all; nothing where it runs. */
export function ownClauses({ level }: TakeoverMember, { lang }: SentenceContext): string[] {
  const w = words(lang).takeovers.say;
  if (level <= STOPPED) return [w.stopsItself];
  return level < WHOLE ? [w.runsAt(formatPercent(level, lang))] : [];
}

/** What a takeover would do, with what stands in its way and what its figures rest on. */
export function takeoverSentence(takeover: TakeoverResult, result: About, context: SentenceContext): string {
  const { lang } = context;
  const clauses = [
    ...takesClauses(takeover, context),
    ...effectClauses(takeover.effect, result, context),
    ...ownClauses(takeover, context),
    ...needClauses(takeover, context),
  ].join("; ");
  const remarks = [
    ...remarksOf(takeover, context),
    ...mainProductRemarks(takeover, context),
    ...(takeover.effect.after.settled ? [] : [words(lang).takeovers.unsettled]),
  ];
  if (takeover.feasible) return [`${capital(clauses)}.`, ...remarks].join(" ");
  const { wouldDo } = words(lang).targets.say;
  return [lackingText(takeover.short, context), `${wouldDo} ${clauses}.`, ...remarks].join(" ");
}

/** What a set would do together. */
export function takeoverSetSentence(
  { members, effect }: TakeoverSet,
  result: About,
  context: SentenceContext,
): string {
  const { lang, names } = context;
  const w = words(lang).takeovers;
  const own = members.map((member) => {
    const name = inLanguage(lang, member.name, member.nameNl);
    const amount = w.amount(formatQuantity(member.size, member.unit, lang), names.material(member.product));
    const [takes = w.say.feeds(amount)] = takesClauses(member, context);
    return [`${name} ${takes}`, ...ownClauses(member, context)].join("; ");
  });
  const text = `${own.join("; ")}. ${capital(effectClauses(effect, result, context).join("; "))}.`;
  return effect.after.settled ? text : `${text} ${w.unsettled}`;
}
