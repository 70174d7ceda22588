/** The range between the cascade and the best cases, and what leads from the one to the other. */
import type { Basis } from "../../analysis/results.ts";
import type { CoordinationStep, RangeResult } from "../../analysis/resultsMethod.ts";
import type { CsvTable } from "../csv.ts";
import { formatMoney, formatNumber, formatPercent } from "../format.ts";
import { leavesOut, lossText } from "../leastLoss.ts";
import { columnsOf, type Section, type View } from "../page.ts";
import { bestLoss, bestOf, NOTICEABLE, readsSame, roomOf } from "../room.ts";
import { stepAmount } from "../stepAmount.ts";
import { type Lang, words } from "../words.ts";

/** Steps shown in text; the table for programs holds all. */
const SHOWN = 10;
/** What stands in JSON under `range`: the scenario stands beside it already. */
export function rangeJson(range: RangeResult) {
  const { cascade, best, steps } = range;
  const least = bestLoss(range);
  return { cascade, best, room: least === null ? null : roomOf(cascade.total, least), steps };
}

/** How the losses of a range's scenario are written, in a network of which so much is known. */
function lossesOf({ scenario }: RangeResult, basis: Basis, lang: Lang): (loss: number) => string {
  const isPartial = leavesOut(scenario, basis);
  return (loss) => lossText(loss, isPartial, lang);
}

/** "10% of what is known"; where the solver came to no optimum its own word. */
export function rangeText(range: RangeResult, basis: Basis, lang: Lang): string {
  const w = words(lang).range;
  const best = bestOf(range.best);
  if (!best?.loss) return w.failed(best?.status ?? "");
  const high = range.cascade.total;
  const low = best.loss.total;
  const text = lossesOf(range, basis, lang);
  return readsSame(high, low, text) ? w.none(text(high)) : text(low);
}

/** The lines of a page's main figures: the range, and each wider best case that adds to it. */
export function rangeFigures(range: RangeResult, basis: Basis, lang: Lang): (readonly [string, string])[] {
  const w = words(lang).range;
  const text = lossesOf(range, basis, lang);
  const figures: (readonly [string, string])[] = [[w.label, rangeText(range, basis, lang)]];
  let before = bestLoss(range) ?? range.cascade.total;
  for (const [response, label] of [
    ["best", w.withoutMinimumLoads],
    ["best-extended", w.extended],
  ] as const) {
    const outcome = range.best.find((one) => one.response === response);
    if (!outcome) continue;
    const { loss, status } = outcome;
    if (!loss) figures.push([label, w.failed(status)]);
    else if (before - loss.total >= NOTICEABLE) figures.push([label, text(loss.total)]);
    before = Math.min(before, loss?.total ?? before);
  }
  return figures;
}

/** What a step moves at the material's price, currency a year; null without a price. */
export function moneyOf(step: CoordinationStep, { dataset }: Pick<View, "dataset">): number | null {
  const price = dataset.materials.find((material) => material.id === step.material)?.price ?? null;
  return price === null ? null : price * step.quantity;
}

/** What somebody would have to decide; what follows by itself is for programs only. */
export function decisions(steps: readonly CoordinationStep[]): readonly CoordinationStep[] {
  return steps.filter((step) => !step.follows);
}

/** Whether there is nothing to decide because the best case is no better, as far as can be read. */
export function savesNothing(range: RangeResult, lang: Lang): boolean {
  const best = bestLoss(range);
  const isSame = best !== null && readsSame(range.cascade.total, best, (loss) => formatPercent(loss, lang));
  return isSame && decisions(range.steps).length === 0;
}

/** What coordination would have to do; the steps of the largest value. */
export function stepsSection(steps: readonly CoordinationStep[], view: View, most = SHOWN): Section {
  const { lang, names, dataset } = view;
  const w = words(lang);
  const end = (id: string): string => (id === "outside" ? w.outside : names.unit(id));
  const unitOf = (id: string): string => dataset.materials.find((material) => material.id === id)?.unit ?? "";
  const n = (value: number) => formatNumber(value, lang, 0);
  const shown = steps.slice(0, most);
  return {
    title: w.section.steps,
    lines: [
      ...(steps.length > most ? [w.range.stepsShown(n(most), n(steps.length))] : []),
      w.coordination.stepsValue,
      ...(shown.some((step) => !step.known) ? [w.range.assumed] : []),
    ],
    table: {
      columns: columnsOf(
        ["step", "from", "to", "material", "quantity", "value"],
        ["quantity", "value"],
        lang,
      ),
      rows: shown.map((step) => {
        const { whole, before } = stepAmount(step, unitOf(step.material), lang);
        return [
          w.stepKind[step.kind],
          end(step.from),
          end(step.to),
          names.material(step.material),
          (step.known ? "" : "~ ") + w.coordination.instead(whole, before),
          formatMoney(moneyOf(step, view), dataset.cluster.currency, lang),
        ];
      }),
    },
  };
}

/** One row per step. */
export function stepsTable(steps: readonly CoordinationStep[], view: View): CsvTable {
  return {
    columns: "kind,flow,from,to,material,quantity,unit,known,follows,value,before,hypothetical".split(","),
    rows: steps.map((step) => [
      step.kind,
      step.flow,
      step.from,
      step.to,
      step.material,
      step.quantity,
      view.dataset.materials.find((material) => material.id === step.material)?.unit ?? "",
      step.known,
      step.follows,
      moneyOf(step, view),
      step.before,
      true,
    ]),
  };
}
