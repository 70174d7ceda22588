/** What a newcomer would bring in from outside, against what the cluster takes of it now. Nobody looked whether it is there. */
import type { MaterialAmount, NewcomerResult } from "../analysis/resultsTargets.ts";
import { type DataSet, unitOf } from "../model/dataset.ts";
import { formatQuantity } from "./format.ts";
import type { Names } from "./names.ts";
import { type Lang, words } from "./words.ts";

export interface OutsideNeed extends MaterialAmount {
  /** What plants that operate take of it a year, from wherever; null where a flow of unknown quantity is among it. */
  readonly now: number | null;
  /** It asks for more than all of them together. */
  readonly isMore: boolean;
}

/** A calculation's rounding error is no more. */
const NOTHING = 1e-9;

function takenNow(material: string, { flows }: DataSet): number | null {
  let sum = 0;
  for (const flow of flows) {
    if (flow.material !== material || flow.status !== "operating" || unitOf(flow.to) === null) continue;
    if (flow.quantity === null) return null;
    sum += flow.quantity;
  }
  return sum;
}

/** In the order of its imports. */
export function outsideNeeds(
  { imports }: Pick<NewcomerResult, "imports">,
  dataset: DataSet,
): readonly OutsideNeed[] {
  const kinds = new Map(dataset.materials.map(({ id, category }) => [id, category]));
  return imports.map((own) => {
    const now = takenNow(own.material, dataset);
    // Air and water are there.
    const isScarce = kinds.get(own.material) !== "utility";
    const isMore = isScarce && now !== null && own.quantity !== null && own.quantity > now * (1 + NOTHING);
    return { ...own, now, isMore };
  });
}

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
