import { lazy, useRef, useState } from "react";
import type { TermId } from "../help/terms.ts";
import { useWords } from "../i18n/text.ts";
import { Lazy } from "./Lazy.tsx";
import "./Explain.css";

export interface ExplainProps {
  /** What is explained, as its heading calls it. */
  readonly title: string;
  readonly lines: readonly string[];
  /** How the figure is computed: first in letters, then with its own numbers. */
  readonly formulas?: readonly string[];
  /** Its own entry in the glossary. */
  readonly term?: TermId | undefined;
}

const ExplainPopover = lazy(() => import("./ExplainPopover.tsx"));

/** A question mark beside a heading that opens an explanation in plain words. */
export function Explain(props: ExplainProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="explain-button"
        aria-label={t.app.whatIsThis(props.title)}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        ?
      </button>
      {open && (
        <Lazy fallback={null}>
          <ExplainPopover {...props} trigger={trigger} onClose={() => setOpen(false)} />
        </Lazy>
      )}
    </>
  );
}
