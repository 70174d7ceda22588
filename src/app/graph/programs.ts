/**
 * Sigma's drawing programs for lines. Its arrowheads are a fixed multiple of the line's width, which makes
 * them invisible on thin lines; so thin, middle and wide lines each have a program with other proportions.
 */
import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { createNodeBorderProgram } from "@sigma/node-border";
import { createEdgeArrowProgram, type EdgeProgramType, type NodeProgramType } from "sigma/rendering";
import { HEADS, LAYERS } from "./programNames.ts";

export const EDGE_PROGRAMS: Record<string, EdgeProgramType> = Object.fromEntries(
  LAYERS.flatMap((layer) =>
    Object.entries(HEADS).flatMap(([name, head]) => [
      [`${layer}-straight-${name}`, createEdgeArrowProgram(head)],
      [`${layer}-curved-${name}`, createEdgeCurveProgram({ arrowHead: { extremity: "target", ...head } })],
    ]),
  ),
);

/** A disc with a rim: the rim in the ground's colour keeps discs apart from the lines below them. */
export const NODE_PROGRAMS: Record<string, NodeProgramType> = {
  disc: createNodeBorderProgram({
    borders: [
      {
        size: { attribute: "rim", defaultValue: 1.5, mode: "pixels" },
        color: { attribute: "rimColour" },
      },
      { size: { fill: true }, color: { attribute: "color" } },
    ],
  }),
};
