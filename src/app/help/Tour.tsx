import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useAppContext, useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { Ring } from "./Ring.tsx";
import { TOUR, TOUR_SET, type TourStep } from "./steps.ts";
import { TourLeft } from "./TourLeft.tsx";
import { targetOf, useBox } from "./useBox.ts";
import "./Help.css";

/** The button that leads back to the tour. */
const HELP = ".header [aria-keyshortcuts='?']";
/** Between the card and what it must not cover, with its distance from the screen's edge, in pixels. */
const EDGE = 24;

/** The guided tour, or for a moment how to come back to it. */
export default function Tour() {
  const place = useApp((state) => state.tour);
  return place === null ? <TourLeft /> : <TourCard place={place} />;
}

/**
 * A card beside the app that says what to do and waits until the user has done it. It holds
 * nothing back: everything stays in use, every step can be passed over, and the tour can be left and taken up again.
 */
function TourCard({ place }: { readonly place: number }) {
  const { t, f } = useWords();
  const { store, effects } = useAppContext();
  const commands = useCommands();
  const step = TOUR[place] ?? TOUR[0];
  const title = useRef<HTMLHeadingElement>(null);
  const card = useRef<HTMLElement>(null);
  const atTop = useAtTop(card, step?.target ?? null);
  useFocusBack();
  const done = useDone(step, place);
  useEffect(() => title.current?.focus(), []);
  if (!step) return null;
  const last = place === TOUR.length - 1;
  const words = t.learn.steps[step.name];
  const openSet = () => {
    const set = store.getState().listed.find(({ id }) => id === TOUR_SET);
    if (set) void effects.openListed(set);
  };
  return (
    <>
      {!done && step.target && <Ring selector={step.target} />}
      <section
        ref={card}
        className={`tour tour-${step.side} ${atTop ? "is-top" : ""}`}
        aria-labelledby="tour-title"
      >
        <h2 id="tour-title" ref={title} tabIndex={-1}>
          {t.learn.step(f.integer(place + 1), f.integer(TOUR.length))}: {words.title}
        </h2>
        <div aria-live="polite">
          <p>{words.text}</p>
          {done && <p className="tour-done">{t.learn.done}</p>}
        </div>
        <div className="tour-buttons">
          {step.name === "data" && !done && (
            <button type="button" className="button" onClick={openSet}>
              {t.learn.openSet}
            </button>
          )}
          {step.target && !done && (
            <button type="button" className="button" onClick={() => focusOn(step.target)}>
              {t.learn.goThere}
            </button>
          )}
          {place > 0 && (
            <button type="button" className="button" onClick={() => commands.setTour(place - 1)}>
              {t.learn.back}
            </button>
          )}
          {!last && (
            <button type="button" className="button" onClick={() => commands.setTour(place + 1)}>
              {done ? t.learn.next : t.learn.skip}
            </button>
          )}
          <button
            type="button"
            className="button quiet"
            onClick={() => (last ? commands.endTour() : commands.leaveTour())}
          >
            {last ? t.learn.finish : t.learn.leave}
          </button>
        </div>
      </section>
    </>
  );
}

/** A card that is gone with the keyboard in it gives the keyboard back to where it came from, or to the help. */
function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (document.activeElement !== document.body) return;
      const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
      const goal = isThere ? before : document.querySelector<HTMLElement>(HELP);
      goal?.focus();
    };
  }, []);
}

/** Whether the card stands at the top: where at the bottom it would cover what the step points at. */
function useAtTop(card: RefObject<HTMLElement | null>, selector: string | null): boolean {
  const [atTop, setAtTop] = useState(false);
  const look = useCallback(
    (box: DOMRect | null) => {
      const own = card.current?.getBoundingClientRect();
      if (!box || !own || own.right < box.left || own.left > box.right) return setAtTop(false);
      const { innerHeight } = window;
      setAtTop(box.bottom > innerHeight - own.height - EDGE && box.top > own.height + EDGE);
    },
    [card],
  );
  useBox(selector, look);
  return atTop;
}

/** Whether the user has done what the step asks, since it began. */
function useDone(step: TourStep | undefined, place: number): boolean {
  const { store } = useAppContext();
  const [doneAt, setDoneAt] = useState<number | null>(null);
  useEffect(() => {
    if (!step) return;
    const before = store.getState();
    const look = () => {
      if (step.done(store.getState(), before)) setDoneAt(place);
    };
    look();
    return store.subscribe(look);
  }, [store, step, place]);
  return doneAt === place;
}

/** Brings the keyboard to what the step points at. */
function focusOn(selector: string | null): void {
  const target = targetOf(selector);
  const inside = target?.querySelector<HTMLElement>("button:enabled, select, input, [tabindex='0']");
  const goal = target instanceof HTMLElement && target.matches("button, [tabindex]") ? target : inside;
  goal?.focus();
  goal?.scrollIntoView({ block: "nearest" });
}
