import type { DataSet, Flow } from "../model/dataset.ts";
import type { Network } from "./network.ts";

const ESTIMATED = /^\s*(estimate|schatting|judgement|oordeel|assumption|aanname|general knowledge)/i;

/** Whether a source says that it is none, but an estimate or a judgement. */
export function isEstimate(source: string): boolean {
  return ESTIMATED.test(source);
}

/** Whether a flow's quantity is reported, estimated (its source says so, or confidence is low) or unknown. */
export function flowBasis(flow: Flow): "reported" | "estimated" | "assumed" {
  if (flow.quantity === null) return "assumed";
  if (flow.source === "" || flow.confidence === "low" || isEstimate(flow.source)) return "estimated";
  return "reported";
}

/** Flows by how their quantities are known. */
export type FlowCounts = Record<ReturnType<typeof flowBasis>, number>;

/** Counts of model.md section 8 over the flows of a network. */
export function basisOf(net: Network): FlowCounts {
  return countBasis(net.dataset, net.flowRow);
}

/** The same over some flows, by their positions in flows.csv. */
export function countBasis({ flows }: Pick<DataSet, "flows">, rows: Iterable<number>): FlowCounts {
  const counts: FlowCounts = { reported: 0, estimated: 0, assumed: 0 };
  for (const row of rows) {
    const flow = flows[row];
    if (flow) counts[flowBasis(flow)] += 1;
  }
  return counts;
}
