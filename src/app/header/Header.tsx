import { ActionButton } from "../actions/ActionButton.tsx";
import { useCommands } from "../context.ts";
import { DisplayMenu } from "../display/DisplayMenu.tsx";
import { useWords } from "../i18n/text.ts";
import { SaveButton } from "../project/SaveButton.tsx";
import { useShownSet } from "../state/shown.ts";
import { useApp } from "../state/store.ts";
import { DataSetChooser } from "./DataSetChooser.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { UndoRedo } from "./UndoRedo.tsx";
import "./Header.css";

export function Header() {
  const { t, lang } = useWords();
  const commands = useCommands();
  const data = useShownSet();
  const panel = useApp((state) => state.panel);
  const remarks = data?.issues.length ?? 0;
  return (
    <header className="header">
      <h1 className="header-name">{t.app.name}</h1>
      <DataSetChooser />
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
      <UndoRedo />
      {data && <SearchBox data={data} />}
      <fieldset className="segmented">
        <legend className="hidden">{t.header.language}</legend>
        {(["nl", "en"] as const).map((code) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={lang === code}
            aria-label={code === "nl" ? "Nederlands" : "English"}
            onClick={() => commands.setLang(code)}
          >
            {code.toUpperCase()}
          </button>
        ))}
      </fieldset>
      <DisplayMenu />
      <ActionButton id="help" className="button quiet">
        {t.header.help}
      </ActionButton>
      <button type="button" className="button quiet" onClick={() => commands.showPanel("about")}>
        {t.header.about}
      </button>
    </header>
  );
}

/** What the figures are, in one line, always in sight. */
export function Notice() {
  const { t, lang } = useWords();
  const values = useApp((state) => state.data?.dataset.cluster.values);
  if (!values) return null;
  return <p className="notice">{values[`notice_${lang}`] || t.app.notice}</p>;
}
