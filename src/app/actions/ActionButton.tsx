import { type ReactNode, useRef, useState } from "react";
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
  readonly children: ReactNode;
}

/** A button that runs an action of the registry and shows its keys. */
export function ActionButton({ id, className, name, pressed, children }: Props) {
  const app = useAppContext();
  const { t } = useWords();
  const action = actionOf(id);
  const enabled = useApp(action.enabled);
  const own = useRef<HTMLButtonElement>(null);
  const [, setLeft] = useState({});
  // A button that is disabled while it is in use would take the focus with it: it waits until that moves on.
  const inUse = own.current !== null && own.current === document.activeElement;
  const label = name ?? action.label(t);
  return (
    <button
      type="button"
      className={className ?? "button"}
      aria-label={name}
      aria-pressed={pressed}
      aria-keyshortcuts={action.keys.map((key) => key.replace("Ctrl", "Control")).join(" ")}
      title={`${label} (${action.keys[0]})`}
      ref={own}
      disabled={!enabled && !inUse}
      aria-disabled={(inUse && !enabled) || undefined}
      onBlur={() => setLeft({})}
      onClick={() => enabled && action.run(app)}
    >
      {children}
    </button>
  );
}
