/** What newcomers change, and the score that weighs it (model.md section 6). */
import type { DataSet } from "../../model/dataset.ts";
import type { Measure } from "../../model/scenario.ts";
import { networkOf } from "../../network/compile.ts";
import { TARGET_MEASURES, type TargetMeasure, type TargetWeights } from "../../network/targetWeights.ts";
import { weightsOf } from "../../network/weights.ts";
import type { Building } from "./building.ts";
import { type Completion, completionsOf } from "./completion.ts";
import type { Figures, FiguresAfter } from "./figures.ts";

/** Changes against the baseline; see {@link Figures} for what each figure is. */
export interface Effect {
  /** Chains that were incomplete and no longer are. */
  readonly chainsCompleted: readonly string[];
  readonly jengafication: number;
  readonly expectedLoss: number;
  readonly importValue: number;
  readonly wasteValue: number;
  /** null where the catalogue names no jobs. */
  readonly jobs: number | null;
  readonly weakLinks: number;
  /** Value of what is bought from units of the cluster, currency a year. */
  readonly localInputValue: number;
  /** Weight of the newcomers in the measure. */
  readonly weight: number;
}

/** What each measure adds to the score, already weighed. */
export type ScoreTerms = Readonly<Record<TargetMeasure, number>>;

export interface Assessment {
  readonly effect: Effect;
  readonly completions: readonly Completion[];
  readonly after: FiguresAfter;
  /** Each measure's change before it is weighed. */
  readonly shares: ScoreTerms;
  readonly terms: ScoreTerms;
  readonly score: number;
}

/** A change as a share of the cluster's own figure, between -1 and 1. */
function shareOfFigure(change: number, figure: number): number {
  if (change === 0) return 0;
  return figure > 0 ? Math.max(-1, Math.min(1, change / figure)) : Math.sign(change);
}

function localInputValue(building: Building): number {
  const { materials } = building.draft;
  let sum = 0;
  for (const { localInputs } of building.placed)
    for (const { material, quantity } of localInputs)
      sum += quantity * Math.max(0, materials.get(material)?.price ?? 0);
  return sum;
}

function effectOf(
  before: Figures,
  after: Figures,
  building: Building,
  data: DataSet,
  measure: Measure,
): Effect {
  const left = new Set(after.incomplete);
  const known = building.placed.filter(({ spec }) => spec.recipe.process.jobs !== null);
  const net = networkOf(data);
  const { values } = weightsOf(net, measure);
  return {
    chainsCompleted: before.incomplete.filter((chain) => !left.has(chain)),
    jengafication: after.jengafication - before.jengafication,
    expectedLoss: after.expectedLoss - before.expectedLoss,
    importValue: after.importValue - before.importValue,
    wasteValue: after.wasteValue - before.wasteValue,
    jobs: known.length > 0 ? after.jobs - before.jobs : null,
    weakLinks: after.weakLinks - before.weakLinks,
    localInputValue: localInputValue(building),
    weight: building.placed.reduce((sum, { unit }) => sum + (values[net.unitAt.get(unit) ?? -1] ?? 0), 0),
  };
}

/**
 * What a completed chain counts: half where it is not linked to the steps beside it, half where the step
 * is but a by-product, and in part where the gap is closed in part.
 */
export function creditOf({ linked, main, closed }: Completion): number {
  return ((1 + linked) / 2) * (main ? 1 : 0.5) * closed;
}

/**
 * What the score weighs: for every completed chain its credit; every other measure as a share of the
 * cluster's own figure. What changes nothing is 0.
 */
function sharesOf(effect: Effect, completions: readonly Completion[], before: Figures): ScoreTerms {
  // What is imported and what leaves unused, in one measure of money: a euro of either is a euro.
  const traded = before.importValue + before.wasteValue;
  return {
    chains: completions.reduce((sum, completion) => sum + creditOf(completion), 0),
    jenga: -shareOfFigure(effect.jengafication, before.jengafication),
    loss: -shareOfFigure(effect.expectedLoss, before.expectedLoss),
    import: -shareOfFigure(effect.importValue, traded),
    waste: -shareOfFigure(effect.wasteValue, traded),
    jobs: shareOfFigure(effect.jobs ?? 0, before.jobs),
  };
}

// Adding 0 keeps a zero without a sign.
function weighed(shares: ScoreTerms, weights: TargetWeights): ScoreTerms {
  const terms = { ...shares };
  for (const measure of TARGET_MEASURES) terms[measure] = weights[measure] * shares[measure] + 0;
  return terms;
}

export function assess(
  before: Figures,
  after: Figures,
  building: Building,
  data: DataSet,
  measure: Measure,
  weights: TargetWeights,
): Assessment {
  const effect = effectOf(before, after, building, data, measure);
  const completions = completionsOf(building.draft.base, building, data);
  const { incomplete: _, ...figures } = after;
  return { effect, completions, after: figures, ...scored(effect, completions, before, weights) };
}

/** The score of an effect with what each measure adds to it. */
export function scored(
  effect: Effect,
  completions: readonly Completion[],
  before: Figures,
  weights: TargetWeights,
): Pick<Assessment, "shares" | "terms" | "score"> {
  const shares = sharesOf(effect, completions, before);
  const terms = weighed(shares, weights);
  return { shares, terms, score: TARGET_MEASURES.reduce((sum, name) => sum + terms[name], 0) };
}
