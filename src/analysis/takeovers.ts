/**
 * Who could take over what a scenario takes out (model.md section 6, a port starved by a scenario): for each material
 * that the units that leave or are curtailed made, every process of the catalogue that makes it, sized to what is
 * lost, written into the network in their place, and ranked by what it changes under the scenario; and the best few
 * together.
 */
import type { DataSet } from "../model/dataset.ts";
import { unitOf } from "../model/dataset.ts";
import type { Scenario } from "../model/scenario.ts";
import { type Catalogue, withCatalogue } from "../network/catalogue.ts";
import { networkOf } from "../network/compile.ts";
import { weightsOf } from "../network/weights.ts";
import { compareIds } from "./ids.ts";
import { timesMoreThanNow } from "./outsideSupply.ts";
import type {
  LostMaterial,
  TakeoverEffect,
  TakeoverMember,
  TakeoverResult,
  TakeoverSet,
  TakeoversResult,
} from "./resultsTakeovers.ts";
import { type JobHooks, pause } from "./runner.ts";
import { type AnalysisSettings, fullBasis } from "./simulate.ts";
import { type Building, build } from "./targets/building.ts";
import { type Departure, departureOf, takeoverNiches } from "./targets/departure.ts";
import { newcomerResult, shortageResult } from "./targets/describe.ts";
import { Draft } from "./targets/draft.ts";
import { type Match, matchesOf, specIn } from "./targets/matching.ts";
import type { Niche } from "./targets/niches.ts";
import type { Placement } from "./targets/placing.ts";
import { type Recipe, recipesOf } from "./targets/recipes.ts";
import { rowsOf } from "./targets/rows.ts";
import { isMainProduct, openQuantity, perUnit, type Spec } from "./targets/sizing.ts";
import { setsOf } from "./targets/takeoverSets.ts";
import { effectOf, type Outcome, outcomeOf } from "./targets/underScenario.ts";

export interface TakeoversSettings extends AnalysisSettings {
  readonly scenario: Scenario;
  /** Processes beside the data set's own. */
  readonly catalogue: Catalogue | null;
}

/** Losses that differ by less are the same but for rounding. */
const SAME = 1e-9;
/** Share of the cluster that another newcomer has to save beyond fewer of them: 0.01 percentage point. */
const NOTICED = 1e-4;

/** What the parts of the job share. */
interface Job {
  readonly original: DataSet;
  readonly base: DataSet;
  readonly settings: TakeoversSettings;
  readonly departure: Departure;
  readonly before: Outcome;
  readonly now: Draft;
  /** The lost materials. */
  readonly missed: ReadonlySet<string>;
}

interface Tried {
  readonly building: Building;
  readonly effect: TakeoverEffect;
  readonly levelOf: Outcome["levelOf"];
}

function tried(job: Job, building: Building): Tried {
  const after = outcomeOf(building.draft.toDataSet(), job.settings.scenario, job.settings);
  return { building, effect: effectOf(job.before, after), levelOf: after.levelOf };
}

/** More chains that stand again first, then more loss saved. */
function byEffect(a: TakeoverEffect, b: TakeoverEffect): number {
  const saved = b.lossSaved - a.lossSaved;
  return b.chainsRestored.length - a.chainsRestored.length || (Math.abs(saved) > SAME ? saved : 0);
}

/** What a newcomer makes in the place of those who left, of what anybody misses. */
function takesOver({ missed }: Job, placement: Placement, draft: Draft): TakeoverMember["takesOver"] {
  const sums = new Map<string, number | null>();
  for (const { material, quantity } of placement.takenOver) {
    if (!missed.has(material)) continue;
    const sum = sums.get(material) ?? null;
    sums.set(material, quantity === null ? sum : (sum ?? 0) + quantity);
  }
  return [...sums].map(([material, quantity]) => {
    return { material, quantity, unit: draft.materials.get(material)?.unit ?? "" };
  });
}

