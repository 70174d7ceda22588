/** Which columns were chosen for which headers, kept on this computer for the next time. Header names alone, never data. */
import type { RememberedMapping } from "../../io/guide/draft.ts";
import { FILE_KINDS } from "../../io/schema.ts";

const KEY = "schakel.import-columns";
const MOST = 30;

export function rememberedMappings(): readonly RememberedMapping[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isMapping) : [];
  } catch {
    return []; // storage is switched off, or holds what somebody else wrote there: nothing is remembered
  }
}

export function rememberMapping(mapping: RememberedMapping): void {
  const same = JSON.stringify(mapping.header);
  const others = rememberedMappings().filter(({ header }) => JSON.stringify(header) !== same);
  try {
    localStorage.setItem(KEY, JSON.stringify([mapping, ...others].slice(0, MOST)));
  } catch {
    // storage is switched off or full: the choice is made again the next time
  }
}

function isMapping(value: unknown): value is RememberedMapping {
  if (typeof value !== "object" || value === null) return false;
  const { header, kind, columns } = value as Readonly<Record<string, unknown>>;
  return (
    Array.isArray(header) &&
    header.every((name) => typeof name === "string") &&
    FILE_KINDS.some((known) => known === kind) &&
    typeof columns === "object" &&
    columns !== null &&
    Object.values(columns).every((name) => typeof name === "string")
  );
}
