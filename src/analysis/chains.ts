/** Chains over a network: throughput and status (model.md section 4). */
import type { Chain, Thresholds } from "../model/dataset.ts";
import { materialOf, type Network } from "../network/network.ts";
import type { ChainResult, ChainStatus } from "./results.ts";

/** A status holds from its threshold on, but for a rounding error. */
const ROUNDING = 1e-12;

/** A step with the units that perform it and what each weighs in its throughput. */
export interface CompiledStep {
  readonly units: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
}

export interface CompiledChain {
  readonly chain: Chain;
  readonly steps: readonly CompiledStep[];
  readonly complete: boolean;
}

/** Output of a material by each unit, unknown quantities filled; recycles within a unit are left out. */
function outputsOf(net: Network): Map<string, number> {
  const made = new Map<string, number>();
  for (let flow = 0; flow < net.flowCount; flow += 1) {
    const seller = net.from[flow] as number;
    if (seller < 0 || seller === net.to[flow]) continue;
    const key = `${seller} ${materialOf(net, flow)}`;
    made.set(key, (made.get(key) ?? 0) + (net.quantity[flow] as number));
  }
  return made;
}

/** Brings chains onto a network; performers that do not operate are left out. */
export function compileChains(net: Network, chains: readonly Chain[]): CompiledChain[] {
  const made = outputsOf(net);
  return chains.map((chain) => {
    const steps = chain.steps.map((step): CompiledStep => {
      const units = [...new Set(step.units)].flatMap((id) => net.unitAt.get(id) ?? []);
      const outputs = units.map((unit) => made.get(`${unit} ${step.material}`) ?? 0);
      const sum = outputs.reduce((a, b) => a + b, 0);
      const weights = sum > 0 ? outputs : units.map(() => 1);
      return { units, weights, total: sum > 0 ? sum : units.length };
    });
    return { chain, steps, complete: steps.every((step) => step.units.length > 0) };
  });
}

/** Throughput of a step at the given levels; null where nobody performs it. */
export function stepThroughput(step: CompiledStep, level: Float64Array): number | null {
  if (step.units.length === 0) return null;
  let sum = 0;
  step.units.forEach((unit, k) => {
    sum += (step.weights[k] as number) * (level[unit] as number);
  });
  return sum / step.total;
}

/** The step with the least throughput (the first of equals), or null where nobody performs any. */
export function weakest(
  chain: CompiledChain,
  level: Float64Array,
): { step: number; throughput: number } | null {
  let found: { step: number; throughput: number } | null = null;
  chain.steps.forEach((step, k) => {
    const throughput = stepThroughput(step, level);
    if (throughput !== null && (found === null || throughput < found.throughput))
      found = { step: k, throughput };
  });
  return found;
}

export function statusOf(throughput: number | null, thresholds: Thresholds): ChainStatus {
  if (throughput === null) return "absent";
  if (isBroken(throughput, thresholds)) return "broken";
  return isIntact(throughput, thresholds) ? "intact" : "weakened";
}

export function isBroken(throughput: number, thresholds: Thresholds): boolean {
  return throughput < thresholds.broken - ROUNDING;
}

export function isIntact(throughput: number, thresholds: Thresholds): boolean {
  return throughput >= thresholds.intact - ROUNDING;
}

export function chainResult(chain: CompiledChain, level: Float64Array, thresholds: Thresholds): ChainResult {
  const least = weakest(chain, level);
  return {
    id: chain.chain.id,
    status: statusOf(least?.throughput ?? null, thresholds),
    complete: chain.complete,
    throughput: least?.throughput ?? null,
    weakestStep: least ? (chain.chain.steps[least.step]?.step ?? null) : null,
  };
}
