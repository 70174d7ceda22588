import type { RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useCommands } from "../context.ts";
import { termName } from "../help/terms.ts";
import { useWords } from "../i18n/text.ts";
import type { ExplainProps } from "./Explain.tsx";

export interface PopoverPlace {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

type Props = ExplainProps & PopoverPlace;

/** The explanation itself; apart from its button, which stands on the first screen many times. */
export default function ExplainPopover({ title, lines, formulas = [], term, trigger, onClose }: Props) {
  const { t, lang } = useWords();
  const commands = useCommands();
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
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {formulas.length > 0 && (
          <>
            <p className="soft">{t.formula.title}</p>
            {formulas.map((formula) => (
              <p key={formula}>
                <code className="formula">{formula}</code>
              </p>
            ))}
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
