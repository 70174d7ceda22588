import { type RefObject, useEffect, useRef, useState } from "react";
import { GraphRenderer } from "./renderer.ts";
import type { GraphViewProps } from "./scene.ts";

export interface RendererHandle {
  /** The drawing, or null before it exists and where there is no WebGL. */
  readonly renderer: GraphRenderer | null;
  /** True where the browser gave no WebGL context, or took it away. */
  readonly failed: boolean;
}

/** One renderer for the life of the view: scenes, focus and language are handed to it, never a new one made. */
export function useRenderer(stage: RefObject<HTMLDivElement | null>, props: GraphViewProps): RendererHandle {
  const [renderer, setRenderer] = useState<GraphRenderer | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const container = stage.current;
    if (!container) return;
    const made = start(container, latest);
    if (!made) {
      setFailed(true);
      return;
    }
    const lost = () => setFailed(true);
    container.addEventListener("webglcontextlost", lost, true);
    setRenderer(made);
    latest.current.onFit?.(() => made.fit());
    latest.current.onPlacement?.((nodes, width, height) => made.placedOn(nodes, width, height));
    return () => {
      container.removeEventListener("webglcontextlost", lost, true);
      setRenderer(null);
      made.kill();
    };
  }, [stage]);

  const { scene, lang, theme, selected, hovered, highlight } = props;
  const shown = useRef<GraphRenderer | null>(null);
  useEffect(() => {
    // Once more where the theme has changed: discs and lines keep the colours that they were given.
    if (!theme || !renderer) return;
    if (shown.current !== renderer) {
      shown.current = renderer;
      return renderer.setScene(scene, lang);
    }
    // In a frame of its own: what the page works out for a wave is done by then.
    const frame = requestAnimationFrame(() => renderer.setScene(scene, lang));
    return () => cancelAnimationFrame(frame);
  }, [renderer, scene, lang, theme]);
  useEffect(() => {
    if (failed) return afterFrame(() => tellDrawn(latest));
  }, [failed]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => renderer?.setFocus({ selected, hovered, highlight }));
    return () => cancelAnimationFrame(frame);
  }, [renderer, selected, hovered, highlight]);
  return { renderer, failed };
}

/** Does something in the task after the next frame: by then what is drawn now is on the screen. */
function afterFrame(act: () => void): () => void {
  const frame = requestAnimationFrame(() => setTimeout(act));
  return () => cancelAnimationFrame(frame);
}

function tellDrawn(latest: RefObject<GraphViewProps>): void {
  performance.mark("schakel-picture");
  latest.current.onDrawn?.();
}

function start(container: HTMLElement, latest: RefObject<GraphViewProps>): GraphRenderer | null {
  try {
    const renderer = new GraphRenderer(container, {
      onSelect: (id) => latest.current.onSelect(id),
      onHover: (id) => latest.current.onHover(id),
      onPull: (id) => latest.current.onPull(id),
      onDrawn: () =>
        afterFrame(() => {
          tellDrawn(latest);
          // Without it all is drawn as well.
          renderer.spare().catch(() => undefined);
        }),
    });
    return renderer;
  } catch (reason) {
    console.warn("The graph falls back to a plain drawing:", reason);
    container.replaceChildren();
    return null;
  }
}
