import type { ReactNode } from "react";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { type ActionId, actionOf } from "./registry.ts";

interface Props {
  readonly id: ActionId;
  readonly className?: string;
  /** Name for a screen reader and tooltip where the button shows only a sign. */
  readonly name?: string;
  readonly pressed?: boolean;
  /** Whether it keeps the focus where it has nothing to do: disabled while it is in use it would lose it. */
  readonly stays?: boolean;
  readonly children: ReactNode;
}

/** A button that runs an action of the registry and shows its keys. */
export function ActionButton({ id, className, name, pressed, stays, children }: Props) {
  const app = useAppContext();
  const { t } = useWords();
  const action = actionOf(id);
  const enabled = useApp(action.enabled);
  const label = name ?? action.label(t);
  return (
    <button
      type="button"
      className={className ?? "button"}
      aria-label={name}
      aria-pressed={pressed}
      aria-keyshortcuts={action.keys.map((key) => key.replace("Ctrl", "Control")).join(" ")}
      title={`${label} (${action.keys[0]})`}
      disabled={!enabled && !stays}
      aria-disabled={!enabled}
      onClick={() => enabled && action.run(app)}
    >
      {children}
    </button>
  );
}
