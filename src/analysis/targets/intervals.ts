/** How far the effects of newcomers hold under the confidence of the data (model.md section 5, "Uncertainty"). */
import type { DataSet } from "../../model/dataset.ts";
import type { Measure } from "../../model/scenario.ts";
import { networkOf } from "../../network/compile.ts";
import { spreadOfNetwork } from "../../network/draw.ts";
import type { Network } from "../../network/network.ts";
import { weightsOf } from "../../network/weights.ts";
import { quantile } from "../random.ts";
import { type JobHooks, type Runner, ranges } from "../runner.ts";
import type { Building } from "./building.ts";
import type { DrawnFigures, DrawnVariant } from "./drawKernel.ts";
import { type Assessment, scored } from "./effects.ts";
import type { Evaluator, EvaluatorSettings } from "./evaluator.ts";
import { importValues, variantOf, wasteValues } from "./figures.ts";

export interface DrawSettings {
  /** Number of networks drawn around the data set's, 1 or more, and the seed that they are drawn with. */
  readonly draws: number;
  readonly seed: number;
  /** For how many needs at most, in the order of the ranking; of each the best candidate is drawn. */
  readonly most: number;
}

/** From the 5 % quantile to the 95 % quantile. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How far the figures of an effect reach; chains completed and jobs are the same in every draw. */
export interface EffectIntervals {
  readonly jengafication: Interval;
  readonly expectedLoss: Interval;
  readonly importValue: Interval;
  readonly wasteValue: Interval;
  readonly weakLinks: Interval;
  readonly score: Interval;
  /** Share of the draws in which its score is among the five best of those that were drawn. */
  readonly top5: number;
}

const TOP = 5;

/** Where the flows and units of a network stand in the one without newcomers; rows keep their positions. */
function positionsBefore(net: Network, before: Network) {
  const flows = new Map(Array.from(before.flowRow, (row, flow) => [row, flow]));
  return {
    flowBefore: Int32Array.from(net.flowRow, (row) => flows.get(row) ?? -1),
    unitBefore: Int32Array.from(net.unitIds, (id) => before.unitAt.get(id) ?? -1),
  };
}

/** A network with what a draw needs of it. */
export function drawnVariant(dataset: DataSet, base: DataSet, measure: Measure): DrawnVariant {
  const net = networkOf(dataset);
  return {
    variant: variantOf(dataset, measure),
    spread: spreadOfNetwork(net, measure, weightsOf(net, measure)),
    importValue: importValues(net),
    wasteValue: wasteValues(net),
    ...positionsBefore(net, networkOf(base)),
  };
}

function interval(values: readonly number[]): Interval {
  const own = Float64Array.from(values);
  return { low: quantile(own, 0.05), high: quantile(own, 0.95) };
}

/** The scores of the newcomers under one draw, in which the chains that they complete stay as they are. */
function scoresOf(
  figures: readonly DrawnFigures[],
  assessments: readonly Assessment[],
  evaluator: Evaluator,
) {
  const [before] = figures;
  return assessments.map(({ effect, completions }, k) => {
    const after = figures[k + 1];
    if (!before || !after) return 0;
    const changes = { ...effect, ...changeOf(before, after) };
    return scored(changes, completions, { ...evaluator.before, ...before }, evaluator.weights).score;
  });
}

function changeOf(before: DrawnFigures, after: DrawnFigures): DrawnFigures {
  return {
    jengafication: after.jengafication - before.jengafication,
    expectedLoss: after.expectedLoss - before.expectedLoss,
    importValue: after.importValue - before.importValue,
    wasteValue: after.wasteValue - before.wasteValue,
    weakLinks: after.weakLinks - before.weakLinks,
  };
}

/**
 * The 5 to 95 % intervals of what newcomers change, over seeded draws of the quantities, replaceabilities
 * and minimum loads. A draw is the same for the network without and with a newcomer, and the same as that
 * of the ranking's intervals; the newcomer's own flows vary by the confidence of their rows as well.
 *
 * @param assessments of the buildings, in their order.
 * @returns the intervals in that order, and whether the cascades of all draws settled.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function effectIntervals(
  evaluator: Evaluator,
  buildings: readonly Building[],
  assessments: readonly Assessment[],
  settings: EvaluatorSettings,
  { draws, seed }: DrawSettings,
  runner: Runner,
  hooks: JobHooks,
): Promise<{ readonly intervals: readonly EffectIntervals[]; readonly settled: boolean }> {
  const { base } = evaluator;
  const data = [base, ...buildings.map(({ draft }) => draft.toDataSet())];
  const networks = data.map((dataset) => drawnVariant(dataset, base, settings.measure));
  const setup = { networks, ration: settings.ration, seed };
  const answers = await runner.run("effectDraws", setup, ranges(draws, 1), hooks);
  const figures = answers.flatMap((answer) => answer.figures);
  const scores = figures.map((draw) => scoresOf(draw, assessments, evaluator));
  const inTop = assessments.map(() => 0);
  for (const own of scores) {
    const order = own.map((_, k) => k).sort((a, b) => (own[b] ?? 0) - (own[a] ?? 0) || a - b);
    for (const k of order.slice(0, TOP)) inTop[k] = (inTop[k] ?? 0) + 1;
  }
  const intervals = assessments.map((_, k): EffectIntervals => {
    const changes = figures.flatMap((draw) => {
      const [before, after] = [draw[0], draw[k + 1]];
      return before && after ? [changeOf(before, after)] : [];
    });
    const of = (figure: keyof DrawnFigures): Interval => interval(changes.map((change) => change[figure]));
    return {
      jengafication: of("jengafication"),
      expectedLoss: of("expectedLoss"),
      importValue: of("importValue"),
      wasteValue: of("wasteValue"),
      weakLinks: of("weakLinks"),
      score: interval(scores.map((own) => own[k] ?? 0)),
      top5: (inTop[k] ?? 0) / draws,
    };
  });
  return { intervals, settled: answers.every(({ settled }) => settled) };
}
