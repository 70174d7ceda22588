/**
 * From missing links to acquisition targets (model.md section 6): every process of the catalogue that
 * makes or takes what a gap is about, sized to the gap, written into the network, and ranked by what it
 * changes; packages of those that only help together; and the best portfolio of a few.
 */
import type { DataSet } from "../model/dataset.ts";
import { NO_CHANGE } from "../model/scenario.ts";
import { type Catalogue, withCatalogue } from "../network/catalogue.ts";
import { networkOf } from "../network/compile.ts";
import type { TargetMeasure } from "../network/targetWeights.ts";
import { weightsOf } from "../network/weights.ts";
import { gaps } from "./gaps.ts";
import { compareIds } from "./ids.ts";
import type {
  AssessedResult,
  CandidateResult,
  GapRef,
  PackageResult,
  PortfolioResult,
  TargetsResult,
} from "./resultsTargets.ts";
import type { JobHooks, Runner } from "./runner.ts";
import { fullBasis } from "./simulate.ts";
import { type Building, build } from "./targets/building.ts";
import { gapRef, newcomerResult, shortageResult } from "./targets/describe.ts";
import { Draft } from "./targets/draft.ts";
import type { Assessment } from "./targets/effects.ts";
import { Evaluator, type EvaluatorSettings, keyOf } from "./targets/evaluator.ts";
import { type DrawSettings, type EffectIntervals, effectIntervals } from "./targets/intervals.ts";
import { type Match, makesFor, matchesOf } from "./targets/matching.ts";
import { memberShares } from "./targets/members.ts";
import { type NamedGap, namedGap, nichesOf } from "./targets/niches.ts";
import { type Packages, packagesOf } from "./targets/packages.ts";
import { bestSet } from "./targets/portfolio.ts";
import { byRank, paretoOf, type Ranked } from "./targets/ranking.ts";
import { recipesOf } from "./targets/recipes.ts";
import { rowsOf } from "./targets/rows.ts";
import { isMainProduct, type Spec } from "./targets/sizing.ts";

export interface TargetsSettings extends EvaluatorSettings {
  /** Processes beside the data set's own. */
  readonly catalogue: Catalogue | null;
  /** Members of the portfolio at most, up to 12; 0 for none. */
  readonly portfolio: number;
  /** The portfolio is made of those alone that have to do with this chain; of all where it is left out. */
  readonly chain?: string | null;
  readonly pareto: readonly [TargetMeasure, TargetMeasure];
  /** Intervals of what the first candidates change; none where it is left out. */
  readonly uncertainty?: DrawSettings | null;
}

/** What the parts of the job share. */
interface Job {
  readonly original: DataSet;
  readonly before: Draft;
  readonly settings: TargetsSettings;
  readonly evaluator: Evaluator;
}

interface RankedMatch extends Ranked {
  readonly match: Match;
}

/** Hooks of one of several parts of a job. */
function part(hooks: JobHooks, k: number, parts: number): JobHooks {
  return {
    ...hooks,
    onProgress: (done, total) => hooks.onProgress?.(k + done / Math.max(1, total), parts),
  };
}

function assessed({ effect, completions, after, shares, terms, score }: Assessment): AssessedResult {
  return { effect, completions, after, shares, terms, score };
}

async function rankMatches(job: Job, matches: readonly Match[], hooks: JobHooks): Promise<RankedMatch[]> {
  const assessments = await job.evaluator.assess(
    matches.map((match) => match.building),
    hooks,
  );
  const ranked = matches.flatMap((match, k): RankedMatch[] => {
    const assessment = assessments[k];
    const placement = match.building.placed[0];
    if (!assessment || !placement) return [];
    const { minCapacity } = match.spec.recipe;
    const belowMinimum = minCapacity !== null && placement.size < minCapacity * (1 - 1e-9);
    const { feasible, spec } = match;
    return [
      {
        match,
        feasible,
        belowMinimum,
        mainProduct: isMainProduct(spec),
        assessment,
        id: spec.recipe.process.id,
      },
    ];
  });
  return ranked.sort(byRank);
}

