import { type RefObject, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useCommands } from "../context.ts";
import { termName } from "../help/terms.ts";
import { useWords } from "../i18n/text.ts";
import type { ExplainProps } from "./Explain.tsx";
import { ShowMore } from "./ShowMore.tsx";

export interface PopoverPlace {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

type Props = Omit<ExplainProps, "asked"> & PopoverPlace;

/** Lines of a formula with its numbers that are shown at first, and with each press. */
const FIRST = 10;

/** The explanation itself; apart from its button, which stands on the first screen many times. */
export default function ExplainPopover({ title, lines = [], formulas = [], term, trigger, onClose }: Props) {
  const { t, lang } = useWords();
  const commands = useCommands();
  const [shown, setShown] = useState(FIRST);
  const openGlossary = () => {
    onClose();
    commands.showPanel("glossary", term ?? null);
  };
  return (
    <Popover
      className="explain-popover"
      placement="bottom start"
      offset={6}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      triggerRef={trigger}
    >
      <Dialog className="explain-dialog" aria-label={title}>
        <strong>{title}</strong>
        {(typeof lines === "function" ? lines(t.explain) : lines).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {formulas.length > 0 && (
          <>
            <p className="soft">{t.formula.title}</p>
            {formulas.slice(0, shown).map((formula, at) => (
              <p
                key={formula}
                // Where the button for more goes with the last press, the first new line has the focus.
                {...(at > 0 && at === shown - FIRST ? { tabIndex: -1, ref: focus } : {})}
              >
                <code className="formula">{formula}</code>
              </p>
            ))}
            <ShowMore
              shown={shown}
              all={formulas.length}
              step={FIRST}
              className="explain-more"
              onMore={() => setShown(shown + FIRST)}
            />
          </>
        )}
        <p>
          <button type="button" className="link" onClick={openGlossary}>
            {term ? t.learn.termOf(termName(term, lang)) : t.learn.inGlossary}
          </button>
        </p>
      </Dialog>
    </Popover>
  );
}

function focus(line: HTMLElement | null): void {
  line?.focus();
}
