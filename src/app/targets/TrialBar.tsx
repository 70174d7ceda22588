import { useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useAppContext, useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { focusBack } from "../shared/focusBack.ts";
import { Heading } from "../shared/Heading.tsx";
import { StatusMark } from "../shared/StatusMark.tsx";
import { useKept } from "../shared/useKept.ts";
import { isWhole } from "../state/departures.ts";
import type { EditOutcome } from "../state/editCommands.ts";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import { type Trial, trialName, trialsOf } from "../state/trials.ts";
import type { LoadedSet } from "../state/types.ts";
import { DifferenceCard } from "./DifferenceCard.tsx";
import { followed, takeFollow } from "./follow.ts";
import { SeeTower } from "./SeeTower.tsx";
import { OutcomeText } from "./TryButton.tsx";
import "./Trial.css";

interface Props {
  readonly data: LoadedSet;
  /** Below the view: what opens there moves nothing of it. */
  readonly dock: HTMLElement | null;
}

/** What is tried in the data set, named above every view; below it what that changes, and keeping it or taking it out. */
export default function TrialBar({ data, dock }: Props) {
  const { t, lang } = useWords();
  const history = useApp((state) => state.history);
  const view = useApp((state) => state.view);
  const workshop = useApp((state) => state.workshop);
  const trials = trialsOf(history);
  /** Where the picture is what one looks at, the figures wait until they are asked for. */
  const [shown, setShown] = useState<boolean | null>(null);
  const open = shown ?? (view === "targets" || (view === "tower" && !workshop && isTall()));
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const tower = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  const count = useRef(0);
  const { handles } = useAppContext();
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to what came of it. What came with a scene takes it from nobody.
    if (trials.length !== count.current && takeFollow() && isNowhere())
      (tower.current ?? button.current ?? handles.centre)?.focus({ preventScroll: true });
    count.current = trials.length;
  }, [trials.length, handles]);
  useEffect(
    () => () => {
      takeFollow();
      // With the last one the bar is gone, and the button that took it out.
      focusBack();
    },
    [],
  );
  if (trials.length === 0) return null;
  return (
    <>
      {trials.map((trial) => (
        <BackAgain key={trial.id} trial={trial} data={data} />
      ))}
      <button
        ref={button}
        type="button"
        className="button trial-button"
        title={open ? t.targets.trial.hide : t.targets.trial.show}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setShown(!open);
          asked.current = !open;
        }}
      >
        <span className="trial-mark">{t.newcomer.isNew}</span>
        <span className="trial-names">{trials.map((trial) => trialName(trial, lang)).join(", ")}</span>
        <span aria-hidden="true" className={`tri ${open ? "" : "tri-up"}`} />
      </button>
      {open &&
        dock &&
        createPortal(
          <section
            ref={(section) => {
              // Its place in the page is behind all of the view: whoever asks for it is led there.
              if (section && asked.current) section.focus({ preventScroll: true });
              asked.current = false;
            }}
            id={id}
            className="trial-bar"
            aria-labelledby={`${id}-title`}
            tabIndex={-1}
          >
            <Heading id={`${id}-title`} text={t.targets.trial.title} lines={t.targets.trial.about} />
            <ul className="trials">
              {trials.map((trial) => (
                <TrialItem key={trial.id} trial={trial} data={data} />
              ))}
            </ul>
            {view !== "tower" && <SeeTower data={data} button={tower} />}
            <DifferenceCard data={data} />
          </section>,
          dock,
        )}
    </>
  );
}

/** Whether nothing has the focus, or only the view's own button, which keeps it for what comes later. */
function isNowhere(): boolean {
  const { activeElement, body } = document;
  return !activeElement || activeElement === body || activeElement.matches(".views [aria-pressed='true']");
}

/** Whether there is room for the figures below a picture. */
function isTall(): boolean {
  return matchMedia("(min-height: 900px)").matches;
}

/** Says that somebody is back whose contracts a newcomer has: else one would look at a picture that makes no sense. */
function BackAgain({ trial, data }: ItemProps) {
  const { t, lang } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const [outcome, setOutcome] = useState<EditOutcome | null>(null);
  const scenario = useApp((state) => state.history.present);
  const back = (trial.insteadOf ?? []).filter((id) => isWhole(id, scenario, data.index));
  if (back.length === 0) return null;
  const name = trialName(trial, lang);
  return (
    <p className="trial-back" role="status">
      <StatusMark mark="at-risk" />{" "}
      <span>{t.targets.takeovers.back(back.map(names.unit).join(", "), name)}</span>{" "}
      <button
        type="button"
        className="button"
        aria-label={t.targets.trial.takeOutName(name)}
        onClick={() => void followed(commands.takeOut(trial)).then(setOutcome)}
      >
        {t.targets.trial.takeOut}
      </button>
      <OutcomeText outcome={outcome} />
    </p>
  );
}

interface ItemProps {
  readonly trial: Trial;
  readonly data: LoadedSet;
}

function TrialItem({ trial, data }: ItemProps) {
  const { t, lang } = useWords();
  const names = useNames(data);
  const instead = trial.insteadOf ?? [];
  const commands = useCommands();
  const w = t.targets.trial;
  const name = trialName(trial, lang);
  // A name that is half typed outlives the page, as the newcomer does.
  const [keeping, setKeeping] = useKept<string | null>(`keep ${trial.id}`, null);
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
            onClick={() => void followed(commands.takeOut(trial)).then(setOutcome)}
          >
            {w.takeOut}
          </button>
        </>
      ) : (
        <form
          className="trial-keep"
          onSubmit={(event) => {
            event.preventDefault();
            void followed(commands.keepTrial(trial, keeping.trim())).then((done) => {
              setOutcome(done);
              if (done.status === "done") setKeeping(null);
            });
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
          <p className="fine">{w.keepMeans}</p>
          {instead.length > 0 && (
            <p className="fine">{t.targets.takeovers.keepsContracts(instead.map(names.unit).join(", "))}</p>
          )}
        </form>
      )}
      <OutcomeText outcome={outcome} />
    </li>
  );
}
