/** Chains over a network: throughput and status (model.md section 4). */
import type { Chain, ChainStep, Thresholds } from "../model/dataset.ts";
import type { Network } from "../network/network.ts";
import type { ChainResult, ChainStatus, Performer } from "./results.ts";

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

/** Output of a material by a unit, unknown quantities filled; recycles within a unit are left out. */
function outputOf({ outputs }: Network, unit: number, material: string): number {
  for (
    let port = outputs.unitStart[unit] as number;
    port < (outputs.unitStart[unit + 1] as number);
    port += 1
  )
    if (outputs.material[port] === material) return outputs.total[port] as number;
  return 0;
}

function compileStep(net: Network, { units: ids, material }: ChainStep): CompiledStep {
  const units = [...new Set(ids)].flatMap((id) => net.unitAt.get(id) ?? []);
  const outputs = units.map((unit) => outputOf(net, unit, material));
  const sum = outputs.reduce((a, b) => a + b, 0);
  const weights = sum > 0 ? outputs : units.map(() => 1);
  return { units, weights, total: sum > 0 ? sum : units.length };
}

/**
 * Brings chains onto a network; performers that do not operate are left out. Steps of the same material
 * with one list of units in common, as derived chains have them, are compiled once.
 */
export function compileChains(net: Network, chains: readonly Chain[]): CompiledChain[] {
  const known = new Map<readonly string[], { readonly material: string; readonly compiled: CompiledStep }>();
  const compile = (step: ChainStep): CompiledStep => {
    const same = known.get(step.units);
    if (same?.material === step.material) return same.compiled;
    const compiled = compileStep(net, step);
    known.set(step.units, { material: step.material, compiled });
    return compiled;
  };
  return chains.map((chain) => {
    const steps = chain.steps.map(compile);
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
  return throughput < leastUnbroken(thresholds);
}

export function isIntact(throughput: number, thresholds: Thresholds): boolean {
  return throughput >= leastIntact(thresholds);
}

/** The least throughput of a step that is not broken. */
export function leastUnbroken({ broken }: Thresholds): number {
  return broken - ROUNDING;
}

/** The least throughput of a step that is intact. */
export function leastIntact({ intact }: Thresholds): number {
  return intact - ROUNDING;
}

export function chainResult(chain: CompiledChain, level: Float64Array, thresholds: Thresholds): ChainResult {
  const least = weakest(chain, level);
  return {
    id: chain.chain.id,
    status: statusOf(least?.throughput ?? null, thresholds),
    complete: chain.complete,
    throughput: least?.throughput ?? null,
    weakestStep: least ? (chain.chain.steps[least.step]?.step ?? null) : null,
    stepThroughputs: chain.steps.map((step) => stepThroughput(step, level)),
  };
}

/** Who performs each step of a chain, with what a throughput is reckoned from. */
export function stepPerformers(
  chain: CompiledChain,
  unitIds: readonly string[],
  level: Float64Array,
): readonly (readonly Performer[])[] {
  return chain.steps.map((step) =>
    step.units.map((unit, k) => ({
      unit: unitIds[unit] ?? "",
      output: step.weights[k] as number,
      level: level[unit] as number,
    })),
  );
}
