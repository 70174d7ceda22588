/** What a newcomer would take over and bring back, in one sentence made of its figures and nothing else. */
import type {
  TakeoverEffect,
  TakeoverMember,
  TakeoverResult,
  TakeoverSet,
  TakeoversResult,
} from "../analysis/resultsTakeovers.ts";
import { formatPercent, formatQuantity } from "./format.ts";
import { capital, lackingText, needClauses, remarksOf, type SentenceContext } from "./targetSentence.ts";
import { words } from "./words.ts";

/** Chains that are named; how many more there are is counted. */
const NAMED = 3;
/** Losses that differ by less read the same. */
const NOTHING = 5e-5;
/** A level of activity that reads as all of it, or as none. */
const WHOLE = 1 - 5e-3;
const STOPPED = 1e-9;

function chainNames(ids: readonly string[], { lang, names }: SentenceContext): string[] {
  const shown = ids.slice(0, NAMED).map((id) => `“${names.chain(id)}”`);
  const more = ids.length - shown.length;
  return more > 0 ? [...shown, words(lang).reason.others(more)] : shown;
}

function effectClauses(
  effect: TakeoverEffect,
  before: TakeoversResult["before"],
  context: SentenceContext,
): string[] {
  const { lang } = context;
  const w = words(lang).takeovers.say;
  const { chainsRestored, chainsBetter, chainsWorse, lossSaved, after } = effect;
  const clauses: string[] = [];
  if (chainsRestored.length > 0)
    clauses.push(w.restores(chainsRestored.length, chainNames(chainsRestored, context)));
  else if (before.broken.length > 0) clauses.push(w.restoresNone);
  if (chainsBetter.length > 0) clauses.push(w.better(chainsBetter.length));
  if (chainsWorse.length > 0) clauses.push(w.worse(chainsWorse.length));
  const loss = (share: number): string => formatPercent(share, lang);
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
export function takeoverSentence(
  takeover: TakeoverResult,
  { before }: Pick<TakeoversResult, "before">,
  context: SentenceContext,
): string {
  const { lang } = context;
  const clauses = [
    ...takesClauses(takeover, context),
    ...effectClauses(takeover.effect, before, context),
    ...ownClauses(takeover, context),
    ...needClauses(takeover, context),
  ].join("; ");
  const remarks = [
    ...remarksOf(takeover, context),
    ...(takeover.effect.after.settled ? [] : [words(lang).takeovers.unsettled]),
  ];
  if (takeover.feasible) return [`${capital(clauses)}.`, ...remarks].join(" ");
  const { wouldDo } = words(lang).targets.say;
  return [lackingText(takeover.short, context), `${wouldDo} ${clauses}.`, ...remarks].join(" ");
}

/** What a set would do together. */
export function takeoverSetSentence(
  { members, effect }: TakeoverSet,
  { before }: Pick<TakeoversResult, "before">,
  context: SentenceContext,
): string {
  const { lang, names } = context;
  const w = words(lang).takeovers;
  const own = members.map((member) => {
    const name = lang === "nl" ? member.nameNl || member.name : member.name || member.nameNl;
    const amount = w.amount(formatQuantity(member.size, member.unit, lang), names.material(member.product));
    const [takes = w.say.feeds(amount)] = takesClauses(member, context);
    return [`${name} ${takes}`, ...ownClauses(member, context)].join("; ");
  });
  const text = `${own.join("; ")}. ${capital(effectClauses(effect, before, context).join("; "))}.`;
  return effect.after.settled ? text : `${text} ${w.unsettled}`;
}
