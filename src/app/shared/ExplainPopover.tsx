import type { RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import type { ExplainProps } from "./Explain.tsx";

interface Props extends ExplainProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** The explanation itself; apart from its button, which stands on the first screen many times. */
export default function ExplainPopover({ title, lines, formulas = [], trigger, onClose }: Props) {
  const { t } = useWords();
  const commands = useCommands();
  const openGlossary = () => {
    onClose();
    commands.showPanel("glossary");
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
            {t.learn.inGlossary}
          </button>
        </p>
      </Dialog>
    </Popover>
  );
}
