import type { Ref } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { takesOut } from "../state/departures.ts";
import { answer } from "../state/jobTypes.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { AppState, LoadedSet } from "../state/types.ts";
import { chainMoves } from "./chainMoves.ts";

/** The chain that a newcomer was tried for, or else the first that it makes stand better; null while there is none. */
function chainOf({ targets, history, jobs }: AppState): string | null {
  const asked = (takesOut(history.present) ? targets.fallen : null) ?? targets.chain;
  if (asked !== null) return asked;
  const difference = answer(jobs.difference);
  if (!difference) return null;
  const { better, completed } = chainMoves(difference);
  return better[0] ?? completed[0]?.id ?? null;
}

interface Props {
  readonly data: LoadedSet;
  readonly button: Ref<HTMLButtonElement>;
}

/** The way from a newcomer that is tried to the tower that stands again with it. */
export function SeeTower({ data, button }: Props) {
  const { t } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const chain = useApp(chainOf);
  return (
    <button
      ref={button}
      type="button"
      className="button primary see-tower"
      onClick={() => {
        commands.askTargets({ tower: chain });
        commands.showView("tower");
      }}
    >
      {chain === null ? t.targets.takeovers.see : t.targets.trial.seeTower(names.chain(chain))}
    </button>
  );
}
