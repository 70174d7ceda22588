import "./Bar.css";

interface Props {
  /** Shares of the track: the company's own part and the part of others, of `full`. */
  readonly own: number;
  readonly knockOn: number;
  readonly full: number;
  /** Loss in the best case, as a tick across the bar; null where it is not known. */
  readonly best?: number | null;
  /** 5 % and 95 % points of the loss, as a whisker below the bar. */
  readonly interval?: { readonly low: number; readonly high: number } | null;
}

/** Own and knock-on loss as one bar. The numbers stand beside it, so it is hidden from screen readers. */
export function Bar({ own, knockOn, full, best = null, interval = null }: Props) {
  const share = (part: number) => (full > 0 ? Math.max(0, Math.min(100, (100 * part) / full)) : 0);
  return (
    <span className={`bar ${interval ? "has-whisker" : ""}`} aria-hidden="true">
      <span className="bar-track">
        <span className="bar-own" style={{ inlineSize: `${share(own)}%` }} />
        <span className="bar-knock" style={{ inlineSize: `${share(knockOn)}%` }} />
      </span>
      {best !== null && <span className="bar-best" style={{ insetInlineStart: `${share(best)}%` }} />}
      {interval && (
        <span
          className="bar-whisker"
          style={{
            insetInlineStart: `${share(interval.low)}%`,
            inlineSize: `${share(interval.high) - share(interval.low)}%`,
          }}
        />
      )}
    </span>
  );
}
