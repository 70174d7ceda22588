/** Whether what was kept still is of the kind that a view begins with. */
export function isLike(kept: unknown, first: unknown): boolean {
  if (first === null) return true;
  if (kept === null) return false;
  if (typeof kept !== typeof first || Array.isArray(kept) !== Array.isArray(first)) return false;
  if (typeof first !== "object") return true;
  return Object.entries(first).every(
    ([name, part]) => name in (kept as object) && isLike((kept as Record<string, unknown>)[name], part),
  );
}