function memberOf(job: Job, { building: { draft }, levelOf }: Tried, placement: Placement): TakeoverMember {
  return {
    ...newcomerResult(placement, draft, job.now),
    takesOver: takesOver(job, placement, draft),
    level: levelOf(placement.unit),
  };
}

/** A plant takes over whatever it makes: one that stands for its main product need not be named for a by-product. */
function forMainProduct(matches: readonly Match[]): Match[] {
  const main = new Set(matches.filter(({ spec }) => isMainProduct(spec)).map(({ spec }) => spec.recipe));
  return matches.filter(({ spec }) => isMainProduct(spec) || !main.has(spec.recipe));
}

/** Feasible ones first, then by their effect: what makes a set the best. */
async function candidates(job: Job, matches: readonly Match[], hooks: JobHooks): Promise<TakeoverResult[]> {
  const found: TakeoverResult[] = [];
  for (const [k, match] of matches.entries()) {
    await pause(hooks);
    hooks.onProgress?.(k, matches.length);
    const [placement] = match.building.placed;
    if (!placement) continue;
    const own = tried(job, match.building);
    const { draft } = match.building;
    found.push({
      ...memberOf(job, own, placement),
      material: match.spec.niche.material,
      feasible: match.feasible,
      short: placement.short.map((shortage) => shortageResult(draft, shortage)),
      effect: own.effect,
      rows: rowsOf(draft, job.original),
    });
  }
  return found.sort(
    (a, b) =>
      Number(b.feasible) - Number(a.feasible) ||
      byEffect(a.effect, b.effect) ||
      compareIds(a.process, b.process),
  );
}

/**
 * For people to begin with: of those that are feasible alike and restore as many chains, first what asks the least
 * from outside beyond what the cluster takes of it now. Losses differ by less than such a supply is hard to find.
 *
 * @param found by their effect; equals keep that order.
 */
function bySupply(found: readonly TakeoverResult[], base: DataSet): TakeoverResult[] {
  const times = new Map(found.map((own) => [own, timesMoreThanNow(own, base)]));
  return found.toSorted((a, b) => {
    const restored = b.effect.chainsRestored.length - a.effect.chainsRestored.length;
    const [own, other] = [times.get(a) ?? 1, times.get(b) ?? 1];
    // Both may be infinite, of which there is no difference.
    const more = Number(own > other * (1 + SAME)) - Number(other > own * (1 + SAME));
    return Number(b.feasible) - Number(a.feasible) || restored || more;
  });
}

/**
 * The best of the sets of which every member can be built; null where none is better than `alone`. A member more has
 * to be worth it.
 */
async function bestSet(
  job: Job,
  sets: readonly (readonly Spec[])[],
  alone: TakeoverResult | undefined,
  hooks: JobHooks,
): Promise<TakeoverSet | null> {
  const best = new Map<number, Tried>();
  for (const [k, set] of sets.entries()) {
    await pause(hooks);
    hooks.onProgress?.(k, sets.length);
    const building = build(job.base, set, false, job.departure);
    if (building.placed.length < set.length) continue;
    const own = tried(job, building);
    const other = best.get(set.length);
    if (!other || byEffect(own.effect, other.effect) < 0) best.set(set.length, own);
  }
  let least = alone?.feasible ? alone.effect : null;
  let found: Tried | null = null;
  for (const [, own] of [...best].sort(([a], [b]) => a - b)) {
    if (!isWorth(own.effect, least)) continue;
    found = own;
    least = own.effect;
  }
  if (!found) return null;
  const { building, effect } = found;
  const kept = found;
  return {
    members: building.placed.map((placement) => memberOf(job, kept, placement)),
    effect,
    rows: rowsOf(building.draft, job.original),
  };
}

/** Whether an effect is more than that of fewer newcomers by what people would notice. */
function isWorth(own: TakeoverEffect, fewer: TakeoverEffect | null): boolean {
  const chains = own.chainsRestored.length - (fewer?.chainsRestored.length ?? 0);
  return chains > 0 || (chains === 0 && own.lossSaved - (fewer?.lossSaved ?? 0) > NOTICED);
}

