/** The picture of a tower curve: from steps and shares to pixels, and where each line's label stands. Pure. */

export interface Scale {
  readonly width: number;
  readonly height: number;
  /** The area of the lines. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  x(step: number): number;
  y(share: number): number;
  /** The step nearest to a position, within those there are. */
  stepAt(x: number): number;
}

const LEFT = 44;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 34;

/**
 * @param steps number of departures; the lines have one value more.
 * @param width of the picture, in pixels.
 */
export function scaleOf(steps: number, width: number, height: number): Scale {
  const right = Math.max(LEFT + 40, width - RIGHT);
  const bottom = height - BOTTOM;
  const along = steps > 0 ? (right - LEFT) / steps : 0;
  return {
    ...{ width, height, left: LEFT, right, top: TOP, bottom },
    x: (step) => LEFT + step * along,
    y: (share) => bottom - share * (bottom - TOP),
    stepAt: (x) => (along === 0 ? 0 : Math.max(0, Math.min(steps, Math.round((x - LEFT) / along)))),
  };
}

const near = (value: number) => Math.round(value * 100) / 100;

export function linePath(values: readonly number[], scale: Scale): string {
  return values
    .map((value, step) => `${step === 0 ? "M" : "L"}${near(scale.x(step))} ${near(scale.y(value))}`)
    .join("");
}

/** The area between two lines. */
export function bandPath(low: readonly number[], high: readonly number[], scale: Scale): string {
  const back = low
    .map((value, step) => `L${near(scale.x(step))} ${near(scale.y(value))}`)
    .reverse()
    .join("");
  return `${linePath(high, scale)}${back}Z`;
}

/** About so many round steps along the axis. */
export function ticksOf(steps: number, most = 9): readonly number[] {
  const stride = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((size) => steps / size <= most) ?? steps;
  return Array.from({ length: Math.floor(steps / stride) + 1 }, (_, at) => at * stride);
}

export interface Spot {
  /** Left end and baseline of the text. */
  readonly x: number;
  readonly y: number;
}

const GAP = 5;
const TEXT_HEIGHT = 12;
const CLEAR = 2;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** More room than this does not make a place better. */
const ENOUGH = 12;
/** A line that has come to the ground is hard to tell from the axis. */
const GROUND = 0.03;

/**
 * Puts each label beside a point of its line, above it to the right or below it to the left, where no line
 * runs through it and none lies nearer; the first place with the most room counts. null where there is none.
 *
 * @param widths of the labels' texts, in pixels, in the order of the lines.
 * @param occupied where other text stands already.
 */
export function labelSpots(
  lines: readonly (readonly number[])[],
  widths: readonly number[],
  scale: Scale,
  occupied: readonly Box[] = [],
): readonly (Spot | null)[] {
  const taken: Box[] = [...occupied];
  return lines.map((line, at) => {
    let best: { readonly box: Box; readonly score: number } | null = null;
    for (const [step, share] of line.entries()) {
      if (share < GROUND) continue;
      for (const box of boxesAt(scale.x(step), scale.y(share), widths[at] ?? 0)) {
        if (!within(box, scale) || taken.some((other) => overlap(box, other))) continue;
        const own = roomBetween(line, box, scale);
        const room = Math.min(...lines.map((other) => roomBetween(other, box, scale)));
        // Nearer to another line it would be taken for that one's label.
        if (room < CLEAR || own > room + 1e-9) continue;
        const score = freeRoom(lines, line, box, scale);
        if (best === null || score > best.score + 1e-9) best = { box, score };
      }
    }
    if (!best) return null;
    taken.push(best.box);
    return { x: best.box.x, y: best.box.y + TEXT_HEIGHT };
  });
}

/** Pixels between a label and the nearest line that is not its own. */
function freeRoom(
  lines: readonly (readonly number[])[],
  own: readonly number[],
  box: Box,
  scale: Scale,
): number {
  return Math.min(
    ...lines.filter((line) => line !== own).map((line) => roomBetween(line, box, scale)),
    ENOUGH,
  );
}

function boxesAt(x: number, y: number, width: number): readonly Box[] {
  const size = { width, height: TEXT_HEIGHT };
  return [
    { x: x + GAP, y: y - GAP - TEXT_HEIGHT, ...size },
    { x: x - GAP - width, y: y + GAP, ...size },
  ];
}

function within(box: Box, scale: Scale): boolean {
  return (
    box.x >= scale.left + CLEAR &&
    box.x + box.width <= scale.right &&
    box.y >= scale.top &&
    box.y + box.height <= scale.bottom - CLEAR
  );
}

/** Pixels between a line and a box that it passes above or below; 0 where it runs through. */
function roomBetween(line: readonly number[], box: Box, scale: Scale): number {
  const ends = [box.x, box.x + box.width].map((x) => heightAt(line, x, scale));
  const inside = line
    .map((value, step) => ({ x: scale.x(step), y: scale.y(value) }))
    .filter(({ x }) => x > box.x && x < box.x + box.width)
    .map(({ y }) => y);
  const heights = [...ends, ...inside];
  if (heights.every((y) => y <= box.y)) return box.y - Math.max(...heights);
  const bottom = box.y + box.height;
  return heights.every((y) => y >= bottom) ? Math.min(...heights) - bottom : 0;
}

function heightAt(line: readonly number[], x: number, scale: Scale): number {
  const along = scale.x(1) - scale.x(0);
  const position = Math.max(0, Math.min(line.length - 1, (x - scale.left) / (along || 1)));
  const step = Math.min(line.length - 1, Math.floor(position));
  const from = line[step] as number;
  const to = line[Math.min(line.length - 1, step + 1)] as number;
  return scale.y(from + (to - from) * (position - step));
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
