import type { AppState } from "./types.ts";

/** What drafts and looks belong to: the project that is open, or the example that is none yet. */
export function scopeOf({ project, origin }: Pick<AppState, "project" | "origin">): string {
  if (project) return projectScope(project.id);
  return origin.kind === "example" ? `example ${origin.id}` : "own";
}

export const projectScope = (id: string): string => `project ${id}`;
