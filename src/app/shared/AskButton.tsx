import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import type { PopoverPlace } from "./ExplainPopover.tsx";
import { Lazy } from "./Lazy.tsx";
import "./Explain.css";

interface Props {
  readonly className: string;
  readonly label: string;
  readonly tabIndex?: number;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLButtonElement>) => void;
  readonly children: string;
  /** What opens at the button; its code may have yet to come. */
  readonly answer: (place: PopoverPlace) => ReactNode;
}

/** A button that opens an explanation and closes it again. */
export function AskButton({ className, label, tabIndex, onKeyDown, children, answer }: Props) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        tabIndex={tabIndex}
        onClick={() => setOpen(!open)}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      {open && <Lazy fallback={null}>{answer({ trigger, onClose: () => setOpen(false) })}</Lazy>}
    </>
  );
}
