/** Chains as lanes under each other, as a picture. Loaded when it is saved. */
import type { PictureParts } from "../../report/pictures/frame.ts";
import { laneLegend, lanePicture, type StepState } from "../../report/pictures/lane.ts";
import { element, INK, textLines } from "../../report/pictures/svg.ts";
import { wrapText } from "../../report/pictures/textWidth.ts";
import type { AppWords } from "../i18n/text.ts";
import type { AppNames } from "../state/names.ts";
import type { Lane, LaneStep } from "./lanes.ts";

const HEAD = { size: 11, leading: 14 } as const;
const BETWEEN = 18;
const BETWEEN_COLUMNS = 36;
/** Height to width of a picture that still fits a sheet or a slide. */
const TALL = 1.2;

const STATES: Readonly<Record<LaneStep["state"], StepState>> = {
  healthy: "running",
  "at-risk": "weakened",
  broken: "broken",
  ghost: "missing",
};

/** @returns null where no lane is shown. */
export function lanesPicture(
  lanes: readonly Lane[],
  names: AppNames,
  { t, w, f, lang }: AppWords,
): PictureParts | null {
  if (lanes.length === 0) return null;
  const states = t.lanes.states;
  const lines: string[] = [];
  const blocks: Block[] = [];
  for (const lane of lanes) {
    const status = `${lane.name}: ${w.chainStatus[lane.after]}`;
    const said =
      lane.throughput === null ? status : `${status}, ${t.lanes.throughput(f.percent(lane.throughput))}`;
    const steps = lane.steps.map((step) => ({
      name: step.name,
      performers: step.units.map(({ id, idle }) =>
        idle === null ? names.unit(id) : `${names.unit(id)} (${w.unitStatus[idle]})`,
      ),
      state: STATES[step.state],
      stateText:
        step.state === "at-risk" && step.throughput !== null
          ? t.lanes.throughput(f.percent(step.throughput))
          : states[step.state],
    }));
    const links = lane.steps.flatMap(({ link }) =>
      link === null
        ? []
        : [
            {
              mark: link === "in-house" ? ("strong" as const) : link,
              text: link === "gap" ? "" : t.lanes.links[link],
            },
          ],
    );
    const drawn = lanePicture({ title: lane.name, lines: [], lang, steps, links });
    const head = wrapText(said, { ...HEAD, width: drawn.width, bold: true });
    const top = head.length * HEAD.leading + 3;
    blocks.push({
      width: drawn.width,
      height: top + drawn.height,
      draw(x, y) {
        const place = { x, y: y + top, width: drawn.width, height: drawn.height };
        return [
          ...textLines(x, y + HEAD.size, head, HEAD.leading, { size: HEAD.size, bold: true, fill: INK.text }),
          drawn.svg.replace(/^<svg /, element("svg", place).replace(/\/>$/, " ")),
        ];
      },
    });
    lines.push(
      `${said}.`,
      ...steps.map((step) => `${step.name}: ${[...step.performers, step.stateText].join(", ")}.`),
    );
  }
  const { elements, width, height } = inColumns(blocks);
  return {
    title: t.picture.chains,
    svg: element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}` }, elements),
    ...{ width, height, lines },
    legend: laneLegend({
      ...{ steps: t.lanes.legendSteps, links: t.lanes.legendLinks },
      state: {
        running: states.healthy,
        weakened: states["at-risk"],
        broken: states.broken,
        missing: states.ghost,
      },
      link: t.lanes.links,
    }),
  };
}

interface Block {
  readonly width: number;
  readonly height: number;
  draw(x: number, y: number): readonly string[];
}

/** Lanes below each other, in as many columns as keep the picture from getting much taller than wide. */
function inColumns(blocks: readonly Block[]) {
  const widest = Math.max(...blocks.map((block) => block.width));
  const whole = blocks.reduce((sum, { height }) => sum + height + BETWEEN, 0);
  const columns = Math.max(1, Math.ceil(Math.sqrt(whole / (widest * TALL))));
  const most = whole / columns;
  const elements: string[] = [];
  let [column, y, height] = [0, 0, 0];
  for (const block of blocks) {
    // Where half of it would stick out, it starts the next column.
    if (y > 0 && y + block.height / 2 > most && column < columns - 1) {
      column += 1;
      y = 0;
    }
    elements.push(...block.draw(column * (widest + BETWEEN_COLUMNS), y));
    y += block.height + BETWEEN;
    height = Math.max(height, Math.ceil(y - BETWEEN));
  }
  return { elements, width: (column + 1) * (widest + BETWEEN_COLUMNS) - BETWEEN_COLUMNS, height };
}
