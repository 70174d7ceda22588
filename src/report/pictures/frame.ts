/** A picture that stands by itself: with its title, what is assumed, its legend, its date and where it is from. */
import type { Lang } from "../words.ts";
import { element, INK, type Picture, picture, textLines } from "./svg.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** One row of a legend. */
export interface LegendEntry {
  /** Elements of the mark, drawn around the point 0,0, at most 36 wide and 16 high. */
  readonly mark: string;
  readonly text: string;
}

export interface LegendGroup {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** What a view gives to be saved: its drawing and the meaning of its marks. */
export interface PictureParts {
  readonly title: string;
  /** An `svg` element as text, with a `viewBox` from 0 0. Names in it are escaped. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly legend: readonly LegendGroup[];
  /** The same contents in words, for those who don't see it. */
  readonly lines: readonly string[];
  /** What is left out of the drawing; it stands under what is assumed. */
  readonly notes?: readonly string[];
}

export interface FrameWords {
  /** Under the title: what is assumed. */
  readonly under: readonly string[];
  /** At the foot: when and from what. */
  readonly foot: readonly string[];
  readonly lang: Lang;
}

const MARGIN = 24;
const LEAST = 520;
const TITLE = { size: 18, leading: 23, bold: true } as const;
const UNDER = { size: 12, leading: 16 } as const;
const FOOT = { size: 10, leading: 13 } as const;
const ENTRY = { size: 11, leading: 14, mark: 42, column: 250, gap: 8 } as const;

/** Puts a view's picture into its frame, on white. The same parts give the same bytes. */
export function framePicture(parts: PictureParts, words: FrameWords): Picture {
  const room = Math.max(LEAST, parts.width);
  const width = room + 2 * MARGIN;
  const elements: string[] = [];
  let y = MARGIN;
  const write = (
    texts: readonly string[],
    style: {
      readonly size: number;
      readonly leading: number;
      readonly bold?: boolean;
      readonly fill?: string;
    },
  ): void => {
    const lines = texts.flatMap((text) => wrapText(text, { ...style, width: room }));
    elements.push(...textLines(MARGIN, y + style.size, lines, style.leading, style));
    y += lines.length * style.leading;
  };
  write([parts.title], TITLE);
  const { notes = [] } = parts;
  write([...words.under, ...notes], UNDER);
  y += 10;
  elements.push(placed(parts, MARGIN + (room - parts.width) / 2, y));
  y += parts.height + 14;
  const legend = drawLegend(parts.legend, room, y);
  elements.push(...legend.elements);
  y = legend.bottom;
  elements.push(
    element("line", { x1: MARGIN, y1: y, x2: width - MARGIN, y2: y, stroke: INK.rule, "stroke-width": 1 }),
  );
  y += 6;
  write(words.foot, { ...FOOT, fill: INK.quiet });
  const height = Math.ceil(y + MARGIN / 2);
  const ground = element("rect", { x: 0, y: 0, width, height, fill: "#FFFFFF" });
  const lines = [...words.under, ...notes, ...parts.lines, ...words.foot];
  const made = picture({ width, height }, { title: parts.title, lines, lang: words.lang }, [
    ground,
    ...elements,
  ]);
  // Programs that place a picture by its own size take it from here.
  return { ...made, svg: made.svg.replace("<svg ", `<svg width="${width}" height="${height}" `) };
}

/** The view's own svg element at its place; its ids and styles stay its own. */
function placed({ svg, width, height }: PictureParts, x: number, y: number): string {
  const [, attributes = ""] = /^<svg\b([^>]*)>/.exec(svg) ?? [];
  const kept = attributes.replace(/\s(?:x|y|width|height)="[^"]*"/g, "");
  const at = element("svg", { x, y, width, height }).replace(/\/>$/, "");
  return `${at}${kept}>${svg.slice(svg.indexOf(">") + 1)}`;
}

function drawLegend(groups: readonly LegendGroup[], room: number, top: number) {
  const elements: string[] = [];
  const columns = Math.max(1, Math.floor(room / ENTRY.column));
  const width = room / columns;
  let y = top;
  for (const { title, entries } of groups) {
    if (entries.length === 0) continue;
    elements.push(
      ...textLines(MARGIN, y + ENTRY.size, [title], ENTRY.leading, { size: ENTRY.size, bold: true }),
    );
    y += ENTRY.leading + 4;
    for (let first = 0; first < entries.length; first += columns) {
      const row = entries.slice(first, first + columns).map((entry) => ({
        mark: entry.mark,
        lines: wrapText(entry.text, { size: ENTRY.size, width: width - ENTRY.mark - ENTRY.gap }),
      }));
      row.forEach(({ mark, lines }, column) => {
        const x = MARGIN + column * width;
        elements.push(
          element("g", { transform: `translate(${x + ENTRY.mark / 2} ${y + ENTRY.leading / 2})` }, [mark]),
          ...textLines(x + ENTRY.mark + 4, y + ENTRY.size, lines, ENTRY.leading, { size: ENTRY.size }),
        );
      });
      y += Math.max(...row.map(({ lines }) => lines.length)) * ENTRY.leading + 5;
    }
    y += 6;
  }
  return { elements, bottom: y };
}

/** A square of a colour as the mark of a legend, with a sign on it. */
export function swatch(fill: string, stroke: string, sign = ""): string {
  const box = element("rect", { x: -13, y: -7, width: 26, height: 14, rx: 2, fill, stroke });
  return sign === "" ? box : box + signAt(sign);
}

function signAt(sign: string): string {
  return textLines(-textWidth(sign, 11, true) / 2, 4, [sign], 1, { size: 11, bold: true }).join("");
}
