import { useMemo, useRef } from "react";
import { unbeaten } from "../../analysis/targets/ranking.ts";
import { TARGET_MEASURES, type TargetMeasure } from "../../network/targetWeights.ts";
import { useCommands } from "../context.ts";
import { capital, useWords } from "../i18n/text.ts";
import { pictureOfElement } from "../pictures/fromElement.ts";
import { usePicture } from "../pictures/registry.ts";
import { Heading } from "../shared/Heading.tsx";
import { useScopedId } from "../shared/idScope.ts";
import { useWidth } from "../shared/useWidth.ts";
import { useApp } from "../state/store.ts";
import { dotMark, type Extent, extentOf, improvement, improvementText, labelsOf } from "./pareto.ts";
import type { CandidateRow } from "./rows.ts";
import type { Targets } from "./useTargets.ts";

interface Props {
  readonly rows: readonly CandidateRow[];
  readonly opened: string | null;
  onOpen(key: string | null): void;
  readonly targets: Targets;
  /** The scenario that is on, which the figures leave out; "" for none. */
  readonly under: string;
}

interface Point {
  readonly row: CandidateRow;
  readonly x: number;
  readonly y: number;
  /** No other dot of the picture beats it. */
  readonly best: boolean;
}

const HEIGHT = 290;
/** Above and below there is a line of words that no dot reaches. */
const MARGIN = { left: 92, right: 24, top: 34, bottom: 54 };

/** How far the ends of the axes are named from them: half a dot and a little more. */
const LABEL_BELOW = 24;
const LABEL_ASIDE = 14;

/** Names stand between the line of words above and the ends of the axis below. */
const NAMES = { top: 17, below: 13 } as const;

