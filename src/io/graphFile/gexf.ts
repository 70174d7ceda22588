import { escapeXml } from "../xml.ts";
import type { Attribute, AttributedGraph, GraphEdge, GraphNode } from "./attributedGraph.ts";

/**
 * A graph as GEXF 1.3 (gexf.net/1.3). Flows are not given as `weight`: a tonne and a megawatt-hour do not
 * add up, and readers would take it for the strength of a tie.
 */
export function writeGexf(graph: AttributedGraph): Uint8Array {
  const kinds = kindsOf(graph.edges);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    "  <meta>",
    "    <creator>Schakel</creator>",
    `    <description>${escapeXml(graph.title)}</description>`,
    "  </meta>",
    '  <graph defaultedgetype="directed" mode="static">',
    ...declarations("node", graph.nodeAttributes),
    ...declarations("edge", graph.edgeAttributes),
    "    <nodes>",
    ...graph.nodes.flatMap((node) => element("node", node, {}, graph.nodeAttributes)),
    "    </nodes>",
    "    <edges>",
    ...graph.edges.flatMap((edge, index) =>
      element(
        "edge",
        edge,
        { source: edge.source, target: edge.target, kind: kinds[index] ?? edge.label },
        graph.edgeAttributes,
      ),
    ),
    "    </edges>",
    "  </graph>",
    "</gexf>",
  ];
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

/**
 * The kind of each edge: its material, and a number where a pair has more flows of it. Gephi makes one edge of
 * all that have the same ends and kind, and keeps the attributes of the last.
 */
function kindsOf(edges: readonly GraphEdge[]): string[] {
  const seen = new Set<string>();
  return edges.map(({ source, target, label }) => {
    for (let count = 1; ; count += 1) {
      const kind = count === 1 ? label : `${label} (${count})`;
      const key = JSON.stringify([source, target, kind]);
      if (seen.has(key)) continue;
      seen.add(key);
      return kind;
    }
  });
}

function declarations(of: "node" | "edge", attributes: readonly Attribute[]): string[] {
  if (attributes.length === 0) return [];
  const own = attributes.map(
    ({ name, type }) =>
      `      <attribute id="${escapeXml(name)}" title="${escapeXml(name)}" type="${type}"/>`,
  );
  return [`    <attributes class="${of}">`, ...own, "    </attributes>"];
}

function element(
  tag: "node" | "edge",
  { id, label, values }: GraphNode,
  ends: Readonly<Record<string, string>>,
  attributes: readonly Attribute[],
): string[] {
  const more = Object.entries(ends).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const open = `      <${tag} id="${escapeXml(id)}"${more.join("")} label="${escapeXml(label)}"`;
  const own = attributes.flatMap(({ name }) => {
    const value = values.get(name);
    return value === undefined
      ? []
      : [`          <attvalue for="${escapeXml(name)}" value="${escapeXml(String(value))}"/>`];
  });
  if (own.length === 0) return [`${open}/>`];
  return [`${open}>`, "        <attvalues>", ...own, "        </attvalues>", `      </${tag}>`];
}
