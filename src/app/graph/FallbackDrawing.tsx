import { useMemo } from "react";
import { useScopedId } from "../shared/idScope.ts";
import { focusOf } from "./focus.ts";
import { wrapLabel } from "./labels.ts";
import { edgeColour, nodeColour } from "./palette.ts";
import { Placement } from "./placement.ts";
import type { GraphNode, GraphViewProps } from "./scene.ts";

const WIDTH = 1200;
const HEIGHT = 800;
const MARGIN = 60;

/** The same scene as plain SVG, for browsers without WebGL: no zoom, but every unit, line and state. */
export default function FallbackDrawing(props: GraphViewProps & { readonly cursor: string | null }) {
  const { scene, selected, hovered, highlight, cursor, onSelect, onPull } = props;
  const tip = useScopedId("graph-tip");
  const spots = useMemo(() => fitted(scene.nodes), [scene.nodes]);
  const focus = focusOf(scene, { selected, hovered, highlight });
  return (
    <svg className="graph-plain" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <defs>
        <Tip id={tip} size={8} />
        <Tip id={`${tip}-wide`} size={16} />
      </defs>
      {scene.edges.map((edge) => {
        const from = spots.get(edge.from);
        const to = spots.get(edge.to);
        if (!from || !to) return null;
        const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
        const gap = 1 - (radiusOf(scene.nodes, edge.to) + 2) / length;
        const width = Math.min(edge.width, edge.state === "broken" ? 3 : 9);
        const solid = edge.state === "healthy" || edge.state === "at-risk";
        return (
          <line
            key={edge.id}
            x1={from.x}
            y1={from.y}
            x2={from.x + (to.x - from.x) * gap}
            y2={from.y + (to.y - from.y) * gap}
            stroke={edgeColour(edge, scene.mode, focus.edge(edge))}
            strokeWidth={width}
            strokeDasharray={edge.unknown ? "2 4" : solid ? undefined : "6 4"}
            markerEnd={width > 4 ? `url(#${tip}-wide)` : `url(#${tip})`}
          />
        );
      })}
      {scene.edges.map((edge) => {
        const from = spots.get(edge.from);
        const to = spots.get(edge.to);
        if (!from || !to || edge.count === undefined) return null;
        const at = { x: from.x + (to.x - from.x) * 0.62, y: from.y + (to.y - from.y) * 0.62 };
        return (
          <g key={edge.id} className="graph-plain-count" transform={`translate(${at.x} ${at.y})`}>
            <circle r="9" />
            <text dy="0.35em">{edge.count}</text>
          </g>
        );
      })}
      {scene.nodes.map((node) => {
        const at = spots.get(node.id);
        if (!at) return null;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard reaches the same units through the list beside the drawing
          <g
            key={node.id}
            transform={`translate(${at.x} ${at.y})`}
            onClick={() => onSelect(node.id)}
            onDoubleClick={() => onPull(node.id)}
          >
            {node.id === cursor && (
              <circle
                r={node.size + 9}
                fill="none"
                stroke="var(--halo)"
                strokeWidth={2.5}
                strokeDasharray="5 3"
              />
            )}
            <PlainNode
              node={node}
              colour={nodeColour(node, scene.mode, focus.node(node))}
              selected={node.id === selected}
            />
          </g>
        );
      })}
    </svg>
  );
}

function PlainNode({
  node,
  colour,
  selected,
}: {
  readonly node: GraphNode;
  readonly colour: string;
  readonly selected: boolean;
}) {
  const filled = node.state === "healthy" || node.state === "removed";
  const look = { fill: filled ? colour : "var(--ground)", stroke: colour, strokeWidth: 2 };
  return (
    <>
      {selected && <circle r={node.size + 4} fill="none" stroke="var(--halo)" strokeWidth={2.5} />}
      {node.state === "removed" ? (
        <rect x={-node.size} y={-node.size} width={node.size * 2} height={node.size * 2} {...look} />
      ) : (
        <circle r={node.size} {...look} strokeDasharray={node.state === "inactive" ? "3 2" : undefined} />
      )}
      <text className="graph-plain-badge" dy="0.35em">
        {filled ? "" : node.badge}
      </text>
      {wrapLabel(node.label).map((line, row) => (
        <text key={line} y={node.size + 13 + row * 13}>
          {line}
        </text>
      ))}
    </>
  );
}

function Tip({ id, size }: { readonly id: string; readonly size: number }) {
  const extent = { markerWidth: size, markerHeight: size, markerUnits: "userSpaceOnUse" };
  return (
    <marker id={id} viewBox="0 0 8 8" refX="7.5" refY="4" orient="auto" {...extent}>
      <path d="M0 0L8 4L0 8z" fill="context-stroke" />
    </marker>
  );
}

function radiusOf(nodes: readonly GraphNode[], id: string): number {
  return nodes.find((node) => node.id === id)?.size ?? 0;
}

function fitted(
  nodes: readonly GraphNode[],
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const { bounds, at } = new Placement().positions(nodes, WIDTH, HEIGHT);
  const scale = Math.min(
    (WIDTH - MARGIN * 2) / (bounds.x[1] - bounds.x[0]),
    (HEIGHT - MARGIN * 2) / (bounds.y[1] - bounds.y[0]),
  );
  return new Map(
    [...at].map(([id, point]) => [
      id,
      { x: MARGIN + (point.x - bounds.x[0]) * scale, y: MARGIN + (bounds.y[1] - point.y) * scale },
    ]),
  );
}
