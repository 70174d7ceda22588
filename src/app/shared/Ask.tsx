import { type KeyboardEvent, lazy, type ReactNode, useRef, useState } from "react";
import type { Asked } from "../explain/asked.ts";
import { useWords } from "../i18n/text.ts";
import { Lazy } from "./Lazy.tsx";
import "./Explain.css";

const AskedPopover = lazy(() => import("../explain/AskedPopover.tsx"));

interface Props {
  readonly asked: Asked;
  /** What is asked, as the explanation's heading calls it. */
  readonly title: string;
  /** The figure as it is written; without one there is a question mark. */
  readonly children?: string;
  /** False for the further figures of a row: the arrow keys lead there from the first. */
  readonly first?: boolean;
}

/** A figure that can be asked where it comes from. */
export function Ask({ asked, title, children, first = true }: Props): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={children ? "ask" : "explain-button"}
        aria-label={children ? `${children}: ${t.app.whyFigure(title)}` : t.app.whyFigure(title)}
        aria-haspopup="dialog"
        aria-expanded={open}
        tabIndex={first ? 0 : -1}
        onClick={() => setOpen(!open)}
        onKeyDown={walk}
      >
        {children ?? "?"}
      </button>
      {open && (
        <Lazy fallback={null}>
          <AskedPopover asked={asked} title={title} trigger={trigger} onClose={() => setOpen(false)} />
        </Lazy>
      )}
    </>
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