/** What a match is for: candidates for the same need stand in for each other. */
function needOf(match: Match): string {
  const [first] = match.gaps;
  const role = makesFor(match) ? "makes" : "takes";
  return first && first.gap.material === "" ? first.id : `${role}:${first?.gap.material ?? ""}`;
}

/** The intervals of the best candidate of each of the first needs. */
async function intervalsOf(
  job: Job,
  ranked: readonly RankedMatch[],
  runner: Runner,
  hooks: JobHooks,
): Promise<{ readonly of: ReadonlyMap<RankedMatch, EffectIntervals>; readonly settled: boolean }> {
  const { evaluator, settings } = job;
  const { uncertainty } = settings;
  if (!uncertainty) return { of: new Map(), settled: true };
  const needs = new Set<string>();
  const first = ranked.filter(({ match }) => {
    const need = needOf(match);
    return !needs.has(need) && needs.add(need).size <= uncertainty.most;
  });
  const buildings = first.map(({ match }) => match.building);
  const assessments = first.map(({ assessment }) => assessment);
  const found = await effectIntervals(
    evaluator,
    buildings,
    assessments,
    settings,
    uncertainty,
    runner,
    hooks,
  );
  const of = new Map(
    first.flatMap((own, k) => (found.intervals[k] ? [[own, found.intervals[k]] as const] : [])),
  );
  return { of, settled: found.settled };
}

function candidates(
  job: Job,
  ranked: readonly RankedMatch[],
  sets: Packages["sets"],
  intervals: ReadonlyMap<RankedMatch, EffectIntervals>,
): CandidateResult[] {
  const pareto = paretoOf(ranked, job.settings.pareto);
  const keys = sets.map((set) => new Set(set.map((spec) => spec.key)));
  return ranked.flatMap((own, k): CandidateResult[] => {
    const { match, assessment } = own;
    const { draft, placed } = match.building;
    const [placement] = placed;
    if (!placement) return [];
    return [
      {
        ...newcomerResult(placement, draft, job.before),
        gap: match.gaps[0]?.id ?? "",
        gaps: match.gaps.map(gapRef),
        role: makesFor(match) ? "makes" : "takes",
        need: needOf(match),
        feasible: match.feasible,
        short: placement.short.map((shortage) => shortageResult(draft, shortage)),
        ...assessed(assessment),
        pareto: pareto[k] ?? false,
        intervals: intervals.get(own) ?? null,
        packages: keys.flatMap((own, position) => (own.has(match.spec.key) ? [position] : [])),
        rows: rowsOf(draft, job.original),
      },
    ];
  });
}

function gapsOf(specs: readonly Spec[]): GapRef[] {
  const found = specs.flatMap((spec) => spec.niche?.gaps ?? []).map(gapRef);
  return [...new Map(found.map((gap) => [gap.id, gap])).values()];
}

/** Whether newcomers complete a chain or are for a gap that it stands behind; any are where no chain is given. */
function isAbout(
  chain: string | null | undefined,
  gaps: readonly NamedGap[],
  { effect }: Pick<Assessment, "effect">,
): boolean {
  if (chain === null || chain === undefined) return true;
  return effect.chainsCompleted.includes(chain) || gaps.some(({ gap }) => gap.chains.includes(chain));
}

/** The packages with what they change, the best first; each with its set. */
async function rankPackages(job: Job, sets: Packages["sets"], hooks: JobHooks) {
  const buildings = sets.map((set) => build(job.evaluator.base, set));
  const assessments = await job.evaluator.assess(buildings, hooks);
  const ranked = sets.flatMap((set, k) => {
    const [building, assessment] = [buildings[k], assessments[k]];
    return building && assessment ? [{ set, building, assessment, key: keyOf(set) }] : [];
  });
  return ranked.sort(
    (a, b) =>
      b.assessment.score - a.assessment.score || a.set.length - b.set.length || compareIds(a.key, b.key),
  );
}

function packageResult(
  job: Job,
  set: readonly Spec[],
  building: Building,
  assessment: Assessment,
): PackageResult {
  const { draft, placed } = building;
  return {
    processes: placed.map(({ spec }) => spec.recipe.process.id),
    gaps: gapsOf(set),
    feasible: true,
    members: placed.map((placement) => newcomerResult(placement, draft, job.before)),
    ...assessed(assessment),
    rows: rowsOf(draft, job.original),
  };
}

