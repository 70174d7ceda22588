import type { Mark } from "../shared/StatusMark.tsx";

/** As many blocks as the panel has room for in one row. */
const MOST = 30;
/** The worst first. */
const WORST: readonly Mark[] = ["broken", "ghost", "at-risk", "removed", "healthy"];

/**
 * The blocks of a chain's row: one for each step or, where there are too many, one for several steps one after
 * another with the worst of their signs. Pure.
 */
export function blocksOf(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length <= MOST) return marks;
  return Array.from({ length: MOST }, (_, k) => {
    const start = Math.floor((k * marks.length) / MOST);
    const own = marks.slice(start, Math.floor(((k + 1) * marks.length) / MOST));
    return WORST.find((mark) => own.includes(mark)) ?? "healthy";
  });
}