function lostMaterials(job: Job, niches: readonly Niche[], recipes: readonly Recipe[]): LostMaterial[] {
  const { base, departure, now } = job;
  const ids = (rows: readonly number[], end: "from" | "to"): string[] => [
    ...new Set(rows.flatMap((row) => unitOf(base.flows[row]?.[end] ?? { outside: "" }) ?? [])),
  ];
  return niches.map((niche) => {
    const within = departure.within.filter((row) => base.flows[row]?.material === niche.material);
    return {
      material: niche.material,
      quantity: openQuantity(now, niche),
      unit: now.materials.get(niche.material)?.unit ?? "",
      from: ids([...niche.flows, ...within], "from"),
      to: ids(niche.flows, "to"),
      processes: recipes.filter((recipe) => perUnit(recipe, niche) > 0).length,
    };
  });
}

/** Hooks of one of two parts of a job. */
function half(hooks: JobHooks, k: 0 | 1): JobHooks {
  return { ...hooks, onProgress: (done, total) => hooks.onProgress?.(k + done / Math.max(1, total), 2) };
}

/**
 * Takeovers for a scenario; without a departure or a curtailment there is nothing to take over.
 *
 * @throws {UnknownSubjectError | UnknownMeasureError} where the scenario or the measure names what the data set doesn't have.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function takeovers(
  dataset: DataSet,
  settings: TakeoversSettings,
  hooks: JobHooks = {},
): Promise<TakeoversResult> {
  const { scenario, measure, ration, catalogue } = settings;
  const base = withCatalogue(dataset, catalogue);
  const { recipes, unusable } = recipesOf(base);
  const departure = departureOf(base, scenario) ?? {
    gone: new Set(),
    lost: new Map(),
    freed: new Map(),
    within: [],
  };
  const niches = takeoverNiches(base, departure);
  const job: Job = {
    original: dataset,
    base,
    settings,
    departure,
    before: outcomeOf(base, scenario, settings),
    now: new Draft(base, departure),
    missed: new Set(niches.map(({ material }) => material)),
  };
  const matches = forMainProduct(matchesOf(base, niches, recipes, departure));
  const found = await candidates(job, matches, half(hooks, 0));
  const rank = new Map(found.map(({ process }, k) => [process, k]));
  const specs = niches.map((niche) => specsOf(niche, recipes, matches, rank));
  const { sets, cut } = setsOf(specs, 1 + base.units.length + base.flows.length);
  const set = await bestSet(job, sets, found[0], half(hooks, 1));
  hooks.onProgress?.(2, 2);
  const net = networkOf(base);
  return {
    dataset: dataset.id,
    measure,
    ration,
    scenario,
    materials: lostMaterials(job, niches, recipes),
    processes: base.processes.length,
    unusable,
    before: job.before.under,
    takeovers: bySupply(found, base),
    set,
    tried: sets.length,
    cut,
    basis: fullBasis(net, weightsOf(net, measure)),
  };
}

/**
 * Who can stand for a material in a set, the best alone first: the candidates; and, of a material that only units that
 * left needed, whoever makes it, for another newcomer may need it as they did.
 */
function specsOf(
  niche: Niche,
  recipes: readonly Recipe[],
  matches: readonly Match[],
  rank: ReadonlyMap<string, number>,
): Spec[] {
  const specs =
    niche.flows.length > 0
      ? matches.filter(({ spec }) => spec.niche === niche).map(({ spec }) => spec)
      : recipes.filter((recipe) => perUnit(recipe, niche) > 0).map((recipe) => specIn(recipe, niche));
  const place = ({ recipe }: Spec): number => rank.get(recipe.process.id) ?? rank.size;
  return specs.sort((a, b) => place(a) - place(b) || compareIds(a.key, b.key));
}
