/** The range between the cascade and the best cases, and what leads from the one to the other. */
import type { CoordinationStep, RangeResult } from "../../analysis/resultsMethod.ts";
import { networkOf } from "../../network/compile.ts";
import { weightsOf } from "../../network/weights.ts";
import type { CsvTable } from "../csv.ts";
import { formatMoney, formatNumber, formatPercent, formatQuantity } from "../format.ts";
import { leastLoss, lossText } from "../leastLoss.ts";
import { amountOf, lossScale } from "../lossAmount.ts";
import { columnsOf, type Section, type View } from "../page.ts";
import { bestLoss, bestOf, NOTICEABLE, readsSame, roomOf } from "../room.ts";
import { words } from "../words.ts";

/** Steps shown in text; the table for programs holds all. */
const SHOWN = 10;
/** What stands in JSON under `range`: the scenario stands beside it already. */
export function rangeJson(range: RangeResult) {
  const { cascade, best, steps } = range;
  const least = bestLoss(range);
  return { cascade, best, room: least === null ? null : roomOf(cascade.total, least), steps };
}

type RangeView = Pick<View, "lang" | "dataset">;

/** A loss as its scenario's own is written, at least where that is, with what it amounts to. */
function lossIn({ scenario, measure }: RangeResult, loss: number, { lang, dataset }: RangeView): string {
  const weights = weightsOf(networkOf(dataset, scenario.open), measure);
  const share = lossText(loss, leastLoss(scenario, { weights }).total, lang);
  const amount = amountOf(loss, lossScale(dataset, scenario, measure), lang);
  return amount === "" ? share : `${share} (${amount})`;
}

/** "at least 10% (€12 million a year)"; where the solver came to no optimum its own word. */
export function rangeText(range: RangeResult, view: RangeView): string {
  const { lang } = view;
  const w = words(lang).range;
  const best = bestOf(range.best);
  if (!best?.loss) return w.failed(best?.status ?? "");
  const high = range.cascade.total;
  const low = best.loss.total;
  const text = (loss: number): string => formatPercent(loss, lang);
  return readsSame(high, low, text) ? w.none(text(high)) : lossIn(range, low, view);
}

/** The lines of a page's main figures: the best case, and each wider one that adds to it. */
export function rangeFigures(range: RangeResult, view: RangeView): (readonly [string, string])[] {
  const { lang } = view;
  const w = words(lang).range;
  const figures: (readonly [string, string])[] = [[w.label, rangeText(range, view)]];
  let before = bestLoss(range) ?? range.cascade.total;
  for (const [response, label] of [
    ["best", w.withoutMinimumLoads],
    ["best-extended", w.extended],
  ] as const) {
    const outcome = range.best.find((one) => one.response === response);
    if (!outcome) continue;
    const { loss, status } = outcome;
    if (!loss) figures.push([label, w.failed(status)]);
    else if (before - loss.total >= NOTICEABLE) figures.push([label, lossIn(range, loss.total, view)]);
    before = Math.min(before, loss?.total ?? before);
  }
  return figures;
}

function moneyOf(step: CoordinationStep, { dataset }: Pick<View, "dataset">): number | null {
  const price = dataset.materials.find((material) => material.id === step.material)?.price ?? null;
  return price === null ? null : price * step.quantity;
}

/** What somebody would have to decide; what follows by itself is for programs only. */
export function decisions(steps: readonly CoordinationStep[]): readonly CoordinationStep[] {
  return steps.filter((step) => !step.follows);
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
      ...(shown.some((step) => !step.known) ? [w.range.assumed] : []),
    ],
    table: {
      columns: columnsOf(
        ["step", "from", "to", "material", "quantity", "value"],
        ["quantity", "value"],
        lang,
      ),
      rows: shown.map((step) => [
        w.stepKind[step.kind],
        end(step.from),
        end(step.to),
        names.material(step.material),
        (step.known ? "" : "~ ") + formatQuantity(step.quantity, unitOf(step.material), lang),
        formatMoney(moneyOf(step, view), dataset.cluster.currency, lang),
      ]),
    },
  };
}

/** One row per step. */
export function stepsTable(steps: readonly CoordinationStep[], view: View): CsvTable {
  return {
    columns: "kind,flow,from,to,material,quantity,unit,known,follows,value,hypothetical".split(","),
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
      true,
    ]),
  };
}
