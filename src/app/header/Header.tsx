import { lazy, useState } from "react";
import { ActionButton } from "../actions/ActionButton.tsx";
import { useCommands } from "../context.ts";
import { TourOffer } from "../help/TourOffer.tsx";
import { loadWords, useWords } from "../i18n/text.ts";
import { SaveButton } from "../project/SaveButton.tsx";
import { AfterPicture } from "../shared/AfterPicture.tsx";
import { useShownSet } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import { DataSetChooser } from "./DataSetChooser.tsx";
import { Sign, SignAndWord } from "./Signs.tsx";
import { UndoRedo } from "./UndoRedo.tsx";
import "./Header.css";

const DisplayMenu = lazy(() => import("../display/DisplayMenu.tsx"));
const OpenOwn = lazy(() => import("./OpenOwn.tsx"));
const SearchBox = lazy(() => import("./SearchBox.tsx"));

/** On a phone all but the data set, undo and search stands behind one button. */
export function Header() {
  const { t, lang } = useWords();
  const commands = useCommands();
  const data = useShownSet();
  const panel = useApp((state) => state.panel);
  const remarks = data?.issues.length ?? 0;
  const [menu, setMenu] = useState(false);
  return (
    <header className={menu ? "header is-open" : "header"}>
      <h1 className="header-name">{t.app.name}</h1>
      <DataSetChooser />
      <button
        type="button"
        className="button header-menu"
        aria-expanded={menu}
        aria-label={t.header.menu}
        onClick={() => setMenu(!menu)}
      >
        <Sign sign="menu" />
      </button>
      <AfterPicture
        fallback={
          <button type="button" className="button" disabled>
            {t.header.open}
          </button>
        }
      >
        <OpenOwn />
      </AfterPicture>
      <SaveButton />
      {remarks > 0 && (
        <button
          type="button"
          className="button quiet"
          aria-expanded={panel === "issues"}
          onClick={() => commands.showPanel(panel === "issues" ? null : "issues")}
        >
          {t.header.warnings(remarks)}
        </button>
      )}
      {data && (
        <button type="button" className="button" onClick={() => commands.showPanel("save")}>
          {t.save.button}
        </button>
      )}
      <UndoRedo />
      {data && (
        <AfterPicture fallback={<div className="search" />}>
          <SearchBox data={data} />
        </AfterPicture>
      )}
      <fieldset className="segmented">
        <legend className="hidden">{t.header.language}</legend>
        {(["nl", "en"] as const).map((code) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={lang === code}
            aria-label={code === "nl" ? "Nederlands" : "English"}
            onClick={() => void loadWords(code).then(() => commands.setLang(code))}
          >
            {code.toUpperCase()}
          </button>
        ))}
      </fieldset>
      <AfterPicture
        fallback={
          <button type="button" className="button quiet" disabled>
            <SignAndWord sign="display" word={t.display.button} />
          </button>
        }
      >
        <DisplayMenu />
      </AfterPicture>
      <ActionButton id="help" className="button quiet">
        <SignAndWord sign="keys" word={t.header.help} />
      </ActionButton>
      <button
        type="button"
        className="button quiet"
        title={t.header.about}
        onClick={() => commands.showPanel("about")}
      >
        <SignAndWord sign="about" word={t.header.about} />
      </button>
    </header>
  );
}

/** What the figures are, always in sight: in one line, on a phone its first words. */
export function Notice() {
  const { t, lang } = useWords();
  const values = useApp((state) => state.data?.dataset.cluster.values);
  const [whole, setWhole] = useState(false);
  if (!values) return null;
  return (
    <div className={whole ? "notice is-whole" : "notice"}>
      <p className="notice-text">{values[`notice_${lang}`] || t.app.notice}</p>
      <button
        type="button"
        className="link notice-more"
        aria-expanded={whole}
        onClick={() => setWhole(!whole)}
      >
        {whole ? t.header.less : t.header.more}
      </button>
      <TourOffer />
    </div>
  );
}
