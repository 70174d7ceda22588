/** Pieces of text that several parts of the agenda share: links, gaps, amounts, lists that are cut short. */
import type { Gap } from "../../analysis/results.ts";
import { gapParts } from "../commands/gaps.ts";
import { formatMoney, formatNumber, formatPercent, formatQuantity } from "../format.ts";
import { isLeastValue } from "../gapValue.ts";
import { inLanguage } from "../inLanguage.ts";
import { type Lang, words } from "../words.ts";
import { note, type Paragraph } from "./document.ts";
import type { AgendaContext } from "./input.ts";
import type { LinkFact } from "./links.ts";

export const percent = (share: number | null | undefined, { lang }: AgendaContext): string =>
  formatPercent(share, lang);
export const whole = (value: number, { lang }: AgendaContext): string => formatNumber(value, lang, 0);

/** Names up to `most`, and how many more there are. */
export function some(items: readonly string[], most: number, { lang }: AgendaContext): string {
  if (items.length <= most) return words(lang).list(items);
  return words(lang).list([...items.slice(0, most), words(lang).reason.others(items.length - most)]);
}

/** "needs chlorine" or "sells brine". */
export function linkText({ port }: LinkFact, { w, names }: AgendaContext): string {
  return w.chain.link[port.direction](names.material(port.material));
}

export function linkQuantity(link: LinkFact, { lang }: AgendaContext): string {
  return formatQuantity(link.quantity, link.unit, lang, link.atLeast);
}

export function linkValue(link: LinkFact, { lang, currency }: AgendaContext): string {
  return formatMoney(link.value, currency, lang, link.isLeastValue);
}

export function gapQuantity(gap: Gap, { lang }: AgendaContext): string {
  return formatQuantity(gap.quantity, gap.unit, lang, gap.atLeast);
}

export function gapValue(gap: Gap, { lang, currency, names }: AgendaContext): string {
  return formatMoney(gap.value, currency, lang, isLeastValue(gap, names));
}

/** The material, or the missing step with its material behind it where the step does not name that. */
export function gapName(gap: Gap, context: AgendaContext): string {
  const { step, material } = gapParts(gap, context);
  const isNamed = step.toLowerCase().includes(material.toLowerCase());
  return step && material && !isNamed ? `${step} (${material})` : step || material;
}

/** "and 3 more: …" under a table that shows the first only; nothing where it shows all. */
export function moreNote(all: number, shown: number, context: AgendaContext): readonly Paragraph[] {
  const more = all - shown;
  return more > 0 ? [note(context.w.more(whole(more, context), more === 1))] : [];
}

/** What a negative amount means, where there is one. */
export function negativeNote(
  values: readonly (number | null)[],
  context: AgendaContext,
): readonly Paragraph[] {
  return values.some((value) => value !== null && value < 0) ? [note(context.w.negativeValue)] : [];
}

/** An id for an anchor: letters, digits and hyphens, and different for different ids. */
export function slug(id: string): string {
  return [...id]
    .map((c) => (/[a-z0-9]/i.test(c) ? c : c === "-" ? "-" : `_${c.codePointAt(0)?.toString(16)}_`))
    .join("");
}

/** The name of a step in the language, else in the other one, else its number. */
export function stepName(
  step: { readonly step: string; readonly name: string; readonly nameNl: string },
  lang: Lang,
): string {
  return inLanguage(lang, step.name, step.nameNl) || step.step;
}
