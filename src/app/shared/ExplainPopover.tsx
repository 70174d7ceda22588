import type { RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import type { ExplainProps } from "./Explain.tsx";

interface Props extends ExplainProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** The explanation itself; apart from its button, which stands on the first screen many times. */
export default function ExplainPopover({ title, lines, children, trigger, onClose }: Props) {
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
        {children}
      </Dialog>
    </Popover>
  );
}
