import { type DataSet, type End, unitOf } from "../model/dataset.ts";
import type { Measure, Rationing, Scenario } from "../model/scenario.ts";
import { basisOf } from "../network/basis.ts";
import { networkOf } from "../network/compile.ts";
import { coreOf } from "../network/core.ts";
import { materialOf, type Network } from "../network/network.ts";
import { shockOf } from "../network/shock.ts";
import { type Weights, weightsOf } from "../network/weights.ts";
import { Cascade, type CascadeState, FALLEN, STOPPED } from "./cascade.ts";
import { chainResults } from "./chainResults.ts";
import { everyUnit, lossOf } from "./loss.ts";
import type { Basis, FlowResult, SimulateResult, UnitResult, Wave } from "./results.ts";
import { decisiveFalls, NO_REASON, type Traced, traceCascade } from "./trace.ts";

export interface AnalysisSettings {
  readonly measure: Measure;
  readonly ration: Rationing;
}

export interface SimulateSettings extends AnalysisSettings {
  /** Whether units that fall come with their limits, which are most of a large result. */
  readonly limits?: boolean;
}

/** How results write an end of a flow that is no unit. */
const OUTSIDE = "outside";

/** A flow's end as it is written in results: the unit's id, or `outside`. */
export function endId(end: End): string {
  return unitOf(end) ?? OUTSIDE;
}

export function fullBasis(net: Network, weights: Weights): Basis {
  const { given, estimated, assumed } = weights;
  return { flows: basisOf(net), weights: { given, estimated, assumed } };
}

function unitResults(net: Network, traced: Traced): UnitResult[] {
  const decisive = decisiveFalls(traced);
  const { level, wave, stopWave } = traced.state;
  return net.unitIds.map((id, unit) => {
    const fall = decisive.get(unit);
    const limits = fall && traced.limits.get(unit);
    return {
      id,
      company: net.companyIds[net.companyOf[unit] as number] ?? id,
      level: level[unit] as number,
      wave: wave[unit] === -1 ? null : (wave[unit] as number),
      stopWave: stopWave[unit] === -1 ? null : (stopWave[unit] as number),
      stopped: (level[unit] as number) <= STOPPED,
      reason: fall?.reason ?? NO_REASON,
      ...(limits ? { limits } : {}),
    };
  });
}

/**
 * The share of its baseline that a flow carries: no more than the supplier can deliver (or the import
 * is available), nor than the buyer's level (or the market) takes.
 */
export function deliveredShare(net: Network, state: CascadeState, flow: number): number {
  const buyer = net.to[flow] as number;
  const seller = net.from[flow] as number;
  if (seller === buyer) return state.level[buyer] as number;
  const outSlot = net.outputs.slotOf[flow] as number;
  const offered = seller < 0 ? (state.available[flow] as number) : (state.allotted[outSlot] as number);
  const taken = buyer < 0 ? (state.available[flow] as number) : (state.level[buyer] as number);
  return Math.min(offered, taken);
}

function flowResults(net: Network, state: CascadeState): FlowResult[] {
  const id = (unit: number): string => (unit < 0 ? OUTSIDE : (net.unitIds[unit] ?? ""));
  const results: FlowResult[] = [];
  for (let flow = 0; flow < net.flowCount; flow += 1)
    results.push({
      index: net.flowRow[flow] as number,
      from: id(net.from[flow] as number),
      to: id(net.to[flow] as number),
      material: materialOf(net, flow),
      delivered: deliveredShare(net, state, flow),
    });
  return results;
}

/** The rounds in which somebody falls by more than people would notice. */
function wavesOf(traced: Traced): Wave[] {
  const rounds = new Map<number, Wave["changes"][number][]>();
  for (const { round, unit, before, level, reason } of traced.falls) {
    const stops = before > STOPPED && level <= STOPPED;
    if (before - level <= FALLEN && !stops) continue;
    const changes = rounds.get(round);
    if (changes) changes.push({ unit, level, reason });
    else rounds.set(round, [{ unit, level, reason }]);
  }
  return [...rounds].map(([round, changes]) => ({
    wave: round - 1,
    changes: changes.sort((a, b) => a.unit - b.unit),
  }));
}

/**
 * What happens under a scenario: the uncoordinated response of model.md section 2, the chains of
 * section 4 and the loss of section 5.
 *
 * @throws {UnknownSubjectError | UnknownMeasureError} where the scenario or the measure names what the data set doesn't have.
 */
export function simulate(
  dataset: DataSet,
  scenario: Scenario,
  { measure, ration, limits = false }: SimulateSettings,
): SimulateResult {
  const net = networkOf(dataset, scenario.open);
  const weights = weightsOf(net, measure);
  const shock = shockOf(net, scenario);
  const traced = traceCascade(net, new Cascade(coreOf(net), ration), shock, limits);
  const { state } = traced;
  return {
    dataset: dataset.id,
    scenario,
    response: "cascade",
    ration,
    measure,
    settled: state.settled,
    rounds: state.rounds,
    loss: lossOf(weights, state.level, everyUnit(net), new Set(shock.units)),
    units: unitResults(net, traced),
    flows: flowResults(net, state),
    chains: chainResults(net, state.level),
    waves: wavesOf(traced),
    basis: fullBasis(net, weights),
  };
}
