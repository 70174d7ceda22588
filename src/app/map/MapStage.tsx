import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { highlighted, selectedUnit } from "../centre/highlight.ts";
import { useAppContext } from "../context.ts";
import Legend from "../graph/Legend.tsx";
import { useWords } from "../i18n/text.ts";
import { usePicture } from "../pictures/registry.ts";
import { useSize } from "../shared/useSize.ts";
import { canLeave } from "../state/departures.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { fitFrame, type MapFrame, moved, type Size, withPoint, zoomed } from "./frame.ts";
import { DRAG, type Step, walk, ZOOM } from "./keys.ts";
import { MapButtons } from "./MapButtons.tsx";
import { MapDrawing } from "./MapDrawing.tsx";
import { MapKeys } from "./MapKeys.tsx";
import { dotsAt } from "./mapDots.ts";
import { useGestures } from "./useGestures.ts";
import type { MapModel } from "./useMapModel.ts";

const MARGIN = 64;
const KEY_MARGIN = 80;
/** Until the first look at the stage: a map that is laid out for another size would be so in vain. */
const UNKNOWN = { width: 0, height: 0 };

/**
 * The frame that dots, lines and names are laid out for: it may come later than the frame while that changes, which
 * is drawn by moving and scaling what is there. Another stage or data set waits for nothing.
 */
function useLate(frame: MapFrame, size: Size, dataset: string): MapFrame {
  const now = useMemo(() => ({ frame, size, dataset }), [frame, size, dataset]);
  const late = useDeferredValue(now);
  return late.size === size && late.dataset === dataset ? late.frame : frame;
}

interface Props {
  readonly data: LoadedSet;
  readonly model: MapModel;
}

/** The map with its gestures, keys, buttons and legend. */
export const MapStage = memo(function MapStage({ data, model }: Props) {
  const { t, lang } = useWords();
  const { commands } = useAppContext();
  const { scene } = model;
  const wish = useApp((s) => s.map);
  const selection = useApp((s) => s.selection);
  const hovered = useApp((s) => s.hovered);
  const theme = useApp((s) => s.theme);
  const stale = useApp((s) => s.stale);
  const gaps = useApp((s) => s.results.gaps);
  const [cursor, setCursor] = useState<string | null>(null);
  const [isActive, setActive] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const size = useSize(stage, UNKNOWN);
  const fit = useMemo(() => fitFrame(scene.nodes, size, MARGIN), [scene.nodes, size]);
  const id = data.dataset.id;
  const frame: MapFrame = wish.frame?.dataset === id ? wish.frame : fit;
  const shown = useLate(frame, size, id);
  const dots = useMemo(
    () => (size === UNKNOWN ? [] : dotsAt(scene.nodes, shown.scale)),
    [scene.nodes, shown.scale, size],
  );
  const selected = selectedUnit(selection, data);
  const highlight = useMemo(() => highlighted(selection, data, gaps?.gaps ?? []), [selection, data, gaps]);
  const show = (next: MapFrame) => commands.setMap({ frame: { ...next, dataset: id } });
  const middle = { x: size.width / 2, y: size.height / 2 };

  usePicture("map", async () => {
    const { mapPicture } = await import("./mapPicture.ts");
    return mapPicture(drawing.current, scene, { title: t.map.picture, lang, theme });
  });

  useGestures(stage, {
    onMove: (right, down) => show(moved(frame, right, down)),
    onZoom: (factor, at) => show(zoomed(frame, size, factor, at)),
    onPoint: (unit) => unit !== hovered && commands.hover(unit),
    onChoose: (unit) => commands.select(unit === null ? null : { kind: "unit", id: unit }),
    onPull: (unit) => canLeave(unit, data.index) && commands.pull(unit),
  });

  function act(step: Step): void {
    const drag = DRAG[step];
    if (drag) show(moved(frame, ...drag));
    else if (step === "zoom-in") show(zoomed(frame, size, ZOOM, middle));
    else if (step === "zoom-out") show(zoomed(frame, size, 1 / ZOOM, middle));
    else commands.setMap({ frame: null });
  }

  const known = new Set(scene.nodes.map((node) => node.id));
  const start =
    [cursor, selected].find((one) => one !== null && known.has(one)) ?? scene.nodes[0]?.id ?? null;
  function step(key: Step): string | null {
    if (key === "zoom-in" || key === "zoom-out" || key === "fit") {
      act(key);
      return start;
    }
    const next = walk(key, start, new Map(dots.map((dot) => [dot.node.id, dot])));
    const dot = dots.find(({ node }) => node.id === next);
    if (dot) {
      const point = { x: dot.x / shown.scale, y: -dot.y / shown.scale };
      const framed = withPoint(frame, size, point, KEY_MARGIN);
      if (framed.x !== frame.x || framed.y !== frame.y) show(framed);
    }
    return next;
  }

  // What is the same wherever the map stands is not made again with every move.
  const latest = useRef({ act, step });
  useEffect(() => {
    latest.current = { act, step };
  });
  const keys = useMemo(
    () => (
      <MapKeys
        nodes={scene.nodes}
        here={start}
        selected={selected}
        onWalk={(key) => latest.current.step(key)}
        onFocus={(unit) => {
          setActive(unit !== null);
          if (unit !== null) setCursor(unit);
        }}
        onSelect={(unit) => commands.select({ kind: "unit", id: unit })}
      />
    ),
    [scene.nodes, start, selected, commands],
  );
  const leader = dots.some(({ home }) => home !== null) ? t.map.leader : null;
  const strip = useMemo(
    () => (
      <div className="stage-strip">
        <Legend scene={scene} lang={lang} map={{ flows: wish.flows, leader }} />
        <MapButtons onStep={(one) => latest.current.act(one)} />
      </div>
    ),
    [scene, lang, wish.flows, leader],
  );

  return (
    <>
      <div className={`map-stage ${model.outline ? "" : "is-plain"} ${stale ? "is-stale" : ""}`} ref={stage}>
        {size !== UNKNOWN && (
          <MapDrawing
            {...{ scene, dots, frame, shown, size, selected, hovered, highlight, theme }}
            picture={drawing}
            units={model.placed}
            projection={model.projection}
            outline={model.outline}
            showFlows={wish.flows}
            cursor={isActive ? cursor : null}
          />
        )}
        {keys}
      </div>
      {strip}
    </>
  );
});
