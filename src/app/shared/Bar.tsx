import "./Bar.css";

interface Props {
  /** Shares of the track: the company's own part and the part of others, of `full`. */
  readonly own: number;
  readonly knockOn: number;
  readonly full: number;
}

/** Own and knock-on loss as one bar. The numbers stand beside it, so it is hidden from screen readers. */
export function Bar({ own, knockOn, full }: Props) {
  const width = (part: number) => ({ inlineSize: `${full > 0 ? (100 * part) / full : 0}%` });
  return (
    <span className="bar" aria-hidden="true">
      <span className="bar-own" style={width(own)} />
      <span className="bar-knock" style={width(knockOn)} />
    </span>
  );
}
