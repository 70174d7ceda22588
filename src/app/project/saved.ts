/** Readers of what was saved: each takes anything, and gives what it is read as or what it is without. Pure. */
import type { Json } from "../../model/project.ts";
import type { Sampling } from "../state/types.ts";

type Saved = Json | undefined;

export function fieldsOf(saved: Saved): { readonly [key: string]: Json } {
  return typeof saved === "object" && saved !== null && !isList(saved) ? saved : {};
}

export function textsOf(saved: Saved): readonly string[] | null {
  if (saved === undefined || saved === null || !isList(saved)) return null;
  return saved.filter((item) => typeof item === "string");
}

function isList(saved: Json): saved is readonly Json[] {
  return Array.isArray(saved);
}

export function isNumber(saved: Saved): saved is number {
  return typeof saved === "number" && Number.isFinite(saved);
}

export function text(saved: Saved): string | null {
  return typeof saved === "string" ? saved : null;
}

export function truth(saved: Saved, otherwise: boolean): boolean {
  return typeof saved === "boolean" ? saved : otherwise;
}

/** A sample's size and its seed. */
export function samplingOf(saved: Saved, otherwise: Sampling): Sampling {
  const { size, seed } = fieldsOf(saved);
  const whole = (value: Saved, least: number): value is number =>
    isNumber(value) && Number.isInteger(value) && value >= least;
  return whole(size, 1) && whole(seed, 0) ? { size, seed } : otherwise;
}
