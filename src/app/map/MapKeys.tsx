import { type KeyboardEvent, useId, useRef } from "react";
import type { GraphNode } from "../graph/scene.ts";
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

/**
 * The plants of the map as a list of buttons that is heard and not seen, one tab stop: the keyboard's way
 * over the map.
 */
export function MapKeys({ nodes, here, selected, onWalk, onFocus, onSelect }: Props) {
  const { t } = useWords();
  const help = useId();
  const list = useRef<HTMLUListElement>(null);
  function press(event: KeyboardEvent<HTMLButtonElement>): void {
    const step = event.ctrlKey || event.metaKey || event.altKey ? null : stepOf(event.key);
    if (!step) return;
    event.preventDefault();
    const next = onWalk(step);
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
    buttons.find((button) => button.dataset.unit === next)?.focus({ preventScroll: true });
  }
  return (
    <>
      <p id={help} className="hidden">
        {t.map.help}
      </p>
      <ul ref={list} className="hidden" aria-label={t.map.units}>
        {nodes.map((node) => (
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
    </>
  );
}
