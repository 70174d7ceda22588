/** Whether somebody pressed a button that goes with what it does: the focus then goes to what comes of it. */
import type { EditOutcome } from "../state/editCommands.ts";

let asked = false;

/** What a pressed button does; where it does nothing, the button is still there. */
export async function followed(act: Promise<EditOutcome>): Promise<EditOutcome> {
  asked = true;
  const outcome = await act;
  if (outcome.status !== "done") asked = false;
  return outcome;
}

/** Whether the focus is to follow; from then on it no longer is. */
export function takeFollow(): boolean {
  const was = asked;
  asked = false;
  return was;
}
