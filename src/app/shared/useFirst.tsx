import { type ReactNode, useState } from "react";
import { ShowMore } from "./ShowMore.tsx";

/** Rows at first and with every press of the button. */
const ROWS = 100;

interface First<T> {
  readonly shown: readonly T[];
  /** The button for more, or nothing where all are shown. */
  readonly more: ReactNode;
}

/**
 * The first of a long list: a thousand rows at once would hold up the whole screen.
 *
 * @param also says which are shown wherever they stand.
 */
export function useFirst<T>(items: readonly T[], also: (item: T) => boolean = () => false): First<T> {
  const [most, setMost] = useState(ROWS);
  return {
    shown: items.length <= most ? items : items.filter((item, at) => at < most || also(item)),
    more: (
      <ShowMore
        shown={most}
        all={items.length}
        step={ROWS}
        className="show-more"
        onMore={() => setMost(most + ROWS)}
      />
    ),
  };
}
