/** Names of units on the map: placed as in the network, so that it is clear whose name each is. Pure. */

import { textWidth } from "../../report/pictures/textWidth.ts";
import type { Rect } from "../graph/geometry.ts";
import { type LabelRequest, leaderOf, type PlacedLabel, placeLabels } from "../graph/labels.ts";
import type { Size } from "./frame.ts";
import { type Box, dotBox, type Label, WIDER } from "./labels.ts";
import type { MapDot } from "./mapDots.ts";

const NAME_SIZE = 11;
/** So many may stand far from their dots. */
const FIRST = 16;

/**
 * @param dots those that ask for a name, the most important first.
 * @param musts ids of those that are named whatever else stands there.
 * @param all of the map: no name stands nearer to another's dot than to its own.
 * @param others what no name may lie over: other names, and what stands in the corners.
 */
export function unitNames(
  dots: readonly MapDot[],
  musts: ReadonlySet<string>,
  all: readonly MapDot[],
  others: readonly Box[],
  { width, height }: Size,
): readonly Label[] {
  const requests = dots.map(({ node, x, y, radius }, rank): LabelRequest => {
    const must = musts.has(node.id);
    return {
      id: node.id,
      lines: [node.label],
      width: textWidth(node.label, NAME_SIZE, must) * WIDER + 2,
      height: NAME_SIZE * 1.25,
      at: { x, y },
      radius,
      priority: -rank,
      must,
      seeks: rank < FIRST,
    };
  });
  const bounds = { x: 2, y: 2, width: width - 4, height: height - 4 };
  const dotsAsBoxes = all.map((dot) => dotBox(dot, dot.radius));
  return placeLabels(requests, dotsAsBoxes.map(rectOf), bounds, others.map(rectOf)).map(labelOf);
}

function rectOf({ left, top, right, bottom }: Box): Rect {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const ANCHORS = { left: "start", center: "middle", right: "end" } as const;

function labelOf(placed: PlacedLabel): Label {
  const { id, lines, rect, align, at, radius, must } = placed;
  const end = leaderOf(placed);
  const far = end ? Math.hypot(end.x - at.x, end.y - at.y) : 1;
  const rim = (from: number, to: number) => from + ((to - from) * radius) / far;
  return {
    id,
    text: lines.join(" "),
    bold: must,
    box: { left: rect.x, top: rect.y, right: rect.x + rect.width, bottom: rect.y + rect.height },
    x: { left: rect.x + 1, center: rect.x + rect.width / 2, right: rect.x + rect.width - 1 }[align],
    y: rect.y + rect.height - NAME_SIZE * 0.25,
    anchor: ANCHORS[align],
    leader: end && [{ x: rim(at.x, end.x), y: rim(at.y, end.y) }, end],
  };
}
