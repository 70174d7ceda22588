/** What newcomers change under a scenario: the cascade on the network with them against the one without. */
import type { DataSet } from "../../model/dataset.ts";
import type { Scenario } from "../../model/scenario.ts";
import { FALLEN, STOPPED } from "../cascade.ts";
import { chainResults } from "../chainResults.ts";
import type { TakeoverEffect, UnderScenario } from "../resultsTakeovers.ts";
import { scenarioCascade } from "../scenarioCascade.ts";
import type { AnalysisSettings } from "../simulate.ts";

export interface Outcome {
  readonly under: UnderScenario;
  /** Throughput of each chain that has one. */
  readonly throughputs: ReadonlyMap<string, number>;
  readonly levelOf: (unit: string) => number;
}

/** A data set under a scenario, with the figures that `simulate` gives of it. */
export function outcomeOf(dataset: DataSet, scenario: Scenario, settings: AnalysisSettings): Outcome {
  const { net, shock, state, loss } = scenarioCascade(dataset, scenario, settings);
  const { level, settled } = state;
  const own = new Set(shock.units);
  const chains = chainResults(net, level);
  return {
    under: {
      settled,
      loss,
      stopped: net.unitIds.filter((_, unit) => !own.has(unit) && (level[unit] as number) <= STOPPED),
      broken: chains.filter(({ status }) => status === "broken").map(({ id }) => id),
    },
    throughputs: new Map(
      chains.flatMap((c) => (c.throughput === null ? [] : [[c.id, c.throughput] as const])),
    ),
    levelOf: (unit) => level[net.unitAt.get(unit) ?? -1] ?? 0,
  };
}

export function effectOf(before: Outcome, after: Outcome): TakeoverEffect {
  const broken = new Set(after.under.broken);
  const restored = before.under.broken.filter((id) => after.throughputs.has(id) && !broken.has(id));
  const change = (id: string): number => (after.throughputs.get(id) ?? 0) - (before.throughputs.get(id) ?? 0);
  const others = [...before.throughputs.keys()].filter((id) => !restored.includes(id));
  return {
    chainsRestored: restored,
    chainsBetter: others.filter((id) => change(id) > FALLEN),
    chainsWorse: others.filter((id) => change(id) < -FALLEN),
    lossSaved: before.under.loss.total - after.under.loss.total,
    after: after.under,
  };
}
