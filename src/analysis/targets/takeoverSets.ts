/** Sets of newcomers that take over together: one for a material. */
import type { Spec } from "./sizing.ts";

/** Members at most: with three the sets are few enough to try them all. */
const MOST_MEMBERS = 3;
/** Sets that are tried at most on a network of so many units and flows: some seconds, whatever its size. */
const mostSets = (size: number): number => Math.max(100, Math.min(2000, Math.floor(1_000_000 / size)));
/** Newcomers of which sets are made at most, the best of every material before the second best of any. */
const MOST_SPECS = 120;

/**
 * All sets of two, then of three, of whom each stands for another material; a process stands for one only.
 *
 * @param specs those of each material, the best first.
 * @param size units and flows of the network, at least 1.
 * @returns those of the best first, and whether there were more.
 */
export function setsOf(
  specs: readonly (readonly Spec[])[],
  size: number,
): {
  readonly sets: readonly (readonly Spec[])[];
  readonly cut: boolean;
} {
  const placed = specs.flatMap((own, material) => own.map((spec, place) => ({ spec, place, material })));
  placed.sort((a, b) => a.place - b.place || a.material - b.material);
  const few = placed.slice(0, MOST_SPECS);
  const found: { readonly set: readonly Spec[]; readonly places: number }[] = [];
  const grow = (set: readonly Spec[], from: number, places: number): void => {
    if (set.length > 1) found.push({ set, places });
    if (set.length === MOST_MEMBERS) return;
    for (const { spec, place, material } of few)
      if (material >= from && set.every(({ recipe }) => recipe !== spec.recipe))
        grow([...set, spec], material + 1, places + place);
  };
  grow([], 0, 0);
  found.sort((a, b) => a.set.length - b.set.length || a.places - b.places);
  const most = mostSets(size);
  const pairs = found.filter(({ set }) => set.length === 2).slice(0, most / 2);
  const triples = found.filter(({ set }) => set.length === MOST_MEMBERS).slice(0, most - pairs.length);
  const kept = [...pairs, ...triples];
  return { sets: kept.map(({ set }) => set), cut: kept.length < found.length || few.length < placed.length };
}
