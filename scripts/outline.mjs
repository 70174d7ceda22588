// Cuts the coast and the borders around the shipped data sets out of Natural Earth's countries (1:10 million,
// public domain) and writes them as src/app/map/outlineData.ts. Run once; needs the file countries-10m.json
// of the package world-atlas 2.0.2 (Natural Earth 4.1 as TopoJSON):
//   node scripts/outline.mjs path/to/countries-10m.json
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const TARGET = fileURLToPath(new URL("../src/app/map/outlineData.ts", import.meta.url));
/** West, south, east, north, in degrees. */
const BOX = [4.6, 51.9, 9, 54.2];
const DECIMALS = 3;

const [file] = process.argv.slice(2);
if (!file) throw new Error("Say where countries-10m.json is.");
const topology = JSON.parse(readFileSync(file, "utf8"));
const { scale, translate } = topology.transform;
const arcs = topology.arcs.map((arc) => {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});

const polygons = topology.objects.countries.geometries.flatMap(({ type, arcs: own }) =>
  type === "Polygon" ? [own] : type === "MultiPolygon" ? own : [],
);
const uses = new Map();
for (const ring of polygons.flat())
  for (const arc of ring) {
    const id = arc < 0 ? ~arc : arc;
    uses.set(id, (uses.get(id) ?? 0) + 1);
  }

const inside = ([x, y]) => x >= BOX[0] && x <= BOX[2] && y >= BOX[1] && y <= BOX[3];

/** Sutherland and Hodgman (1974): the part of a ring within the box. */
function clipRing(ring) {
  const sides = [
    [0, BOX[0], 1],
    [1, BOX[1], 1],
    [0, BOX[2], -1],
    [1, BOX[3], -1],
  ];
  let points = ring;
  for (const [axis, limit, sign] of sides) {
    const kept = [];
    points.forEach((point, k) => {
      const before = points[(k + points.length - 1) % points.length];
      const isIn = (p) => (p[axis] - limit) * sign >= 0;
      if (isIn(point) !== isIn(before)) {
        const share = (limit - before[axis]) / (point[axis] - before[axis]);
        const cut = [0, 1].map((a) => before[a] + share * (point[a] - before[a]));
        kept.push(cut);
      }
      if (isIn(point)) kept.push(point);
    });
    points = kept;
  }
  return points;
}

/** The stretches of a line within the box, each with one point beyond it. */
function clipLine(line) {
  const pieces = [];
  let piece = [];
  line.forEach((point, k) => {
    const near =
      inside(point) || (line[k - 1] && inside(line[k - 1])) || (line[k + 1] && inside(line[k + 1]));
    if (near) piece.push(point);
    else {
      if (piece.length > 1) pieces.push(piece);
      piece = [];
    }
  });
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}

const text = (points) =>
  points.map((point) => point.map((value) => Number(value.toFixed(DECIMALS))).join(",")).join(" ");
const list = (name, comment, lines) =>
  `/** ${comment} */\nexport const ${name}: readonly string[] = [\n${lines.map((line) => `  "${line}",`).join("\n")}\n];\n`;

const rings = polygons.flatMap(([outer]) => {
  const points = outer.flatMap((arc) => (arc < 0 ? [...arcs[~arc]].reverse() : arcs[arc]));
  const cut = clipRing(points);
  return cut.length > 3 ? [text(cut)] : [];
});
const lines = (wanted) =>
  [...uses].flatMap(([id, count]) => (count === wanted ? clipLine(arcs[id]).map(text) : []));

writeFileSync(
  TARGET,
  `/**
 * Coast and borders of the northern Netherlands and north-west Germany: longitude and latitude in degrees
 * (WGS 84), points separated by spaces. Source: Natural Earth 4.1, countries at 1:10 million, public domain,
 * cut by scripts/outline.mjs. Good to some hundreds of metres to a few kilometres: schematic, not for navigation.
 */
export const SOURCE = "Natural Earth, 1:10m";

/** West, south, east, north: what the outline covers. */
export const BOX = { west: ${BOX[0]}, south: ${BOX[1]}, east: ${BOX[2]}, north: ${BOX[3]} };

${list("LAND", "Land, as closed rings.", rings)}
${list("COASTS", "Where land meets the sea.", lines(1))}
${list("BORDERS", "Where two countries meet on land.", lines(2))}`,
);
