/** Whether a plant that takes something over would for the most part be a plant for something else. */
import type { TakeoverMember } from "../analysis/resultsTakeovers.ts";
import { energyContent, parseUnit } from "../model/quantity.ts";
import { formatQuantity, formatSignificant } from "./format.ts";
import type { SentenceContext } from "./targetSentence.ts";
import { words } from "./words.ts";

/** A main product of so many times what is taken over is what the plant would really be built for. */
const FAR_MORE = 5;

/** Apart from the catalogues: only a takeover's sentence tells it. */
const SAID = {
  en: (made: string, times: string) =>
    `Mind its main product: ${made} a year, about ${times} times what it takes over. Whether there is a market and a place for a plant of that size has not been looked at.`,
  nl: (made: string, times: string) =>
    `Let op het hoofdproduct: ${made} per jaar, ongeveer ${times} keer wat het overneemt. Of er voor een fabriek van die omvang een markt en een plek is, is niet nagegaan.`,
};

type Member = Pick<TakeoverMember, "product" | "size" | "unit" | "takesOver">;

/** Its main product over all that it takes over, in tonnes or in energy; null where they can't be compared. */
function timesTakenOver(
  { product, size, unit, takesOver }: Member,
  { names }: Pick<SentenceContext, "names">,
): number | null {
  const amounts = [{ material: product, quantity: size, unit }, ...takesOver];
  const ratio = (factors: readonly (number | null)[]): number | null => {
    const [main, ...taken] = amounts.map(({ quantity }, k) => {
      const factor = factors[k] ?? null;
      return quantity === null || factor === null ? null : quantity * factor;
    });
    const sum = taken.reduce((before, own) => (before === null || own === null ? null : before + own), 0);
    return main != null && sum !== null && sum !== undefined && sum > 0 ? main / sum : null;
  };
  const parsed = amounts.map((amount) => parseUnit(amount.unit));
  const isAlike = parsed.every(({ dimension }) => dimension === parsed[0]?.dimension);
  if (isAlike) return ratio(parsed.map(({ factor }) => factor));
  return ratio(
    amounts.map((amount) =>
      energyContent(amount.unit, names.materialRow(amount.material)?.mjPerUnit ?? null),
    ),
  );
}

/** "Mind its main product: 310 kt ethylene a year, about 100 times what it takes over. …"; nothing where it is not. */
export function mainProductRemarks(takeover: Member, context: SentenceContext): readonly string[] {
  const times = timesTakenOver(takeover, context);
  if (times === null || times < FAR_MORE) return [];
  const { lang, names } = context;
  const w = words(lang).takeovers;
  const made = w.amount(formatQuantity(takeover.size, takeover.unit, lang), names.material(takeover.product));
  return [SAID[lang](made, formatSignificant(times, lang, 2))];
}
