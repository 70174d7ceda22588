import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";

interface Props<T extends string> {
  /** What the row of tabs is called. */
  readonly label: string;
  readonly tabs: readonly T[];
  readonly title: (tab: T) => string;
  readonly chosen: T;
  readonly onChoose: (tab: T) => void;
  /** Class of the whole, and of the panel, which by itself scrolls and is a tab stop. */
  readonly className?: string;
  readonly panelClass?: string;
  /** The content of the chosen tab. */
  readonly children: ReactNode;
}

/** Which tab a key leads to, by its place; null for every other key. */
function placeOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** Tabs by the pattern of the ARIA guide: one tab stop, arrows choose, the panel is named after its tab. */
export function TabSet<T extends string>(props: Props<T>) {
  const { label, tabs, title, chosen, onChoose, className = "tabs", panelClass, children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = placeOf(event.key, tabs.indexOf(chosen), tabs.length);
    const next = place === null ? undefined : tabs[place];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div className={className}>
      <div ref={list} className="tablist" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`${id}-${tab}`}
            data-tab={tab}
            className="tab"
            aria-selected={tab === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab === chosen ? 0 : -1}
            onClick={() => onChoose(tab)}
          >
            {title(tab)}
          </button>
        ))}
      </div>
      <div
        key={chosen}
        role="tabpanel"
        id={`${id}-panel`}
        className={panelClass ?? "tabpanel"}
        aria-labelledby={`${id}-${chosen}`}
        // A panel that scrolls must be reachable by keyboard; another begins with something that is.
        tabIndex={panelClass === undefined ? 0 : undefined}
      >
        {children}
      </div>
    </div>
  );
}
