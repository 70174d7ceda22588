/** Which tower shows what a newcomer does. Pure. */
import { takesOut } from "../state/departures.ts";
import { answer } from "../state/jobTypes.ts";
import type { AppState } from "../state/types.ts";
import { chainMoves } from "./chainMoves.ts";

/** The chain that a newcomer was tried for, or else the first that it makes stand better; null while there is none. */
export function towerChain({
  targets,
  history,
  jobs,
}: Pick<AppState, "targets" | "history" | "jobs">): string | null {
  const asked = (takesOut(history.present) ? targets.fallen : null) ?? targets.chain;
  if (asked !== null) return asked;
  const difference = answer(jobs.difference);
  if (!difference) return null;
  const { better, completed } = chainMoves(difference);
  return better[0] ?? completed[0]?.id ?? null;
}
