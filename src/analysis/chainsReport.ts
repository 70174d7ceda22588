import type { DataSet } from "../model/dataset.ts";
import { networkOf } from "../network/compile.ts";
import { coreOf } from "../network/core.ts";
import type { Network } from "../network/network.ts";
import { weightsOf } from "../network/weights.ts";
import { autonomyOf } from "./autonomy.ts";
import { type CompiledChain, chainResult, stepThroughput } from "./chains.ts";
import { type ChainsCore, chainsOfNetwork } from "./chainsCore.ts";
import { type CutSetChunk, candidatesOf, influences } from "./cutSets.ts";
import type { ChainDetail, ChainsResult, StepResult } from "./results.ts";
import { type JobHooks, pause, type Runner, ranges } from "./runner.ts";
import { type AnalysisSettings, fullBasis } from "./simulate.ts";

/** The units to which flows run from each unit. */
export function buyersOf(net: Network): ReadonlySet<number>[] {
  const buyers = Array.from({ length: net.unitCount }, () => new Set<number>());
  for (let flow = 0; flow < net.flowCount; flow += 1)
    buyers[net.from[flow] as number]?.add(net.to[flow] as number);
  return buyers;
}

/** Whether a flow runs between two steps; a unit that performs both links them within its fence. */
export function stepsLinked(
  here: readonly number[],
  next: readonly number[],
  buyers: readonly ReadonlySet<number>[],
): boolean {
  const wanted = new Set(next);
  return here.some((a) => wanted.has(a) || [...(buyers[a] ?? [])].some((b) => wanted.has(b)));
}

function stepResults(
  compiled: CompiledChain,
  baseline: Float64Array,
  buyers: readonly ReadonlySet<number>[],
): StepResult[] {
  return compiled.chain.steps.map((step, k) => {
    const here = compiled.steps[k]?.units ?? [];
    const next = compiled.steps[k + 1]?.units ?? [];
    const comparable = here.length > 0 && next.length > 0;
    return {
      step: step.step,
      name: step.nameEn,
      nameNl: step.nameNl,
      units: step.units,
      material: step.material,
      throughput: compiled.steps[k] ? stepThroughput(compiled.steps[k], baseline) : null,
      missing: here.length === 0,
      linked: comparable ? stepsLinked(here, next, buyers) : null,
    };
  });
}

/** Chains in one chunk by the largest size asked for: single companies are found at once. */
const TOGETHER: Readonly<Record<number, number>> = { 1: 64 };

/** The minimal cut sets of each chain as company ids, smaller sets first, then by id; and whether all cascades settled. */
async function cutSetsOf(
  net: Network,
  chains: readonly CompiledChain[],
  numbers: ChainsCore,
  settings: AnalysisSettings,
  maxSize: number,
  runner: Runner,
  hooks: JobHooks,
): Promise<{ readonly cuts: readonly string[][][]; readonly settled: boolean }> {
  if (maxSize === 0) return { cuts: [], settled: true };
  const onUnit = influences(net);
  const jobs: CutSetChunk[] = [];
  for (const [chain, { steps }] of chains.entries()) {
    await pause(hooks);
    const performers = steps.flatMap((step) => step.units);
    jobs.push({ chain, candidates: candidatesOf(net, performers, onUnit) });
  }
  const setup = { core: coreOf(net), chains: numbers, ration: settings.ration, maxSize };
  const chunks = ranges(jobs.length, TOGETHER[maxSize] ?? 1).map(({ from, to }) => jobs.slice(from, to));
  const found = (await runner.run("cutSets", setup, chunks, hooks)).flat();
  return {
    cuts: found.map(({ cuts }) => cuts.map((set) => set.map((company) => net.companyIds[company] ?? ""))),
    settled: found.every(({ settled }) => settled),
  };
}

/**
 * Every chain of the baseline with its steps, its autonomy and, where asked, its minimal cut sets
 * (model.md sections 4 and 5).
 *
 * @param cutSets largest size of the cut sets; 0 for none.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function chainsReport(
  dataset: DataSet,
  settings: AnalysisSettings,
  cutSets: number,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<ChainsResult> {
  const net = networkOf(dataset);
  const { chains, core } = chainsOfNetwork(net);
  const baseline = new Float64Array(net.unitCount).fill(1);
  const buyers = buyersOf(net);
  const { cuts, settled } = await cutSetsOf(net, chains, core, settings, cutSets, runner, hooks);
  const details: ChainDetail[] = [];
  for (const [k, compiled] of chains.entries()) {
    await pause(hooks);
    const { id, status, complete, throughput } = chainResult(compiled, baseline, dataset.cluster.thresholds);
    details.push({
      id,
      name: compiled.chain.nameEn,
      nameNl: compiled.chain.nameNl,
      derived: compiled.chain.derived,
      status,
      complete,
      throughput,
      steps: stepResults(compiled, baseline, buyers),
      cutSets: cuts[k] ?? [],
      autonomy: autonomyOf(net, compiled),
    });
  }
  return {
    dataset: dataset.id,
    chains: details,
    settled,
    basis: fullBasis(net, weightsOf(net, settings.measure)),
  };
}
