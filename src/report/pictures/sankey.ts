/** The Sankey as a picture to be put into a frame, with the marks of its legend. The layout is the one that the app shows. */
import type { SankeyBand, SankeyLayout, SankeyNode } from "../../graph/sankey/layout.ts";
import { bandPath } from "../../graph/sankey/path.ts";
import { LABEL_LEADING, LABEL_SIZE, type SankeyLabel } from "./sankeyLabels.ts";
import { element, INK, textLines } from "./svg.ts";

/** How a band is filled: plainly in a colour, or with what remains and what is lost hatched. */
export type BandFill =
  | { readonly kind: "colour"; readonly colour: string }
  | { readonly kind: "whole" | "less" | "gone" | "added" };

export interface SankeyChart {
  readonly layout: SankeyLayout;
  readonly labels: readonly SankeyLabel[];
  /** Of the whole picture: the layout's and the room for the names at its right. */
  readonly width: number;
  readonly fillOf: (band: SankeyBand) => BandFill;
}

const HATCHES: Readonly<Record<string, string>> = {
  less: INK.atRisk,
  gone: INK.broken,
  added: INK.ghost,
};

function hatch(id: string, colour: string): string {
  const size = { width: 6, height: 6 };
  return element(
    "pattern",
    { id: `hatch-${id}`, ...size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    [element("rect", { ...size, fill: "#FFFFFF" }), element("rect", { width: 2, height: 6, fill: colour })],
  );
}

function look(fill: BandFill): Readonly<Record<string, string | number>> {
  if (fill.kind === "colour")
    return { fill: fill.colour, stroke: fill.colour, "stroke-width": 0.5, opacity: 0.55 };
  const rest = { fill: INK.rule, stroke: INK.rule, "stroke-width": 0.5 };
  if (fill.kind === "whole") return rest;
  return { fill: `url(#hatch-${fill.kind})`, stroke: HATCHES[fill.kind] ?? INK.dark, "stroke-width": 0.7 };
}

function drawBand(band: SankeyBand, fill: BandFill): string[] {
  if (fill.kind !== "less" && fill.kind !== "gone")
    return [element("path", { d: bandPath(band), ...look(fill) })];
  const rest =
    fill.kind === "less"
      ? [element("path", { d: bandPath(band, 0, band.afterHeight), ...look({ kind: "whole" }) })]
      : [];
  return [element("path", { d: bandPath(band, band.afterHeight), ...look(fill) }), ...rest];
}

function drawNode({ end, x, y, width, height, after }: SankeyNode, scale: number): string[] {
  const isOutside = end.kind === "import" || end.kind === "export";
  const own = isOutside ? width / 2 : width;
  const left = end.kind === "import" ? x + width - own : x;
  const still = Math.min(height, Math.max(after.into, after.out) * scale);
  return [
    element("rect", {
      x: left,
      y,
      width: own,
      height,
      fill: "#FFFFFF",
      stroke: INK.quiet,
      "stroke-width": 0.8,
    }),
    element("rect", { x: left, y, width: own, height: still, fill: isOutside ? INK.middle : INK.dark }),
  ];
}

/** So wide that the letters of a name share one quiet ground, through which a band is still seen to go on. */
const PLATE = { stroke: "#FFFFFF", "stroke-width": 7, "stroke-linejoin": "round", opacity: 0.86 };

function drawLabel({ x, y, lines, node }: SankeyLabel): readonly string[] {
  return textLines(x, y, lines, LABEL_LEADING, { size: LABEL_SIZE, italic: node.end.kind !== "group" });
}

/** A piece of a band as the mark of a legend, around the point 0,0. */
export function bandMark(fill: BandFill): string {
  return element("rect", { x: -13, y: -6, width: 26, height: 12, ...look(fill) });
}

/** How high a quantity is, as the mark of a legend, around the point 0,0. */
export function scaleMark(height: number): string {
  const d = `M-5 ${(-height / 2).toFixed(2)}h10m-5 0v${height.toFixed(2)}m-5 0h10`;
  return element("path", { d, fill: "none", stroke: INK.text });
}

/** Draws the layout, on a light ground; an `svg` element. */
export function sankeyDrawing({ layout, labels, width, fillOf }: SankeyChart): string {
  const bands = [...layout.bands].sort((a, b) => Number(a.kind === "forward") - Number(b.kind === "forward"));
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(layout.height)}` },
    [
      element(
        "defs",
        {},
        Object.entries(HATCHES).map(([id, colour]) => hatch(id, colour)),
      ),
      ...bands.flatMap((band) => drawBand(band, fillOf(band))),
      ...layout.nodes.flatMap((node) => drawNode(node, layout.scale)),
      // The ground of all names first: none lies over a line of another.
      element("g", PLATE, labels.flatMap(drawLabel)),
      ...labels.flatMap(drawLabel),
    ],
  );
}
