import { useMemo } from "react";
import { useWords } from "../i18n/text.ts";
import {
  graticule,
  type MapFrame,
  type Point,
  type Projection,
  type Size,
  scaleBar,
  toScreen,
} from "./frame.ts";
import type { Outline } from "./outline.ts";

interface Props {
  readonly frame: MapFrame;
  readonly size: Size;
  readonly projection: Projection;
  readonly outline: Outline | null;
}

const LEAST_GRID = 90;

/** What lies under the dots: land with its coast and borders, or else a grid of degrees. */
export function MapBase({ frame, size, projection, outline }: Props) {
  if (!outline) return <Grid frame={frame} size={size} projection={projection} />;
  return <Land frame={frame} size={size} outline={outline} />;
}

/** The outline in kilometres as one path a kind, drawn at the frame by a transformation: moving is cheap. */
function Land({
  frame,
  size,
  outline,
}: {
  readonly frame: MapFrame;
  readonly size: Size;
  readonly outline: Outline;
}) {
  const paths = useMemo(
    () => ({
      sea: `${pathOf(outline.sea)}Z`,
      land: outline.land.map((ring) => `${pathOf(ring)}Z`).join(""),
      coasts: outline.coasts.map(pathOf).join(""),
      borders: outline.borders.map(pathOf).join(""),
    }),
    [outline],
  );
  const origin = toScreen(frame, size, { x: 0, y: 0 });
  return (
    <g transform={`translate(${origin.x} ${origin.y}) scale(${frame.scale} ${-frame.scale})`}>
      <path className="map-sea" d={paths.sea} />
      <path className="map-land" d={paths.land} />
      <path className="map-coast" d={paths.coasts} vectorEffect="non-scaling-stroke" />
      <path className="map-border" d={paths.borders} vectorEffect="non-scaling-stroke" />
    </g>
  );
}

function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, k) => `${k === 0 ? "M" : "L"}${x.toFixed(3)} ${y.toFixed(3)}`).join("");
}

function Grid({ frame, size, projection }: Omit<Props, "outline">) {
  const { t, f } = useWords();
  const { meridians, parallels, decimals } = graticule(frame, size, projection, LEAST_GRID);
  const degrees = (value: number, positive: string, negative: string) =>
    `${f.decimals(Math.abs(value), decimals)}° ${value < 0 ? negative : positive}`;
  return (
    <g className="map-grid">
      {meridians.map(({ degrees: at, x }) => (
        <g key={at}>
          <path d={`M${x} 0V${size.height}`} />
          <text x={x + 3} y={12}>
            {degrees(at, t.map.east, t.map.west)}
          </text>
        </g>
      ))}
      {parallels.map(({ degrees: at, y }) => (
        <g key={at}>
          <path d={`M0 ${y}H${size.width}`} />
          <text x={3} y={y - 3}>
            {degrees(at, t.map.northOf, t.map.southOf)}
          </text>
        </g>
      ))}
    </g>
  );
}

const BAR_MOST = 120;

/** Scale bar and north arrow, in the lower right corner beside the buttons. */
export function MapScale({ frame, size }: { readonly frame: MapFrame; readonly size: Size }) {
  const { t, f } = useWords();
  const { km, pixels } = scaleBar(frame.scale, BAR_MOST);
  const [right, bottom] = [size.width - 58, size.height - 14];
  return (
    <g className="map-scale">
      <path d={`M${right - pixels} ${bottom - 5}V${bottom}H${right}V${bottom - 5}`} />
      <text x={right - pixels / 2} y={bottom - 5} textAnchor="middle">
        {km >= 1 ? t.map.km(f.significant(km)) : t.map.m(f.significant(km * 1000))}
      </text>
      <g transform={`translate(${size.width - 28} 32)`}>
        <path className="map-north" d="M0 -18L7 8L0 3L-7 8z" />
        <text y={22} textAnchor="middle">
          {t.map.north}
        </text>
      </g>
    </g>
  );
}
