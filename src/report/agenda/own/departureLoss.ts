/** The loss of one departure as it is written where plants that fall count as 0 for want of a figure. */
import { networkOf } from "../../../network/compile.ts";
import { weighedUnits } from "../../../network/weights.ts";
import { measureName, words } from "../../words.ts";
import type { AgendaContext } from "../input.ts";
import { percent } from "../say.ts";

/** Plants that stop with a company's departure, its own among them, of which the measure knows nothing. */
export function unweighedPlants(company: string, { dataset, results }: AgendaContext): readonly string[] {
  const { companies, measure } = results.rank;
  const net = networkOf(dataset);
  const weighed = weighedUnits(net, measure);
  const stopped = new Set(companies.find(({ id }) => id === company)?.stopped);
  return net.unitIds.filter((id, unit) => {
    const own = dataset.units[net.unitRow[unit] ?? -1]?.company || id;
    return weighed[unit] === 0 && (own === company || stopped.has(id));
  });
}

/** "3% of what is known" where that leaves out a plant that stops. @param share of the cluster; null is unknown. */
export function departureLoss(company: string, share: number | null, context: AgendaContext): string {
  const text = percent(share, context);
  if (share === null || unweighedPlants(company, context).length === 0) return text;
  return words(context.lang).ofKnown(text);
}

/** Which plants those are, as a sentence; nothing where there are none. */
export function unweighedSentence(companies: readonly string[], context: AgendaContext): readonly string[] {
  const { w, lang, names, results } = context;
  const plants = new Set(companies.flatMap((company) => unweighedPlants(company, context)));
  if (plants.size === 0) return [];
  return [w.own.unweighed(measureName(results.rank.measure, lang), [...plants].map(names.unit))];
}
