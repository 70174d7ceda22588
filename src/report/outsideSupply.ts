/** What a newcomer asks from outside beyond what the cluster takes now, in words. */
import { outsideNeeds } from "../analysis/outsideSupply.ts";
import type { NewcomerResult } from "../analysis/resultsTargets.ts";
import type { DataSet } from "../model/dataset.ts";
import { formatQuantity } from "./format.ts";
import type { Names } from "./names.ts";
import { type Lang, words } from "./words.ts";

/** "1.38 Mt sewage sludge (185 kt now)" for each need of which it asks more than the cluster takes now. */
export function moreThanNow(
  newcomer: Pick<NewcomerResult, "imports">,
  { dataset, names, lang }: { readonly dataset: DataSet; readonly names: Names; readonly lang: Lang },
): readonly string[] {
  const w = words(lang).targets.outside;
  return outsideNeeds(newcomer, dataset)
    .filter(({ isMore }) => isMore)
    .map(({ material, quantity, unit, now }) =>
      w.amount(
        formatQuantity(quantity, unit, lang),
        names.material(material),
        formatQuantity(now, unit, lang),
      ),
    );
}
