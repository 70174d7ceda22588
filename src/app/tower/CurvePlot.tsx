import { type PointerEvent, useMemo, useRef, useState } from "react";
import type { TowerResult } from "../../analysis/resultsMethod.ts";
import { isBaseline } from "../../report/scenarioWords.ts";
import { useWords } from "../i18n/text.ts";
import { pictureOfElement } from "../pictures/fromElement.ts";
import { usePicture } from "../pictures/registry.ts";
import { useWidth } from "../shared/useWidth.ts";
import { answer } from "../state/jobTypes.ts";
import { useNames } from "../state/names.ts";
import { isGone } from "../state/scenarioCommands.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { type Box, bandPath, labelSpots, linePath, type Scale, scaleOf, ticksOf } from "./curve.ts";

/** As high as the card beside it, where there is one. */
const [LOWEST, HIGHEST] = [250, 340];
const FLATTENED = 0.48;
/** Mean width of a letter of the labels, in pixels. */
const LETTER = 6.6;
const SHARES = [0, 0.25, 0.5, 0.75, 1];
const LINES = ["worst", "ideal", "random"] as const;

interface Props {
  readonly tower: TowerResult;
  readonly data: LoadedSet;
  readonly step: number;
  onStep(step: number): void;
}

/**
 * The tower curve as a picture. The slider below it does the same by keyboard and the table says the
 * same in figures, so that the picture itself is one image to a screen reader.
 */
export function CurvePlot({ tower, data, step, onStep }: Props) {
  const { t } = useWords();
  const names = useNames(data);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 620);
  const { worstFirst, random, ideal } = tower;
  const steps = worstFirst.order.length;
  const height = Math.round(Math.min(Math.max(LOWEST, width * FLATTENED), HIGHEST));
  const scale = useMemo(() => scaleOf(steps, width, height), [steps, width, height]);
  const present = usePresent(scale, steps, data);
  // What is pointed at is only read: to choose takes a press.
  const [pointed, setPointed] = useState<number | null>(null);
  const values = { worst: worstFirst.activity, ideal: ideal.activity, random: random.mean };

  const order = worstFirst.order.slice(0, 3).map(names.company).join(", ");
  const drawing = useRef<SVGSVGElement>(null);
  const about = () => t.tower.curveAbout(`${t.tower.lines.worst}: ${order}…`);
  usePicture(
    "tower",
    () => pictureOfElement(drawing.current, { title: t.picture.curve, legend: [], lines: [about()] }),
    "curve",
  );

  const stepOf = (event: PointerEvent<SVGSVGElement>) =>
    scale.stepAt(event.clientX - event.currentTarget.getBoundingClientRect().left);
  return (
    <div ref={frame} className="curve-frame">
      <svg
        ref={drawing}
        className="curve-plot"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={about()}
        onPointerMove={(event) => {
          if (event.pointerType === "mouse") setPointed(stepOf(event));
        }}
        onPointerLeave={() => setPointed(null)}
        onPointerUp={(event) => onStep(stepOf(event))}
      >
        <Axes scale={scale} steps={steps} />
        <path className="curve-band" d={bandPath(random.low, random.high, scale)} />
        {LINES.map((name) => (
          <path key={name} className={`curve-line curve-line-${name}`} d={linePath(values[name], scale)} />
        ))}
        <Earlier scale={scale} steps={steps} />
        {worstFirst.activity.map((value, at) => (
          <circle
            key={worstFirst.order[at - 1] ?? ""}
            className="curve-dot"
            cx={scale.x(at)}
            cy={scale.y(value)}
            r={2}
          />
        ))}
        <Cross scale={scale} step={step} share={worstFirst.activity[step] ?? 1} />
        <Labels tower={tower} scale={scale} present={present} />
        {present && <Present present={present} />}
        {pointed !== null && (
          <Pointed
            scale={scale}
            step={pointed}
            share={worstFirst.activity[pointed] ?? 1}
            company={pointed > 0 ? names.company(worstFirst.order[pointed - 1] ?? "") : null}
          />
        )}
      </svg>
    </div>
  );
}

function Axes({ scale, steps }: { readonly scale: Scale; readonly steps: number }) {
  const { t, f } = useWords();
  return (
    <g className="curve-axes">
      {SHARES.map((share) => (
        <g key={share}>
          <line x1={scale.left} x2={scale.right} y1={scale.y(share)} y2={scale.y(share)} />
          <text x={scale.left - 6} y={scale.y(share) + 4} textAnchor="end">
            {f.percent(share)}
          </text>
        </g>
      ))}
      {ticksOf(steps).map((tick) => (
        <text key={tick} x={scale.x(tick)} y={scale.bottom + 15} textAnchor="middle">
          {tick}
        </text>
      ))}
      <text x={scale.right} y={scale.height - 4} textAnchor="end">
        {t.tower.axisX}
      </text>
      <text x={2} y={scale.height - 4}>
        {t.tower.axisY}
      </text>
    </g>
  );
}

