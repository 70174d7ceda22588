/** A loss in what it is counted in - euros a year, jobs - and the plants that it is lost at. Pure. */
import type { BestOutcome } from "../analysis/resultsMethod.ts";
import type { DataSet } from "../model/dataset.ts";
import type { Measure, Scenario } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import { type Weights, weightsOf } from "../network/weights.ts";
import { formatMoney, formatNumber, formatSignificant } from "./format.ts";
import { NOTICEABLE, readsSame } from "./room.ts";
import { type Lang, measureName, words } from "./words.ts";

/** What the shares of a measure are shares of. */
export interface LossScale {
  readonly measure: Measure;
  /** Of all plants that run, or that the scenario opens: currency a year, a number of jobs, or the column's own unit. */
  readonly total: number;
  readonly currency: string;
  /** Whether plants without a figure are left out of it. */
  readonly isPartial: boolean;
}

/** A plant's part in a loss. */
export interface LossPart {
  readonly unit: string;
  /** What it counts for in the measure. */
  readonly weight: number;
  /** The share of its activity that is lost. */
  readonly share: number;
  /** Lost of the measure: the product of the two. */
  readonly amount: number;
}

/** The weights of a scenario's plants; null where nothing is known of any, so that all count the same. */
function knownWeights(dataset: DataSet, open: Scenario["open"], measure: Measure): Weights | null {
  const weights = weightsOf(networkOf(dataset, open), measure);
  return weights.given + weights.estimated > 0 ? weights : null;
}

/** The total that a scenario's losses are shares of; null where no plant's figure is known. */
export function lossScale(dataset: DataSet, open: Scenario["open"], measure: Measure): LossScale | null {
  const weights = knownWeights(dataset, open, measure);
  if (!weights) return null;
  const { total, assumed } = weights;
  return { measure, total, currency: dataset.cluster.currency, isPartial: assumed > 0 };
}

/** What amounts of a measure are counted in, for above a column of figures: "EUR a year", "jobs". */
export function measureUnit(measure: Measure, { cluster }: DataSet, lang: Lang): string {
  const isMoney = measure === "value_added" || measure === "output";
  return isMoney ? words(lang).compare.aYear(cluster.currency) : measureName(measure, lang);
}

/** An amount of a measure: "€123 million a year", "412 jobs"; of a column of companies.csv its number and name: "0.12 co2". */
export function measureText(
  amount: number,
  { measure, currency }: Pick<LossScale, "measure" | "currency">,
  lang: Lang,
): string {
  const w = words(lang).compare;
  if (measure === "value_added" || measure === "output") return w.aYear(formatMoney(amount, currency, lang));
  if (measure === "jobs") return w.jobs(formatNumber(amount, lang, 0));
  // Of a column of one's own nobody knows how large its figures are.
  return `${formatSignificant(amount, lang)} ${measureName(measure, lang)}`;
}

/** A share of the total as an amount; "" where none is known. */
export function amountOf(share: number, scale: LossScale | null, lang: Lang): string {
  return scale ? measureText(share * scale.total, scale, lang) : "";
}

/** A whole loss, or the whole of the cluster, as an amount: "at least" where plants are left out of it (model.md 7). */
export function wholeAmount(share: number, scale: LossScale | null, lang: Lang): string {
  const text = amountOf(share, scale, lang);
  return text !== "" && scale?.isPartial && share >= NOTICEABLE ? words(lang).atLeast(text) : text;
}

/** What coordination saves of a loss; "" where it reads as nothing or no amount is known. */
export function savedText(
  cascade: number,
  best: BestOutcome | null,
  scale: LossScale | null,
  text: (loss: number) => string,
  lang: Lang,
): string {
  if (!scale || !best?.loss || readsSame(cascade, best.loss.total, text)) return "";
  const saved = (cascade - best.loss.total) * scale.total;
  return saved > 0 ? measureText(saved, scale, lang) : "";
}

/**
 * Where a loss is lost, the largest part first. Their amounts over the scale's total add up to the loss.
 *
 * @param open what the scenario opens.
 * @param levels of the plants that fall, by id.
 */
export function lossParts(
  dataset: DataSet,
  open: Scenario["open"],
  measure: Measure,
  levels: Iterable<readonly [string, number]>,
): readonly LossPart[] {
  const net = networkOf(dataset, open);
  const weights = knownWeights(dataset, open, measure);
  if (!weights) return [];
  const parts = [...levels].flatMap(([unit, level]): readonly LossPart[] => {
    const weight = weights.values[net.unitAt.get(unit) ?? -1] ?? 0;
    const share = 1 - level;
    return weight * share > 0 ? [{ unit, weight, share, amount: weight * share }] : [];
  });
  return parts.sort((a, b) => b.amount - a.amount);
}
