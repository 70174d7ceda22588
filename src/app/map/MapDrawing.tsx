import { type RefObject, useMemo } from "react";
import type { Unit } from "../../model/dataset.ts";
import { focusOf } from "../graph/focus.ts";
import { familyColour } from "../graph/palette.ts";
import type { Scene } from "../graph/scene.ts";
import { useScopedId } from "../shared/idScope.ts";
import type { MapFrame, Projection, Size } from "./frame.ts";
import type { Label } from "./labels.ts";
import { MapBase, MapScale } from "./MapBase.tsx";
import { MapArc, MapMark } from "./MapMarks.tsx";
import { dotsOnScreen, drawingOrder, emphasisOf, labelsOf, linesOf, type MapDot } from "./mapScene.ts";
import type { Outline } from "./outline.ts";

interface Props {
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly scene: Scene;
  /** Spread out at the frame's scale. */
  readonly dots: readonly MapDot[];
  readonly units: readonly Unit[];
  readonly frame: MapFrame;
  readonly size: Size;
  readonly projection: Projection;
  readonly outline: Outline | null;
  readonly showFlows: boolean;
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly cursor: string | null;
  readonly highlight: readonly string[] | null;
}

/** The map as a picture; the list beside it says the same to those who don't see it. */
export function MapDrawing(props: Props) {
  const { scene, frame, size, selected, hovered, cursor, highlight } = props;
  const tip = useScopedId("map-tip");
  const dots = useMemo(() => dotsOnScreen(props.dots, frame, size), [props.dots, frame, size]);
  const lines = useMemo(
    () => (props.showFlows ? linesOf(drawingOrder(scene), dots) : []),
    [props.showFlows, scene, dots],
  );
  const focus = useMemo(
    () => focusOf(scene, { selected, hovered, highlight }),
    [scene, selected, hovered, highlight],
  );
  const labels = useMemo(() => {
    const musts = new Set([selected, hovered, cursor].filter((id) => id !== null));
    const said = lines.filter(({ edge }) => focus.labelled(edge));
    return labelsOf(dots, props.units, musts, said, size);
  }, [dots, lines, props.units, focus, selected, hovered, cursor, size]);
  return (
    <svg
      ref={props.picture}
      className={`map-drawing map-mode-${scene.mode}`}
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      aria-hidden="true"
    >
      <defs>
        <Tip id={tip} size={7} />
        <Tip id={`${tip}-wide`} size={13} />
      </defs>
      <MapBase frame={frame} size={size} projection={props.projection} outline={props.outline} />
      {lines.map((line) => (
        <MapArc
          key={line.edge.id}
          line={line}
          tip={tip}
          colour={
            scene.mode === "structure" && line.edge.state === "healthy"
              ? familyColour(line.edge.family)
              : null
          }
          emphasis={emphasisOf(focus.edge(line.edge))}
        />
      ))}
      <path className="map-place-lead" d={labels.places.map(lead).join("")} />
      <path className="map-leader" d={dots.map(leader).join("")} />
      {dots.map((dot) => (
        <MapMark
          key={dot.node.id}
          dot={dot}
          mode={scene.mode}
          emphasis={emphasisOf(focus.node(dot.node))}
          isSelected={dot.node.id === selected}
          isCursor={dot.node.id === cursor}
        />
      ))}
      <g className="map-labels">
        <path className="map-led" d={labels.names.map(lead).join("")} />
        {labels.names.map(({ id, text, x, y, anchor, bold }) => (
          <text key={id} x={x} y={y} textAnchor={anchor} className={bold ? "is-chosen" : ""}>
            {text}
          </text>
        ))}
        {labels.lines.map(({ id, text, x, y, anchor }) => (
          <text key={id} x={x} y={y} textAnchor={anchor} className="map-carried">
            {text}
          </text>
        ))}
        {labels.places.map(({ id, text, x, y, anchor }) => (
          <text key={id} x={x} y={y} textAnchor={anchor} className="map-place">
            {text}
          </text>
        ))}
      </g>
      <MapScale frame={frame} size={size} />
    </svg>
  );
}

function lead({ leader }: Label): string {
  if (!leader) return "";
  const [from, to] = leader.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${from}L${to}`;
}

function leader({ x, y, home }: MapDot): string {
  return home ? `M${home.x.toFixed(1)} ${home.y.toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}` : "";
}

function Tip({ id, size }: { readonly id: string; readonly size: number }) {
  const extent = { markerWidth: size, markerHeight: size, markerUnits: "userSpaceOnUse" };
  return (
    <marker id={id} viewBox="0 0 8 8" refX="6" refY="4" orient="auto" {...extent}>
      <path d="M0 0L8 4L0 8z" fill="context-stroke" />
    </marker>
  );
}
