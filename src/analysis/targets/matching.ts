/** Which processes of the catalogue fit which niche, each tried by itself. */
import type { DataSet } from "../../model/dataset.ts";
import { type Building, build } from "./building.ts";
import { Draft } from "./draft.ts";
import { isMaking, type NamedGap, type Niche } from "./niches.ts";
import type { Recipe } from "./recipes.ts";
import { perUnit, type Spec } from "./sizing.ts";
import { importShare } from "./supply.ts";

/** A process in a niche, in the network of today. */
export interface Match {
  readonly spec: Spec & { readonly niche: Niche };
  /** Whether everything that it can't get from outside is on offer, for some size at least. */
  readonly feasible: boolean;
  /** The network with it; what is missing is brought from outside where it is not feasible. */
  readonly building: Building;
  /** The gaps that it closes, those of its own niche first. */
  readonly gaps: readonly NamedGap[];
}

function specIn(recipe: Recipe, niche: Niche): Match["spec"] {
  return { key: `${recipe.process.id} ${niche.key}`, recipe, niche };
}

/** A plant that takes a material as energy, and could as well have it from outside, is no outlet for it. */
function isOutlet(draft: Draft, recipe: Recipe, niche: Niche): boolean {
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

/** Every process in every niche that it fits, in the order of niches and of the catalogue. */
export function matchesOf(base: DataSet, niches: readonly Niche[], recipes: readonly Recipe[]): Match[] {
  const found = new Map<string, Match>();
  const draft = new Draft(base);
  for (const niche of niches)
    for (const recipe of recipes) {
      if (!(perUnit(recipe, niche) > 0) || !isOutlet(draft, recipe, niche)) continue;
      const spec = specIn(recipe, niche);
      const alone = build(base, [spec]);
      const feasible = alone.placed.length > 0;
      const isShort = (alone.leftOut[0]?.short.length ?? 0) > 0;
      if (!feasible && !isShort) continue;
      const building = feasible ? alone : build(base, [spec], true);
      const match: Match = { spec, feasible, building, gaps: niche.gaps };
      const key = signature(match);
      const same = found.get(key);
      if (same) found.set(key, { ...same, gaps: [...same.gaps, ...niche.gaps] });
      else found.set(key, match);
    }
  return [...found.values()];
}

/** Whether a match makes a material, rather than taking it. */
export function makesFor(match: Match): boolean {
  return isMaking(match.spec.niche.kind);
}
