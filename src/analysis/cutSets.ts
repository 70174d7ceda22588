/** Minimal cut sets of chains (model.md section 5; the term is from reliability engineering). */
import type { Rationing } from "../model/scenario.ts";
import { coreOf } from "../network/core.ts";
import { IMPORTANT, type Network } from "../network/network.ts";
import { leavingShock } from "../network/shock.ts";
import { Cascade } from "./cascade.ts";
import { type CompiledChain, statusOf, weakest } from "./chains.ts";
import { compareIds } from "./ids.ts";
import type { JobHooks } from "./runner.ts";

/** The companies whose leaving can lower a unit of each kind directly: through ports that hold back, not fully replaceable. */
function influences(net: Network): Set<number>[] {
  const onUnit: Set<number>[] = Array.from({ length: net.unitCount }, () => new Set());
  const { inputs, outputs } = net;
  for (let flow = 0; flow < net.flowCount; flow += 1) {
    const seller = net.from[flow] as number;
    const buyer = net.to[flow] as number;
    if (seller < 0 || buyer < 0 || seller === buyer) continue;
    const need = inputs.criticality[inputs.slotPort[inputs.slotOf[flow] as number] as number] as number;
    const offtake = outputs.criticality[outputs.slotPort[outputs.slotOf[flow] as number] as number] as number;
    if (need <= IMPORTANT && (net.rhoIn[flow] as number) < 1) onUnit[buyer]?.add(seller);
    if (offtake <= IMPORTANT && (net.rhoOut[flow] as number) < 1) onUnit[seller]?.add(buyer);
  }
  return onUnit;
}

/**
 * The companies that can matter to a chain at all: those that perform a step, and those from which a
 * path of influence leads to one. Nobody else's leaving moves a performer under any circumstances, so
 * that no minimal cut set holds them.
 */
function candidatesOf(net: Network, chain: CompiledChain, onUnit: readonly Set<number>[]): number[] {
  const seen = new Set(chain.steps.flatMap((step) => step.units));
  const queue = [...seen];
  for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) {
    for (const other of onUnit[unit] ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      queue.push(other);
    }
  }
  return [...new Set([...seen].map((unit) => net.companyOf[unit] as number))].sort((a, b) =>
    compareIds(net.companyIds[a] ?? "", net.companyIds[b] ?? ""),
  );
}

/** All sets of a size from a sorted list, in order. */
function* combinations(items: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let k = from; k <= items.length - size; k += 1)
    for (const rest of combinations(items, size - 1, k + 1)) yield [items[k] as number, ...rest];
}

/**
 * The smallest sets of companies, up to `maxSize`, whose leaving breaks each chain. Leaving as a set is
 * never better than leaving as a subset (section 3), so that no superset of a cut set is tried.
 *
 * @returns per chain the sets as company ids, smaller sets first, then by id.
 */
export function minimalCutSets(
  net: Network,
  chains: readonly CompiledChain[],
  rule: Rationing,
  maxSize: number,
  hooks: JobHooks = {},
): string[][][] {
  const cascade = new Cascade(coreOf(net), rule);
  const onUnit = influences(net);
  const { thresholds } = net.dataset.cluster;
  const broken = (chain: CompiledChain, level: Float64Array): boolean =>
    statusOf(weakest(chain, level)?.throughput ?? null, thresholds) === "broken";
  const whole = new Float64Array(net.unitCount).fill(1);
  return chains.map((chain, done) => {
    const cuts: number[][] = [];
    const stands = maxSize > 0 && weakest(chain, whole) !== null && !broken(chain, whole);
    const candidates = stands ? candidatesOf(net, chain, onUnit) : [];
    for (let size = 1; size <= Math.min(maxSize, candidates.length); size += 1) {
      const single = new Set(cuts.filter((cut) => cut.length === 1).map((cut) => cut[0]));
      const left = candidates.filter((company) => !single.has(company));
      for (const set of combinations(left, size)) {
        if (hooks.shouldStop?.()) return [];
        if (cuts.some((cut) => cut.every((company) => set.includes(company)))) continue;
        if (broken(chain, cascade.run(leavingShock(net, set)).level)) cuts.push(set);
      }
    }
    hooks.onProgress?.(done + 1, chains.length);
    return cuts.map((cut) => cut.map((company) => net.companyIds[company] ?? ""));
  });
}
