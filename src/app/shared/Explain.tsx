import { lazy } from "react";
import type { TermId } from "../help/terms.ts";
import { useWords } from "../i18n/text.ts";
import { AskButton } from "./AskButton.tsx";

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
  return (
    <AskButton
      className="explain-button"
      label={t.app.whatIsThis(props.title)}
      answer={(place) => <ExplainPopover {...props} {...place} />}
    >
      ?
    </AskButton>
  );
}
