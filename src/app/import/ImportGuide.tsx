import { useAppContext } from "../context.ts";
import { Modal } from "../dialogs/Modal.tsx";
import { useWords } from "../i18n/text.ts";
import { GUIDE_STEPS, type Guide, type GuideStep } from "../state/guideTypes.ts";
import { useApp } from "../state/store.ts";
import { ColumnsStep } from "./ColumnsStep.tsx";
import { FilesStep } from "./FilesStep.tsx";
import "./Import.css";
import { problemsOf } from "./problems.ts";
import { ReadingStep } from "./ReadingStep.tsx";
import { ResultStep } from "./ResultStep.tsx";

/** The guided import: four steps from files of any make to a data set, each of which can be gone back to. */
export default function ImportGuide() {
  const { t } = useWords();
  const { effects } = useAppContext();
  const guide = useApp((state) => state.guide);
  if (!guide) return null;
  return (
    <Modal title={t.guide.title(guide.name)} wide onClose={effects.guide.close}>
      <Steps guide={guide} />
      {guide.error !== null && (
        <p className="guide-error" role="alert">
          {t.guide.fault(guide.error)}
        </p>
      )}
      <Busy guide={guide} />
      <div className="guide-body">
        {guide.step === "files" && <FilesStep guide={guide} />}
        {guide.step === "reading" && <ReadingStep guide={guide} />}
        {guide.step === "columns" && <ColumnsStep guide={guide} />}
        {guide.step === "result" && <ResultStep guide={guide} />}
      </div>
      <Foot guide={guide} />
    </Modal>
  );
}

function Steps({ guide }: { readonly guide: Guide }) {
  const { t } = useWords();
  const { effects } = useAppContext();
  return (
    <nav aria-label={t.guide.stepLabel}>
      <ol className="guide-steps">
        {GUIDE_STEPS.map((step, at) => (
          <li key={step}>
            <button
              type="button"
              className="guide-step"
              aria-current={step === guide.step ? "step" : undefined}
              disabled={!canGo(guide, step)}
              onClick={() => effects.guide.goTo(step)}
            >
              <span className="guide-number">{at + 1}</span> {t.guide.steps[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Back always; forward only over steps that are settled. */
function canGo(guide: Guide, step: GuideStep): boolean {
  if (GUIDE_STEPS.indexOf(step) <= GUIDE_STEPS.indexOf(guide.step)) return true;
  const { tables, columns } = problemsOf(guide);
  return tables === null && (step !== "result" || columns.length === 0);
}

function Busy({ guide }: { readonly guide: Guide }) {
  const { t, f } = useWords();
  const { effects } = useAppContext();
  if (!guide.busy) return null;
  const { progress } = guide.busy;
  const share = progress && progress.total > 0 ? progress.done / progress.total : null;
  return (
    <div className="guide-busy" role="status">
      <p>{share === null ? t.guide.busy : t.guide.progress(f.percent(share))}</p>
      {share === null ? (
        <progress aria-label={t.guide.busy} />
      ) : (
        <progress aria-label={t.guide.busy} value={share} max={1} />
      )}
      <button type="button" className="button" onClick={effects.guide.stop}>
        {t.guide.stop}
      </button>
    </div>
  );
}

function Foot({ guide }: { readonly guide: Guide }) {
  const { t } = useWords();
  const { effects } = useAppContext();
  const at = GUIDE_STEPS.indexOf(guide.step);
  const before = GUIDE_STEPS[at - 1];
  const next = GUIDE_STEPS[at + 1];
  return (
    <div className="guide-foot">
      <p className="fine">{t.guide.local}</p>
      {before && (
        <button type="button" className="button" onClick={() => effects.guide.goTo(before)}>
          {t.guide.back}
        </button>
      )}
      {next ? (
        <button
          type="button"
          className="button primary"
          disabled={guide.busy !== null || !canGo(guide, next)}
          onClick={() => effects.guide.goTo(next)}
        >
          {t.guide.next}
        </button>
      ) : (
        <button
          type="button"
          className="button primary"
          disabled={guide.busy !== null || !guide.tried?.counts}
          onClick={() => void effects.guide.open()}
        >
          {t.guide.finish}
        </button>
      )}
    </div>
  );
}
