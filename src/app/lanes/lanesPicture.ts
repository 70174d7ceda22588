/** Chains as lanes under each other, as a picture. Loaded when it is saved. */
import type { PictureParts } from "../../report/pictures/frame.ts";
import { lanePicture, type StepState } from "../../report/pictures/lane.ts";
import { element, INK, textLines } from "../../report/pictures/svg.ts";
import { wrapText } from "../../report/pictures/textWidth.ts";
import type { AppWords } from "../i18n/text.ts";
import type { AppNames } from "../state/names.ts";
import type { Lane, LaneStep } from "./lanes.ts";

const HEAD = { size: 11, leading: 14 } as const;
const BETWEEN = 18;

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
  const elements: string[] = [];
  const lines: string[] = [];
  let width = 0;
  let y = 0;
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
    elements.push(
      ...textLines(0, y + HEAD.size, head, HEAD.leading, { size: HEAD.size, bold: true, fill: INK.text }),
    );
    y += head.length * HEAD.leading + 3;
    const place = { x: 0, y, width: drawn.width, height: drawn.height };
    elements.push(drawn.svg.replace(/^<svg /, element("svg", place).replace(/\/>$/, " ")));
    y += drawn.height + BETWEEN;
    width = Math.max(width, drawn.width);
    lines.push(
      `${said}.`,
      ...steps.map((step) => `${step.name}: ${[...step.performers, step.stateText].join(", ")}.`),
    );
  }
  const height = Math.ceil(y - BETWEEN);
  return {
    title: t.picture.chains,
    svg: element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}` }, elements),
    ...{ width, height, lines },
    // Every box and line says in words what it means.
    legend: [],
  };
}
