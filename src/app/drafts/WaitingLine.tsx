import { useWords } from "../i18n/text.ts";
import { whenText } from "./when.ts";
import "./Drafts.css";

interface Props {
  /** What was typed in, and when, in ms since 1970. */
  readonly name: string;
  readonly time: number;
  onOpen(): void;
  onDiscard(): void;
}

/** Says that something waits that was not saved, and offers to go on with it or to throw it away. */
export function WaitingLine({ name, time, onOpen, onDiscard }: Props) {
  const { t, lang } = useWords();
  return (
    <div className="update-notice" role="status">
      <p>{t.drafts.waiting(name, whenText(time, Date.now(), lang))}</p>
      <button type="button" className="button" aria-label={t.drafts.openName(name)} onClick={onOpen}>
        {t.drafts.open}
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={t.drafts.discardName(name)}
        onClick={onDiscard}
      >
        {t.drafts.discard}
      </button>
    </div>
  );
}
