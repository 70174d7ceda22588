/** What could be done about one weak port, each as a data set in which it is done. */
import { type DataSet, type Flow, unitOf } from "../../model/dataset.ts";
import { SPARE } from "../../network/defaults.ts";
import type { PortResult } from "../results.ts";
import type { CellChange, StrengthenKind } from "../resultsStrengthen.ts";
import { build } from "../targets/building.ts";
import { Draft } from "../targets/draft.ts";
import { isOutlet } from "../targets/matching.ts";
import { isMaking } from "../targets/niches.ts";
import type { Recipe } from "../targets/recipes.ts";
import { type RowsToWrite, rowsOf } from "../targets/rows.ts";
import { perUnit } from "../targets/sizing.ts";
import { largestFlow, nicheOf, secondCounterparts } from "./counterparts.ts";
import { replaceabilityOf, withoutMinimumLoad, withReplaceability } from "./edits.ts";

/** An option before it is measured. */
export interface Measure {
  readonly kind: StrengthenKind;
  readonly by: string | null;
  readonly data: DataSet;
  readonly changes: readonly CellChange[];
  readonly rows: RowsToWrite | null;
}

/** Options of one kind that are measured for one port. */
const MOST_TRIED = 8;

/** Flows of a port inside the cluster. */
function insideFlows(dataset: DataSet, port: PortResult): Flow[] {
  return port.flows.flatMap((index) => {
    const flow = dataset.flows[index];
    return flow && unitOf(flow.from) !== null && unitOf(flow.to) !== null ? [flow] : [];
  });
}

/**
 * A terminal, or a connection to a network outside: all that the port's counterparts in the cluster bring
 * or take can be had from, or sold, outside. Whether one can be built is not judged.
 */
function terminal(dataset: DataSet, port: PortResult): Measure[] {
  const after = new Map(insideFlows(dataset, port).map((flow) => [flow.index, 1]));
  const edited = withReplaceability(dataset, port.direction, after);
  return edited.changes.length > 0 ? [{ kind: "terminal", by: null, ...edited, rows: null }] : [];
}

/** A store keeps the unit running below the load at which it would trip. */
function storage(dataset: DataSet, port: PortResult): Measure[] {
  const edited = withoutMinimumLoad(dataset, port.unit);
  return edited.changes.length > 0 ? [{ kind: "storage", by: null, ...edited, rows: null }] : [];
}

/** The port's other counterparts run above today and make up for part of what one of them no longer does. */
function spareCapacity(dataset: DataSet, port: PortResult): Measure[] {
  if (port.counterparts < 2) return [];
  const spareOf = new Map(dataset.units.map((unit) => [unit.id, Math.max(unit.spare, SPARE)]));
  const flows = insideFlows(dataset, port);
  const end = (flow: Flow): string => unitOf(port.direction === "input" ? flow.from : flow.to) ?? "";
  const after = new Map<number, number>();
  for (const flow of flows) {
    if (flow.quantity === null || flow.quantity <= 0) continue;
    // A counterpart goes with all that it brings: the others have to make up for the sum of it.
    let [lost, more] = [0, 0];
    for (const other of flows) {
      if (other.material !== flow.material) continue;
      const quantity = other.quantity ?? 0;
      if (end(other) === end(flow)) lost += quantity;
      else more += quantity * (spareOf.get(end(other)) ?? 0);
    }
    const share = Math.min(1, more / lost);
    after.set(flow.index, Math.max(share, replaceabilityOf(dataset, flow, port.direction)));
  }
  const edited = withReplaceability(dataset, port.direction, after);
  return edited.changes.length > 0 ? [{ kind: "spare-capacity", by: null, ...edited, rows: null }] : [];
}

function counterparts(dataset: DataSet, port: PortResult, flow: Flow): Measure[] {
  return secondCounterparts(dataset, port, flow)
    .slice(0, MOST_TRIED)
    .map(({ by, draft }) => ({
      kind: "second-counterpart",
      by,
      data: draft.toDataSet(),
      changes: [],
      rows: rowsOf(draft, dataset),
    }));
}

/**
 * Processes of the catalogue as a second source or taker of half the link, where what they need is on offer
 * and half the link is enough for the least that such a plant is built for.
 */
function newcomers(
  dataset: DataSet,
  base: DataSet,
  port: PortResult,
  flow: Flow,
  recipes: readonly Recipe[],
): Measure[] {
  const niche = nicheOf(port, flow);
  const before = new Draft(base);
  const fits = recipes.filter(
    (recipe) =>
      perUnit(recipe, niche) > 0 &&
      (isMaking(niche.kind) ? recipe.product === flow.material : isOutlet(before, recipe, niche)),
  );
  const found: Measure[] = [];
  for (const recipe of fits) {
    if (found.length >= MOST_TRIED) break;
    const { draft, placed } = build(base, [{ key: recipe.process.id, recipe, niche }]);
    const [newcomer] = placed;
    if (newcomer && newcomer.size >= (recipe.minCapacity ?? 0) * (1 - 1e-9))
      found.push({
        kind: "newcomer",
        by: recipe.process.id,
        data: draft.toDataSet(),
        changes: [],
        rows: rowsOf(draft, dataset),
      });
  }
  return found;
}

/**
 * The options for a weak port.
 *
 * @param base the data set with the catalogue's materials.
 */
export function optionsFor(
  dataset: DataSet,
  base: DataSet,
  port: PortResult,
  recipes: readonly Recipe[],
): Measure[] {
  const flow = largestFlow(dataset, port);
  return [
    ...(flow ? counterparts(base, port, flow) : []),
    ...(flow ? newcomers(dataset, base, port, flow, recipes) : []),
    ...terminal(base, port),
    ...storage(base, port),
    ...spareCapacity(base, port),
  ];
}
