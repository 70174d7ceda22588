/**
 * The best set of at most k newcomers, with their mutual effects counted (model.md section 6). The value
 * of a set is not submodular, so the search goes over packages, by branch and bound; where there are too
 * many sets it keeps the best that it met, with a bound that no set can exceed.
 */
import type { TargetWeights } from "../../network/targetWeights.ts";
import type { JobHooks } from "../runner.ts";
import { Bound } from "./bound.ts";
import { Draft } from "./draft.ts";
import { type Evaluator, keyOf } from "./evaluator.ts";
import type { Spec } from "./sizing.ts";

/** Sets that are looked at before the search gives up on certainty. */
const MOST_SETS = 600;
/** Scores that differ by less are the same but for a rounding error. */
const TIE = 1e-12;

type NewcomerSet = readonly Spec[];

export interface BestSet {
  readonly set: NewcomerSet;
  readonly score: number;
  readonly bound: number;
  /** Whether every union of the packages was looked at or ruled out. */
  readonly complete: boolean;
}

/** A set with the packages that may still join it. */
interface Node {
  readonly set: NewcomerSet;
  readonly from: number;
  readonly bound: number;
}

/** Both sets together, or null where they hold the same process twice in different roles. */
function union(a: NewcomerSet, b: NewcomerSet): NewcomerSet | null {
  const members = new Map(a.map((spec) => [spec.recipe.process.id, spec]));
  for (const spec of b) {
    const known = members.get(spec.recipe.process.id);
    if (known && known.key !== spec.key) return null;
    members.set(spec.recipe.process.id, spec);
  }
  return [...members.values()];
}

class Search {
  private readonly evaluator: Evaluator;
  private readonly packages: readonly NewcomerSet[];
  private readonly most: number;
  private readonly bound: Bound;
  private readonly hooks: JobHooks;
  private readonly start: number;
  best: NewcomerSet = [];
  bestScore = 0;

  constructor(
    evaluator: Evaluator,
    packages: readonly NewcomerSet[],
    most: number,
    weights: TargetWeights,
    hooks: JobHooks,
  ) {
    this.evaluator = evaluator;
    this.packages = packages;
    this.most = most;
    const specs = [...new Map(packages.flat().map((spec) => [spec.key, spec])).values()];
    this.bound = new Bound(new Draft(evaluator.base), specs, evaluator.before, weights);
    this.start = evaluator.examined;
    const quiet = hooks.shouldStop ? { shouldStop: hooks.shouldStop } : {};
    this.hooks = { ...quiet };
    this.report = () => hooks.onProgress?.(Math.min(MOST_SETS, this.sets), MOST_SETS);
  }

  private readonly report: () => void;

  private get sets(): number {
    return this.evaluator.examined - this.start;
  }

  /** Scores sets and keeps the best of all. */
  private async look(sets: readonly NewcomerSet[]): Promise<number[]> {
    const scores = await this.evaluator.scores(sets, this.hooks);
    scores.forEach((score, k) => {
      const set = sets[k] ?? [];
      const isBetter = score > this.bestScore + TIE;
      const isSmaller = Math.abs(score - this.bestScore) <= TIE && set.length < this.best.length;
      if (!isBetter && !isSmaller) return;
      this.best = set;
      this.bestScore = score;
    });
    this.report();
    return scores;
  }

  /** The sets that one package more makes of a set, with the position of the package. */
  private next(set: NewcomerSet, from: number): { readonly set: NewcomerSet; readonly at: number }[] {
    const key = keyOf(set);
    return this.packages.slice(from).flatMap((members, k) => {
      const joined = union(set, members);
      if (!joined || joined.length > this.most || keyOf(joined) === key) return [];
      return [{ set: joined, at: from + k }];
    });
  }

  /** One package after another, each the one that adds most: never better than the best, but soon there. */
  async greedy(): Promise<void> {
    for (let set: NewcomerSet = []; ; ) {
      const options = this.next(set, 0).map((option) => option.set);
      if (options.length === 0) return;
      const scores = await this.look(options);
      const before = (await this.look([set]))[0] ?? 0;
      let at = 0;
      scores.forEach((score, k) => {
        if (score > (scores[at] ?? 0) + TIE) at = k;
      });
      if ((scores[at] ?? 0) <= before + TIE) return;
      set = options[at] ?? [];
    }
  }

  private boundOf(set: NewcomerSet, from: number): number {
    const inSet = new Set(set.map((spec) => spec.key));
    const others = new Map(
      this.packages
        .slice(from)
        .flat()
        .filter((spec) => !inSet.has(spec.key))
        .map((spec) => [spec.key, spec]),
    );
    return this.bound.of(set, [...others.values()], this.most - set.length);
  }

  /** @returns the bound of what is left open; null where nothing is. */
  async branch(): Promise<number | null> {
    const open: Node[] = [{ set: [], from: 0, bound: this.boundOf([], 0) }];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.bound <= this.bestScore + TIE) continue;
      if (this.sets >= MOST_SETS) {
        open.push(node);
        return open.reduce((most, { bound }) => Math.max(most, bound), 0);
      }
      const children = this.next(node.set, node.from);
      await this.look(children.map(({ set }) => set));
      const nodes = children.map(({ set, at }) => ({ set, from: at + 1, bound: this.boundOf(set, at + 1) }));
      nodes.sort((a, b) => a.bound - b.bound);
      open.push(...nodes);
    }
    return null;
  }
}

/**
 * The best union of packages with at most so many members.
 *
 * @param packages single newcomers that can be built and packages, best first.
 * @param truncated whether there are packages that were never made.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function bestSet(
  evaluator: Evaluator,
  packages: readonly NewcomerSet[],
  most: number,
  weights: TargetWeights,
  truncated: boolean,
  hooks: JobHooks,
): Promise<BestSet> {
  const search = new Search(evaluator, packages, most, weights, hooks);
  await search.greedy();
  const left = await search.branch();
  return {
    set: search.best,
    score: search.bestScore,
    bound: Math.max(search.bestScore, left ?? 0),
    complete: left === null && !truncated,
  };
}
