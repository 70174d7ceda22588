/** From key events to the names of keys that the registry uses. */
interface KeyLike {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** "Ctrl+Shift+Z", "X", "?", "Escape"; "" for a combination that the app leaves to the browser. */
export function keyName(event: KeyLike): string {
  if (event.altKey) return "";
  const letter = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  if (!event.ctrlKey && !event.metaKey) return event.shiftKey && /^[A-Z]$/.test(letter) ? "" : letter;
  return `Ctrl+${event.shiftKey ? "Shift+" : ""}${letter}`;
}

/** A single character without Ctrl: can be switched off (WCAG 2.1.4). */
export function isSingle(name: string): boolean {
  return name.length === 1;
}

/** Whether the element takes typing or owns its own single keys, so that shortcuts must leave it alone. */
export function takesText(target: EventTarget | null): boolean {
  if (typeof HTMLElement === "undefined" || !(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !["range", "checkbox", "radio", "button"].includes(target.type)
  );
}
