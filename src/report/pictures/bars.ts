/** A bar chart of losses in two parts, own and at others: the values stand at the bars, so it needs no axis. */
import type { Lang } from "../words.ts";
import { element, INK, type Picture, picture, textAt, textLines } from "./svg.ts";
import { textWidth, wrapText } from "./textWidth.ts";

export interface Bar {
  readonly name: string;
  readonly own: number;
  readonly knockOn: number;
  /** The total in words. */
  readonly value: string;
}

export interface BarChart {
  readonly title: string;
  readonly lines: readonly string[];
  readonly lang: Lang;
  readonly bars: readonly Bar[];
  readonly ownText: string;
  readonly knockOnText: string;
}

const WIDTH = 500;
const NAMES = 168;
const TEXT = { size: 8.5, leading: 10 } as const;
const BAR = { height: 12, gap: 6 } as const;
const KEY = { size: 9, height: 18 } as const;

/** Own is dark and plain; at others is light with stripes, so that the two differ without colour. */
function bar(x: number, y: number, own: number, knockOn: number): string[] {
  const stripes: string[] = [];
  for (let at = x + own + 4; at < x + own + knockOn - 1; at += 4)
    stripes.push(
      element("line", {
        x1: at,
        y1: y + 0.5,
        x2: at,
        y2: y + BAR.height - 0.5,
        stroke: INK.atRisk,
        "stroke-width": 1,
      }),
    );
  return [
    ...(own > 0 ? [element("rect", { x, y, width: own, height: BAR.height, fill: INK.dark })] : []),
    ...(knockOn > 0
      ? [
          element("rect", {
            x: x + own,
            y,
            width: knockOn,
            height: BAR.height,
            fill: "#FFF3DF",
            stroke: INK.atRisk,
            "stroke-width": 1,
          }),
          ...stripes,
        ]
      : []),
  ];
}

function key(chart: BarChart): string[] {
  const size = TEXT.size;
  const second = 16 + textWidth(chart.ownText, size) + 24;
  return [
    ...bar(0, 2, KEY.size, 0),
    textAt(KEY.size + 5, 11, chart.ownText, { size }),
    ...bar(second, 2, 0, KEY.size + 4),
    textAt(second + KEY.size + 9, 11, chart.knockOnText, { size }),
  ];
}

/** Draws the bars from the first down, all to one scale from 0. */
export function barPicture(chart: BarChart): Picture {
  const values = Math.max(0, ...chart.bars.map((item) => textWidth(item.value, TEXT.size, true)));
  const room = WIDTH - NAMES - values - 10;
  const largest = Math.max(1e-12, ...chart.bars.map((item) => item.own + item.knockOn));
  const parts = key(chart);
  let top = KEY.height + 6;
  for (const item of chart.bars) {
    const lines = wrapText(item.name, { ...TEXT, width: NAMES - 8, most: 2 });
    const height = Math.max(BAR.height, lines.length * TEXT.leading);
    const middle = top + height / 2;
    const first = middle - (lines.length * TEXT.leading) / 2 + TEXT.size - 0.5;
    parts.push(...textLines(NAMES - 6, first, lines, TEXT.leading, { size: TEXT.size, anchor: "end" }));
    const own = (Math.max(0, item.own) / largest) * room;
    const knockOn = (Math.max(0, item.knockOn) / largest) * room;
    parts.push(...bar(NAMES, middle - BAR.height / 2, own, knockOn));
    parts.push(textAt(NAMES + own + knockOn + 5, middle + 3, item.value, { size: TEXT.size, bold: true }));
    top += height + BAR.gap;
  }
  parts.push(
    element("line", {
      x1: NAMES,
      y1: KEY.height + 2,
      x2: NAMES,
      y2: top - 2,
      stroke: INK.quiet,
      "stroke-width": 1,
    }),
  );
  return picture({ width: WIDTH, height: Math.ceil(top) }, chart, parts);
}
