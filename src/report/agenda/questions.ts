/** What nobody knows yet about a chain, from the rows that it rests on. */
import type { ChainDetail } from "../../analysis/results.ts";
import type { DataSet, Flow, Unit } from "../../model/dataset.ts";
import { flowBasis } from "../../network/basis.ts";
import type { LinkIndex } from "./links.ts";

export interface OpenQuestions {
  /** Flows of the chain's units whose quantity nobody gave. */
  readonly unknown: readonly Flow[];
  /** Flows whose quantity is an estimate, the largest value first. */
  readonly estimated: readonly Flow[];
  /** All flows of the chain's units. */
  readonly flows: number;
  /** Materials of those flows without a price. */
  readonly unpriced: readonly string[];
  /** Units of the chain whose value added is not given. */
  readonly withoutValue: readonly Unit[];
  /** Flows and units of the chain that name no source. */
  readonly withoutSource: number;
  /** Consecutive steps with performers and no flow between them, as positions of the first. */
  readonly unlinked: readonly number[];
}

/** The flows that run to or from some units in the network of today. */
export function flowsOf(units: ReadonlySet<string>, index: LinkIndex): readonly Flow[] {
  const found = new Set<number>();
  for (const port of index.ports) if (units.has(port.unit)) for (const at of port.flows) found.add(at);
  return index.dataset.flows.filter((flow) => found.has(flow.index));
}

export function openQuestions(
  chain: ChainDetail,
  units: ReadonlySet<string>,
  dataset: DataSet,
  index: LinkIndex,
): OpenQuestions {
  const flows = flowsOf(units, index);
  const price = (flow: Flow) => index.materials.get(flow.material)?.price ?? null;
  const value = (flow: Flow) => Math.abs((flow.quantity ?? 0) * (price(flow) ?? 0));
  const rows = dataset.units.filter((unit) => units.has(unit.id));
  return {
    unknown: flows.filter((flow) => flow.quantity === null),
    estimated: flows.filter((flow) => flowBasis(flow) === "estimated").sort((a, b) => value(b) - value(a)),
    flows: flows.length,
    unpriced: [...new Set(flows.filter((flow) => price(flow) === null).map((flow) => flow.material))],
    withoutValue: rows.filter((unit) => unit.valueAdded === null),
    withoutSource:
      flows.filter((flow) => flow.source.trim() === "").length +
      rows.filter((unit) => unit.source.trim() === "").length,
    unlinked: chain.steps.flatMap((step, k) => (step.linked === false ? [k] : [])),
  };
}
