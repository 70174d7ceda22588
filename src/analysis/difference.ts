/**
 * What a change of the data set (a newcomer that is tried, a link that is strengthened) changes: the same
 * figures of the data set before and after, of the baseline and under one scenario (model.md sections 2 to 5).
 */
import type { DataSet } from "../model/dataset.ts";
import { applyChanges, type RowChange } from "../model/edit.ts";
import type { Scenario } from "../model/scenario.ts";
import { networkOf } from "../network/compile.ts";
import { portsOf } from "./links.ts";
import { rank } from "./rank.ts";
import type { DifferenceResult, Picture } from "./resultsDifference.ts";
import type { JobHooks, Runner } from "./runner.ts";
import { type AnalysisSettings, simulate } from "./simulate.ts";
import { incompleteChains } from "./targets/figures.ts";
import { tower } from "./tower.ts";

export interface DifferenceSettings extends AnalysisSettings {
  readonly scenario: Scenario;
  /** What leads from the data set back to the one without the change. */
  readonly without: readonly RowChange[];
}

/** A scenario without the departures and changes of units and materials that a data set lacks. */
function knownIn(dataset: DataSet, scenario: Scenario): Scenario {
  const units = new Set(dataset.units.flatMap(({ id, company }) => [id, company]));
  const materials = new Set(dataset.materials.map(({ id }) => id));
  const only = (shares: Readonly<Record<string, number>>, known: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(shares).filter(([id]) => known.has(id)));
  return {
    leave: scenario.leave.filter((id) => units.has(id)),
    curtail: only(scenario.curtail, units),
    import: only(scenario.import, materials),
    export: only(scenario.export, materials),
    // What a data set lacks it can't open: the simulation leaves it alone.
    open: scenario.open,
  };
}

async function pictureOf(
  dataset: DataSet,
  settings: DifferenceSettings,
  runner: Runner,
  hooks: JobHooks,
): Promise<Picture> {
  const quiet: JobHooks = hooks.shouldStop ? { shouldStop: hooks.shouldStop } : {};
  const net = networkOf(dataset);
  const { companies } = await rank(dataset, settings, runner, quiet);
  // The worst-first curve is wanted, and that takes no random order; one is the least that there is.
  const curve = await tower(dataset, { ...settings, orders: 1, seed: 1 }, runner, quiet);
  const { loss, chains, settled } = simulate(dataset, knownIn(dataset, settings.scenario), settings);
  const sum = companies.reduce((total, row) => total + row.loss.total, 0);
  return {
    companies: companies.length,
    incomplete: incompleteChains(net),
    expectedLoss: companies.length > 0 ? sum / companies.length : 0,
    weakLinks: portsOf(net).filter((port) => port.class === "weak").length,
    jengafication: curve.jengafication,
    activity: curve.worstFirst.activity,
    R: curve.worstFirst.R,
    settled: settled && curve.settled && companies.every((row) => row.settled),
    loss,
    chains,
  };
}

/**
 * The figures of a data set without a change and with it.
 *
 * @throws {RangeError} where the changes do not fit the data set.
 * @throws {UnknownMeasureError} where one of the two has no such measure.
 * @throws {StoppedError} where the hooks say stop.
 */
export async function difference(
  dataset: DataSet,
  settings: DifferenceSettings,
  runner: Runner,
  hooks: JobHooks = {},
): Promise<DifferenceResult> {
  const before = await pictureOf(applyChanges(dataset, settings.without), settings, runner, hooks);
  hooks.onProgress?.(1, 2);
  const after = await pictureOf(dataset, settings, runner, hooks);
  hooks.onProgress?.(2, 2);
  return { dataset: dataset.id, measure: settings.measure, scenario: settings.scenario, before, after };
}
