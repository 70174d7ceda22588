/**
 * How one looks at a project, part by part: each view says what it keeps of itself when it is loaded, and gets back
 * what was kept of it the last time.
 */
import type { Json } from "../../model/project.ts";

export interface LookPart {
  /** What is to be kept, as JSON can hold it. */
  read(): unknown;
  /**
   * Takes back what was kept: by an older version of the app perhaps, so anything.
   * @param isLate the view is loaded only now: somebody may have asked something of it before.
   */
  write(saved: Json, isLate: boolean): void;
}

export type SavedLook = Readonly<Record<string, Json>>;

const parts = new Map<string, LookPart>();
let saved: SavedLook = {};
let told: () => void = () => {};
let stopped = false;

export function lookPart(name: string, part: LookPart): void {
  parts.set(name, part);
  const own = saved[name];
  if (own !== undefined) part.write(own, true);
}

/** A part has changed. */
export function lookChanged(): void {
  told();
}

/** @param listener told of every change from now on; the one before no longer. */
export function onLook(listener: () => void): void {
  told = listener;
}

/** What was kept of another project takes the place of what there was. */
export function showLook(look: SavedLook): void {
  saved = look;
  for (const [name, part] of parts) {
    const own = look[name];
    if (own !== undefined) part.write(own, false);
  }
}

/** From now on this page keeps nothing any more. */
export function stopLooks(): void {
  stopped = true;
}

export const isStopped = (): boolean => stopped;

/** All parts as they are; those of views that were not loaded as they were kept. */
export function presentLook(): Readonly<Record<string, unknown>> {
  return { ...saved, ...Object.fromEntries([...parts].map(([name, part]) => [name, part.read()])) };
}
