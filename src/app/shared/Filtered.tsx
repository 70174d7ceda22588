import { useWords } from "../i18n/text.ts";
import "./Filtered.css";

interface Props {
  /** How much is shown of how much. */
  readonly said: string;
  /** Whether the filter hides anything. */
  readonly hides: boolean;
  /** What the button says, where it is not simply "show all". */
  readonly clear?: string;
  onClear(): void;
}

/** What a filter leaves, beside the picture that it is missing from, with one button that clears it. */
export function Filtered({ said, hides, clear, onClear }: Props) {
  const { t } = useWords();
  return (
    <div className={hides ? "filtered" : ""}>
      <p role="status" className={hides ? "" : "soft"}>
        {said}
      </p>
      {hides && (
        <button type="button" className="button" onClick={onClear}>
          {clear ?? t.lanes.clear}
        </button>
      )}
    </div>
  );
}
