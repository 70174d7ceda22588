import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { GraphNode } from "../graph/scene.ts";
import { GRAPH_TEXT } from "../graph/text.ts";
import { useWords } from "../i18n/text.ts";
import type { Step } from "./keys.ts";
import { stepOf } from "./keys.ts";

interface Props {
  readonly nodes: readonly GraphNode[];
  /** Where the keyboard stands, or would start. */
  readonly here: string | null;
  readonly selected: string | null;
  onWalk(step: Step): string | null;
  onFocus(id: string | null): void;
  onSelect(id: string): void;
}

/** Plants at first and with every press of the button: more that change would hold up the whole screen. */
const ROWS = 200;

/**
 * The plants of the map as a list of buttons that is heard and not seen, one tab stop: the keyboard's way
 * over the map.
 */
export function MapKeys({ nodes, here, selected, onWalk, onFocus, onSelect }: Props) {
  const { t, lang } = useWords();
  const help = useId();
  const list = useRef<HTMLUListElement>(null);
  const [most, setMost] = useState(ROWS);
  const rows = useMemo(() => {
    const beyond = nodes.findIndex(({ id }) => id === here);
    const first = nodes.slice(0, most);
    return beyond < most ? first : [...first, ...nodes.slice(beyond, beyond + 1)];
  }, [nodes, here, most]);
  function press(event: KeyboardEvent<HTMLButtonElement>): void {
    const step = event.ctrlKey || event.metaKey || event.altKey ? null : stepOf(event.key);
    if (!step) return;
    event.preventDefault();
    const next = onWalk(step);
    // It may have no button yet.
    flushSync(() => onFocus(next));
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
    buttons.find((button) => button.dataset.unit === next)?.focus({ preventScroll: true });
  }
  return (
    <>
      <p id={help} className="hidden">
        {t.map.help}
      </p>
      <ul ref={list} className="hidden" aria-label={t.map.units}>
        {rows.map((node) => (
          <li key={node.id}>
            <button
              type="button"
              data-unit={node.id}
              tabIndex={node.id === here ? 0 : -1}
              aria-pressed={node.id === selected}
              aria-describedby={help}
              onClick={() => onSelect(node.id)}
              onFocus={() => onFocus(node.id)}
              onBlur={() => onFocus(null)}
              onKeyDown={press}
            >
              {node.aria}
            </button>
          </li>
        ))}
      </ul>
      {nodes.length > most && (
        <button
          type="button"
          className="hidden"
          tabIndex={-1}
          onClick={() => setMost((shown) => shown + ROWS)}
        >
          {GRAPH_TEXT[lang].more(most, nodes.length)}
        </button>
      )}
    </>
  );
}
