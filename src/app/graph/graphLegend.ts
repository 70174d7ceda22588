/** The legend of a saved picture of the network: the marks that it shows, drawn by the layers that draw them there. */
import type { LegendEntry, LegendGroup } from "../../report/pictures/frame.ts";
import { drawDiscs } from "./discs.ts";
import { FAMILIES, OTHER } from "./families.ts";
import { focusOf } from "./focus.ts";
import type { Frame } from "./frame.ts";
import { LEGEND_TEXT, type LegendText } from "./legendText.ts";
import { drawNodes } from "./nodeLayer.ts";
import { familyColour, linkColour, palette } from "./palette.ts";
import type { EdgeState, GraphNode, Lang, NodeState, Scene } from "./scene.ts";
import { MAX_WIDTH, MIN_WIDTH, unitIn } from "./sizes.ts";
import { SvgInk } from "./svgInk.ts";
import { formatNumber } from "./text.ts";

export function graphLegend(scene: Scene, lang: Lang): readonly LegendGroup[] {
  const text = LEGEND_TEXT[lang];
  return [
    ...(scene.mode === "structure" ? [{ title: text.families, entries: families(scene, lang) }] : []),
    ...(scene.mode === "links" ? [{ title: text.links, entries: links(text) }] : []),
    { title: text.units, entries: units(scene, text) },
    { title: text.lines, entries: lines(scene, text) },
    { title: text.widths, entries: widths(scene, lang) },
  ];
}

function families(scene: Scene, lang: Lang): readonly LegendEntry[] {
  const shown = new Set([...scene.nodes, ...scene.edges].map((item) => item.family));
  return [...FAMILIES, OTHER]
    .filter(({ id }) => shown.has(id))
    .map((family) => {
      const ink = new SvgInk();
      ink.fillStyle = familyColour(family.id);
      ink.fillRect(-13, -7, 26, 14);
      ink.fillStyle = palette().ground;
      ink.font = "700 10px system-ui";
      ink.textAlign = "center";
      ink.textBaseline = "middle";
      ink.fillText(family.code, 0, 0);
      return { mark: ink.elements.join(""), text: family.name[lang] };
    });
}

function units(scene: Scene, text: LegendText): readonly LegendEntry[] {
  const states = (["healthy", "at-risk", "broken", "removed", "inactive"] as const).filter((state) =>
    scene.nodes.some((node) => node.state === state),
  );
  return [
    ...states.map((state) => ({ mark: nodeMark(scene, state, {}), text: text.node[state] })),
    ...(scene.nodes.some((node) => node.changedNow)
      ? [{ mark: nodeMark(scene, "healthy", { changedNow: true, size: 4 }), text: text.changed }]
      : []),
    ...(scene.nodes.some((node) => node.badge === "↻")
      ? [{ mark: nodeMark(scene, "healthy", { badge: "↻" }), text: text.recycles }]
      : []),
  ];
}

function nodeMark(scene: Scene, state: NodeState, more: Partial<GraphNode>): string {
  const badges: Readonly<Partial<Record<NodeState, string>>> = { "at-risk": "!", broken: "×" };
  const node: GraphNode = {
    ...{ id: "", label: "", x: 0, y: 0, size: 7, kind: "unit", state, level: 0.75, family: OTHER.id },
    ...{ badge: badges[state] ?? "", aria: "", missing: null, changedNow: false, ...more },
  };
  const focus = focusOf(
    { ...scene, nodes: [], edges: [] },
    { selected: null, hovered: null, highlight: null },
  );
  const frame: Frame = {
    ...{ mode: scene.mode, lang: "en", width: 0, height: 0, edges: [], focus, selected: null },
    ...{ hovered: null, cursor: null, hoveredEdge: null, degrees: new Map() },
    nodes: [{ node, at: { x: 0, y: 0 }, emphasis: "plain" }],
  };
  const ink = new SvgInk();
  drawDiscs(ink, frame);
  drawNodes(ink, frame);
  return ink.elements.join("");
}

