/** Sets of newcomers that take over together: one for a material. */
import type { Spec } from "./sizing.ts";

/** Members at most: with three the sets are few enough to try them all. */
const MOST_MEMBERS = 3;
/** Sets that are tried at most. */
export const MOST_SETS = 400;
/** Newcomers of which sets are made at most, the best of every material before the second best of any. */
const MOST_SPECS = 120;

/**
 * All sets of two, then of three, of whom each stands for another material; a process stands for one only.
 *
 * @param specs those of each material, the best first.
 * @returns no more than {@link MOST_SETS}, and whether there were more: those of the best come first.
 */
export function setsOf(specs: readonly (readonly Spec[])[]): {
  readonly sets: readonly (readonly Spec[])[];
  readonly cut: boolean;
} {
  const placed = specs.flatMap((own) => own.map((_, place) => place)).sort((a, b) => a - b);
  const last = placed[MOST_SPECS] ?? Number.POSITIVE_INFINITY;
  const few = specs.map((own) => own.filter((_, place) => place < last));
  const found: { readonly set: readonly Spec[]; readonly places: number }[] = [];
  const grow = (set: readonly Spec[], from: number, places: number): void => {
    if (set.length > 1) found.push({ set, places });
    if (set.length === MOST_MEMBERS) return;
    few.forEach((own, material) => {
      if (material < from) return;
      own.forEach((spec, place) => {
        if (set.every(({ recipe }) => recipe !== spec.recipe))
          grow([...set, spec], material + 1, places + place);
      });
    });
  };
  grow([], 0, 0);
  found.sort((a, b) => a.set.length - b.set.length || a.places - b.places);
  // The cut takes its share of the pairs and of the triples.
  const kept = [2, 3].flatMap((size) =>
    found.filter(({ set }) => set.length === size).slice(0, MOST_SETS / 2),
  );
  return { sets: kept.map(({ set }) => set), cut: kept.length < found.length || placed.length > MOST_SPECS };
}
