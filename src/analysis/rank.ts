import type { DataSet } from "../model/dataset.ts";
import { networkOf } from "../network/compile.ts";
import type { Network } from "../network/network.ts";
import { leavingShock } from "../network/shock.ts";
import { type Weights, weightsOf } from "../network/weights.ts";
import { Cascade, type CascadeState, STOPPED } from "./cascade.ts";
import { type CompiledChain, compileChains, statusOf, weakest } from "./chains.ts";
import { chainsOf } from "./derivedChains.ts";
import { lossOf } from "./loss.ts";
import type { ChainStatus, RankResult, RankRow } from "./results.ts";
import { type AnalysisSettings, fullBasis } from "./simulate.ts";

/** Lets a long job tell how far it is and be stopped. */
export interface JobHooks {
  readonly onProgress?: (done: number, total: number) => void;
  readonly shouldStop?: () => boolean;
}

/** Ids are compared by code unit, so that the order is the same on every machine and in every language. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The chains that a unit's level can change, by unit. */
function chainsByUnit(net: Network, chains: readonly CompiledChain[]): number[][] {
  const byUnit: number[][] = Array.from({ length: net.unitCount }, () => []);
  chains.forEach((chain, k) => {
    for (const unit of new Set(chain.steps.flatMap((step) => step.units))) byUnit[unit]?.push(k);
  });
  return byUnit;
}

/** One contingency after another on one compiled network (N-1, as in power systems). */
export class Contingencies {
  private readonly net: Network;
  private readonly weights: Weights;
  private readonly cascade: Cascade;
  private readonly chains: readonly CompiledChain[];
  private readonly byUnit: readonly (readonly number[])[];
  private readonly before: readonly ChainStatus[];

  constructor(net: Network, weights: Weights, settings: AnalysisSettings) {
    this.net = net;
    this.weights = weights;
    this.cascade = new Cascade(net, settings.ration);
    this.chains = compileChains(net, chainsOf(net));
    this.byUnit = chainsByUnit(net, this.chains);
    const baseline = new Float64Array(net.unitCount).fill(1);
    this.before = this.chains.map((chain) => this.status(chain, baseline));
  }

  private status(chain: CompiledChain, level: Float64Array): ChainStatus {
    return statusOf(weakest(chain, level)?.throughput ?? null, this.net.dataset.cluster.thresholds);
  }

  /** Chains that the state brings from a better status to `broken` and to `weakened`. */
  private worsened(state: CascadeState): { broken: string[]; weakened: string[] } {
    const reached = new Set(state.touched.flatMap((unit) => this.byUnit[unit] ?? []));
    const broken: string[] = [];
    const weakened: string[] = [];
    for (const k of [...reached].sort((a, b) => a - b)) {
      const chain = this.chains[k] as CompiledChain;
      const before = this.before[k];
      const after = this.status(chain, state.level);
      if (after === "broken" && before !== "broken") broken.push(chain.chain.id);
      if (after === "weakened" && before === "intact") weakened.push(chain.chain.id);
    }
    return { broken, weakened };
  }

  /** The outcome of one company's leaving. */
  leave(company: number): RankRow {
    const { net } = this;
    const shock = leavingShock(net, [company]);
    const state = this.cascade.run(shock);
    const own = new Set(shock.units);
    const loss = lossOf(this.weights, state.level, state.touched, own);
    const { broken, weakened } = this.worsened(state);
    const moved = [...state.touched].sort((a, b) => a - b);
    return {
      id: net.companyIds[company] ?? "",
      loss,
      multiplier: loss.own > 0 ? loss.total / loss.own : null,
      chainsBroken: broken,
      chainsWeakened: weakened,
      stopped: moved
        .filter((unit) => !own.has(unit) && (state.level[unit] as number) <= STOPPED)
        .map((unit) => net.unitIds[unit] ?? ""),
      waves: 1 + moved.reduce((last, unit) => Math.max(last, state.wave[unit] as number), -1),
      settled: state.settled,
    };
  }
}

/**
 * N-1: what every company's leaving does, worst first, ties by id (model.md section 5).
 *
 * @param hooks progress over the companies; where `shouldStop` answers true the rows so far are returned.
 */
export function rank(dataset: DataSet, settings: AnalysisSettings, hooks: JobHooks = {}): RankResult {
  const net = networkOf(dataset);
  const weights = weightsOf(net, settings.measure);
  const contingencies = new Contingencies(net, weights, settings);
  const companies: RankRow[] = [];
  for (let company = 0; company < net.companyIds.length; company += 1) {
    if (hooks.shouldStop?.()) break;
    companies.push(contingencies.leave(company));
    hooks.onProgress?.(company + 1, net.companyIds.length);
  }
  companies.sort((a, b) => b.loss.total - a.loss.total || compareIds(a.id, b.id));
  return {
    dataset: dataset.id,
    measure: settings.measure,
    response: "cascade",
    companies,
    basis: fullBasis(net, weights),
  };
}
