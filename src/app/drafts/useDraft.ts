import { useCallback, useEffect, useRef, useState } from "react";
import { useAppContext } from "../context.ts";
import { scopeOf } from "../state/scope.ts";
import { useApp } from "../state/store.ts";
import type { Origin } from "../state/types.ts";
import { changed, Keeper } from "./keeper.ts";
import { type Place, subjectOf } from "./place.ts";
import { shelf } from "./shelf.ts";

export interface DraftHold {
  /** When what was put back was typed, in ms since 1970; null where nothing was. */
  readonly restored: number | null;
  /** It is saved, or no longer wanted: the form is as it began. */
  drop(): void;
}

export interface DraftOf<T> extends DraftHold {
  readonly value: T;
  set(change: (now: T) => T): void;
}

/**
 * The fields of a form, as `useState`: what is typed outlives the page, and comes back where the form is opened for
 * the same thing again.
 *
 * @param first what the form begins with.
 */
export function useDraft<T extends object>(place: Place, first: T): DraftOf<T> {
  const { store } = useAppContext();
  const scope = useApp(scopeOf);
  const origin = useApp((state) => state.origin);
  const [initial] = useState(first);
  const [value, setValue] = useState(initial);
  const [restored, setRestored] = useState<number | null>(null);
  const latest = useRef(initial);
  const held = useRef<{ readonly keeper: Keeper; readonly origin: Origin } | null>(null);
  const touched = useRef(false);
  // What a form is about stays: another thing is another form.
  const [subject] = useState(() => {
    const { data } = store.getState();
    return data ? subjectOf(place, data.dataset) : JSON.stringify(place);
  });
  const [about] = useState(place);
  const show = useCallback((fields: T, since: number | null): void => {
    latest.current = fields;
    setValue(fields);
    setRestored(since);
  }, []);

  useEffect(() => {
    const before = held.current;
    const keeper = before?.keeper.scope === scope ? before.keeper : new Keeper(shelf, scope, subject, about);
    held.current = { keeper, origin };
    let here = true;
    if (before && before.keeper !== keeper && before.origin === origin) before.keeper.moveTo(keeper);
    else {
      if (before && before.keeper !== keeper) {
        touched.current = false;
        show(initial, null);
      }
      void shelf.take(scope, subject).then((draft) => {
        if (!here || !draft || touched.current) return;
        show({ ...initial, ...draft.fields }, draft.time);
      });
    }
    const flush = () => keeper.flush();
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      here = false;
      flush();
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [scope, origin, subject, about, initial, show]);

  return {
    value,
    restored,
    set(change) {
      touched.current = true;
      const next = change(latest.current);
      latest.current = next;
      setValue(next);
      held.current?.keeper.keep(changed(initial, next));
    },
    drop() {
      held.current?.keeper.drop();
      touched.current = false;
      show(initial, null);
    },
  };
}
