/**
 * Packages: the smallest sets of newcomers that close a gap or complete a chain together where none does
 * alone. As in the maximal structure of a P-graph (Friedler et al. 1992), a process joins only to make
 * what another one lacks.
 */
import type { Chain, DataSet } from "../../model/dataset.ts";
import { build } from "./building.ts";
import { Draft } from "./draft.ts";
import { keyOf } from "./evaluator.ts";
import type { Match } from "./matching.ts";
import { type Recipe, yieldOf } from "./recipes.ts";
import type { Spec } from "./sizing.ts";
import { limitOf } from "./supply.ts";

/** Newcomers in one package, and missing steps of a chain that one may close. */
const MOST_MEMBERS = 6;
const MOST_MISSING = 4;
/** Makers that are tried for one missing input, and processes for one missing step. */
const MOST_MAKERS = 3;
/** Packages for one chain, for one candidate, and in all. */
const MOST_FOR_CHAIN = 6;
const MOST_FOR_CANDIDATE = 3;
const MOST_PACKAGES = 240;

export interface Packages {
  readonly sets: readonly (readonly Spec[])[];
  /** Whether more makers or packages could have been tried. */
  readonly truncated: boolean;
}

class PackageSearch {
  private readonly base: DataSet;
  private readonly recipes: readonly Recipe[];
  private readonly makers = new Map<string, readonly Spec[]>();
  readonly found = new Map<string, readonly Spec[]>();
  truncated = false;

  constructor(base: DataSet, recipes: readonly Recipe[]) {
    this.base = base;
    this.recipes = recipes;
  }

  /** Processes that could make an input for fellow newcomers: of their main product first, then those that lack nothing. */
  private makersOf(material: string): readonly Spec[] {
    const known = this.makers.get(material);
    if (known) return known;
    const draft = new Draft(this.base);
    const ranked = this.recipes
      .filter((recipe) => yieldOf(recipe, material) > 0)
      .map((recipe) => ({
        spec: { key: `${recipe.process.id} for newcomers`, recipe, niche: null },
        byproduct: Number(recipe.product !== material),
        lacking: limitOf(draft, recipe, null, 1).short.length,
      }))
      .sort(
        (a, b) => a.byproduct - b.byproduct || a.lacking - b.lacking || (a.spec.key < b.spec.key ? -1 : 1),
      );
    const makers = ranked.map(({ spec }) => spec);
    this.makers.set(material, makers);
    return makers;
  }

  /** Adds makers to each of the sets until nothing is lacking, up to so many packages. */
  from(sets: readonly (readonly Spec[])[], most: number): void {
    const end = Math.min(MOST_PACKAGES, this.found.size + most);
    for (const set of sets) this.complete(set, end);
  }

  private complete(set: readonly Spec[], end: number): void {
    if (this.found.size >= end) {
      this.truncated = true;
      return;
    }
    const { placed, leftOut } = build(this.base, set);
    const whole = leftOut.length === 0;
    const lacking = leftOut.find((left) => left.short.length > 0)?.short[0];
    const short = lacking ?? placed.find((placement) => placement.limiting !== null)?.limiting ?? null;
    if (whole && set.length > 1) this.found.set(keyOf(set), set);
    if (short === null || set.length >= MOST_MEMBERS) return;
    const there = new Set(set.map((spec) => spec.recipe.process.id));
    const makers = this.makersOf(short.material).filter((maker) => !there.has(maker.recipe.process.id));
    if (makers.length > MOST_MAKERS) this.truncated = true;
    for (const maker of makers.slice(0, MOST_MAKERS)) this.complete([...set, maker], end);
  }
}

/** Processes for a missing step: feasible ones first, then those that go on from the step before. */
function performersFor(chain: Chain, step: number, matches: readonly Match[]): readonly Match[] {
  const material = chain.steps[step]?.material ?? "";
  const before = chain.steps[step - 1]?.material ?? "";
  const takesBefore = (match: Match): boolean =>
    before !== "" && match.spec.recipe.inputs.some((input) => input.material === before);
  const fits = matches.filter(({ spec }) =>
    material === ""
      ? spec.niche.steps.some((ref) => ref.chain === chain.id && ref.step === step)
      : spec.niche.kind === "supplies" && spec.niche.material === material,
  );
  const rank = (match: Match): number =>
    (takesBefore(match) ? 0 : 2) + (match.spec.recipe.product === material ? 0 : 1);
  return fits.sort((a, b) => rank(a) - rank(b) || Number(b.feasible) - Number(a.feasible));
}

/** Every way to pick one from each list, the first ones first. */
function picks<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (some, list) => some.flatMap((pick) => list.map((item) => [...pick, item])),
    [[]],
  );
}

/** Sets that perform all missing steps of a chain of which more than one is missing. */
function chainSets(draft: Draft, chain: Chain, matches: readonly Match[]): Spec[][] {
  const missing = [...chain.steps.keys()].filter((k) => {
    const step = chain.steps[k];
    return step !== undefined && draft.wasMissing(step);
  });
  if (missing.length < 2 || missing.length > MOST_MISSING) return [];
  const options = missing.map((k) => performersFor(chain, k, matches).slice(0, MOST_MAKERS));
  return picks(options).flatMap((pick) => {
    const set = [...new Map(pick.map(({ spec }) => [spec.key, spec])).values()];
    const processes = new Set(set.map((spec) => spec.recipe.process.id));
    return set.length > 1 && processes.size === set.length ? [set] : [];
  });
}

/** The packages of a data set: whole chains first, then what a single candidate lacks. */
export function packagesOf(base: DataSet, matches: readonly Match[], recipes: readonly Recipe[]): Packages {
  const search = new PackageSearch(base, recipes);
  const draft = new Draft(base);
  for (const chain of base.chains) search.from(chainSets(draft, chain, matches), MOST_FOR_CHAIN);
  for (const { spec, feasible, building } of matches)
    if (!feasible || building.placed[0]?.limiting) search.from([[spec]], MOST_FOR_CANDIDATE);
  return { sets: [...search.found.values()], truncated: search.truncated };
}
