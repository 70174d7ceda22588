import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useWords } from "../i18n/text.ts";
import "./Explain.css";

interface Props {
  /** What is explained, as its heading calls it. */
  readonly title: string;
  readonly lines: readonly string[];
}

/** A question mark beside a heading that opens an explanation in plain words. */
export function Explain({ title, lines }: Props) {
  const { t } = useWords();
  return (
    <DialogTrigger>
      <Button className="explain-button" aria-label={t.app.whatIsThis(title)}>
        ?
      </Button>
      <Popover className="explain-popover" placement="bottom start" offset={6}>
        <Dialog className="explain-dialog" aria-label={title}>
          <strong>{title}</strong>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
