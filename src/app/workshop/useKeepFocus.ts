/** In a workshop the keyboard never gets lost: what had the focus may go with its scene, its dialog or its newcomer. */
import { useEffect } from "react";
import { focusBack, isThere } from "../shared/focusBack.ts";

/** So long, in ms, whatever took the place of what is gone may claim the focus itself. */
const WAITS = 250;

export function useKeepFocus(): void {
  useEffect(() => {
    let last = document.activeElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      if (document.activeElement !== document.body) return;
      // Whoever pressed beside everything wanted no focus.
      if (!isThere(last)) focusBack();
    };
    const later = () => {
      if (document.activeElement !== document.body) return;
      clearTimeout(timer);
      timer = setTimeout(keep, WAITS);
    };
    const onFocus = () => {
      last = document.activeElement;
    };
    document.addEventListener("focusin", onFocus);
    const changes = new MutationObserver(later);
    changes.observe(document.body, { childList: true, subtree: true });
    // The header that led here has few of its buttons left.
    timer = setTimeout(keep, WAITS);
    return () => {
      clearTimeout(timer);
      changes.disconnect();
      document.removeEventListener("focusin", onFocus);
      // The bar is gone, with the button that ended the workshop.
      setTimeout(() => focusBack());
    };
  }, []);
}
