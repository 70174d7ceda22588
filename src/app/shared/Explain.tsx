import { lazy } from "react";
import type { Asked } from "../explain/asked.ts";
import type { TermId } from "../help/terms.ts";
import type { Messages } from "../i18n/en.ts";
import { useWords } from "../i18n/text.ts";
import { AskButton } from "./AskButton.tsx";

export interface ExplainProps {
  /** What is explained, as its heading calls it. */
  readonly title: string;
  /** What is asked of a figure; its explanation is worked out when it is. */
  readonly asked?: Asked | undefined;
  /** Those among the words of later screens are looked up when they are asked for: they come after the first picture. */
  readonly lines?: readonly string[] | ((explain: Messages["explain"]) => readonly string[]);
  /** How the figure is computed: first in letters, then with its own numbers. */
  readonly formulas?: readonly string[];
  /** Its own entry in the glossary. */
  readonly term?: TermId | undefined;
}

const ExplainPopover = lazy(() => import("./ExplainPopover.tsx"));
const AskedPopover = lazy(() => import("../explain/AskedPopover.tsx"));

/** A question mark beside a heading that opens an explanation in plain words. */
export function Explain({ asked, ...props }: ExplainProps) {
  const { t } = useWords();
  return (
    <AskButton
      className="explain-button"
      label={t.app.whatIsThis(props.title)}
      answer={(place) =>
        asked ? (
          <AskedPopover title={props.title} asked={asked} {...place} />
        ) : (
          <ExplainPopover {...props} {...place} />
        )
      }
    >
      ?
    </AskButton>
  );
}
