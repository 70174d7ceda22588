/**
 * Where the blocks of a tower stand. What stood above the layer that is empty tilts over and comes down with
 * nothing left between; where no block stood there nothing comes down, and places of missing steps keep theirs.
 * A tower that leans is shifted more and more from its weakest layer on; blocks that are out lie below the
 * ground line. Every block is a box of its own, so that it stays the same button wherever it lies. Pure.
 */

export interface LayerInput {
  /** For each block whether it is out of the tower. */
  readonly out: readonly boolean[];
  /** For each block its place in the layer, from 0, where one stands in the place of another; else its position. */
  readonly places?: readonly number[];
  /** Whether nothing is left of a layer that had blocks. */
  readonly empty: boolean;
  /** Whether nobody performs the step now: its boxes are places kept free. */
  readonly missing: boolean;
}

export interface PlacedBlock {
  readonly layer: number;
  /** Position in the layer; -1 for the gap of a layer without any block. */
  readonly block: number;
  /** Of the box before it is turned about its middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Clockwise, in degrees. */
  readonly angle: number;
  readonly ground: boolean;
}

export interface TowerShape {
  readonly blocks: readonly PlacedBlock[];
  /** Where the blocks that are out stood. */
  readonly slots: readonly PlacedBlock[];
  /** The ground line, from the top. */
  readonly base: number;
  readonly height: number;
}

/** Two lines of a name with air above and below them, and what lies on the ground as high. */
export const LAYER_HEIGHT = 34;
const GROUND_HEIGHT = 32;
const GAP = 2;
const IN_A_ROW = 3;
/** A narrower block has no room for a name. */
const LEAST_BLOCK = 96;
/** Room at the right for a top that tilts or leans. */
const MARGIN = 34;
/** At most, in degrees; less where a tall top would leave the picture. */
const TILT = 8;
/** Room above a top that tilts without coming down. */
const HEADROOM = 14;
const OVERHANG = 12;
const LEAN = 4;

/**
 * @param layers from the bottom to the top.
 * @param width of the whole picture of one tower, in pixels.
 */
export function shapeOf(
  layers: readonly LayerInput[],
  fallenAt: number | null,
  leansAt: number | null,
  width: number,
): TowerShape {
  const body = width - MARGIN;
  const top = layers.findLastIndex(({ empty, missing }) => !empty && !missing);
  const falls = fallenAt !== null && top > fallenAt ? fallenAt : null;
  const isVoid = (layer: number) => falls !== null && layer > falls && layers[layer]?.empty === true;
  const heights = layers.map((input, layer) =>
    isVoid(layer) ? 0 : Math.max(1, Math.ceil(placeCount(input) / inARow(body))) * LAYER_HEIGHT,
  );
  const raised = falls !== null && !layers[falls]?.empty;
  const base = heights.reduce((sum, height) => sum + height, raised ? HEADROOM : 0);
  const bottoms = heights.map(
    (_, at) => base - heights.slice(0, at).reduce((sum, height) => sum + height, 0),
  );
  const tilted = falls === null ? null : fallOver(falls, layers, bottoms, heights, body);

  const boxes = layers.flatMap((input, layer) => {
    const places = boxesOf(placeCount(input), layer, bottoms[layer] as number, body).map((box) => {
      if (tilted && layer > (falls ?? 0)) return tilted(box);
      const lean = leansAt !== null && layer >= leansAt ? LEAN * (layer - leansAt + 1) : 0;
      return { ...box, x: box.x + Math.min(MARGIN - GAP, lean) };
    });
    if (input.out.length === 0) return places;
    return input.out.map((_, block) => ({ ...(places[placeOf(input, block)] as PlacedBlock), block }));
  });
  const isOut = ({ layer, block }: PlacedBlock) => block >= 0 && (layers[layer]?.out[block] ?? false);
  const lying = layers
    .flatMap(({ out }, layer) => out.flatMap((gone, block) => (gone ? [{ layer, block }] : [])))
    .map(({ layer, block }, row): PlacedBlock => {
      const y = base + 8 + row * (GROUND_HEIGHT + GAP);
      return { ...{ layer, block, x: 0, y, width, height: GROUND_HEIGHT }, angle: 0, ground: true };
    });
  const ground = lying.length === 0 ? 0 : 8 + lying.length * (GROUND_HEIGHT + GAP);
  return {
    blocks: [...boxes.filter((box) => !isOut(box)), ...lying],
    // What fell over lies in the layer that is empty.
    slots: boxes.filter(
      (box) =>
        isOut(box) && !isFilled(layers[box.layer], box.block) && box.layer !== falls && !isVoid(box.layer),
    ),
    base,
    height: base + ground + 2,
  };
}

function placeOf({ places }: LayerInput, block: number): number {
  return places?.[block] ?? block;
}

/** How many blocks a layer has room for. */
export function placeCount({
  out,
  places,
}: Pick<LayerInput, "places"> & { readonly out: readonly unknown[] }): number {
  return places ? new Set(places).size : out.length;
}

/** Whether another block stands where one was. */
function isFilled(layer: LayerInput | undefined, block: number): boolean {
  if (!layer?.places) return false;
  return layer.out.some((gone, other) => !gone && placeOf(layer, other) === placeOf(layer, block));
}

/** How many blocks stand side by side. */
function inARow(body: number): number {
  return Math.min(IN_A_ROW, Math.max(1, Math.floor((body + GAP) / (LEAST_BLOCK + GAP))));
}

/** The boxes of one layer, side by side, at most three to a row; one for the gap where there is no block. */
function boxesOf(count: number, layer: number, bottom: number, body: number): readonly PlacedBlock[] {
  const most = inARow(body);
  const rows = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: Math.max(1, count) }, (_, at) => {
    const row = Math.floor(at / most);
    const across = row < rows - 1 ? most : Math.max(1, count - row * most);
    const width = (body - GAP * (across - 1)) / across;
    return {
      ...{ layer, block: count === 0 ? -1 : at },
      x: (at % most) * (width + GAP),
      y: bottom - (row + 1) * LAYER_HEIGHT,
      width,
      height: LAYER_HEIGHT - GAP,
      ...{ angle: 0, ground: false },
    };
  });
}

/**
 * Turns what stood above the empty layer about the upper right corner of what is left below, a little
 * over the edge. A layer that is not quite empty keeps its place and bears the top.
 */
function fallOver(
  at: number,
  layers: readonly LayerInput[],
  bottoms: readonly number[],
  heights: readonly number[],
  body: number,
): (box: PlacedBlock) => PlacedBlock {
  const drop = layers[at]?.empty ? (heights[at] as number) : 0;
  const edge = (bottoms[at] as number) - (heights[at] as number);
  const pivot = { x: body - OVERHANG, y: edge };
  const above = heights.slice(at + 1).reduce((sum, height) => sum + height, 0);
  const radians = Math.min((TILT * Math.PI) / 180, Math.asin(Math.min(1, (MARGIN - OVERHANG) / above)));
  return (box) => {
    const dx = box.x + box.width / 2 - pivot.x;
    const dy = box.y + box.height / 2 - pivot.y;
    const x = pivot.x + dx * Math.cos(radians) - dy * Math.sin(radians) + OVERHANG;
    const y = pivot.y + dx * Math.sin(radians) + dy * Math.cos(radians) + drop;
    return { ...box, x: x - box.width / 2, y: y - box.height / 2, angle: (radians * 180) / Math.PI };
  };
}
