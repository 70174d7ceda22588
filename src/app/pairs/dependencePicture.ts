/** The matrix of who needs whom as a picture: rows leave, columns are hit. Loaded when it is saved. */
import { type PictureParts, swatch } from "../../report/pictures/frame.ts";
import { element, INK, textAt } from "../../report/pictures/svg.ts";
import { textWidth, wrapText } from "../../report/pictures/textWidth.ts";
import type { AppWords } from "../i18n/text.ts";
import type { AppNames } from "../state/names.ts";
import { type DependenceMatrix, figure } from "./dependence.ts";
import { SHADES as STEPS, shadeOf } from "./matrix.ts";
import { SHADES } from "./matrixPicture.ts";

const SIDE = 24;
const NAME = 10;
const FIGURE = 9;
const MOST_NAME = 190;
/** From this shade on a figure is white. */
const DARK = 4;

/** The companies that the screen shows, in its order. @returns null where there are none. */
export function dependencePicture(
  { rows, columns, cell }: DependenceMatrix,
  names: AppNames,
  { t, f }: Pick<AppWords, "t" | "f">,
): PictureParts | null {
  const leavers = rows.flatMap(({ companies }) => companies);
  const hits = columns.flatMap(({ companies }) => companies);
  if (leavers.length === 0 || hits.length === 0) return null;
  const short = (id: string) =>
    wrapText(names.company(id), { width: MOST_NAME, size: NAME, most: 1 })[0] ?? "";
  const room = (ids: readonly string[]) => Math.max(...ids.map((id) => textWidth(short(id), NAME))) + 10;
  const left = room(leavers);
  const top = room(hits);
  const lines: string[] = [];
  const heads = hits.map((id, column) =>
    element(
      "g",
      { transform: `translate(${left + column * SIDE + SIDE / 2 + NAME * 0.35} ${top - 6}) rotate(-90)` },
      [textAt(0, 0, short(id), { size: NAME })],
    ),
  );
  const cells = leavers.flatMap((leaver, row) => {
    const y = top + row * SIDE;
    const middle = y + SIDE / 2 + NAME * 0.35;
    return [
      textAt(left - 6, middle, short(leaver), { size: NAME, anchor: "end" }),
      ...hits.flatMap((hit, column) => {
        const found = cell(leaver, hit);
        const x = left + column * SIDE;
        const shade = found ? shadeOf(found.fall, 1, STEPS) : 0;
        const box = { x: x + 1, y: y + 1, width: SIDE - 2, height: SIDE - 2 };
        const square = element("rect", {
          ...box,
          fill: leaver === hit ? INK.rule : (SHADES[shade] ?? SHADES[0]),
        });
        if (!found || leaver === hit) return [square];
        const [a, b] = [names.company(leaver), names.company(hit)];
        lines.push(`${t.dependence.cell(a, b, f.percent(found.fall), f.percent(found.loss))}.`);
        const style = { size: FIGURE, anchor: "middle", fill: shade >= DARK ? "#FFFFFF" : INK.text } as const;
        return [square, textAt(x + SIDE / 2, middle, figure(found.fall), style)];
      }),
    ];
  });
  const width = Math.ceil(left + hits.length * SIDE + 4);
  const height = Math.ceil(top + leavers.length * SIDE + 4);
  const shades = [0, 1, 2, 3, 4, 5].map((shade) => ({
    mark: swatch(SHADES[shade] ?? SHADES[0], INK.rule),
    text: f.percent(shade / 5),
  }));
  return {
    title: t.dependence.title,
    svg: element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}` }, [
      ...heads,
      ...cells,
    ]),
    ...{ width, height, lines },
    notes: [`↓ ${t.dependence.leaves}, → ${t.dependence.falls}.`],
    legend: [
      {
        title: t.dependence.scale,
        entries: [shades[0], shades[3], shades[5]].flatMap((entry) => entry ?? []),
      },
    ],
  };
}
