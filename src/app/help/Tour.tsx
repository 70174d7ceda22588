import { useEffect, useRef, useState } from "react";
import { useAppContext, useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { TOUR, TOUR_SET, type TourStep } from "./steps.ts";
import "./Help.css";

/**
 * The guided tour: a card beside the app that says what to do and waits until the user has done it. It holds
 * nothing back: everything stays in use, every step can be passed over, and the tour can be left and taken up again.
 */
export default function Tour() {
  const { t, f } = useWords();
  const { store, effects } = useAppContext();
  const commands = useCommands();
  const place = useApp((state) => state.tour) ?? 0;
  const step = TOUR[place] ?? TOUR[0];
  const title = useRef<HTMLHeadingElement>(null);
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
      <section className="tour" aria-labelledby="tour-title">
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

function targetOf(selector: string | null): Element | null {
  return selector === null ? null : document.querySelector(selector);
}

/** Brings the keyboard to what the step points at. */
function focusOn(selector: string | null): void {
  const target = targetOf(selector);
  const inside = target?.querySelector<HTMLElement>("button:enabled, select, input, [tabindex='0']");
  const goal = target instanceof HTMLElement && target.matches("button, [tabindex]") ? target : inside;
  goal?.focus();
  goal?.scrollIntoView({ block: "nearest" });
}

const EVERY = 200;

/** A ring around an element of the page, wherever it goes. */
function Ring({ selector }: { readonly selector: string }) {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const put = () => {
      const box = targetOf(selector)?.getBoundingClientRect();
      const element = ring.current;
      if (!element) return;
      element.hidden = !box || box.width === 0;
      if (!box) return;
      element.style.left = `${box.left - 4}px`;
      element.style.top = `${box.top - 4}px`;
      element.style.width = `${box.width + 8}px`;
      element.style.height = `${box.height + 8}px`;
    };
    put();
    const timer = setInterval(put, EVERY);
    return () => clearInterval(timer);
  }, [selector]);
  return <div ref={ring} className="tour-ring" aria-hidden="true" />;
}
