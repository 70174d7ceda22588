import { useEffect, useRef, useState } from "react";
import { Modal } from "../dialogs/Modal.tsx";
import { useWords } from "../i18n/text.ts";
import { useApp } from "../state/store.ts";
import { terms } from "./terms.ts";
import "./Help.css";

/** What every term means, with its source; searched as one types. Opened for one term, it goes there. */
export default function GlossaryDialog() {
  const { t, lang } = useWords();
  const [words, setWords] = useState("");
  const found = terms(lang, words);
  const asked = useApp((state) => state.term);
  const entry = useRef<HTMLDivElement>(null);
  useEffect(() => {
    entry.current?.focus({ preventScroll: true });
    entry.current?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <Modal title={t.learn.glossary}>
      <label className="glossary-search">
        {t.learn.search}
        <input
          type="search"
          className="input"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <p className="soft" role="status">
        {found.length === 0 ? t.learn.noTerm : t.learn.terms(found.length)}
      </p>
      <dl className="glossary">
        {found.map(({ id, name, text, source }) => (
          <div
            key={id}
            {...(id === asked
              ? { ref: entry, tabIndex: -1, className: "is-asked", "aria-current": true }
              : {})}
          >
            <dt>{name}</dt>
            <dd>
              {text}{" "}
              <span className="soft">
                ({lang === "nl" ? source.replace("section", "paragraaf") : source})
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
