import { useState } from "react";
import { Modal } from "../dialogs/Modal.tsx";
import { useWords } from "../i18n/text.ts";
import { terms } from "./terms.ts";
import "./Help.css";

/** What every term means, with its source; searched as one types. */
export default function GlossaryDialog() {
  const { t, lang } = useWords();
  const [words, setWords] = useState("");
  const found = terms(lang, words);
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
        {found.map(({ name, text, source }) => (
          <div key={name}>
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
