/** Assesses networks with newcomers, many at once and each once only. */
import type { DataSet } from "../../model/dataset.ts";
import type { TargetWeights } from "../../network/targetWeights.ts";
import type { JobHooks, Runner } from "../runner.ts";
import type { AnalysisSettings } from "../simulate.ts";
import { type Building, build } from "./building.ts";
import { type Assessment, assess } from "./effects.ts";
import { type Figures, figuresOf, variantOf } from "./figures.ts";
import type { Spec } from "./sizing.ts";
import type { VariantSetup } from "./variantKernel.ts";

/** Networks that are held at a time. */
const BATCH = 32;

export interface EvaluatorSettings extends AnalysisSettings {
  readonly weights: TargetWeights;
}

export class Evaluator {
  readonly base: DataSet;
  readonly before: Figures;
  private readonly settings: EvaluatorSettings;
  private readonly runner: Runner;
  private readonly setup: VariantSetup;
  private readonly known = new Map<string, number>();
  private allSettled: boolean;

  private constructor(
    base: DataSet,
    before: Figures,
    settings: EvaluatorSettings,
    runner: Runner,
    setup: VariantSetup,
    allSettled: boolean,
  ) {
    this.base = base;
    this.before = before;
    this.settings = settings;
    this.runner = runner;
    this.setup = setup;
    this.allSettled = allSettled;
  }

  /** @throws {StoppedError} where the hooks say stop. */
  static async open(
    base: DataSet,
    settings: EvaluatorSettings,
    runner: Runner,
    hooks: JobHooks,
  ): Promise<Evaluator> {
    const setup = { ration: settings.ration, jengafication: true };
    const [outcome] = await runner.run("variants", setup, [variantOf(base, settings.measure)], hooks);
    if (!outcome) throw new Error("analysis/targets/evaluator: the kernel gave no answer");
    return new Evaluator(base, figuresOf(base, outcome), settings, runner, setup, outcome.settled);
  }

  /**
   * What each building changes, in the order of the buildings.
   *
   * @throws {StoppedError} where the hooks say stop.
   */
  async assess(buildings: readonly Building[], hooks: JobHooks): Promise<Assessment[]> {
    const { measure, weights } = this.settings;
    const done: Assessment[] = [];
    for (let at = 0; at < buildings.length; at += BATCH) {
      const batch = buildings.slice(at, at + BATCH);
      const data = batch.map((building) => building.draft.toDataSet());
      const variants = data.map((dataset) => variantOf(dataset, measure));
      const outcomes = await this.runner.run("variants", this.setup, variants, {
        ...hooks,
        onProgress: (count) => hooks.onProgress?.(at + count, buildings.length),
      });
      batch.forEach((building, k) => {
        const [dataset, outcome] = [data[k], outcomes[k]];
        if (!dataset || !outcome) throw new Error("analysis/targets/evaluator: the kernel gave no answer");
        this.allSettled = this.allSettled && outcome.settled;
        done.push(assess(this.before, figuresOf(dataset, outcome), building, dataset, measure, weights));
      });
    }
    return done;
  }

  /** Scores of sets of newcomers, of whom those that can't be built add nothing; [] scores 0. */
  async scores(sets: readonly (readonly Spec[])[], hooks: JobHooks): Promise<number[]> {
    const keys = sets.map(keyOf);
    const fresh = new Map<string, Building>();
    sets.forEach((set, k) => {
      const key = keys[k] ?? "";
      if (!this.known.has(key) && !fresh.has(key)) fresh.set(key, build(this.base, set));
    });
    const buildings = [...fresh.values()];
    const built = buildings.filter((building) => building.placed.length > 0);
    const scores = new Map((await this.assess(built, hooks)).map(({ score }, k) => [built[k], score]));
    for (const [key, building] of fresh) this.known.set(key, scores.get(building) ?? 0);
    return keys.map((key) => this.known.get(key) ?? 0);
  }

  /** Whether the cascades of every network that was looked at settled. */
  get settled(): boolean {
    return this.allSettled;
  }

  get weights(): TargetWeights {
    return this.settings.weights;
  }

  /** How many sets have been scored. */
  get examined(): number {
    return this.known.size;
  }
}

/** Tells sets apart, whatever their order. */
export function keyOf(set: readonly Spec[]): string {
  return set
    .map((spec) => spec.key)
    .sort()
    .join("\n");
}
