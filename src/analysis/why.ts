import type { DataSet } from "../model/dataset.ts";
import type { Scenario } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import { coreOf } from "../network/core.ts";
import type { Network } from "../network/network.ts";
import { shockOf } from "../network/shock.ts";
import { Cascade, FALLEN } from "./cascade.ts";
import type { WhyLink } from "./results.ts";
import type { AnalysisSettings } from "./simulate.ts";
import { decisiveFalls, type Fall, type Traced, traceCascade } from "./trace.ts";

/** The unit's deepest single fall before a round: what its neighbours felt most. */
function deepestBefore(traced: Traced, unit: number, round: number): Fall | null {
  let deepest: Fall | null = null;
  for (const fall of traced.falls) {
    if (fall.unit !== unit || fall.round >= round) continue;
    if (deepest === null || fall.before - fall.level > deepest.before - deepest.level) deepest = fall;
  }
  return deepest;
}

/** The unit at the other end of a flow, or -1 for outside or no flow. */
function neighbour(net: Network, flow: number, unit: number): number {
  if (flow < 0) return -1;
  const from = net.from[flow] as number;
  return from === unit ? (net.to[flow] as number) : from;
}

/**
 * Leads from a unit's level back to what the scenario changed (model.md section 2, "reason"). Every
 * link happened in an earlier round than the one before it, so that the list ends at a departure, a
 * curtailment or a material that is short, in networks with cycles too.
 *
 * @returns the unit's own fall first; [] where it keeps its level.
 */
export function why(
  dataset: DataSet,
  scenario: Scenario,
  { ration }: AnalysisSettings,
  unitId: string,
): readonly WhyLink[] {
  const net = networkOf(dataset, scenario.open);
  const start = net.unitAt.get(unitId);
  if (start === undefined) return [];
  const traced = traceCascade(net, new Cascade(coreOf(net), ration), shockOf(net, scenario));
  const links: WhyLink[] = [];
  let fall: Fall | null = decisiveFalls(traced).get(start) ?? null;
  // A slow cycle brings a unit down in many small steps; its deepest one tells what happened.
  if (fall && fall.before - fall.level < FALLEN)
    fall = deepestBefore(traced, start, Number.POSITIVE_INFINITY);
  while (fall) {
    const next: number = neighbour(net, fall.mainFlow, fall.unit);
    links.push({
      unit: net.unitIds[fall.unit] ?? "",
      level: fall.level,
      wave: fall.round - 1,
      reason: fall.reason,
      cause: next < 0 ? null : (net.unitIds[next] ?? null),
    });
    fall = next < 0 ? null : deepestBefore(traced, next, fall.round);
  }
  return links;
}
