import { type KeyboardEvent, memo, useId, useRef } from "react";
import type { SankeyLayout } from "../../graph/sankey/layout.ts";
import { useWords } from "../i18n/text.ts";
import { type Item, itemKey, readingOrder, sameItem, stepOf, walk } from "./focus.ts";

interface Props {
  readonly layout: SankeyLayout;
  readonly sentence: (item: Item) => string;
  /** Where the keyboard stands; null where it has not been. */
  readonly cursor: Item | null;
  readonly isPressed: (item: Item) => boolean;
  onFocus(item: Item | null): void;
  onChoose(item: Item): void;
}

/** Nodes and bands as a list of buttons that is heard and not seen, one tab stop: the keyboard's way through. */
export const SankeyKeys = memo(function SankeyKeys(props: Props) {
  const { layout, sentence, cursor, isPressed, onFocus, onChoose } = props;
  const { t } = useWords();
  const help = useId();
  const list = useRef<HTMLUListElement>(null);
  const items: readonly Item[] = readingOrder(layout).flatMap(({ end }) => [
    { kind: "node" as const, id: end.id },
    ...layout.bands
      .filter(({ link }) => link.from.id === end.id)
      .map(({ link }) => ({ kind: "band" as const, id: link.id })),
  ]);
  const here = items.find((item) => sameItem(item, cursor)) ?? items[0] ?? null;
  function press(event: KeyboardEvent<HTMLButtonElement>): void {
    const step = event.ctrlKey || event.metaKey || event.altKey ? null : stepOf(event.key);
    if (!step) return;
    event.preventDefault();
    const next = walk(layout, here, step);
    if (!next) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
    buttons.find((button) => button.dataset.key === itemKey(next))?.focus({ preventScroll: true });
  }
  return (
    <>
      <p id={help} className="hidden">
        {t.flows.walkHelp}
      </p>
      <ul ref={list} className="hidden" aria-label={t.flows.walkList}>
        {items.map((item) => (
          <li key={itemKey(item)}>
            <button
              type="button"
              data-key={itemKey(item)}
              tabIndex={sameItem(item, here) ? 0 : -1}
              aria-pressed={isPressed(item)}
              aria-describedby={help}
              onClick={() => onChoose(item)}
              onFocus={() => onFocus(item)}
              onBlur={() => onFocus(null)}
              onKeyDown={press}
            >
              {sentence(item)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
});