/** Two measures against each other, as a picture whose dots open cards, and the best of both as a list. */
export function ParetoPlot({ rows, opened, onOpen, targets, under }: Props) {
  const { t, f } = useWords();
  const title = useScopedId("pareto-title");
  const commands = useCommands();
  const pareto = useApp((state) => state.targets.pareto);
  const points = useMemo((): readonly Point[] => {
    const feasible = rows.filter(({ candidate }) => candidate.feasible);
    const at = feasible.map(
      ({ candidate }) => [improvement(candidate, pareto[0]), improvement(candidate, pareto[1])] as const,
    );
    // Among those that are shown: what a filter leaves out beats nobody here.
    const best = unbeaten(at);
    return feasible.map((row, k) => ({
      row,
      x: at[k]?.[0] ?? 0,
      y: at[k]?.[1] ?? 0,
      best: best[k] ?? false,
    }));
  }, [rows, pareto]);
  const choose = (axis: 0 | 1, measure: TargetMeasure) => {
    const other = pareto[axis === 0 ? 1 : 0];
    // The same measure twice says nothing: the two change places.
    const next = measure === other ? pareto[axis] : other;
    commands.askTargets({ pareto: axis === 0 ? [measure, next] : [next, measure] });
  };
  const { currency } = targets.context.dataset.cluster;
  const best = points.filter((point) => point.best);
  const textOf = ({ row, x, y }: Point) =>
    t.targets.pareto.point(
      row.name,
      `${t.targets.pareto.improvement[pareto[0]]} ${improvementText(x, pareto[0], currency, f)}`,
      `${t.targets.pareto.improvement[pareto[1]]} ${improvementText(y, pareto[1], currency, f)}`,
    );
  return (
    <section className="target-part" aria-labelledby={title}>
      <Heading id={title} text={t.targets.pareto.title} lines={t.targets.pareto.about} />
      <div className="targets-tools">
        {([0, 1] as const).map((axis) => (
          <label key={axis} className="stacked">
            <span>{axis === 0 ? t.targets.pareto.x : t.targets.pareto.y}</span>
            <select
              className="select"
              value={pareto[axis]}
              onChange={(event) =>
                choose(axis, TARGET_MEASURES.find((name) => name === event.target.value) ?? "loss")
              }
            >
              {TARGET_MEASURES.map((measure) => (
                <option key={measure} value={measure}>
                  {capital(t.targets.pareto.improvement[measure])}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {points.length === 0 ? (
        <p className="soft">{t.targets.pareto.none}</p>
      ) : (
        <>
          <Picture
            points={points}
            pareto={pareto}
            opened={opened}
            onOpen={onOpen}
            currency={currency}
            under={under}
            textOf={textOf}
          />
          <details className="plain">
            <summary>{t.targets.pareto.table}</summary>
            <ul className="target-evidence">
              {best.map((point) => (
                <li key={point.row.key}>
                  <button type="button" className="link" onClick={() => onOpen(point.row.key)}>
                    {textOf(point)}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}

interface PictureProps extends Pick<Props, "opened" | "onOpen"> {
  readonly points: readonly Point[];
  readonly pareto: readonly [TargetMeasure, TargetMeasure];
  readonly currency: string;
  /** The scenario that the picture leaves out; "" for none. */
  readonly under: string;
  textOf(point: Point): string;
}

/** The mouse chooses a dot; the list below and the table are the same for the keyboard. */
function Picture({ points, pareto, opened, onOpen, currency, under, textOf }: PictureProps) {
  const { t, f } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const width = useWidth(frame, 620);
  const [xs, ys] = [extentOf(points.map(({ x }) => x)), extentOf(points.map(({ y }) => y))];
  const right = Math.max(MARGIN.left + 60, width - MARGIN.right);
  const bottom = HEIGHT - MARGIN.bottom;
  const at = (value: number, { low, high }: Extent, from: number, to: number) =>
    from + ((value - low) / (high - low)) * (to - from);
  const xAt = (value: number) => at(value, xs, MARGIN.left, right);
  const yAt = (value: number) => at(value, ys, bottom, MARGIN.top);
  const [x, y] = pareto.map((measure) => t.targets.pareto.improvement[measure]) as [string, string];
  const image = t.targets.pareto.image(x, y, f.integer(points.length));
  usePicture("targets", () =>
    pictureOfElement(drawing.current, {
      title: image,
      legend: [
        {
          title: t.picture.legend,
          entries: [
            { mark: dotMark(true), text: t.targets.pareto.best },
            { mark: dotMark(false), text: t.targets.pareto.other },
          ],
        },
      ],
      notes: under === "" ? [] : [t.targets.pareto.under],
      lines: points.filter(({ best }) => best).map((point) => `${textOf(point)}.`),
    }),
  );
  const label = (value: number, measure: TargetMeasure) => improvementText(value, measure, currency, f);
  const dots = points.map((point) => ({
    best: point.best,
    key: point.row.key,
    name: point.row.name,
    x: xAt(point.x),
    y: yAt(point.y),
  }));
  // The ends of the upright axis stand beside it, those of the other one below the names.
  const ends = [MARGIN.top, bottom].map((y) => ({
    x: 0,
    y: y - 8,
    width: MARGIN.left - LABEL_ASIDE,
    height: 16,
  }));
  const labels = labelsOf(
    dots.filter(({ best }) => best),
    dots,
    ends,
    { x: 2, y: NAMES.top, width: width - 4, height: bottom + NAMES.below - NAMES.top },
  );
  return (
    <div ref={frame} className="pareto-frame">
      <svg
        ref={drawing}
        className="pareto"
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={image}
      >
        <g className="pareto-axes">
          <line x1={xAt(0)} x2={xAt(0)} y1={MARGIN.top} y2={bottom} />
          <line x1={MARGIN.left} x2={right} y1={yAt(0)} y2={yAt(0)} />
          <text x={MARGIN.left} y={bottom + LABEL_BELOW}>
            {label(xs.low, pareto[0])}
          </text>
          <text x={right} y={bottom + LABEL_BELOW} textAnchor="end">
            {label(xs.high, pareto[0])}
          </text>
          <text x={MARGIN.left - LABEL_ASIDE} y={bottom + 4} textAnchor="end">
            {label(ys.low, pareto[1])}
          </text>
          <text x={MARGIN.left - LABEL_ASIDE} y={MARGIN.top + 4} textAnchor="end">
            {label(ys.high, pareto[1])}
          </text>
          <text x={right} y={HEIGHT - 6} textAnchor="end">
            {x} →
          </text>
          <text x={MARGIN.left} y={13}>
            ↑ {y}
          </text>
        </g>
        {points
          .toSorted((a, b) => Number(a.best) - Number(b.best))
          .map((point) => (
            <Dot
              key={point.row.key}
              x={xAt(point.x)}
              y={yAt(point.y)}
              best={point.best}
              open={point.row.key === opened}
              title={textOf(point)}
              onPress={() => onOpen(point.row.key)}
            />
          ))}
        <g className="pareto-names">
          {labels.map(({ key, text, x, y, anchor, leader }) => (
            <g key={key}>
              {leader && <line x1={leader[0].x} y1={leader[0].y} x2={leader[1].x} y2={leader[1].y} />}
              <text x={x} y={y} textAnchor={anchor}>
                {text}
              </text>
            </g>
          ))}
        </g>
      </svg>
      <p className="fine pareto-legend">
        <span className="pareto-key is-best" aria-hidden="true" /> {t.targets.pareto.best}
        <span className="pareto-key" aria-hidden="true" /> {t.targets.pareto.other}
      </p>
    </div>
  );
}

interface DotProps {
  readonly x: number;
  readonly y: number;
  readonly best: boolean;
  readonly open: boolean;
  readonly title: string;
  onPress(): void;
}

function Dot({ x, y, best, open, title, onPress }: DotProps) {
  return (
    <g
      className={`pareto-dot ${best ? "is-best" : ""} ${open ? "is-open" : ""}`}
      transform={`translate(${x} ${y})`}
      onPointerUp={onPress}
    >
      <title>{title}</title>
      <circle className="pareto-area" r={12} />
      {best ? <rect x={-5.5} y={-5.5} width={11} height={11} transform="rotate(45)" /> : <circle r={5} />}
    </g>
  );
}
