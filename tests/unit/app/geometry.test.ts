import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LAYER_HEIGHT, type LayerInput, type PlacedBlock, shapeOf } from "../../../src/app/tower/geometry.ts";

const WIDTH = 140;
/** As much as two towers beside each other: blocks stand side by side. */
const BROAD = 340;
const standing = (count: number): LayerInput => ({
  out: Array.from({ length: count }, () => false),
  empty: false,
  missing: count === 0,
});

/** The corners of a block after it is turned about its middle. */
function corners({ x, y, width, height, angle }: PlacedBlock): readonly (readonly [number, number])[] {
  const radians = (angle * Math.PI) / 180;
  const middle = [x + width / 2, y + height / 2] as const;
  return [-1, 1].flatMap((h) =>
    [-1, 1].map((v) => {
      const dx = (h * width) / 2;
      const dy = (v * height) / 2;
      return [
        middle[0] + dx * Math.cos(radians) - dy * Math.sin(radians),
        middle[1] + dx * Math.sin(radians) + dy * Math.cos(radians),
      ] as const;
    }),
  );
}

const layers = fc.array(
  fc.array(fc.boolean(), { maxLength: 5 }).map(
    (out): LayerInput => ({
      out,
      empty: out.length > 0 && out.every(Boolean),
      missing: out.length === 0,
    }),
  ),
  { minLength: 1, maxLength: 6 },
);

describe("a tower that stands", () => {
  it("has its layers on top of each other from the ground up, side by side where several perform a step", () => {
    const { blocks, base, height } = shapeOf([standing(1), standing(2), standing(0)], null, null, BROAD);
    expect(base).toBe(3 * LAYER_HEIGHT);
    expect(height).toBe(base + 2);
    expect(blocks.map(({ layer, block, y }) => [layer, block, y])).toEqual([
      [0, 0, 2 * LAYER_HEIGHT],
      [1, 0, LAYER_HEIGHT],
      [1, 1, LAYER_HEIGHT],
      [2, -1, 0],
    ]);
    const [, left, right] = blocks;
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  });

  it("puts no more than three blocks into a row", () => {
    const { base, blocks } = shapeOf([standing(4)], null, null, BROAD);
    expect(base).toBe(2 * LAYER_HEIGHT);
    expect(blocks.map(({ y }) => y)).toEqual([LAYER_HEIGHT, LAYER_HEIGHT, LAYER_HEIGHT, 0]);
  });
});

describe("a narrow tower", () => {
  it("puts blocks of one layer above each other, so that each has room for its name", () => {
    const { base, blocks } = shapeOf([standing(3), standing(1)], null, null, WIDTH);
    expect(base).toBe(4 * LAYER_HEIGHT);
    expect(blocks.map(({ layer, y }) => [layer, y])).toEqual([
      [0, 3 * LAYER_HEIGHT],
      [0, 2 * LAYER_HEIGHT],
      [0, LAYER_HEIGHT],
      [1, 0],
    ]);
    expect(new Set(blocks.map(({ width }) => width)).size).toBe(1);
  });
});

describe("a tower that lost blocks", () => {
  const hole: LayerInput = { out: [true], empty: true, missing: false };

  it("lays them below the ground line and leaves a hole in their place", () => {
    const { blocks, slots, base } = shapeOf(
      [{ out: [false, true], empty: false, missing: false }],
      null,
      0,
      WIDTH,
    );
    expect(blocks.map(({ block, ground }) => [block, ground])).toEqual([
      [0, false],
      [1, true],
    ]);
    expect(blocks[1]?.y).toBeGreaterThan(base);
    expect(slots).toHaveLength(1);
  });

  it("has the newcomer where the block was whose place it takes: as wide, and with no hole beside it", () => {
    const alone = shapeOf([standing(1)], null, null, WIDTH).blocks[0];
    const { blocks, slots, base } = shapeOf(
      [{ out: [true, false], places: [0, 0], empty: false, missing: false }],
      null,
      null,
      WIDTH,
    );
    expect(blocks.map(({ block, ground }) => [block, ground])).toEqual([
      [1, false],
      [0, true],
    ]);
    expect(blocks[0]).toEqual({ ...alone, block: 1 });
    expect(blocks[1]?.y).toBeGreaterThan(base);
    expect(slots).toEqual([]);
  });

  it("leans more and more from its weakest layer on", () => {
    const { blocks } = shapeOf([standing(1), standing(1), standing(1)], null, 1, WIDTH);
    expect(blocks.map(({ x }) => x)).toEqual([0, 4, 8]);
  });

  it("tilts over above the empty layer and stands below it", () => {
    const { blocks } = shapeOf([standing(1), hole, standing(1)], 1, null, WIDTH);
    const [bottom, top, fallen] = blocks;
    expect(bottom?.angle).toBe(0);
    expect(top).toMatchObject({ layer: 2, ground: false });
    expect(top?.angle).toBeGreaterThan(0);
    expect(fallen).toMatchObject({ layer: 1, ground: true });
  });

  it("comes down with nothing between where more layers above are empty too", () => {
    const { blocks, slots, base } = shapeOf([standing(1), hole, hole, standing(1)], 1, null, WIDTH);
    const lower = shapeOf([standing(1), hole, standing(1)], 1, null, WIDTH);
    expect(base).toBe(lower.base);
    expect(blocks.find(({ layer }) => layer === 3)?.y).toBe(lower.blocks.find(({ layer }) => layer === 2)?.y);
    expect(slots).toEqual([]);
  });

  it("keeps its outline where nothing but a missing step was above: no place kept free tumbles", () => {
    const { blocks, slots } = shapeOf([standing(1), hole, hole, standing(0)], 1, null, WIDTH);
    expect(slots.map(({ layer, y, angle }) => [layer, y, angle])).toEqual([
      [1, 2 * LAYER_HEIGHT, 0],
      [2, LAYER_HEIGHT, 0],
    ]);
    expect(blocks.find(({ layer }) => layer === 3)).toMatchObject({ block: -1, y: 0, angle: 0 });
  });
});

describe("every tower", () => {
  it("keeps all blocks in its picture, and each block exactly once", () => {
    fc.assert(
      fc.property(layers, fc.nat(6), fc.constantFrom("stands", "leans", "fallen"), (input, at, how) => {
        const where = Math.min(at, input.length - 1);
        const fallenAt = how === "fallen" ? where : null;
        const shape = shapeOf(input, fallenAt, how === "leans" ? where : null, WIDTH);
        for (const block of shape.blocks)
          for (const [x, y] of corners(block)) {
            expect(x).toBeGreaterThanOrEqual(-1e-9);
            expect(x).toBeLessThanOrEqual(WIDTH + 1e-9);
            expect(y).toBeGreaterThanOrEqual(-1e-9);
            expect(y).toBeLessThanOrEqual(shape.height);
          }
        const keys = shape.blocks.map(({ layer, block }) => `${layer} ${block}`);
        const wanted = input.flatMap(({ out }, layer) =>
          out.length === 0 ? [`${layer} -1`] : out.map((_, block) => `${layer} ${block}`),
        );
        expect([...keys].sort()).toEqual(wanted.sort());
      }),
      { numRuns: 300 },
    );
  });
});