function lines(scene: Scene, text: LegendText): readonly LegendEntry[] {
  const has = (test: (edge: Scene["edges"][number]) => boolean) => scene.edges.some(test);
  const grey = scene.mode === "whatif" ? palette().edge.healthy : familyColour(OTHER.id);
  const states = (["at-risk", "broken", "potential"] as const).filter((state) =>
    has((edge) => edge.state === state),
  );
  return [
    { mark: lineMark(grey, 2.5), text: text.material },
    ...(has((edge) => edge.energy)
      ? [{ mark: lineMark(grey, 2.5, "healthy", true), text: text.energy }]
      : []),
    ...states.map((state) => ({
      mark: lineMark(palette().edge[state], state === "potential" ? 1.3 : 2.5, state),
      text: text.edge[state],
    })),
    ...(has((edge) => edge.unknown && edge.state !== "potential")
      ? [{ mark: lineMark(grey, 2, "unknown"), text: text.unknown }]
      : []),
    { mark: lineMark(grey, 1.5), text: text.direction },
  ];
}

const DASHES: Readonly<Record<EdgeState | "unknown", readonly number[]>> = {
  healthy: [],
  "at-risk": [],
  broken: [7, 5],
  potential: [5, 4],
  unknown: [1.5, 4],
};

function lineMark(
  colour: string,
  width: number,
  kind: EdgeState | "unknown" = "healthy",
  curved = false,
): string {
  const ink = new SvgInk();
  ink.strokeStyle = colour;
  ink.fillStyle = colour;
  ink.lineWidth = width;
  ink.setLineDash(DASHES[kind]);
  ink.beginPath();
  ink.moveTo(-18, curved ? 5 : 0);
  ink.quadraticCurveTo(0, curved ? -8 : 0, 12, 0);
  ink.stroke();
  ink.beginPath();
  ink.moveTo(18, curved ? 3 : 0);
  ink.lineTo(9, curved ? 4 : 4);
  ink.lineTo(curved ? 13 : 9, curved ? -4 : -4);
  ink.fill();
  const sign = { broken: "×", unknown: "?", healthy: "", "at-risk": "", potential: "" }[kind];
  if (sign !== "") {
    ink.font = "700 12px system-ui";
    ink.textAlign = "center";
    ink.textBaseline = "middle";
    ink.strokeStyle = palette().ground;
    ink.lineWidth = 4;
    ink.strokeText(sign, -3, 0);
    ink.fillText(sign, -3, 0);
  }
  return ink.elements.join("");
}

function links(text: LegendText): readonly LegendEntry[] {
  return (["strong", "weak", "missing"] as const).map((kind) => {
    const ink = new SvgInk();
    ink.strokeStyle = linkColour(kind);
    ink.fillStyle = linkColour(kind);
    ink.lineWidth = kind === "missing" ? 1.8 : 3;
    ink.setLineDash(kind === "missing" ? [3, 2] : []);
    ink.beginPath();
    ink.moveTo(-18, 0);
    ink.lineTo(18, 0);
    ink.stroke();
    if (kind === "weak") {
      ink.beginPath();
      ink.moveTo(6, -6);
      ink.lineTo(12, 0);
      ink.lineTo(6, 6);
      ink.lineTo(0, 0);
      ink.closePath();
      ink.fill();
    }
    return { mark: ink.elements.join(""), text: text.link[kind] };
  });
}

function widths(scene: Scene, lang: Lang): readonly LegendEntry[] {
  return scene.scales.flatMap((scale) => {
    const thinnest = Number(((scale.cap * MIN_WIDTH) / MAX_WIDTH).toPrecision(1));
    const say = (quantity: number) => `${formatNumber(quantity, lang)} ${unitIn(scale.unit, lang)}`;
    return [
      { width: MIN_WIDTH, text: `≤ ${say(thinnest)}` },
      { width: MAX_WIDTH / 2, text: say(scale.cap / 2) },
      { width: MAX_WIDTH, text: `≥ ${say(scale.cap)}` },
    ].map(({ width, text }) => {
      const ink = new SvgInk();
      ink.strokeStyle = familyColour(OTHER.id);
      ink.lineWidth = width;
      ink.beginPath();
      ink.moveTo(-18, 0);
      ink.lineTo(18, 0);
      ink.stroke();
      return { mark: ink.elements.join(""), text };
    });
  });
}
