/** Outlines of bands as SVG path data. */
import type { BandPoint, BandReturn, SankeyBand } from "./layout.ts";
import { CORNER } from "./slots.ts";

const write = (value: number): string => String(Number(value.toFixed(2)) + 0);
const at = (x: number, y: number): string => `${write(x)} ${write(y)}`;

/**
 * A band, or a strip of it along its whole length.
 *
 * @param from and @param to distances from the band's top edge at its seller, in pixels.
 */
export function bandPath(band: SankeyBand, from = 0, to = band.height): string {
  if (band.back) return `M${returnEdge(band, band.back, from)}L${returnEdge(band, band.back, to, true)}Z`;
  return `M${edge(band.points, from)}L${edge([...band.points].reverse(), to)}Z`;
}

/** A line through the points, moved down: curved between layers, straight through them. */
function edge(points: readonly BandPoint[], down: number): string {
  return points
    .map(({ x, y }, k) => {
      const before = points[k - 1];
      if (!before) return at(x, y + down);
      if (k % 2 === 0) return `L${at(x, y + down)}`;
      const middle = (before.x + x) / 2;
      return `C${at(middle, before.y + down)} ${at(middle, y + down)} ${at(x, y + down)}`;
    })
    .join("");
}

/** One edge of a band that runs back, at a distance below its top edge; that edge is the outermost. */
function returnEdge(
  band: SankeyBand,
  { right, lane, left }: BandReturn,
  down: number,
  reversed = false,
): string {
  const [start, end] = [band.points[0], band.points.at(-1)] as [BandPoint, BandPoint];
  const out = band.height - down;
  const radius = CORNER + out;
  const corners: readonly (readonly [x: number, y: number, turns: boolean])[] = [
    [start.x, start.y + down, false],
    [right - CORNER, start.y + down, false],
    [right + out, start.y + band.height + CORNER, true],
    [right + out, lane - CORNER, false],
    [right - CORNER, lane + out, true],
    [left + CORNER, lane + out, false],
    [left - out, lane - CORNER, true],
    [left - out, end.y + band.height + CORNER, false],
    [left + CORNER, end.y + down, true],
    [end.x, end.y + down, false],
  ];
  const order = reversed ? [...corners].reverse() : corners;
  return order
    .map(([x, y, turns], k) => {
      if (k === 0) return at(x, y);
      // On the way back a corner is turned at the point after the one that ends it.
      const turned = reversed ? order[k - 1]?.[2] : turns;
      return turned
        ? `A${write(radius)} ${write(radius)} 0 0 ${reversed ? 0 : 1} ${at(x, y)}`
        : `L${at(x, y)}`;
    })
    .join("");
}
