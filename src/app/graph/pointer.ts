/** Mouse and touch: hover with intent, click or tap to select, double to pull, drag to move. */
import type Sigma from "sigma";
import type { SigmaNodeEventPayload, SigmaStageEventPayload } from "sigma/types";
import type { Point } from "./geometry.ts";

export interface PointerEvents {
  readonly onSelect: (id: string | null) => void;
  readonly onHover: (id: string | null) => void;
  readonly onPull: (id: string) => void;
}

interface AllEvents extends PointerEvents {
  readonly onEdge: (id: string | null) => void;
  readonly onMove: (id: string, at: Point) => void;
}

const INTENT_MS = 120;
const DRAG_PIXELS = 4;

/** @returns what ends the watching. */
export function watchPointer(sigma: Sigma, events: AllEvents): () => void {
  let intent: ReturnType<typeof setTimeout> | undefined;
  let down: { readonly id: string; readonly at: Point } | null = null;
  let dragged = false;

  const hover = (id: string | null) => {
    clearTimeout(intent);
    intent = setTimeout(() => events.onHover(id), INTENT_MS);
  };
  const move = (payload: SigmaStageEventPayload) => {
    // A second finger makes a pinch of it, which is the camera's.
    const { original } = payload.event;
    if ("touches" in original && original.touches.length > 1) down = null;
    if (!down) return;
    payload.preventSigmaDefault();
    const { x, y } = payload.event;
    if (!dragged && Math.hypot(x - down.at.x, y - down.at.y) < DRAG_PIXELS) return;
    if (!dragged) {
      clearTimeout(intent);
      events.onHover(down.id);
    }
    dragged = true;
    events.onMove(down.id, { x, y });
    payload.event.original.preventDefault();
  };
  const release = () => {
    down = null;
  };

  sigma.on("enterNode", ({ node }) => {
    sigma.getContainer().style.cursor = "pointer";
    if (!down) hover(node);
  });
  sigma.on("leaveNode", () => {
    sigma.getContainer().style.cursor = "";
    if (!down) hover(null);
  });
  sigma.on("leaveStage", () => hover(null));
  sigma.on("enterEdge", ({ edge }) => events.onEdge(edge));
  sigma.on("leaveEdge", () => events.onEdge(null));
  sigma.on("downNode", (payload: SigmaNodeEventPayload) => {
    down = { id: payload.node, at: { x: payload.event.x, y: payload.event.y } };
    dragged = false;
  });
  sigma.on("downStage", () => {
    dragged = false;
  });
  sigma.on("moveBody", move);
  sigma.on("upNode", release);
  sigma.on("upStage", release);
  sigma.on("clickNode", ({ node }) => {
    if (!dragged) events.onSelect(node);
  });
  sigma.on("clickStage", () => {
    if (!dragged) events.onSelect(null);
  });
  sigma.on("doubleClickNode", (payload) => {
    payload.preventSigmaDefault();
    events.onPull(payload.node);
  });
  document.addEventListener("mouseup", release);
  document.addEventListener("touchend", release);
  return () => {
    clearTimeout(intent);
    document.removeEventListener("mouseup", release);
    document.removeEventListener("touchend", release);
  };
}
