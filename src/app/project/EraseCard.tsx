import { useState } from "react";
import { useAppContext } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { detailOf } from "./session.ts";

/** Erases everything that the app keeps in this browser, after a question. */
export function EraseCard() {
  const { t } = useWords();
  const { projects } = useAppContext();
  const count = useApp((state) => state.projects.length + state.aside.length);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState("");
  return (
    <section className="erase">
      <h3>{t.project.erase}</h3>
      <p>{t.project.eraseText}</p>
      {failure !== "" && <p role="alert">{t.project.eraseFailed(failure)}</p>}
      {asking ? (
        <div className="project-tools" role="alert">
          <p>{t.project.eraseSure(count)}</p>
          <button
            type="button"
            className="button danger"
            onClick={() => void projects.eraseEverything().catch((error) => setFailure(detailOf(error)))}
          >
            {t.project.eraseYes}
          </button>
          <button type="button" className="button" onClick={() => setAsking(false)}>
            {t.project.cancel}
          </button>
        </div>
      ) : (
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {t.project.erase}
        </button>
      )}
    </section>
  );
}