async function portfolioOf(
  job: Job,
  sets: readonly (readonly Spec[])[],
  truncated: boolean,
  hooks: JobHooks,
): Promise<PortfolioResult> {
  const { evaluator, settings } = job;
  const best = await bestSet(
    evaluator,
    sets,
    settings.portfolio,
    settings.weights,
    truncated,
    part(hooks, 0, 2),
  );
  const shares = await memberShares(evaluator, best.set, part(hooks, 1, 2));
  const building = build(evaluator.base, best.set);
  const [assessment] = await evaluator.assess(
    [building],
    hooks.shouldStop ? { shouldStop: hooks.shouldStop } : {},
  );
  if (!assessment) throw new Error("analysis/targets: the portfolio has no assessment");
  const process = (k: number): string => best.set[k]?.recipe.process.id ?? "";
  return {
    members: shares.order.flatMap((k) => {
      const placement = building.placed.find(({ spec }) => spec.key === best.set[k]?.key);
      if (!placement) return [];
      return [
        {
          ...newcomerResult(placement, building.draft, job.before),
          gap: placement.spec.niche?.gaps[0]?.id ?? null,
          share: shares.shares[k] ?? 0,
          adds: shares.adds[k] ?? 0,
          alone: shares.alone[k] ?? 0,
        },
      ];
    }),
    interactions: shares.interactions.map(({ pair: [a, b], value }) => ({
      processes: [process(a), process(b)] as const,
      value,
    })),
    bound: best.bound,
    optimal: best.complete,
    examined: evaluator.examined,
    ...assessed(assessment),
    rows: rowsOf(building.draft, job.original),
  };
}

/**
 * Candidates for the gaps of a data set's baseline, ranked, with what each changes.
 *
 * @throws {UnknownMeasureError} where the data set has no such measure.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function targets(
  dataset: DataSet,
  settings: TargetsSettings,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<TargetsResult> {
  const base = withCatalogue(dataset, settings.catalogue);
  const found = gaps(base, NO_CHANGE, settings).gaps;
  const { recipes, unusable } = recipesOf(base);
  const parts = 2 + Number(settings.portfolio > 0) + Number(Boolean(settings.uncertainty));
  const evaluator = await Evaluator.open(
    base,
    settings,
    runner,
    hooks.shouldStop ? { shouldStop: hooks.shouldStop } : {},
  );
  const job: Job = { original: dataset, before: new Draft(base), settings, evaluator };
  const matches = matchesOf(base, nichesOf(base, found), recipes);
  const packages = packagesOf(base, matches, recipes);
  const ranked = await rankMatches(job, matches, part(hooks, 0, parts));
  const together = await rankPackages(job, packages.sets, part(hooks, 1, parts));
  const sets = together.map(({ set }) => set);
  const single = ranked.filter(
    (own) => own.feasible && isAbout(settings.chain, own.match.gaps, own.assessment),
  );
  const about = together.filter(({ set, assessment }) =>
    isAbout(
      settings.chain,
      set.flatMap(({ niche }) => niche?.gaps ?? []),
      assessment,
    ),
  );
  const net = networkOf(base);
  const portfolio =
    settings.portfolio > 0
      ? await portfolioOf(
          job,
          [...single.map(({ match }) => [match.spec]), ...about.map(({ set }) => set)],
          packages.truncated,
          part(hooks, 2, parts),
        )
      : null;
  const intervals = await intervalsOf(job, ranked, runner, part(hooks, parts - 1, parts));
  hooks.onProgress?.(parts, parts);
  return {
    dataset: dataset.id,
    measure: settings.measure,
    weights: settings.weights,
    paretoOf: settings.pareto,
    gaps: found.map((gap) => gapRef(namedGap(gap))),
    processes: base.processes.length,
    unusable,
    baseline: evaluator.before,
    candidates: candidates(job, ranked, sets, intervals.of),
    packages: together.map(({ set, building, assessment }) => packageResult(job, set, building, assessment)),
    portfolio,
    uncertainty: settings.uncertainty ?? null,
    settled: evaluator.settled,
    drawsSettled: intervals.settled,
    basis: fullBasis(net, weightsOf(net, settings.measure)),
  };
}
