import { memo } from "react";
import type { Focus } from "../graph/focus.ts";
import { familyColour } from "../graph/palette.ts";
import type { GraphNode, Scene } from "../graph/scene.ts";
import type { MapDot } from "./mapDots.ts";
import { emphasisOf, type MapLine } from "./mapLines.ts";

type Mode = Scene["mode"];

/** A plant: its shape is its state, in the colours of the network. */
const MapMark = memo(function MapMark({
  dot,
  mode,
  emphasis,
  isSelected,
  isCursor,
}: {
  readonly dot: MapDot;
  readonly mode: Mode;
  readonly emphasis: string;
  readonly isSelected: boolean;
  readonly isCursor: boolean;
}) {
  const { node, radius: r } = dot;
  return (
    <g
      data-item={node.id}
      className={`map-dot map-${node.state} ${emphasis}`}
      transform={`translate(${dot.x.toFixed(1)} ${dot.y.toFixed(1)})`}
    >
      {/* A finger needs more room than the dot. */}
      <circle className="map-touch" r={Math.max(12, r)} />
      {node.changedNow && <circle className="map-changed" r={r + 4} />}
      {isSelected && <circle className="map-selected" r={r + 4} />}
      {isCursor && <circle className="map-cursor" r={r + 8} />}
      <Shape node={node} r={r} mode={mode} />
    </g>
  );
});

function Shape({ node, r, mode }: { readonly node: GraphNode; readonly r: number; readonly mode: Mode }) {
  switch (node.state) {
    case "removed":
      return <rect className="map-shape" x={-r} y={-r} width={2 * r} height={2 * r} />;
    case "broken":
      return (
        <>
          <circle className="map-shape" r={r} />
          <path
            className="map-sign"
            d={`M${-r / 2} ${-r / 2}L${r / 2} ${r / 2}M${r / 2} ${-r / 2}L${-r / 2} ${r / 2}`}
          />
        </>
      );
    case "at-risk":
      return (
        <>
          <circle className="map-shape" r={r} />
          <path className="map-level" d={ring(r - 1.2, node.level)} />
          <path className="map-sign" d={`M0 ${-r * 0.45}V${r * 0.1}M0 ${r * 0.32}V${r * 0.5}`} />
        </>
      );
    default:
      return (
        <circle
          className="map-shape"
          r={r}
          style={
            mode === "structure" && node.state === "healthy" ? { fill: familyColour(node.family) } : undefined
          }
        />
      );
  }
}

/** A part of a ring, clockwise from the top: what is left. */
function ring(r: number, share: number): string {
  const angle = 2 * Math.PI * Math.min(0.9999, Math.max(0, share));
  const [x, y] = [r * Math.sin(angle), -r * Math.cos(angle)];
  return `M0 ${(-r).toFixed(2)}A${r.toFixed(2)} ${r.toFixed(2)} 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}`;
}

const MapArc = memo(function MapArc({
  line,
  tip,
  colour,
  emphasis,
}: {
  readonly line: MapLine;
  /** The id of the marker at its end; `-wide` behind it for thick lines. */
  readonly tip: string;
  /** null where the state gives it. */
  readonly colour: string | null;
  readonly emphasis: string;
}) {
  const { edge, path } = line;
  const isThin = edge.width <= 4;
  return (
    <path
      className={`map-line map-line-${edge.state} ${edge.unknown ? "map-line-unknown" : ""} ${emphasis}`}
      d={path}
      style={colour ? { stroke: colour } : undefined}
      strokeWidth={edge.width}
      markerEnd={isThin ? `url(#${tip})` : `url(#${tip}-wide)`}
    />
  );
});

interface LinesProps {
  readonly lines: readonly MapLine[];
  readonly mode: Mode;
  readonly focus: Focus;
  /** The id of the marker at their ends. */
  readonly tip: string;
}

/** All lines that may be in view, from the map's origin: they stay as they are while the map is moved. */
export const MapLines = memo(function MapLines({ lines, mode, focus, tip }: LinesProps) {
  return lines.map((line) => (
    <MapArc
      key={line.edge.id}
      line={line}
      tip={tip}
      colour={mode === "structure" && line.edge.state === "healthy" ? familyColour(line.edge.family) : null}
      emphasis={emphasisOf(focus.edge(line.edge))}
    />
  ));
});

interface DotsProps {
  readonly dots: readonly MapDot[];
  readonly mode: Mode;
  readonly focus: Focus;
  readonly selected: string | null;
  readonly cursor: string | null;
}

/** All dots that may be in view, with lines to where they really are. */
export const MapDots = memo(function MapDots({ dots, mode, focus, selected, cursor }: DotsProps) {
  return (
    <>
      <path className="map-leader" d={dots.map(leader).join("")} />
      {dots.map((dot) => (
        <MapMark
          key={dot.node.id}
          dot={dot}
          mode={mode}
          emphasis={emphasisOf(focus.node(dot.node))}
          isSelected={dot.node.id === selected}
          isCursor={dot.node.id === cursor}
        />
      ))}
    </>
  );
});

function leader({ x, y, home }: MapDot): string {
  return home ? `M${home.x.toFixed(1)} ${home.y.toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}` : "";
}
