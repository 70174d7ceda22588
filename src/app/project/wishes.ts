/** What was chosen in the network, the flows view and the map, as a project keeps it, and back. Pure. */
import { GROUPINGS } from "../../graph/sankey/choice.ts";
import type { Json } from "../../model/project.ts";
import { FIRST_FLOWS, type FlowsWish, MOSTS, SKIPS } from "../flows/choice.ts";
import { FILTER_FIELDS, type GraphFilter, NO_FILTER } from "../graph/filter.ts";
import { FIRST_MAP, type MapWish } from "../map/frame.ts";
import type { AppState } from "../state/types.ts";
import { fieldsOf, isNumber, text, textsOf, truth } from "./saved.ts";

type Wishes = Pick<AppState, "beside" | "flows" | "map" | "graphFilter">;
type Saved = Json | undefined;

export function savedWishes({ beside, flows, map, graphFilter }: Wishes): { readonly [key: string]: Json } {
  const { most } = flows;
  return {
    beside,
    // JSON has no word for "all".
    flows: { ...flows, most: Number.isFinite(most) ? most : null },
    map: { flows: map.flows, frame: map.frame && { ...map.frame } },
    graphFilter: { values: { ...graphFilter.values }, ghost: graphFilter.ghost },
  };
}

/** What a saved text doesn't have, or has wrongly, is as at first. */
export function wishesOf(display: { readonly [key: string]: Json }): Wishes {
  return {
    beside: text(display.beside),
    flows: flowsOf(display.flows),
    map: mapOf(display.map),
    graphFilter: filterOf(display.graphFilter),
  };
}

function flowsOf(saved: Saved): FlowsWish {
  const { subject, unit, grouping, outside, most, skip } = fieldsOf(saved);
  const wanted = most === null ? Number.POSITIVE_INFINITY : most;
  return {
    subject: text(subject),
    unit: text(unit),
    grouping: GROUPINGS.find((one) => one === grouping) ?? FIRST_FLOWS.grouping,
    outside: truth(outside, FIRST_FLOWS.outside),
    most: MOSTS.find((one) => one === wanted) ?? FIRST_FLOWS.most,
    skip: SKIPS.find((one) => one === skip) ?? FIRST_FLOWS.skip,
  };
}

function mapOf(saved: Saved): MapWish {
  const { flows, frame } = fieldsOf(saved);
  const { x, y, scale, dataset } = fieldsOf(frame);
  const isFrame = isNumber(x) && isNumber(y) && isNumber(scale) && scale > 0 && typeof dataset === "string";
  return {
    flows: truth(flows, FIRST_MAP.flows),
    frame: isFrame ? { x, y, scale, dataset } : FIRST_MAP.frame,
  };
}

function filterOf(saved: Saved): GraphFilter {
  const { values, ghost } = fieldsOf(saved);
  const asked = fieldsOf(values);
  const of = FILTER_FIELDS.map((field) => [field, textsOf(asked[field]) ?? []] as const);
  return {
    values: { ...NO_FILTER.values, ...Object.fromEntries(of) },
    ghost: truth(ghost, NO_FILTER.ghost),
  };
}
