import { useEffect, useRef, useState } from "react";
import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Heading } from "../shared/Heading.tsx";
import type { EditOutcome } from "../state/editCommands.ts";
import { useApp } from "../state/store.ts";
import { type Trial, trialsOf } from "../state/trials.ts";
import type { LoadedSet } from "../state/types.ts";
import { DifferenceCard } from "./DifferenceCard.tsx";
import { OutcomeText } from "./TryButton.tsx";
import "./Trial.css";

/** What is tried in the data set, above every view: what it changes, and keeping it or taking it out. */
export default function TrialBar({ data }: { readonly data: LoadedSet }) {
  const { t } = useWords();
  const history = useApp((state) => state.history);
  const view = useApp((state) => state.view);
  const workshop = useApp((state) => state.workshop);
  const trials = trialsOf(history);
  /** Where the picture is what one looks at, the figures wait until they are asked for. */
  const [shown, setShown] = useState<boolean | null>(null);
  const open = shown ?? (view === "targets" || (view === "tower" && !workshop && isTall()));
  const element = useRef<HTMLElement>(null);
  const count = useRef(0);
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to what came of it.
    if (trials.length > count.current && (document.activeElement ?? document.body) === document.body)
      element.current?.focus();
    count.current = trials.length;
  }, [trials.length]);
  if (trials.length === 0) return null;
  return (
    <section ref={element} tabIndex={-1} className="trial-bar" aria-labelledby="trial-title">
      <div className="trial-head">
        <Heading id="trial-title" text={t.targets.trial.title} lines={t.targets.trial.about} />
        <button type="button" className="button" aria-expanded={open} onClick={() => setShown(!open)}>
          {open ? t.targets.trial.hide : t.targets.trial.show}
        </button>
      </div>
      <ul className="trials">
        {trials.map((trial) => (
          <TrialItem key={trial.id} trial={trial} />
        ))}
      </ul>
      {open && <DifferenceCard data={data} />}
    </section>
  );
}

/** Whether there is room for the figures above a picture. */
function isTall(): boolean {
  return matchMedia("(min-height: 900px)").matches;
}

function TrialItem({ trial }: { readonly trial: Trial }) {
  const { t, lang } = useWords();
  const commands = useCommands();
  const w = t.targets.trial;
  const name = lang === "nl" ? trial.nameNl || trial.nameEn : trial.nameEn || trial.nameNl;
  const [keeping, setKeeping] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<EditOutcome | null>(null);
  return (
    <li className="trial">
      <span className="trial-mark">{t.newcomer.isNew}</span>
      <strong className="trial-name">{name}</strong>
      {keeping === null ? (
        <>
          <button
            type="button"
            className="button"
            aria-label={w.keepName(name)}
            onClick={() => setKeeping(name)}
          >
            {w.keep}
          </button>
          <button
            type="button"
            className="button"
            aria-label={w.takeOutName(name)}
            onClick={() => void commands.takeOut(trial).then(setOutcome)}
          >
            {w.takeOut}
          </button>
        </>
      ) : (
        <form
          className="trial-keep"
          onSubmit={(event) => {
            event.preventDefault();
            void commands.keepTrial(trial, keeping.trim()).then(setOutcome);
          }}
        >
          <label>
            <span className="hidden">{w.name}</span>
            <input
              className="input"
              value={keeping}
              required
              // The field comes where the button was that asked for it.
              ref={(input) => input?.focus()}
              onChange={(event) => setKeeping(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Escape") setKeeping(null);
              }}
            />
          </label>
          <button type="submit" className="button primary">
            {w.keepButton}
          </button>
        </form>
      )}
      <OutcomeText outcome={outcome} />
    </li>
  );
}
