/** The map's pure parts: projection and frame, spreading, names, places, outline, keys. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GraphEdge, GraphNode, Scene } from "../../../../src/app/graph/scene.ts";
import {
  fitFrame,
  graticule,
  KM_PER_DEGREE,
  moved,
  projectionOf,
  roomAround,
  scaleBar,
  toMap,
  toScreen,
  withPoint,
  zoomed,
} from "../../../../src/app/map/frame.ts";
import { stepOf, walk } from "../../../../src/app/map/keys.ts";
import { type LabelWish, overlaps, placeLabels } from "../../../../src/app/map/labels.ts";
import { dotsAt, dotsIn, dotsOnScreen } from "../../../../src/app/map/mapDots.ts";
import { labelsOf, movedWish, placeWishes } from "../../../../src/app/map/mapLabels.ts";
import { drawingOrder, linesIn, linesOf, MOST_LINES, mainLines } from "../../../../src/app/map/mapLines.ts";
import { outlineOf } from "../../../../src/app/map/outline.ts";
import { coordinates, placesOf } from "../../../../src/app/map/places.ts";
import { spread } from "../../../../src/app/map/spread.ts";
import { unit } from "../../../twin/build.ts";

const SIZE = { width: 800, height: 600 };
const ORIGIN = { x: 0, y: 0 };

describe("projection", () => {
  it("makes a degree of longitude as long as it is at the middle latitude", () => {
    // The middle of 0 and 120 degrees north is 60, where cos is 1/2.
    const projection = projectionOf([
      { lon: 6, lat: 0 },
      { lon: 8, lat: 120 },
    ]);
    expect(projection.middle).toEqual({ lon: 7, lat: 60 });
    expect(projection.toKm({ lon: 8, lat: 61 }).x).toBeCloseTo(KM_PER_DEGREE / 2, 9);
    expect(projection.toKm({ lon: 8, lat: 61 }).y).toBeCloseTo(KM_PER_DEGREE, 9);
  });

  it("goes there and back", () => {
    const projection = projectionOf([{ lon: 6.9, lat: 53.3 }]);
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.double({ min: 40, max: 60, noNaN: true }),
        (lon, lat) => {
          const back = projection.toDegrees(projection.toKm({ lon, lat }));
          expect(back.lon).toBeCloseTo(lon, 9);
          expect(back.lat).toBeCloseTo(lat, 9);
        },
      ),
    );
  });
});

describe("frame", () => {
  const points = [
    { x: -20, y: -10 },
    { x: 20, y: 30 },
  ];

  it("shows all points within the margin, north up", () => {
    const frame = fitFrame(points, SIZE, 50);
    // 40 km each way into 700 x 500 pixels: 12.5 pixels per kilometre.
    expect(frame).toEqual({ x: 0, y: 10, scale: 12.5 });
    expect(toScreen(frame, SIZE, { x: 0, y: 30 })).toEqual({ x: 400, y: 50 });
  });

  it("shows one place with some kilometres around it, and none without failing", () => {
    expect(fitFrame([{ x: 3, y: 4 }], SIZE, 50)).toEqual({ x: 3, y: 4, scale: 250 });
    expect(fitFrame([], SIZE, 50).scale).toBeGreaterThan(0);
  });

  it("shows places half a world apart, and zooming out never zooms in", () => {
    const far = [
      { x: 0, y: 0 },
      { x: 9000, y: 5000 },
    ];
    const frame = fitFrame(far, SIZE, 50);
    for (const { x, y } of far.map((point) => toScreen(frame, SIZE, point))) {
      expect(Math.abs(x - 400)).toBeLessThanOrEqual(350.001);
      expect(Math.abs(y - 300)).toBeLessThanOrEqual(250.001);
    }
    expect(zoomed(frame, SIZE, 0.5, { x: 400, y: 300 }).scale).toBe(frame.scale);
    expect(zoomed(frame, SIZE, 2, { x: 400, y: 300 }).scale).toBeCloseTo(2 * frame.scale, 12);
  });

  it("keeps the point under the pointer when it zooms, and follows the hand when it moves", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 800, noNaN: true }),
        fc.double({ min: 0, max: 600, noNaN: true }),
        (factor, x, y) => {
          const frame = fitFrame(points, SIZE, 50);
          const under = toMap(frame, SIZE, { x, y });
          const after = toScreen(zoomed(frame, SIZE, factor, { x, y }), SIZE, under);
          expect(after.x).toBeCloseTo(x, 6);
          expect(after.y).toBeCloseTo(y, 6);
          const dragged = toScreen(moved(frame, 30, -20), SIZE, under);
          expect(dragged.x).toBeCloseTo(x + 30, 6);
          expect(dragged.y).toBeCloseTo(y - 20, 6);
        },
      ),
    );
  });

  it("moves just so far that a point is in view", () => {
    const frame = { x: 0, y: 0, scale: 10 };
    expect(withPoint(frame, SIZE, { x: 10, y: 5 }, 80)).toEqual(frame);
    // 100 km east is 1000 pixels from the middle; it comes to stand 80 from the edge, 320 from the middle.
    expect(withPoint(frame, SIZE, { x: 100, y: 0 }, 80).x).toBeCloseTo(68, 9);
  });

  it("has a scale bar of a round length", () => {
    expect(scaleBar(12.5, 120)).toEqual({ km: 5, pixels: 62.5 });
    expect(scaleBar(600, 120).km).toBeCloseTo(0.2, 12);
  });

  it("has degrees far enough apart, written with the decimals that tell them apart", () => {
    const projection = projectionOf([{ lon: 7, lat: 53 }]);
    const grid = graticule({ x: 0, y: 0, scale: 10 }, SIZE, projection, 90);
    // 0.1 degree north is 11.1 km, 111 pixels; east 67 pixels: too near, so 0.2.
    expect(grid.step).toBe(0.2);
    expect(grid.decimals).toBe(1);
    const gaps = grid.meridians.slice(1).map(({ x }, k) => x - (grid.meridians[k]?.x ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThan(90);
  });
});

describe("spreading", () => {
  const dots = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 60 }),
      y: fc.integer({ min: 0, max: 60 }),
      radius: fc.double({ min: 4, max: 10, noNaN: true }),
    }),
    { maxLength: 40 },
  );

  it("leaves no dot on another, and gives the same each time", () => {
    fc.assert(
      fc.property(dots, (rows) => {
        const places = spread(rows);
        expect(spread(rows)).toEqual(places);
        places.forEach((place, a) => {
          places.slice(a + 1).forEach((other, k) => {
            const radii = (rows[a]?.radius ?? 0) + (rows[a + 1 + k]?.radius ?? 0);
            expect(Math.hypot(place.x - other.x, place.y - other.y)).toBeGreaterThan(radii);
          });
        });
      }),
    );
  });

  it("leaves none of a crowd in a wide field on another, far apart or not", () => {
    // 300 dots of 10 pixels in clumps of 30 around ten places, which have room beside each other.
    const crowd = Array.from({ length: 300 }, (_, k) => ({
      x: 4000 * ((k % 10) / 10),
      y: (k % 3) * 900,
      radius: 5,
    }));
    const places = spread(crowd);
    places.forEach((place, a) => {
      for (const other of places.slice(a + 1))
        expect(Math.hypot(place.x - other.x, place.y - other.y)).toBeGreaterThan(10);
    });
  });

  it("hardly moves what has room", () => {
    const places = spread([
      { x: 0, y: 0, radius: 5 },
      { x: 100, y: 0, radius: 5 },
    ]);
    expect(Math.hypot(places[0]?.x ?? 9, places[0]?.y ?? 9)).toBeLessThan(0.1);
    expect(places[1]?.x).toBeCloseTo(100, 1);
  });
});

describe("names", () => {
  const wish = (id: string, x: number, y: number): LabelWish => ({
    ...{ id, text: `Plant ${id}`, x, y, radius: 5, size: 11, bold: false, crowd: null },
  });

  it("never lie over each other, over a dot or over the edge", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 600 })), {
          maxLength: 40,
        }),
        (spots) => {
          const dots = spots.map(([x, y]) => ({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 }));
          const labels = placeLabels(
            spots.map(([x, y], k) => wish(String(k), x, y)),
            dots,
            SIZE,
          );
          labels.forEach(({ box }, k) => {
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(box.right).toBeLessThanOrEqual(SIZE.width);
            for (const dot of dots) expect(overlaps(box, dot)).toBe(false);
            for (const other of labels.slice(k + 1)) expect(overlaps(box, other.box)).toBe(false);
          });
        },
      ),
    );
  });

  it("names a place of many beside its dots where above them another place is nearer", () => {
    const place = (id: string, y: number, below: number): LabelWish => ({
      ...{ ...wish(id, 400, y), radius: 0 },
      crowd: { half: 30, below, isLarge: true, middle: { x: 400, y: y + below / 2 } },
    });
    const box = (top: number, below: number) => ({ left: 370, top, right: 430, bottom: top + below });
    const [upper, lower] = [place("upper", 126, 14), place("lower", 140, 40)];
    const dots = [box(126, 14), box(140, 40)];
    // Nobody else needs the room above both.
    expect(placeLabels([lower], dots, SIZE)[0]?.box.bottom).toBeLessThanOrEqual(126);
    const labels = placeLabels([lower, upper], dots, SIZE);
    expect(labels.map(({ id }) => id)).toEqual(["lower", "upper"]);
    expect(labels[0]?.box.top).toBeGreaterThan(140);
    expect(labels[1]?.box.bottom).toBeLessThanOrEqual(126);
  });

  it("goes to the first that asks", () => {
    const at = [wish("a", 400, 300), wish("b", 401, 300), wish("c", 402, 300)];
    const narrow = { width: 480, height: 316 };
    expect(placeLabels(at, [], narrow).map(({ id }) => id)).toContain("a");
  });
});

describe("places", () => {
  it("groups by site, else by municipality, the most plants first", () => {
    const places = placesOf([
      unit({ id: "a", site: "Quay" }),
      unit({ id: "b", municipality: "Town" }),
      unit({ id: "c", site: "Quay", municipality: "Town" }),
      unit({ id: "d" }),
    ]);
    expect(places.map(({ name, units }) => [name, units.map(({ id }) => id)])).toEqual([
      ["Quay", ["a", "c"]],
      ["", ["d"]],
      ["Town", ["b"]],
    ]);
  });

  it("takes no coordinate that is missing or none on earth", () => {
    expect(coordinates(unit({ id: "a", lat: 53.3, lon: 6.9 }))).toEqual({ lat: 53.3, lon: 6.9 });
    expect(coordinates(unit({ id: "a", lat: 53.3 }))).toBeNull();
    expect(coordinates(unit({ id: "a", lat: 253, lon: 6.9 }))).toBeNull();
  });

  it("has an outline of the north of the Netherlands and of nowhere else", () => {
    const delfzijl = { lon: 6.95, lat: 53.32 };
    const outline = outlineOf([delfzijl], projectionOf([delfzijl]));
    expect(outline?.source).toContain("Natural Earth");
    const points = [...(outline?.land ?? []), ...(outline?.coasts ?? []), ...(outline?.borders ?? [])].flat();
    expect(points.length).toBeGreaterThan(500);
    expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    // Sea is drawn as far as land is known: nowhere beyond the outline.
    const xs = outline?.sea.map(({ x }) => x) ?? [];
    const ys = outline?.sea.map(({ y }) => y) ?? [];
    expect(Math.max(...xs)).toBeCloseTo(2.05 * KM_PER_DEGREE * Math.cos((53.32 * Math.PI) / 180), 9);
    expect(Math.min(...ys)).toBeCloseTo(-1.42 * KM_PER_DEGREE, 9);
    const land = outline?.land.flat() ?? [];
    expect(land.every(({ x, y }) => x <= Math.max(...xs) + 1e-9 && y >= Math.min(...ys) - 1e-9)).toBe(true);
    const kalundborg = { lon: 11.1, lat: 55.67 };
    expect(outlineOf([kalundborg], projectionOf([kalundborg]))).toBeNull();
    expect(outlineOf([delfzijl, kalundborg], projectionOf([delfzijl]))).toBeNull();
    expect(outlineOf([], projectionOf([]))).toBeNull();
  });
});

describe("dots and lines", () => {
  const node = (id: string, x: number, y: number): GraphNode => ({
    ...{
      id,
      label: id,
      x,
      y,
      size: 10,
      kind: "unit",
      state: "healthy",
      level: 1,
      family: "other",
      badge: "",
    },
    ...{ aria: id, missing: null, changedNow: false },
  });
  const edge = (id: string, from: string, to: string): GraphEdge => ({
    ...{ id, index: 0, from, to, material: "m", family: "other", code: "··", width: 3, unknown: false },
    ...{ state: "healthy", energy: false, link: null, label: "salt 2 kt" },
  });

  it("draws a line home only where a dot was moved", () => {
    const [alone, one, two] = dotsAt([node("alone", 50, 50), node("one", 0, 0), node("two", 0, 0)], 10);
    expect(alone).toMatchObject({ x: 500, y: -500, home: null });
    expect(one?.home).toEqual({ x: 0, y: -0 });
    expect(two?.home).not.toBeNull();
  });

  it("stands still when a scenario hits a plant and its mark grows", () => {
    const at = (size: number) => dotsAt([node("one", 0, 0), { ...node("two", 0, 0), size }], 10);
    const places = (size: number) => at(size).map(({ x, y }) => [x, y]);
    expect(places(8)).toEqual(places(10));
  });

  it("bends parallel lines apart, and there and back", () => {
    const dots = dotsAt([node("a", 0, 0), node("b", 30, 0)], 10);
    const lines = linesOf([edge("1", "a", "b"), edge("2", "a", "b"), edge("3", "b", "a")], dots);
    expect(new Set(lines.map(({ path }) => path)).size).toBe(3);
    expect(Math.sign(lines[0]?.middle.y ?? 0)).toBe(-Math.sign(lines[2]?.middle.y ?? 0));
    expect(linesOf([edge("4", "a", "gone")], dots)).toEqual([]);
  });

  it("names the chosen plant, its place and what it exchanges", () => {
    const frame = { x: 15, y: 0, scale: 10 };
    const dots = dotsOnScreen(dotsAt([node("a", 0, 0), node("b", 30, 0)], 10), toScreen(frame, SIZE, ORIGIN));
    const units = [unit({ id: "a", site: "Quay" }), unit({ id: "b" })];
    const lines = linesOf([edge("1", "a", "b")], dots);
    const labels = labelsOf(dots, placeWishes(dots, units), new Set(["b"]), lines, SIZE);
    expect(labels.names[0]?.id).toBe("b");
    expect(labels.places.map(({ text }) => text)).toEqual(["Quay"]);
    expect(labels.lines.map(({ text }) => text)).toEqual(["·· salt 2 kt"]);
  });

  it("names what has fallen in the thick of a place, and says how many plants the place has", () => {
    const frame = { x: 0, y: 0, scale: 10 };
    const crowd = Array.from({ length: 30 }, (_, k) => node(`plant ${k}`, 0, 0));
    const hit = crowd.map((own, k): GraphNode => (k === 5 ? { ...own, state: "broken" } : own));
    const units = crowd.map(({ id }) => unit({ id, site: "Quay" }));
    const named = (nodes: readonly GraphNode[]) => {
      const dots = dotsOnScreen(dotsAt(nodes, 10), toScreen(frame, SIZE, ORIGIN));
      return labelsOf(dots, placeWishes(dots, units), new Set(), [], SIZE);
    };
    expect(named(crowd).names.map(({ id }) => id)).not.toContain("plant 5");
    const { names, places } = named(hit);
    expect(names[0]).toMatchObject({ id: "plant 5", bold: true });
    expect(places.map(({ text }) => text)).toEqual(["Quay (30)"]);
    // The place's line begins at its middle, as it stands beside thirty dots.
    const [from] = places[0]?.leader ?? [];
    expect(Math.hypot((from?.x ?? 0) - SIZE.width / 2, (from?.y ?? 0) - SIZE.height / 2)).toBeLessThan(40);
    for (const other of names.slice(1)) expect(overlaps(names[0]?.box ?? other.box, other.box)).toBe(false);
  });

  it("draws the main lines of very many: what is hit first, then the widest, in the order of all", () => {
    const edges = Array.from({ length: MOST_LINES + 20 }, (_, k): GraphEdge => {
      const own = { ...edge(String(k), "a", "b"), index: k, width: 1 + (k % 7) };
      return k === 3 ? { ...own, state: "broken", width: 0.5 } : own;
    });
    const order = drawingOrder({ edges } as unknown as Scene);
    const main = mainLines(order);
    expect(main.size).toBe(MOST_LINES);
    expect(main.has(order.at(-1) as GraphEdge)).toBe(true);
    expect(order.at(-1)?.id).toBe("3");
    const least = Math.min(...[...main].filter(({ id }) => id !== "3").map(({ width }) => width));
    for (const one of edges) if (!main.has(one)) expect(one.width).toBeLessThanOrEqual(least);
    expect(mainLines(order.slice(0, MOST_LINES)).size).toBe(MOST_LINES);
    // How far a line bends is the same whether the others are drawn or not.
    const dots = dotsAt([node("a", 0, 0), node("b", 30, 0)], 10);
    const pathOf = (lines: ReturnType<typeof linesOf>) =>
      new Map(lines.map((line) => [line.edge, line.path]));
    const [all, some] = [pathOf(linesOf(order, dots)), pathOf(linesOf(order, dots, (one) => main.has(one)))];
    expect(some.size).toBe(MOST_LINES);
    for (const [one, path] of some) expect(path).toBe(all.get(one));
  });

  it("draws what is in view and around it, which stays the same while the map is moved a little", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (x, y, scale) => {
          const frame = { x, y, scale };
          const room = roomAround(frame, SIZE);
          const origin = toScreen(frame, SIZE, ORIGIN);
          // All of the screen, with a quarter of it on each side.
          expect(room.left + origin.x).toBeLessThanOrEqual(-SIZE.width / 4 + 1e-6);
          expect(room.right + origin.x).toBeGreaterThanOrEqual(1.25 * SIZE.width - 1e-6);
          expect(room.top + origin.y).toBeLessThanOrEqual(-SIZE.height / 4 + 1e-6);
          expect(room.bottom + origin.y).toBeGreaterThanOrEqual(1.25 * SIZE.height - 1e-6);
        },
      ),
    );
    expect(roomAround({ x: 0, y: 0, scale: 10 }, SIZE)).toEqual(
      roomAround({ x: 15, y: -10, scale: 10 }, SIZE),
    );
    const dots = dotsAt([node("here", 0, 0), node("far", 500, 0), node("left", -500, 0)], 10);
    const room = roomAround({ x: 0, y: 0, scale: 10 }, SIZE);
    expect(dotsIn(dots, room).map((dot) => dot.node.id)).toEqual(["here"]);
    const across = linesOf([edge("1", "left", "far"), edge("2", "far", "far")], dots);
    // Its ends are far away, but it comes by.
    expect(linesIn(across, { ...room, top: -4000 }).map((line) => line.edge.id)).toEqual(["1"]);
  });

  it("draws very many smaller where they stand close, and as large as few where they have room", () => {
    const many = Array.from({ length: 900 }, (_, k) => node(String(k), k % 30, Math.floor(k / 30)));
    // 29 by 29 kilometres: a pixel square each at 1 pixel a kilometre, far less than the least; 31 at 32.
    expect(dotsAt(many, 1)[0]?.radius).toBeCloseTo(5.2 * 0.4, 9);
    expect(dotsAt(many, 32)[0]?.radius).toBeCloseTo(5.2, 9);
    expect(dotsAt(many.slice(0, 400), 1)[0]?.radius).toBeCloseTo(5.2, 9);
  });

  it("asks for the same names of places wherever the map stands", () => {
    const units = ["a", "b", "c"].map((id) => unit({ id, site: "Quay" }));
    const dots = dotsAt([node("a", 0, 0), node("b", 1, 0), node("c", 0, 1)], 10);
    const origin = { x: 30, y: -20 };
    const there = placeWishes(dotsOnScreen(dots, origin), units);
    const moved = placeWishes(dots, units).map((wish) => movedWish(wish, origin));
    expect(moved[0]?.x).toBeCloseTo(there[0]?.x ?? 0, 9);
    expect(moved[0]?.y).toBeCloseTo(there[0]?.y ?? 0, 9);
    expect(moved[0]?.crowd?.middle).toMatchObject({ x: 30, y: -20 });
  });

  it("walks to the nearest in a direction", () => {
    const at = new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 50, y: 5 }],
      ["c", { x: 300, y: 0 }],
    ]);
    expect(walk("right", "a", at)).toBe("b");
    expect(walk("left", "a", at)).toBe("a");
    expect(walk("last", "a", at)).toBe("c");
    expect(walk("down", null, at)).toBe("a");
    expect(stepOf("+")).toBe("zoom-in");
    expect(stepOf("x")).toBeNull();
  });
});
