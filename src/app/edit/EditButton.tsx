import { useCommands } from "../context.ts";
import { useApp } from "../state/store.ts";
import type { FormTarget } from "../state/types.ts";

interface Props {
  readonly target: FormTarget;
  readonly children: string;
  /** For a screen reader, where the words alone don't say of what. */
  readonly name?: string;
  readonly small?: boolean;
}

/** Opens a form. While names are hidden there is none: a form would show them. */
export function EditButton({ target, children, name, small = false }: Props) {
  const commands = useCommands();
  const masked = useApp((state) => state.masked);
  if (masked) return null;
  return (
    <button
      type="button"
      className={small ? "link" : "button"}
      aria-label={name}
      aria-haspopup="dialog"
      onClick={() => commands.showForm(target)}
    >
      {children}
    </button>
  );
}
