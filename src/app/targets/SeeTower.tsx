import type { Ref } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet } from "../state/types.ts";
import { towerChain } from "./towerChain.ts";

interface Props {
  readonly data: LoadedSet;
  readonly button: Ref<HTMLButtonElement>;
}

/** The way from a newcomer that is tried to the tower that stands again with it. */
export function SeeTower({ data, button }: Props) {
  const { t } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const chain = useApp(towerChain);
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
