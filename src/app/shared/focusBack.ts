/**
 * Gives the keyboard a place where the focus is nowhere.
 *
 * @param before where it was; where that is gone, the button of the view that is shown has it.
 */
export function focusBack(before: Element | null = null): void {
  if ((document.activeElement ?? document.body) !== document.body) return;
  const goal = isThere(before) ? before : document.querySelector<HTMLElement>(".views [aria-pressed='true']");
  goal?.focus({ preventScroll: true });
}

/** Whether an element is on the page, for all to see, and not the page itself. */
export function isThere(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element !== document.body && element.checkVisibility();
}
