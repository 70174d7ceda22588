/** Which processes of the catalogue fit which niche, each tried by itself. */
import type { DataSet } from "../../model/dataset.ts";
import { type Building, build } from "./building.ts";
import type { Departure } from "./departure.ts";
import { Draft } from "./draft.ts";
import { isMaking, type NamedGap, type Niche } from "./niches.ts";
import type { Recipe } from "./recipes.ts";
import { isMainProduct, perUnit, type Spec } from "./sizing.ts";
import { importShare } from "./supply.ts";

/** A process in a niche, in the network of today. */
export interface Match {
  readonly spec: Spec & { readonly niche: Niche };
  /** Whether everything that it can't get from outside is on offer, for some size at least. */
  readonly feasible: boolean;
  /** The network with it; what is missing is brought from outside where it is not feasible. */
  readonly building: Building;
  /** The gaps that it is about, those of the niche that it is sized to first. */
  readonly gaps: readonly NamedGap[];
}

export function specIn(recipe: Recipe, niche: Niche): Match["spec"] {
  return { key: `${recipe.process.id} ${niche.key}`, recipe, niche };
}

/** A plant that takes a material as energy, and could as well have it from outside, is no outlet for it. */
export function isOutlet(draft: Draft, recipe: Recipe, niche: Niche): boolean {
  if (isMaking(niche.kind)) return true;
  return recipe.inputs.some(
    ({ material, energy }) => niche.factors.has(material) && !(energy && importShare(draft, material) >= 1),
  );
}

/** The same plant with the same flows may fit two niches. */
function signature({ spec, building }: Match): string {
  const rows = building.draft.flows.slice(building.draft.base.flows.length);
  return JSON.stringify([
    spec.recipe.process.id,
    rows.map((row) => [row.from, row.to, row.material, row.quantity]),
  ]);
}

/** How much a process is about a niche: for its main product, for what it takes, for a by-product. */
function closeness({ spec }: Match): number {
  if (!isMaking(spec.niche.kind)) return 1;
  return isMainProduct(spec) ? 0 : 2;
}

/**
 * A plant is built for its main product: a process that fills a niche with that is not tried for what it
 * takes or for a by-product as well; that it touches those gaps too is said.
 */
function closest(matches: readonly Match[]): Match[] {
  const least = new Map<string, number>();
  for (const match of matches) {
    if (!match.feasible) continue;
    const id = match.spec.recipe.process.id;
    least.set(id, Math.min(least.get(id) ?? Number.POSITIVE_INFINITY, closeness(match)));
  }
  const most = (match: Match): number => least.get(match.spec.recipe.process.id) ?? Number.POSITIVE_INFINITY;
  return matches.flatMap((match) => {
    if (closeness(match) > most(match)) return [];
    const others = matches.filter(
      (other) => other.spec.recipe === match.spec.recipe && closeness(other) > most(match),
    );
    return [{ ...match, gaps: [...match.gaps, ...others.flatMap((other) => other.gaps)] }];
  });
}

/**
 * Every process in the niches that it fits best, in the order of niches and of the catalogue.
 *
 * @param departure what a scenario takes out, for niches that are about that.
 */
export function matchesOf(
  base: DataSet,
  niches: readonly Niche[],
  recipes: readonly Recipe[],
  departure: Departure | null = null,
): Match[] {
  const found = new Map<string, Match>();
  const draft = new Draft(base, departure);
  for (const niche of niches)
    for (const recipe of recipes) {
      if (!(perUnit(recipe, niche) > 0) || !isOutlet(draft, recipe, niche)) continue;
      const spec = specIn(recipe, niche);
      const alone = build(base, [spec], false, departure);
      const feasible = alone.placed.length > 0;
      const isShort = (alone.leftOut[0]?.short.length ?? 0) > 0;
      if (!feasible && !isShort) continue;
      const building = feasible ? alone : build(base, [spec], true, departure);
      const match: Match = { spec, feasible, building, gaps: niche.gaps };
      const key = signature(match);
      const same = found.get(key);
      if (same) found.set(key, { ...same, gaps: [...same.gaps, ...niche.gaps] });
      else found.set(key, match);
    }
  return closest([...found.values()]);
}

/** Whether a match makes a material, rather than taking it. */
export function makesFor(match: Match): boolean {
  return isMaking(match.spec.niche.kind);
}
