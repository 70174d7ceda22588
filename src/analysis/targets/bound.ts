/** What no larger set of newcomers can score more than: sound, so that what it rules out is ruled out. */
import { unitOf } from "../../model/dataset.ts";
import type { TargetWeights } from "../../network/targetWeights.ts";
import type { Draft } from "./draft.ts";
import type { Figures } from "./figures.ts";
import { yieldOf } from "./recipes.ts";
import type { Spec } from "./sizing.ts";

/** A missing step: its chain by position, and who could perform it. */
interface Opening {
  readonly chain: number;
  readonly performers: ReadonlySet<Spec>;
}

export class Bound {
  private readonly openings: readonly Opening[];
  private readonly chains: number;
  private readonly weights: TargetWeights;
  private readonly before: Figures;
  /** Share of the import value that each material's imports are. */
  private readonly imported: ReadonlyMap<string, number>;

  constructor(draft: Draft, specs: readonly Spec[], before: Figures, weights: TargetWeights) {
    this.weights = weights;
    this.before = before;
    const openings: Opening[] = [];
    let chains = 0;
    for (const chain of draft.base.chains) {
      const missing = [...chain.steps.entries()].filter(([, step]) => draft.wasMissing(step));
      if (missing.length === 0) continue;
      for (const [k, { material }] of missing) {
        const performs = ({ recipe, niche }: Spec): boolean =>
          (material !== "" && yieldOf(recipe, material) > 0) ||
          (niche?.steps.some((ref) => ref.chain === chain.id && ref.step === k) ?? false);
        openings.push({ chain: chains, performers: new Set(specs.filter(performs)) });
      }
      chains += 1;
    }
    this.openings = openings;
    this.chains = chains;
    const prices = new Map(draft.base.materials.map((material) => [material.id, material.price]));
    const imported = new Map<string, number>();
    for (const flow of draft.base.flows) {
      if (unitOf(flow.from) !== null || !draft.isLiveAt(flow.index)) continue;
      const value = (flow.quantity ?? 0) * Math.max(0, prices.get(flow.material) ?? 0);
      imported.set(flow.material, (imported.get(flow.material) ?? 0) + value);
    }
    this.imported = imported;
  }

  /**
   * The most that a set can score that holds all of `set` and up to `slots` more of `others`.
   *
   * Chains: each counts 1 at most; one that the set leaves open needs a member more for each of its steps
   * to be performed by somebody, and a member more completes no more chains than it performs steps of.
   * Expected loss can't fall below what the companies lose by themselves, imports by no more than those of
   * the materials that the members make; no other measure counts more than its weight.
   */
  of(set: readonly Spec[], others: readonly Spec[], slots: number): number {
    const { weights } = this;
    return (
      weights.chains * this.chainsFor(set, others, slots) +
      weights.jenga +
      weights.loss * this.lossFor(set.length + slots) +
      weights.import * this.importFor([...set, ...(slots > 0 ? others : [])]) +
      weights.waste * this.wasteFor() +
      weights.jobs
    );
  }

  private chainsFor(set: readonly Spec[], others: readonly Spec[], slots: number): number {
    const inSet = new Set(set);
    const isOpen = new Uint8Array(this.chains);
    const isOut = new Uint8Array(this.chains);
    const gains = new Map<Spec, Set<number>>();
    for (const { chain, performers } of this.openings) {
      if ([...performers].some((spec) => inSet.has(spec))) continue;
      isOpen[chain] = 1;
      const able = slots > 0 ? others.filter((spec) => performers.has(spec)) : [];
      if (able.length === 0) isOut[chain] = 1;
      for (const spec of able) {
        const own = gains.get(spec) ?? new Set<number>();
        gains.set(spec, own.add(chain));
      }
    }
    const complete = isOpen.reduce((sum, open) => sum + (open === 0 ? 1 : 0), 0);
    const reachable = isOpen.reduce(
      (sum, open, chain) => sum + (open === 1 && isOut[chain] === 0 ? 1 : 0),
      0,
    );
    const counts = [...gains.values()].map((own) => [...own].filter((chain) => isOut[chain] === 0).length);
    counts.sort((a, b) => b - a);
    const most = counts.slice(0, slots).reduce((sum, count) => sum + count, 0);
    return complete + Math.min(reachable, most);
  }

  /** Every company loses its own part at least: over all of them that is 1 in as many as there are. */
  private lossFor(members: number): number {
    const { expectedLoss, companies } = this.before;
    if (expectedLoss <= 0) return 0;
    return Math.min(1, Math.max(0, 1 - 1 / (companies + members) / expectedLoss));
  }

  private importFor(specs: readonly Spec[]): number {
    const made = new Set(specs.flatMap(({ recipe }) => recipe.outputs.map((output) => output.material)));
    let sum = 0;
    for (const [material, value] of this.imported) if (made.has(material)) sum += value;
    return this.traded > 0 ? Math.min(1, sum / this.traded) : 0;
  }

  private wasteFor(): number {
    return this.traded > 0 ? this.before.wasteValue / this.traded : 0;
  }

  private get traded(): number {
    return this.before.importValue + this.before.wasteValue;
  }
}
