/**
 * Sigma's drawing programs for discs and lines. Its arrowheads are a fixed multiple of the line's width, which makes
 * them invisible on thin lines; so thin, middle and wide lines each have a program with other proportions.
 */
import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { createNodeBorderProgram } from "@sigma/node-border";
import {
  createEdgeArrowHeadProgram,
  createEdgeClampedProgram,
  createEdgeCompoundProgram,
  type EdgeProgramType,
  type NodeProgramType,
} from "sigma/rendering";
import { kept, type Program } from "./keptProgram.ts";
import { HEADS, LAYERS } from "./programNames.ts";

type Head = (typeof HEADS)[keyof typeof HEADS];

/** A straight line that ends where its head begins, and its head. */
function straight(head: Head, made: Program[]): EdgeProgramType {
  return createEdgeCompoundProgram([
    kept(createEdgeClampedProgram(head), made),
    kept(createEdgeArrowHeadProgram(head), made),
  ]);
}

const curved = (head: Head, made: Program[]): EdgeProgramType =>
  kept(createEdgeCurveProgram({ arrowHead: { extremity: "target", ...head } }), made);

export function edgePrograms(made: Program[]): Record<string, EdgeProgramType> {
  return Object.fromEntries(
    LAYERS.flatMap((layer) =>
      Object.entries(HEADS).flatMap(([name, head]) => [
        [`${layer}-straight-${name}`, straight(head, made)],
        [`${layer}-curved-${name}`, curved(head, made)],
      ]),
    ),
  );
}

/** A disc with a rim: the rim in the ground's colour keeps discs apart from the lines below them. */
export function nodePrograms(made: Program[]): Record<string, NodeProgramType> {
  const disc = createNodeBorderProgram({
    borders: [
      {
        size: { attribute: "rim", defaultValue: 1.5, mode: "pixels" },
        color: { attribute: "rimColour" },
      },
      { size: { fill: true }, color: { attribute: "color" } },
    ],
  });
  return { disc: kept(disc, made) };
}
