/**
 * The Sankey as a picture that stands alone: with its title, the scenario, what colours and hatching mean
 * and how high a round quantity is. The layout is the one that the app shows.
 */
import type { SankeyBand, SankeyLayout, SankeyNode } from "../../graph/sankey/layout.ts";
import { bandPath } from "../../graph/sankey/path.ts";
import type { Lang } from "../words.ts";
import { LABEL_LEADING, LABEL_SIZE, type SankeyLabel } from "./sankeyLabels.ts";
import { element, INK, type Picture, picture, textAt, textLines } from "./svg.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** How a band is filled: plainly in a colour, or with what remains and what is lost hatched. */
export type BandFill =
  | { readonly kind: "colour"; readonly colour: string }
  | { readonly kind: "whole" | "less" | "gone" | "added" };

export interface SankeyChart {
  readonly title: string;
  /** Under the title: the scenario, the unit of measure. */
  readonly subtitle: string;
  /** The contents as sentences. */
  readonly lines: readonly string[];
  readonly lang: Lang;
  readonly layout: SankeyLayout;
  readonly labels: readonly SankeyLabel[];
  /** Of the whole picture: the layout's and the room for the names at its right. */
  readonly width: number;
  readonly fillOf: (band: SankeyBand) => BandFill;
  readonly legend: readonly { readonly fill: BandFill; readonly text: string }[];
  readonly scale: { readonly height: number; readonly text: string };
}

const MARGIN = 12;
const TITLE = 15;
const SMALL = 11;
const LEGEND_ROW = 20;

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

/** Names with a white edge, so that they can be read over a band. */
function drawLabel({ x, y, lines, node }: SankeyLabel): string {
  const style = { size: LABEL_SIZE, italic: node.end.kind !== "group" };
  return element(
    "g",
    { stroke: "#FFFFFF", "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" },
    textLines(x, y, lines, LABEL_LEADING, style),
  );
}

function drawLegend(chart: SankeyChart, top: number): { readonly parts: string[]; readonly height: number } {
  const { scale, legend } = chart;
  const parts = [
    element("path", {
      d: `M${MARGIN} ${top}h10m-5 0v${scale.height.toFixed(2)}m-5 0h10`,
      fill: "none",
      stroke: INK.text,
    }),
    textAt(MARGIN + 16, top + SMALL, scale.text, { size: SMALL }),
  ];
  let x = MARGIN + 16 + textWidth(scale.text, SMALL) + 20;
  let y = top;
  for (const { fill, text } of legend) {
    const width = 28 + textWidth(text, SMALL) + 16;
    if (x + width > chart.width) {
      x = MARGIN + 16;
      y += LEGEND_ROW;
    }
    parts.push(
      element("rect", { x, y: y + 1, width: 22, height: 11, ...look(fill) }),
      textAt(x + 28, y + SMALL, text, { size: SMALL }),
    );
    x += width;
  }
  return { parts, height: Math.max(scale.height, y - top + LEGEND_ROW) };
}

/** Draws the layout with everything that is needed to read it elsewhere. */
export function sankeyPicture(chart: SankeyChart): Picture {
  const { layout } = chart;
  const width = chart.width + 2 * MARGIN;
  const subtitle = wrapText(chart.subtitle, { width: chart.width, size: SMALL });
  const head = MARGIN + TITLE + 6 + subtitle.length * (SMALL + 3) + 10;
  const legend = drawLegend(chart, head + layout.height + 14);
  const height = Math.ceil(head + layout.height + 14 + legend.height + MARGIN);
  const bands = [...layout.bands].sort((a, b) => Number(a.kind === "forward") - Number(b.kind === "forward"));
  return picture({ width, height }, chart, [
    element(
      "defs",
      {},
      Object.entries(HATCHES).map(([id, colour]) => hatch(id, colour)),
    ),
    element("rect", { width, height, fill: "#FFFFFF" }),
    textAt(MARGIN, MARGIN + TITLE, chart.title, { size: TITLE, bold: true }),
    ...textLines(MARGIN, MARGIN + TITLE + 6 + SMALL, subtitle, SMALL + 3, { size: SMALL, fill: INK.quiet }),
    element("g", { transform: `translate(${MARGIN} ${head})` }, [
      ...bands.flatMap((band) => drawBand(band, chart.fillOf(band))),
      ...layout.nodes.flatMap((node) => drawNode(node, layout.scale)),
      ...chart.labels.map(drawLabel),
    ]),
    ...legend.parts,
  ]);
}
