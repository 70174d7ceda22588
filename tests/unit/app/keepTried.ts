/** Keeps the present scenario with everything that is tried, as the form does. */
import { keptScenario, scenarioStep } from "../../../src/app/scenarios/kept.ts";
import type { Commands } from "../../../src/app/state/commands.ts";
import type { EditOutcome } from "../../../src/app/state/editCommands.ts";
import type { Store } from "../../../src/app/state/store.ts";
import { trialsOf } from "../../../src/app/state/trials.ts";

export async function keepTried(store: Store, commands: Commands, name: string): Promise<EditOutcome> {
  const { data, history } = store.getState();
  const along = trialsOf(history);
  const made = data && keptScenario(data.dataset, history.present, along, name, "why");
  if (!made) return { status: "outdated" };
  const step = scenarioStep(
    "add",
    made.kept,
    along.map(({ id }) => id),
  );
  return commands.edit(made.changes, step, [], made.scenario);
}
