import { memo, type RefObject, useDeferredValue, useMemo } from "react";
import type { Unit } from "../../model/dataset.ts";
import { type Focus, focusOf } from "../graph/focus.ts";
import type { Theme } from "../graph/palette.ts";
import type { Scene } from "../graph/scene.ts";
import { useScopedId } from "../shared/idScope.ts";
import { type MapFrame, type Projection, roomAround, type Size, toScreen } from "./frame.ts";
import type { Box, Label } from "./labels.ts";
import { MapBase, MapScale } from "./MapBase.tsx";
import { MapDots, MapLines } from "./MapMarks.tsx";
import { dotsIn, dotsOnScreen, type MapDot } from "./mapDots.ts";
import { labelsOf, type MapLabels, movedWish, placeWishes } from "./mapLabels.ts";
import { drawingOrder, linesIn, linesOf, type MapLine, mainLines } from "./mapLines.ts";
import type { Outline } from "./outline.ts";

interface Props {
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly scene: Scene;
  /** Spread out at the scale of `shown`. */
  readonly dots: readonly MapDot[];
  readonly units: readonly Unit[];
  readonly frame: MapFrame;
  /** The frame that dots, lines and names are laid out for: the same, or while it changes one before. */
  readonly shown: MapFrame;
  readonly size: Size;
  readonly projection: Projection;
  readonly outline: Outline | null;
  readonly showFlows: boolean;
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly cursor: string | null;
  readonly highlight: readonly string[] | null;
  /** Colours of kinds of material follow it: what draws them is drawn again with it. */
  readonly theme: Theme;
}

const ORIGIN = { x: 0, y: 0 };
const NO_NAMES: MapLabels = { places: [], names: [], lines: [] };
const scaled = (by: number): string => (by === 1 ? "" : ` scale(${by})`);

/** The map as a picture; the list beside it says the same to those who don't see it. */
export function MapDrawing(props: Props) {
  const { scene, dots, frame, shown, size, selected, hovered, cursor, highlight, theme } = props;
  const tip = useScopedId("map-tip");
  const focus = useMemo(
    () => focusOf(scene, { selected, hovered, highlight }),
    [scene, selected, hovered, highlight],
  );
  // First the plants: with all lines and names in the same breath the screen would be held up.
  const isFurther = useDeferredValue(true, false);
  const lines = useLines(scene, dots, focus, props.showFlows && isFurther);
  const { x, y } = toScreen(shown, size, ORIGIN);
  const room = useSame(roomAround(shown, size));
  const seen = useMemo(
    () => ({ lines: linesIn(lines, room), dots: dotsIn(dots, room) }),
    [lines, dots, room],
  );
  const places = useMemo(() => placeWishes(dots, props.units), [dots, props.units]);
  const labels = useMemo(() => {
    if (!isFurther) return NO_NAMES;
    const musts = new Set([selected, hovered, cursor].filter((id) => id !== null));
    const said = lines.flatMap(({ edge, middle }) =>
      focus.labelled(edge) ? { edge, middle: { x: middle.x + x, y: middle.y + y } } : [],
    );
    const wishes = places.map((wish) => movedWish(wish, { x, y }));
    return labelsOf(dotsOnScreen(dots, { x, y }), wishes, musts, said, size);
  }, [isFurther, dots, lines, places, focus, selected, hovered, cursor, size, x, y]);
  const now = toScreen(frame, size, ORIGIN);
  const scale = frame.scale / shown.scale;
  const moved = `translate(${now.x} ${now.y})${scaled(scale)}`;
  const movedNames =
    frame === shown ? undefined : `translate(${now.x - scale * x} ${now.y - scale * y})${scaled(scale)}`;
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
      <g key={`lines ${theme}`} transform={moved}>
        <MapLines lines={seen.lines} mode={scene.mode} focus={focus} tip={tip} />
      </g>
      <g transform={movedNames}>
        <path className="map-place-lead" d={labels.places.map(lead).join("")} />
      </g>
      <g key={`dots ${theme}`} transform={moved}>
        <MapDots dots={seen.dots} mode={scene.mode} focus={focus} selected={selected} cursor={cursor} />
      </g>
      <g className="map-labels" transform={movedNames}>
        <MapNames labels={labels} />
      </g>
      <MapScale frame={frame} size={size} />
    </svg>
  );
}

/** Arcs of all flows, or of the main ones and those in focus, from the map's origin. */
function useLines(scene: Scene, dots: readonly MapDot[], focus: Focus, isShown: boolean): readonly MapLine[] {
  const order = useMemo(() => drawingOrder(scene), [scene]);
  const main = useMemo(() => mainLines(order), [order]);
  const always = useMemo(
    () => (isShown ? linesOf(order, dots, (edge) => main.has(edge)) : []),
    [isShown, order, dots, main],
  );
  const more = useMemo(() => {
    if (!isShown || main.size === order.length) return [];
    return linesOf(order, dots, (edge) => !main.has(edge) && focus.edge(edge) === "focus");
  }, [isShown, order, dots, main, focus]);
  return useMemo(() => (more.length > 0 ? [...always, ...more] : always), [always, more]);
}

/** The box that was there before, as long as its sides are the same. */
function useSame({ left, right, top, bottom }: Box): Box {
  return useMemo(() => ({ left, right, top, bottom }), [left, right, top, bottom]);
}

const MapNames = memo(function MapNames({ labels }: { readonly labels: MapLabels }) {
  return (
    <>
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
    </>
  );
});

function lead({ leader }: Label): string {
  if (!leader) return "";
  const [from, to] = leader.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${from}L${to}`;
}

function Tip({ id, size }: { readonly id: string; readonly size: number }) {
  const extent = { markerWidth: size, markerHeight: size, markerUnits: "userSpaceOnUse" };
  return (
    <marker id={id} viewBox="0 0 8 8" refX="6" refY="4" orient="auto" {...extent}>
      <path d="M0 0L8 4L0 8z" fill="context-stroke" />
    </marker>
  );
}
