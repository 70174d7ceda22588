/** The graph's own keys, as intentions; the view carries them out. */
import type { Direction } from "./navigate.ts";

export type KeyIntent =
  | { readonly kind: "walk" | "nudge"; readonly direction: Direction }
  | { readonly kind: "first" | "last" | "select" | "pull" | "fit" | "zoom-in" | "zoom-out" };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

const KEYS: Readonly<Record<string, Exclude<KeyIntent, { direction: Direction }>["kind"]>> = {
  Home: "first",
  End: "last",
  Enter: "select",
  " ": "select",
  x: "pull",
  f: "fit",
  "+": "zoom-in",
  "=": "zoom-in",
  "-": "zoom-out",
};

interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** null for keys that belong to the page. */
export function intentOf(event: Pressed): KeyIntent | null {
  if (event.ctrlKey || event.metaKey) return null;
  const direction = Object.hasOwn(ARROWS, event.key) ? ARROWS[event.key] : undefined;
  if (direction) return { kind: event.altKey ? "nudge" : "walk", direction };
  if (event.altKey) return null;
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const kind = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  return kind ? { kind } : null;
}
