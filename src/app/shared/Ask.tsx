import { type KeyboardEvent, lazy, type ReactNode } from "react";
import type { Asked } from "../explain/asked.ts";
import { useWords } from "../i18n/text.ts";
import { AskButton } from "./AskButton.tsx";

const AskedPopover = lazy(() => import("../explain/AskedPopover.tsx"));

interface Props {
  readonly asked: Asked;
  /** What is asked, as the explanation's heading calls it. */
  readonly title: string;
  /** The figure as it is written; without one there is a question mark, on the line of what it stands behind. */
  readonly children?: string;
  /** False for the further figures of a row: the arrow keys lead there from the first. */
  readonly first?: boolean;
  /** False where others see to the arrow keys. */
  readonly walks?: boolean;
}

/** A figure that can be asked where it comes from. */
export function Ask({ asked, title, children, first = true, walks = true }: Props): ReactNode {
  const { t } = useWords();
  const why = t.app.whyFigure(title);
  const button = (
    <AskButton
      className={children ? "ask" : "explain-button"}
      label={children ? `${children}: ${why}` : why}
      tabIndex={first ? 0 : -1}
      {...(walks ? { onKeyDown: walk } : {})}
      answer={(place) => <AskedPopover asked={asked} title={title} {...place} />}
    >
      {children ?? "?"}
    </AskButton>
  );
  if (children) return button;
  // A question mark never stands on a line by itself: no line is broken before a no-break space, nor in the span.
  return (
    <span className="ask-mark">
      {"\u00a0"}
      {button}
    </span>
  );
}

/** Left and right lead along the figures of a row. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const row = event.currentTarget.closest("tr");
  if (!step || !row) return;
  const all = [...row.querySelectorAll<HTMLElement>(".ask")];
  const next = all[all.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}
