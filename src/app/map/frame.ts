/**
 * From longitude and latitude to the screen. The projection is the local equirectangular one: a degree of
 * longitude is as long as it is in the middle of the data, which over a region errs by less than the
 * coordinates do. Distances are kilometres, y to the north; the screen's are pixels, y downwards. Pure.
 */
export interface Degrees {
  readonly lon: number;
  readonly lat: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of the map in view: its middle in kilometres, and pixels per kilometre. */
export interface MapFrame extends Point {
  readonly scale: number;
}

/** The user's choices of this session; the frame belongs to one data set, and null is all in view. */
export interface MapWish {
  readonly frame: (MapFrame & { readonly dataset: string }) | null;
  readonly flows: boolean;
}

export const FIRST_MAP: MapWish = { frame: null, flows: true };

/** Length of a degree of latitude on a sphere of the Earth's mean radius (6371.0088 km). */
export const KM_PER_DEGREE = 111.195;
const MOST_SCALE = 600;
const LEAST_SCALE = 1;
/** One place alone is shown with so many kilometres around it. */
const LEAST_EXTENT = 2;

export interface Projection {
  readonly middle: Degrees;
  toKm(place: Degrees): Point;
  toDegrees(point: Point): Degrees;
}

/** The projection around the middle of the places; around 0, 0 where there are none. */
export function projectionOf(places: readonly Degrees[]): Projection {
  const mean = (values: readonly number[]) =>
    values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2;
  const middle = { lon: mean(places.map(({ lon }) => lon)), lat: mean(places.map(({ lat }) => lat)) };
  const across = KM_PER_DEGREE * Math.cos((middle.lat * Math.PI) / 180);
  return {
    middle,
    toKm: ({ lon, lat }) => ({ x: (lon - middle.lon) * across, y: (lat - middle.lat) * KM_PER_DEGREE }),
    toDegrees: ({ x, y }) => ({ lon: middle.lon + x / across, lat: middle.lat + y / KM_PER_DEGREE }),
  };
}

/** The frame that shows all points, with a margin in pixels; however far apart they are. */
export function fitFrame(points: readonly Point[], { width, height }: Size, margin: number): MapFrame {
  if (points.length === 0) return { x: 0, y: 0, scale: 10 };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const room = (pixels: number) => Math.max(40, pixels - 2 * margin);
  const scale = Math.min(
    room(width) / Math.max(LEAST_EXTENT, east - west),
    room(height) / Math.max(LEAST_EXTENT, north - south),
  );
  return { x: (west + east) / 2, y: (south + north) / 2, scale: Math.min(MOST_SCALE, scale) };
}

export function toScreen(frame: MapFrame, { width, height }: Size, { x, y }: Point): Point {
  return { x: width / 2 + (x - frame.x) * frame.scale, y: height / 2 - (y - frame.y) * frame.scale };
}

export function toMap(frame: MapFrame, { width, height }: Size, { x, y }: Point): Point {
  return { x: frame.x + (x - width / 2) / frame.scale, y: frame.y - (y - height / 2) / frame.scale };
}

/**
 * What may be in view, in pixels from the map's origin: the screen with as much around it, in steps of half a screen,
 * so that what is drawn of the map stays the same while it is moved a little.
 */
export function roomAround(frame: MapFrame, { width, height }: Size) {
  const snapped = (at: number, step: number) => Math.round(at / step) * step;
  const x = snapped(frame.x * frame.scale, width / 2);
  const y = snapped(-frame.y * frame.scale, height / 2);
  return { left: x - width, right: x + width, top: y - height, bottom: y + height };
}

/** Zooms by a factor, out to the least scale or the frame's own where that is less; the point of the screen keeps its place. */
export function zoomed(frame: MapFrame, size: Size, factor: number, at: Point): MapFrame {
  const least = Math.min(LEAST_SCALE, frame.scale);
  const scale = Math.min(MOST_SCALE, Math.max(least, frame.scale * factor));
  const fixed = toMap(frame, size, at);
  return {
    x: fixed.x - (at.x - size.width / 2) / scale,
    y: fixed.y + (at.y - size.height / 2) / scale,
    scale,
  };
}

/** Moves the map by so many pixels, as a hand that drags it. */
export function moved(frame: MapFrame, right: number, down: number): MapFrame {
  return { ...frame, x: frame.x - right / frame.scale, y: frame.y + down / frame.scale };
}

/** The frame moved just so far that a point of the map stands within the margin; the same where it does. */
export function withPoint(frame: MapFrame, size: Size, point: Point, margin: number): MapFrame {
  const { x, y } = toScreen(frame, size, point);
  const inside = (value: number, length: number) => Math.max(margin, Math.min(length - margin, value));
  return moved(frame, inside(x, size.width) - x, inside(y, size.height) - y);
}

/** A round distance of at most so many pixels, for the scale bar. */
export function scaleBar(scale: number, most: number): { readonly km: number; readonly pixels: number } {
  const longest = most / scale;
  const power = 10 ** Math.floor(Math.log10(longest));
  const km = ([5, 2, 1].find((digit) => digit * power <= longest) ?? 1) * power;
  return { km, pixels: km * scale };
}

const COARSEST = 30;
const STEPS = [COARSEST, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];

export interface Graticule {
  /** Degrees between lines, with the decimals that tell them apart. */
  readonly step: number;
  readonly decimals: number;
  readonly meridians: readonly { readonly degrees: number; readonly x: number }[];
  readonly parallels: readonly { readonly degrees: number; readonly y: number }[];
}

/** Lines of equal longitude and latitude in view, at least so many pixels apart. */
export function graticule(frame: MapFrame, size: Size, projection: Projection, least: number): Graticule {
  const corner = projection.toDegrees(toMap(frame, size, { x: 0, y: size.height }));
  const opposite = projection.toDegrees(toMap(frame, size, { x: size.width, y: 0 }));
  const pixels = (size.height / (opposite.lat - corner.lat)) * Math.cos((corner.lat * Math.PI) / 180);
  const step = [...STEPS].reverse().find((degrees) => degrees * pixels >= least) ?? COARSEST;
  const lines = (from: number, to: number) =>
    Array.from(
      { length: Math.max(0, Math.floor(to / step) - Math.ceil(from / step) + 1) },
      (_, k) => (Math.ceil(from / step) + k) * step,
    );
  const place = (lon: number, lat: number) => toScreen(frame, size, projection.toKm({ lon, lat }));
  return {
    step,
    decimals: Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)),
    meridians: lines(corner.lon, opposite.lon).map((lon) => ({ degrees: lon, x: place(lon, corner.lat).x })),
    parallels: lines(corner.lat, opposite.lat).map((lat) => ({ degrees: lat, y: place(corner.lon, lat).y })),
  };
}
