import { useContext } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { IdScope } from "../shared/idScope.ts";

interface Props {
  /** The fallen chain that it is about, with its name; none for all that falls away. */
  readonly chain?: { readonly id: string; readonly name: string };
}

/** The way from what has fallen to those who could take it over. */
export function TakeoverButton({ chain }: Props) {
  const { t } = useWords();
  const commands = useCommands();
  // It leads to those for the present scenario.
  const isBeside = useContext(IdScope) !== "";
  if (isBeside) return null;
  const { open, who, whoFor } = t.targets.takeovers;
  return (
    <button
      type="button"
      className="button takeover-open"
      aria-label={chain ? whoFor(chain.name) : undefined}
      onClick={() => {
        commands.askTargets({
          part: "attract",
          candidate: null,
          fallen: chain?.id ?? null,
          toTakeovers: true,
        });
        commands.showView("targets");
      }}
    >
      {chain ? who : open}
    </button>
  );
}
