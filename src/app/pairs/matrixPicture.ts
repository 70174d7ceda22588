/** The matrix of pairs as a picture: companies against companies, below the diagonal. */
import { type PictureParts, swatch } from "../../report/pictures/frame.ts";
import { element, INK, textAt } from "../../report/pictures/svg.ts";
import { textWidth, wrapText } from "../../report/pictures/textWidth.ts";
import type { AppWords } from "../i18n/text.ts";
import type { AppNames } from "../state/names.ts";
import { type Matrix, shadeOf } from "./matrix.ts";

const SIDE = 22;
const NAME = 10;
const MOST_NAME = 190;
/** From nothing extra to the most; each darker than the one before, also in grey. */
export const SHADES = ["#F1F4F7", "#C9DCEC", "#94BAD9", "#5A92BF", "#256A9F", "#0C3A5E"] as const;
const MARK = "#FFFFFF";

export function matrixPicture(
  { companies, most, left, pair }: Matrix,
  shades: number,
  names: AppNames,
  { t, f }: Pick<AppWords, "t" | "f">,
): PictureParts | null {
  if (companies.length < 2) return null;
  const short = (id: string) =>
    wrapText(names.company(id), { width: MOST_NAME, size: NAME, most: 1 })[0] ?? "";
  const side = Math.max(...companies.map((id) => textWidth(short(id), NAME))) + 10;
  const top = side;
  const elements: string[] = [];
  const lines: string[] = [];
  companies.slice(0, -1).forEach((id, column) => {
    const x = side + column * SIDE + SIDE / 2 + NAME * 0.35;
    elements.push(
      element("g", { transform: `translate(${x} ${top - 6}) rotate(-90)` }, [
        textAt(0, 0, short(id), { size: NAME }),
      ]),
    );
  });
  companies.slice(1).forEach((id, before) => {
    const y = top + before * SIDE;
    elements.push(textAt(side - 6, y + SIDE / 2 + NAME * 0.35, short(id), { size: NAME, anchor: "end" }));
    companies.slice(0, before + 1).forEach((other, column) => {
      const found = pair(id, other);
      const x = side + column * SIDE;
      const fill = SHADES[found ? shadeOf(found.synergy, most, shades) : 0] ?? SHADES[0];
      elements.push(element("rect", { x: x + 1, y: y + 1, width: SIDE - 2, height: SIDE - 2, fill }));
      if (!found) return;
      if (found.chainsBroken.length > 0)
        elements.push(
          element("circle", {
            ...{
              cx: x + SIDE / 2,
              cy: y + SIDE / 2,
              r: 3.5,
              fill: MARK,
              stroke: INK.text,
              "stroke-width": 1,
            },
          }),
        );
      lines.push(
        `${t.pairs.cell(names.company(id), names.company(other), f.percent(found.synergy), f.percent(found.loss))}.`,
      );
    });
  });
  const width = side + (companies.length - 1) * SIDE + 4;
  const height = top + (companies.length - 1) * SIDE + 4;
  return {
    title: t.picture.pairs,
    svg: element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}` }, elements),
    width,
    height,
    lines: [...lines, ...(left > 0 ? [t.pairs.more(companies.length)] : [])],
    legend: [
      {
        title: t.picture.pairCell,
        entries: [
          { mark: swatch(SHADES[0], INK.rule), text: f.percent(0) },
          { mark: swatch(SHADES[3], INK.rule), text: f.percent(most / 2) },
          { mark: swatch(SHADES[5], INK.rule), text: f.percent(most) },
          {
            mark: element("circle", { cx: 0, cy: 0, r: 3.5, fill: MARK, stroke: INK.text }),
            text: t.picture.pairMark,
          },
        ],
      },
    ],
  };
}