/** Each line is named where it runs. */
function Labels({
  tower,
  scale,
  present,
}: {
  readonly tower: TowerResult;
  readonly scale: Scale;
  readonly present: Marked | null;
}) {
  const { t } = useWords();
  const texts = LINES.map((name) =>
    name === "random" ? `${t.tower.lines.random} (${t.tower.band})` : t.tower.lines[name],
  );
  const spots = labelSpots(
    [tower.worstFirst.activity, tower.ideal.activity, tower.random.mean],
    texts.map((text) => text.length * LETTER),
    scale,
    present ? [present.box] : [],
  );
  return LINES.map((name, at) => {
    const spot = spots[at];
    return (
      spot && (
        <text key={name} className={`curve-label curve-label-${name}`} x={spot.x} y={spot.y}>
          {texts[at]}
        </text>
      )
    );
  });
}

function Cross({
  scale,
  step,
  share,
}: {
  readonly scale: Scale;
  readonly step: number;
  readonly share: number;
}) {
  const x = scale.x(step);
  return (
    <g className="curve-cross">
      <line x1={x} x2={x} y1={scale.top} y2={scale.bottom} />
      <circle cx={x} cy={scale.y(share)} r={5} />
    </g>
  );
}

/** What the worst-first curve says where the mouse points. */
function Pointed({
  scale,
  step,
  share,
  company,
}: {
  readonly scale: Scale;
  readonly step: number;
  readonly share: number;
  readonly company: string | null;
}) {
  const { t, f } = useWords();
  const left = f.percent(share);
  const text = company === null ? t.tower.stepNone(left) : t.tower.stepRead(step, company, left);
  const width = text.length * LETTER * 0.92 + 16;
  const x = Math.max(0, Math.min(scale.right - width, scale.x(step) + 8));
  const y = Math.max(scale.top, scale.y(share) - 32);
  return (
    <g className="curve-pointed">
      <line x1={scale.x(step)} x2={scale.x(step)} y1={scale.top} y2={scale.bottom} />
      <circle cx={scale.x(step)} cy={scale.y(share)} r={4} />
      <rect x={x} y={y} width={width} height={22} rx={4} />
      <text x={x + 8} y={y + 15}>
        {text}
      </text>
    </g>
  );
}

/** The worst-first curve without what is tried; the card beside the picture names it. */
function Earlier({ scale, steps }: { readonly scale: Scale; readonly steps: number }) {
  const before = useApp((state) => answer(state.jobs.difference)?.before ?? null);
  if (!before) return null;
  return (
    <path className="curve-line curve-line-before" d={linePath(before.activity.slice(0, steps + 1), scale)} />
  );
}

/** Where the present scenario is marked. */
interface Marked {
  readonly x: number;
  readonly y: number;
  /** Whether its text stands at the right of the mark. */
  readonly right: boolean;
  readonly box: Box;
}

/** Where the present scenario stands: how many companies are gone, and what is left; null without a change. */
function usePresent(scale: Scale, steps: number, data: LoadedSet): Marked | null {
  const { t } = useWords();
  const loss = useApp(({ stale, history, results }) =>
    stale || isBaseline(history.present) ? null : (results.simulate?.loss.total ?? null),
  );
  const gone = useApp((state) => [...data.index.companies.keys()].filter((id) => isGone(id, state)).length);
  if (loss === null) return null;
  const x = scale.x(Math.min(gone, steps));
  const y = scale.y(1 - loss);
  const right = x + 90 < scale.right;
  // The text's box with the mark at its side.
  const width = t.tower.now.length * LETTER + 20;
  return { x, y, right, box: { x: right ? x - 5 : x + 5 - width, y: y - 9, width, height: 18 } };
}

function Present({ present: { x, y, right } }: { readonly present: Marked }) {
  const { t } = useWords();
  return (
    <g className="curve-now">
      <rect x={-5} y={-5} width={10} height={10} transform={`translate(${x} ${y}) rotate(45)`} />
      <text x={x + (right ? 10 : -10)} y={y + 4} textAnchor={right ? "start" : "end"}>
        {t.tower.now}
      </text>
    </g>
  );
}
