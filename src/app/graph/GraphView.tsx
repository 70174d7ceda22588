import {
  type KeyboardEvent,
  lazy,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Lazy } from "../shared/Lazy.tsx";
import "./graph.css";
import { intentOf, type KeyIntent } from "./keyboard.ts";
import { NodeList } from "./NodeList.tsx";
import { type Direction, readingOrder, stepFrom } from "./navigate.ts";
import type { GraphRenderer } from "./renderer.ts";
import type { GraphViewProps } from "./scene.ts";
import { GRAPH_TEXT } from "./text.ts";
import { useRenderer } from "./useRenderer.ts";
import { ZoomButtons } from "./ZoomButtons.tsx";

const FallbackDrawing = lazy(() => import("./FallbackDrawing.tsx"));

const NUDGE: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  left: [-10, 0],
  right: [10, 0],
  up: [0, -10],
  down: [0, 10],
};

/**
 * The graph: one tab stop with its own keys, a list of the same units for screen readers, and a sentence
 * that says where one is.
 */
export default function GraphView(props: GraphViewProps & { readonly legend?: ReactNode }) {
  const { scene, selected, lang, onSelect } = props;
  const text = GRAPH_TEXT[lang];
  const { t } = useWords();
  const commands = useCommands();
  const help = useId();
  const stage = useRef<HTMLDivElement>(null);
  const { renderer, failed } = useRenderer(stage, props);
  const [cursor, setCursor] = useState<string | null>(null);
  const [active, setActive] = useState(false);
  const nodes = useMemo(() => new Map(scene.nodes.map((node) => [node.id, node])), [scene]);
  const heard = useDeferredValue(scene.nodes);
  const here = cursor !== null && nodes.has(cursor) ? cursor : null;

  useEffect(() => {
    renderer?.setCursor(active ? here : null);
  }, [renderer, active, here]);

  const start = () => here ?? selected ?? readingOrder(positionsOf(renderer, props))[0] ?? null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const intent = intentOf(event);
    if (!intent) return;
    event.preventDefault();
    event.stopPropagation();
    setActive(true);
    const next = carryOut(intent, start(), renderer, props);
    if (next !== null) setCursor(next);
  };
  const latest = useRef(onSelect);
  useEffect(() => {
    latest.current = onSelect;
  });
  // The same at every wave, so that rows of which nothing has changed are left as they are.
  const choose = useCallback((id: string) => latest.current(id), []);
  const follow = useCallback((id: string | null) => {
    setActive(id !== null);
    if (id !== null) setCursor(id);
  }, []);
  const onFocus = () => {
    if (!stage.current?.matches(":focus-visible")) return;
    setActive(true);
    setCursor(start());
  };

  return (
    <section className="graph" aria-label={text.name}>
      <div className="graph-sheet">
        {failed && (
          <>
            <p className="graph-note">
              {text.noWebgl}{" "}
              <button type="button" className="link" onClick={() => commands.showView("chains")}>
                {t.graph.instead}
              </button>
            </p>
            <Lazy fallback={null}>
              <FallbackDrawing {...props} cursor={active ? here : null} />
            </Lazy>
          </>
        )}
        <div
          ref={stage}
          className={failed ? "graph-stage graph-stage-empty" : "graph-stage"}
          role="application"
          aria-label={text.name}
          aria-describedby={help}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application region with its own keys is the graph's one tab stop
          tabIndex={0}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onBlur={() => setActive(false)}
        />
        {scene.nodes.length === 0 && <p className="graph-note">{text.empty}</p>}
        <p id={help} className="graph-hidden">
          {text.help}
        </p>
        <p className="graph-hidden" aria-live="polite">
          {active && here !== null ? nodes.get(here)?.aria : ""}
        </p>
        <NodeList
          label={text.list}
          more={text.more}
          nodes={heard}
          selected={selected}
          onSelect={choose}
          onFocus={follow}
        />
      </div>
      <div className="stage-strip">
        {props.legend}
        {!failed && renderer && <ZoomButtons renderer={renderer} lang={lang} />}
      </div>
    </section>
  );
}

function positionsOf(renderer: GraphRenderer | null, props: GraphViewProps) {
  return renderer?.screenPositions() ?? new Map(props.scene.nodes.map((node) => [node.id, node]));
}

/** @returns the unit that the keyboard stands on afterwards, or null where that does not change. */
function carryOut(
  intent: KeyIntent,
  here: string | null,
  renderer: GraphRenderer | null,
  props: GraphViewProps,
): string | null {
  const positions = positionsOf(renderer, props);
  switch (intent.kind) {
    case "walk":
      return here === null ? null : (stepFrom(here, intent.direction, props.scene, positions) ?? here);
    case "nudge":
      if (here !== null) renderer?.nudge(here, ...NUDGE[intent.direction]);
      return here;
    case "first":
      return readingOrder(positions)[0] ?? null;
    case "last":
      return readingOrder(positions).at(-1) ?? null;
    case "select":
      if (here !== null) props.onSelect(here);
      return here;
    case "pull":
      if (here !== null) props.onPull(here);
      return here;
    case "fit":
      renderer?.fit();
      return null;
    case "zoom-in":
      renderer?.zoom(1 / 1.4);
      return null;
    case "zoom-out":
      renderer?.zoom(1.4);
      return null;
  }
}
