import { escapeXml, escapeXmlText } from "../xml.ts";
import type { Attribute, AttributedGraph, GraphNode } from "./attributedGraph.ts";

/** The types of GraphML; it has no words of its own for a label, which readers expect as an attribute. */
const TYPES: Readonly<Record<Attribute["type"], string>> = {
  string: "string",
  double: "double",
  integer: "double",
};
const LABEL: Attribute = { name: "label", type: "string" };

/** A graph as GraphML (graphml.graphdrawing.org); see {@link writeGexf} on why there is no weight. */
export function writeGraphml(graph: AttributedGraph): Uint8Array {
  const nodeAttributes = [LABEL, ...graph.nodeAttributes];
  const edgeAttributes = [LABEL, ...graph.edgeAttributes];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `  <desc>${escapeXml(graph.title)}</desc>`,
    ...keys("node", nodeAttributes),
    ...keys("edge", edgeAttributes),
    '  <graph id="flows" edgedefault="directed">',
    ...graph.nodes.flatMap((node) => element("node", node, "", nodeAttributes)),
    ...graph.edges.flatMap((edge) => {
      const ends = ` source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`;
      return element("edge", edge, ends, edgeAttributes);
    }),
    "  </graph>",
    "</graphml>",
  ];
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

function keys(of: "node" | "edge", attributes: readonly Attribute[]): string[] {
  return attributes.map(
    ({ name, type }, index) =>
      `  <key id="${keyId(of, name, index)}" for="${of}" attr.name="${escapeXml(name)}" attr.type="${TYPES[type]}"/>`,
  );
}

function element(
  tag: "node" | "edge",
  { id, label, values }: GraphNode,
  ends: string,
  attributes: readonly Attribute[],
): string[] {
  const own = attributes.flatMap((attribute, index) => {
    const value = attribute === LABEL ? label : values.get(attribute.name);
    return value === undefined
      ? []
      : [`      <data key="${keyId(tag, attribute.name, index)}">${escapeXmlText(String(value))}</data>`];
  });
  return [`    <${tag} id="${escapeXml(id)}"${ends}>`, ...own, `    </${tag}>`];
}

/** By the name, so that a key means the same in every file: Gephi adds one graph to another by it. */
function keyId(of: "node" | "edge", name: string, index: number): string {
  return /^[\w.-]+$/.test(name) ? `${of}-${name}` : `${of[0]}${index}`;
}
