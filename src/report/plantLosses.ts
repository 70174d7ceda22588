/** What each plant that falls loses, in the measure's own unit. Pure. */
import type { DataSet } from "../model/dataset.ts";
import type { Measure, Scenario } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import { weightSource } from "../network/weights.ts";
import { formatMoney, formatNumber } from "./format.ts";
import { lossParts, measureUnit } from "./lossAmount.ts";
import type { View } from "./page.ts";
import { words } from "./words.ts";

/** A plant's loss by its id: what `lossParts` says of it, 0 where that is nothing; null where nobody knows what it counts for. */
export function plantLosses(
  dataset: DataSet,
  open: Scenario["open"],
  measure: Measure,
  levels: readonly (readonly [string, number])[],
): (unit: string) => number | null {
  const net = networkOf(dataset, open);
  const source = weightSource(net, measure);
  const amounts = new Map(
    lossParts(dataset, open, measure, levels).map(({ unit, amount }) => [unit, amount]),
  );
  return (unit) => {
    const at = net.unitAt.get(unit);
    return at === undefined || source(at) === "assumed" ? null : (amounts.get(unit) ?? 0);
  };
}

/** The losses as a column of a table of plants. */
export function lostColumn(
  lossOf: (unit: string) => number | null,
  measure: Measure,
  { dataset, lang }: Pick<View, "dataset" | "lang">,
): { readonly title: string; readonly cell: (unit: { readonly id: string }) => string } {
  const { sheet } = words(lang).compare;
  const isMoney = measure === "value_added" || measure === "output";
  const text = (amount: number): string =>
    isMoney ? formatMoney(amount, dataset.cluster.currency, lang) : formatNumber(amount, lang, 0);
  return {
    title: sheet.amount(sheet.lost, measureUnit(measure, dataset, lang)),
    cell: ({ id }) => {
      const amount = lossOf(id);
      return amount === null ? words(lang).unknown : text(amount);
    },
  };
}
