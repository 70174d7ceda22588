import { useWords } from "../i18n/text.ts";

interface Props {
  /** How many are listed, of how many. */
  readonly shown: number;
  readonly all: number;
  /** How many the next press adds at most. */
  readonly step: number;
  readonly className: string;
  readonly onMore: () => void;
}

/** The button below a long list of which the first part is shown. */
export function ShowMore({ shown, all, step, className, onMore }: Props) {
  const { t } = useWords();
  if (all <= shown) return null;
  return (
    <button type="button" className={`button ${className}`} onClick={onMore}>
      {t.ranking.more(Math.min(step, all - shown))} ({shown}/{all})
    </button>
  );
}
