/** Chains as towers, as a picture: the same shapes as on the screen. */
import { type PictureParts, swatch } from "../../report/pictures/frame.ts";
import { element, INK, textLines } from "../../report/pictures/svg.ts";
import { wrapText } from "../../report/pictures/textWidth.ts";
import type { AppWords } from "../i18n/text.ts";
import type { AppNames } from "../state/names.ts";
import type { PlacedBlock, TowerShape } from "./geometry.ts";
import { type BlockState, saidOf, type Tower, towerShape } from "./towers.ts";

const WIDTH = 176;
const GAP = 22;
const IN_A_ROW = 6;
const NAME = { size: 11, leading: 14 } as const;
const SMALL = { size: 9, leading: 11 } as const;
const HEAD = 3 * NAME.leading + 2 * SMALL.leading + 8;

const LOOK: Readonly<
  Record<BlockState, { readonly fill: string; readonly stroke: string; readonly sign: string }>
> = {
  running: { fill: "#E6ECF1", stroke: INK.middle, sign: "" },
  weakened: { fill: "#F6DCB3", stroke: INK.atRisk, sign: "!" },
  stopped: { fill: "#FDEFF2", stroke: INK.broken, sign: "×" },
  left: { fill: "#111111", stroke: "#111111", sign: "" },
  idle: { fill: "#FFFFFF", stroke: INK.ghost, sign: "+" },
};

export function towersPicture(
  towers: readonly Tower[],
  names: AppNames,
  { t, f, lang }: Pick<AppWords, "t" | "f" | "lang">,
): PictureParts | null {
  if (towers.length === 0) return null;
  const columns = Math.min(IN_A_ROW, towers.length);
  const shapes = towers.map((tower) => towerShape(tower, WIDTH));
  const elements: string[] = [];
  const lines: string[] = [];
  let top = 0;
  for (let first = 0; first < towers.length; first += columns) {
    const row = towers.slice(first, first + columns);
    const base = Math.max(...row.map((_, at) => shapes[first + at]?.base ?? 0));
    let below = 0;
    row.forEach((tower, at) => {
      const shape = shapes[first + at] as TowerShape;
      const x = at * (WIDTH + GAP);
      const status = wrapText(saidOf(tower, { t, f }), { ...SMALL, width: WIDTH, most: 2 });
      const name = wrapText(names.chain(tower.id), { ...NAME, bold: true, width: WIDTH, most: 3 });
      elements.push(
        ...textLines(x, top + NAME.size, name, NAME.leading, { size: NAME.size, bold: true }),
        ...textLines(x, top + 3 * NAME.leading + SMALL.size, status, SMALL.leading, {
          size: SMALL.size,
          fill: INK.quiet,
        }),
        drawTower(tower, shape, names, { t, lang }, x, top + HEAD + base - shape.base),
      );
      below = Math.max(below, shape.height - shape.base);
      lines.push(`${names.chain(tower.id)}: ${saidOf(tower, { t, f })}.`);
    });
    top += HEAD + base + below + GAP;
  }
  const width = columns * (WIDTH + GAP) - GAP;
  const height = top - GAP;
  const states = new Set(
    towers.flatMap(({ layers }) => layers.flatMap(({ blocks }) => blocks.map(({ state }) => state))),
  );
  return {
    title: t.picture.towers,
    svg: element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}` }, elements),
    width,
    height,
    lines,
    legend: [
      {
        title: t.picture.legend,
        entries: [...states].map((state) => ({
          mark: swatch(LOOK[state].fill, LOOK[state].stroke, LOOK[state].sign),
          text: t.picture.towerState[state],
        })),
      },
    ],
  };
}

function drawTower(
  tower: Tower,
  shape: TowerShape,
  names: AppNames,
  { t, lang }: Pick<AppWords, "t" | "lang">,
  x: number,
  y: number,
): string {
  const ground = element("line", {
    ...{ x1: 0, x2: WIDTH, y1: shape.base, y2: shape.base },
    ...{ stroke: "#5B4A36", "stroke-width": 2 },
  });
  const slots = shape.slots.map((slot) =>
    element("rect", { ...boxOf(slot), fill: "none", stroke: INK.rule, "stroke-dasharray": "4 3" }),
  );
  const blocks = shape.blocks.map((placed) => {
    const layer = tower.layers[placed.layer];
    const block = layer?.blocks[placed.block];
    const look = LOOK[block?.state ?? "idle"];
    const step = (lang === "nl" ? layer?.nameNl : layer?.nameEn) || layer?.step || "";
    const text = !block
      ? `${t.tower.missing}: ${step}`
      : block.units
        ? `${block.units.length} × ${t.picture.towerState[block.state]}`
        : names.unit(block.unit);
    const sign = look.sign === "" ? "" : `${look.sign} `;
    const lines = wrapText(`${sign}${text}`, { ...SMALL, width: placed.width - 8, most: 2 });
    const middle =
      placed.y + placed.height / 2 - ((lines.length - 1) * SMALL.leading) / 2 + SMALL.size * 0.35;
    const turn = placed.angle === 0 ? {} : { transform: rotation(placed) };
    return element("g", turn, [
      element("rect", {
        ...boxOf(placed),
        rx: 2,
        fill: look.fill,
        stroke: look.stroke,
        ...(block && block.state !== "idle" ? {} : { "stroke-dasharray": "4 3" }),
      }),
      ...textLines(placed.x + placed.width / 2, middle, lines, SMALL.leading, {
        size: SMALL.size,
        anchor: "middle",
        fill: block?.state === "left" ? "#FFFFFF" : INK.text,
      }),
    ]);
  });
  return element("g", { transform: `translate(${x} ${y})` }, [ground, ...slots, ...blocks]);
}

function boxOf({ x, y, width, height }: PlacedBlock) {
  return { x, y, width, height };
}

function rotation({ x, y, width, height, angle }: PlacedBlock): string {
  const round = (value: number) => Number(value.toFixed(2));
  return `rotate(${round(angle)} ${round(x + width / 2)} ${round(y + height / 2)})`;
}
