/** Gives the keyboard a place where the focus is nowhere: the button of the view that is shown. */
export function focusBack(): void {
  if ((document.activeElement ?? document.body) !== document.body) return;
  document.querySelector<HTMLElement>(".views [aria-pressed='true']")?.focus({ preventScroll: true });
}
